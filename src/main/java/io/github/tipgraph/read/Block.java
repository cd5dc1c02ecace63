// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

/**
 * A stretch of a document's text that belongs together by its layout.
 *
 * @param kind what the layout says it is
 * @param begin where it begins, in UTF-16 units of the document's text
 * @param end where it ends, exclusive
 */
public record Block(Kind kind, int begin, int end) {
  /** The kinds of block. */
  public enum Kind {
    /**
     * Title, publisher, date, citation, disclaimer, introduction, navigation: speaks of the
     * document.
     */
    FRONT_MATTER,
    /** A line that heads what follows. */
    HEADING,
    /** Running text. */
    TEXT,
    /** An item of a list. */
    ITEM
  }

  public Block {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("A block from " + begin + " to " + end);
    }
  }
}
