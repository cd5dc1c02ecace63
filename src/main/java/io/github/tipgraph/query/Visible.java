// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

/**
 * Text that people read on a terminal. Titles, identifiers and texts are foreign: the characters in
 * them that move the cursor, turn the writing around or command the terminal are shown as signs.
 */
public final class Visible {
  private static final int PICTURES = 0x2400;
  private static final int REPLACEMENT = 0xfffd;

  private Visible() {}

  /** The text with signs for what a terminal would obey; line feeds and tabs stay. */
  public static String of(String text) {
    return text.codePoints().allMatch(c -> sign(c) == c)
        ? text
        : text.codePoints()
            .map(Visible::sign)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** What to show for a character. */
  public static int sign(int c) {
    if (c == '\n' || c == '\t') {
      return c;
    }
    if (c < ' ') {
      return PICTURES + c;
    }
    boolean command = c >= 0x7f && c < 0xa0;
    boolean turn = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    return command || turn ? REPLACEMENT : c;
  }
}
