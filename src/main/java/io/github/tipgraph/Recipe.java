// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.read.Piece;
import io.github.tipgraph.read.Sha256;
import io.github.tipgraph.store.Filling;
import io.github.tipgraph.store.Ledger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Tells what has to be read again: all of whose bytes, readers' decisions or program changed. */
final class Recipe {
  private final String of;
  private final UnaryOperator<String> decided;

  Recipe(TipGraph tipgraph, Refinement refinement) {
    this.of = String.join("\n", Program.sha256(), tipgraph.recipe(), refinement.recipe());
    this.decided = refinement.corrections()::hash;
  }

  /** A hash of what decides what comes of some bytes, but for what readers decided. */
  String key(Piece piece) {
    return Sha256.of((of + "\n" + piece.key()).getBytes(StandardCharsets.UTF_8));
  }

  /** A hash of what readers decided about a document, or nothing. */
  String decided(String document) {
    return decided.apply(document);
  }

  /** The documents in a store that bytes would make again, or nothing unless that is all. */
  List<Ledger.Entry> unchanged(Filling filling, String key) {
    List<Ledger.Entry> known = filling.unchanged(key);
    return known.stream().allMatch(entry -> entry.decided().equals(decided(entry.id())))
        ? known
        : List.of();
  }
}
