// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A line of a web page.
 *
 * @param text with single blanks
 * @param linked how many of its characters are links
 * @param owner the block in which it stands
 * @param kind what the page says it is, if it does
 * @param row whether it is a row of a table
 * @param follows whether it goes on with the paragraph of the line before
 */
record PageLine(
    String text,
    int linked,
    Element owner,
    Optional<Block.Kind> kind,
    boolean row,
    boolean follows) {
  private static final int SHORTEST_PROSE = 60;

  boolean heading() {
    return kind.filter(k -> k == Block.Kind.HEADING).isPresent();
  }

  /** Whether most of it is links. */
  boolean links() {
    return 2 * linked > text.length();
  }

  /** This line and one that goes on with it. */
  PageLine and(PageLine next) {
    return new PageLine(text + " " + next.text, linked + next.linked, owner, kind, row, follows);
  }

  /** Its characters, if it is running text and not a caption, a menu or a list of links. */
  int prose() {
    boolean sentences =
        text.length() >= SHORTEST_PROSE && text.matches("(?s).*[.;!?:][”\"')\\]]*(?:\\s.*|$)");
    return sentences && 5 * linked < 2 * text.length() ? text.length() - linked : 0;
  }
}
