// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.text;

import java.util.Locale;

/**
 * A token with its part of speech.
 *
 * @param begin where it begins, in UTF-16 units of the document's text
 * @param end where it ends, exclusive
 * @param text as it stands in the document
 * @param lower in lower case
 * @param pos universal part of speech (Universal Dependencies)
 */
public record Token(int begin, int end, String text, String lower, Pos pos) {
  /** A token as it stands in the document. */
  public Token(int begin, int end, String text, Pos pos) {
    this(begin, end, text, text.toLowerCase(Locale.ROOT), pos);
  }

  /** Whether it begins with a capital letter, after a hyphen if there is one. */
  public boolean capitalised() {
    int first = text.length() > 1 && text.charAt(0) == '-' ? 1 : 0;
    return Character.isUpperCase(text.codePointAt(first));
  }
}
