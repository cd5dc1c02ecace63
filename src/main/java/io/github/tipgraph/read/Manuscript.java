// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.List;

/**
 * A text as its form gives it, before it is known how many documents it is.
 *
 * @param name what messages call it
 * @param id the identifier of the document, if it is one
 * @param text plain, with {@code \n} as its only line end
 * @param marks the blocks that its form tells of, in order; what lies between is told by layout
 * @param given what is known of it, whatever the text says
 * @param titles that stand beside the text, and count where the text says nothing
 * @param sha256 of the bytes that it was read from
 */
record Manuscript(
    String name,
    String id,
    String text,
    List<Block> marks,
    Header given,
    List<String> titles,
    String sha256) {
  Manuscript {
    id = Texts.wellFormed(id);
    text = Texts.wellFormed(text);
    marks = List.copyOf(marks);
    titles = titles.stream().map(Texts::wellFormed).toList();
  }

  /** A text of which nothing is known but itself. */
  static Manuscript plain(Content content, String text, String sha256) {
    Header given = Header.EMPTY.withSource(content.address());
    return new Manuscript(content.name(), content.id(), text, List.of(), given, List.of(), sha256);
  }

  /** A stretch of it as a manuscript of its own. */
  Manuscript part(String partId, Header known, int begin, int end) {
    List<Block> inside =
        marks.stream()
            .filter(mark -> mark.begin() >= begin && mark.end() <= end)
            .map(mark -> new Block(mark.kind(), mark.begin() - begin, mark.end() - begin))
            .toList();
    return new Manuscript(name, partId, text.substring(begin, end), inside, known, titles, sha256);
  }
}
