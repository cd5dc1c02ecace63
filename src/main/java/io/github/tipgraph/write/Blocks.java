// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.write;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Writes blocks of triples that share a subject, in the order in which they come. */
interface Blocks {
  /** Begins the file. */
  void begin();

  /** Begins a named graph, where the syntax has them. */
  default void beginGraph(Node name) {}

  /** The triples of one subject, sorted. */
  void block(List<Triple> triples);

  /** Ends the graph last begun. */
  default void endGraph() {}

  /** Ends the file. */
  void end();
}
