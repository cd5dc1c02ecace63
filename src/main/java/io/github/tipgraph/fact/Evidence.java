// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.Objects;

/**
 * The span of a document that states a fact, after the W3C Web Annotation text position and text
 * quote selectors.
 *
 * @param document the document's identifier
 * @param begin where it begins in the document's plain text, in Unicode code points
 * @param end where it ends, exclusive, in Unicode code points
 * @param quote what stands there
 */
public record Evidence(String document, int begin, int end, String quote) {
  public Evidence {
    Objects.requireNonNull(document);
    if (begin < 0 || end <= begin || quote.codePointCount(0, quote.length()) != end - begin) {
      throw new IllegalArgumentException(
          "'" + quote + "' does not reach from " + begin + " to " + end);
    }
  }

  /**
   * The evidence at two offsets of a text.
   *
   * @param begin in UTF-16 units of {@code text}, as Java counts
   * @param end in UTF-16 units, exclusive
   */
  public static Evidence at(String document, String text, int begin, int end) {
    int first = text.codePointCount(0, begin);
    String quote = text.substring(begin, end);
    return new Evidence(document, first, first + quote.codePointCount(0, quote.length()), quote);
  }
}
