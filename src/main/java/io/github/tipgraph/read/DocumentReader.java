// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.ByteArrayInputStream;

/** Reads plain text that is at hand as a document. */
public final class DocumentReader {
  private final Editor editor = new Editor(CountryHeadings.NONE, Limits.STANDARD);

  /**
   * The document in some bytes.
   *
   * @param id the document's identifier
   * @param bytes plain text
   * @param name what messages call it
   * @throws ProblemException if they are empty or not text
   */
  public Document parse(String id, byte[] bytes, String name) {
    Content content = Content.of(name, id, new ByteArrayInputStream(bytes));
    String text = Charsets.text(content, bytes);
    return editor.documents(Manuscript.plain(content, text, Sha256.of(bytes))).get(0);
  }

  /**
   * Some bytes of plain text, yet to be read.
   *
   * @param id the document's identifier
   * @param name what messages call them
   */
  public Piece piece(String id, byte[] bytes, String name) {
    Content content = Content.of(name, id, new ByteArrayInputStream(bytes));
    return new Piece(
        content,
        name,
        bytes,
        editor,
        sha256 -> Manuscript.plain(content, Charsets.text(content, bytes), sha256));
  }
}
