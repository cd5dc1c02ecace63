// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The header Accept, as RFC 9110, 12.5.1, has it: each media type has the weight of the range that
 * fits it best.
 */
final class Accept {
  private record Range(String type, double weight) {
    boolean fits(String media) {
      return type.equals("*/*")
          || type.equals(media)
          || (type.endsWith("/*") && media.startsWith(type.substring(0, type.length() - 1)));
    }

    int precision() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }
  }

  private final List<Range> ranges = new ArrayList<>();

  Accept(String header) {
    for (String part : header.split(",", 100)) {
      String[] words = words(part);
      if (words[0].indexOf('/') > 0) {
        ranges.add(new Range(words[0], weight(words)));
      }
    }
  }

  private static String[] words(String part) {
    return Stream.of(part.toLowerCase(Locale.ROOT).split(";", -1))
        .map(String::strip)
        .toArray(String[]::new);
  }

  private static double weight(String[] words) {
    for (int i = 1; i < words.length; i++) {
      if (words[i].matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
        return Double.parseDouble(words[i].substring(2));
      }
    }
    return 1;
  }

  /** How much a media type is liked, from 0 to 1; where nothing is said, all are. */
  double weight(String media) {
    if (ranges.isEmpty()) {
      return 1;
    }
    return ranges.stream()
        .filter(range -> range.fits(media))
        .max(Comparator.comparingInt(Range::precision))
        .map(Range::weight)
        .orElse(0.0);
  }

  /** How much a media type is liked that is named, and not by an asterisk. */
  private double named(String media) {
    return ranges.stream()
        .filter(range -> range.type().equals(media))
        .mapToDouble(Range::weight)
        .max()
        .orElse(0);
  }

  /**
   * What is liked best, the first of those that are liked as much.
   *
   * @param types the media types by which each may be asked for: its own, then others that count
   *     only by name
   */
  <T> Optional<T> best(List<T> offers, Function<T, List<String>> types) {
    T best = null;
    double most = 0;
    for (T offer : offers) {
      List<String> all = types.apply(offer);
      double weight =
          Math.max(
              weight(all.get(0)), all.stream().skip(1).mapToDouble(this::named).max().orElse(0));
      if (weight > most) {
        best = offer;
        most = weight;
      }
    }
    return Optional.ofNullable(best);
  }
}
