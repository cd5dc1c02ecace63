// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * Bytes that are at hand, and yet to be read: a file, an entry of an archive, a record, a page. It
 * may be read in any thread.
 */
public final class Piece {
  private final Content content;
  private final String source;
  private final int size;
  private final String sha256;
  private final Editor editor;
  private final Maker maker;

  Piece(Content content, String source, byte[] bytes, Editor editor, Maker maker) {
    this.content = content;
    this.source = source;
    this.size = bytes.length;
    this.sha256 = Sha256.of(bytes);
    this.editor = editor;
    this.maker = maker;
  }

  /** Makes a text of the bytes. */
  interface Maker {
    /**
     * The text.
     *
     * @param sha256 of the bytes
     * @throws ProblemException if the bytes are not as their form demands
     */
    Manuscript make(String sha256);
  }

  /** What messages call it. */
  public String source() {
    return source;
  }

  /** The number of its bytes. */
  public int size() {
    return size;
  }

  /** A hash (SHA-256) of its bytes and of all else that decides what documents they make. */
  public String key() {
    MessageDigest digest = Sha256.digest();
    for (String part : List.of(sha256, content.id(), content.address(), content.charset())) {
      digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return Sha256.hex(digest.digest());
  }

  /** Reads it; what is wrong with it is told, not thrown. */
  public void read(Receiver receiver) {
    try {
      for (Document document : editor.documents(maker.make(sha256))) {
        receiver.document(source, document);
      }
    } catch (ProblemException e) {
      receiver.problem(e.problem());
    }
  }
}
