// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.write;

import io.github.tipgraph.read.ProblemException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Writes blocks of triples that share a subject, in the order in which they come. */
interface Blocks {
  /**
   * Why the syntax cannot write a triple, if it cannot. It is asked before a file without named
   * graphs begins.
   */
  default Optional<ProblemException> refusal(Triple triple) {
    return Optional.empty();
  }

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
