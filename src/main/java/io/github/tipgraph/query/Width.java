// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

/** How many columns of a terminal a text takes. */
final class Width {
  private Width() {}

  /** The columns of a text. */
  static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  /**
   * The columns of a code point: none for marks that sit on another, two for East Asian wide ones
   * and emoji.
   */
  static int of(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
