// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.read.Piece;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.store.Ledger;
import java.util.List;

/** Something that the reading of the inputs came upon. */
sealed interface Found {
  /** What messages call it. */
  String source();

  /** How many bytes of files had been read when it was found. */
  long position();

  /**
   * Bytes to be read.
   *
   * @param key a hash of what decides what comes of them
   */
  record Unread(Piece piece, String key, long position) implements Found {
    @Override
    public String source() {
      return piece.source();
    }
  }

  /** Bytes whose documents are in the store. */
  record Unchanged(String source, List<Ledger.Entry> documents, long position) implements Found {}

  /** Something that cannot be read. */
  record Trouble(Problem problem, long position) implements Found {
    @Override
    public String source() {
      return problem.file();
    }
  }
}
