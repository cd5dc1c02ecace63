// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.ArrayList;
import java.util.List;

/**
 * The plain text of a page.
 *
 * @param marks the blocks of it whose kind the page tells
 */
record PageText(String text, List<Block> marks) {
  /** The text of lines, with a blank line between paragraphs. */
  static PageText of(List<PageLine> lines) {
    StringBuilder text = new StringBuilder();
    List<Block> marks = new ArrayList<>();
    for (PageLine line : lines) {
      if (!text.isEmpty()) {
        text.append(line.follows() ? broken(line) : "\n\n");
      }
      int begin = text.length();
      text.append(line.text());
      line.kind().ifPresent(kind -> marks.add(new Block(kind, begin, text.length())));
    }
    return new PageText(text.append('\n').toString(), marks);
  }

  /** A small letter after a break goes on with the sentence. */
  private static String broken(PageLine line) {
    boolean within = line.kind().isEmpty() && Character.isLowerCase(line.text().codePointAt(0));
    return within ? " " : "\n";
  }
}
