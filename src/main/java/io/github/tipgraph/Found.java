// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.read.Piece;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.store.Ledger;
import java.util.List;

/** Something that the reading of the inputs came upon. */
sealed interface Found {
  /**
   * Bytes to be read.
   *
   * @param key a hash of what decides what comes of them
   */
  record Unread(Piece piece, String key) implements Found {}

  /** Bytes whose documents are in the store. */
  record Unchanged(String source, List<Ledger.Entry> documents) implements Found {}

  /** Something that cannot be read. */
  record Trouble(Problem problem) implements Found {}
}
