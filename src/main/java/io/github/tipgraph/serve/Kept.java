// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;

/** What is made of a store once, and again when the store has changed. */
final class Kept<T> {
  private record Made<T>(long generation, T value) {}

  private final Generation generation;
  private final Function<DatasetGraph, T> maker;
  private Made<T> made;

  Kept(Generation generation, Function<DatasetGraph, T> maker) {
    this.generation = generation;
    this.maker = maker;
  }

  /** What is kept; many who ask at once wait for the first. */
  synchronized T of(DatasetGraph dataset) {
    long now = generation.current();
    if (made == null || made.generation() != now) {
      made = new Made<>(now, maker.apply(dataset));
    }
    return made.value();
  }
}
