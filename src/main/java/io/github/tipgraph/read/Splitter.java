// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds where a report goes from one country to the next. */
final class Splitter {
  private static final int LONGEST_HEADING = 90;
  private static final int SHORTEST_BODY = 40;
  private static final Pattern SENTENCE = Pattern.compile("[.;](?:\\s|$)");

  private final CountryHeadings headings;

  Splitter(CountryHeadings headings) {
    this.headings = headings;
  }

  /**
   * What a report says of one country.
   *
   * @param code of the country
   * @param rated whether the rating stands in its heading
   * @param begin where the heading begins
   * @param end where the next begins
   */
  record Part(String code, boolean rated, int begin, int end) {
    int length() {
      return end - begin;
    }

    Part until(int other) {
      return new Part(code, rated, begin, other);
    }
  }

  /** The parts of a text, or nothing if it does not speak of several countries in turn. */
  List<Part> parts(String text, List<Block> marks) {
    List<Part> parts = best(withBody(text, candidates(text, marks)));
    if (parts.size() < 2) {
      return List.of();
    }
    List<Part> joined = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int end = i + 1 < parts.size() ? parts.get(i + 1).begin() : text.length();
      joined.add(parts.get(i).until(end));
    }
    return joined;
  }

  private List<Part> candidates(String text, List<Block> marks) {
    Set<Integer> marked =
        marks.stream()
            .filter(mark -> mark.kind() == Block.Kind.HEADING)
            .map(Block::begin)
            .collect(Collectors.toSet());
    List<Part> found = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      if (end - at <= 2 * LONGEST_HEADING) {
        candidate(text.substring(at, end), at, marked).ifPresent(found::add);
      }
      at = end + 1;
    }
    for (int i = 0; i < found.size(); i++) {
      int end = i + 1 < found.size() ? found.get(i + 1).begin() : text.length();
      found.set(i, found.get(i).until(end));
    }
    return found;
  }

  private Optional<Part> candidate(String line, int begin, Set<Integer> marked) {
    String heading = line.strip();
    if (heading.length() < 2
        || heading.length() > LONGEST_HEADING
        || !Character.isUpperCase(heading.charAt(0))) {
      return Optional.empty();
    }
    boolean capitals = heading.chars().noneMatch(Character::isLowerCase);
    boolean known = capitals || marked.contains(begin);
    return known || heading.chars().anyMatch(Character::isDigit) || heading.indexOf('(') > 0
        ? headings
            .of(heading)
            .filter(country -> known || country.rated())
            .map(country -> new Part(country.code(), country.rated(), begin, begin))
        : Optional.empty();
  }

  /**
   * A list of countries has headings, but nothing under them; what is under its last is not of it.
   */
  private static List<Part> withBody(String text, List<Part> candidates) {
    List<Part> kept = new ArrayList<>();
    int bare = 0;
    for (Part part : candidates) {
      boolean body = hasBody(text, part);
      if (body && (bare < 2 || part.rated())) {
        kept.add(part);
      }
      bare = body ? 0 : bare + 1;
    }
    return kept;
  }

  private static boolean hasBody(String text, Part part) {
    int line = text.indexOf('\n', part.begin());
    String body = line < 0 || line > part.end() ? "" : text.substring(line, part.end()).strip();
    return body.length() >= SHORTEST_BODY && SENTENCE.matcher(body).find();
  }

  /** Of several parts about one country the rated one, else the longest. */
  private static List<Part> best(List<Part> parts) {
    Comparator<Part> order = Comparator.comparing(Part::rated).thenComparingInt(Part::length);
    Map<String, Part> chosen = new HashMap<>();
    parts.forEach(
        part -> chosen.merge(part.code(), part, (a, b) -> order.compare(b, a) > 0 ? b : a));
    return chosen.values().stream().sorted(Comparator.comparingInt(Part::begin)).toList();
  }
}
