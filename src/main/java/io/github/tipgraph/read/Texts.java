// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

/** Small things about plain text. */
final class Texts {
  private Texts() {}

  /**
   * The text without a byte order mark, with {@code \n} as its only line end and a blank for each
   * other control character.
   */
  static String unixLines(String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String lines = body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n").replace('\r', '\n');
    for (int i = 0; i < lines.length(); i++) {
      if (control(lines.charAt(i))) {
        return blanked(lines);
      }
    }
    return lines;
  }

  private static String blanked(String text) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = 0; i < clean.length(); i++) {
      if (control(clean.charAt(i))) {
        clean.setCharAt(i, ' ');
      }
    }
    return clean.toString();
  }

  /**
   * The text with U+FFFD for each half of a surrogate pair, which no encoding of Unicode can write.
   */
  static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(c -> Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  private static boolean control(char c) {
    return c < ' ' && c != '\n' && c != '\t' || c == '\u007F';
  }
}
