// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where something stands in the output, and among what would stand there too.
 *
 * @param graph the name of the graph, or empty for what makes none
 * @param portion from which it came
 * @param number among all that came from there
 */
record Key(String graph, long portion, long number) implements Comparable<Key>, Serializable {
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::graph)
          .thenComparingLong(Key::portion)
          .thenComparingLong(Key::number);

  @Override
  public int compareTo(Key other) {
    return ORDER.compare(this, other);
  }

  /** Which of some files of output it belongs to: on each machine and each time the same. */
  int file(int files) {
    int hash = graph.isEmpty() ? Long.hashCode(portion) : graph.hashCode();
    return Math.floorMod(hash, files);
  }
}
