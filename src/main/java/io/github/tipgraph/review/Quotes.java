// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds quoted sentences in a text, whatever white space stands between their words. */
final class Quotes {
  private Quotes() {}

  /**
   * A stretch of text.
   *
   * @param begin in UTF-16 units
   * @param end in UTF-16 units, exclusive
   */
  record Span(int begin, int end) {}

  /** Where a quote stands in a text. */
  static List<Span> in(String text, String quote) {
    Pattern pattern =
        Pattern.compile(
            Arrays.stream(quote.strip().split("\\s+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+")));
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return spans;
  }

  /** Whether two quotes have the same words. */
  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  /** The quote on one line. */
  static String plain(String quote) {
    return quote.strip().replaceAll("\\s+", " ");
  }
}
