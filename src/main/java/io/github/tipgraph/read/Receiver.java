// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

/** Is told what comes of inputs, one thing at a time, as they are read. */
public interface Receiver {
  /** Bytes are at hand; unless a receiver has other plans, they are read at once. */
  default void piece(Piece piece) {
    piece.read(this);
  }

  /**
   * A document was read.
   *
   * @param source what messages call the file, entry, record or address that it came from
   */
  void document(String source, Document document);

  /** Something could not be read; the rest goes on. */
  void problem(Problem problem);
}
