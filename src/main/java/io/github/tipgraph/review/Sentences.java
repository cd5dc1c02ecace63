// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.review;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sentences of a text, as far as a reader who quotes some words of one needs them. */
final class Sentences {
  private Sentences() {}

  /** The sentence in which some words stand, if they stand in the text once. */
  static Optional<String> with(String text, String words) {
    List<Quotes.Span> spans = Quotes.in(text, words);
    if (spans.size() != 1) {
      return Optional.empty();
    }
    Quotes.Span span = spans.get(0);
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(text);
    int begin = sentences.preceding(span.begin() + 1);
    int end = sentences.following(span.end() - 1);
    int from = Math.max(begin, text.lastIndexOf("\n\n", span.begin()) + 1);
    int blank = text.indexOf("\n\n", span.end());
    return Optional.of(text.substring(from, blank < 0 ? end : Math.min(end, blank)).strip());
  }
}
