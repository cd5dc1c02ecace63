// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Problem;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/**
 * What came of a document, or of what was to be one.
 *
 * @param source the file, entry, record or address that it came from
 * @param made the document, unless it cannot go into the store
 * @param problems why something is missing
 * @param warnings what may not be as it was meant
 */
public record Outcome(
    String source, Optional<Made> made, List<Problem> problems, List<Problem> warnings) {

  /** A document, what it states, and the graph that says so. */
  public record Made(Document document, Assessment assessment, Graph graph) {}

  /** Nothing came of it. */
  static Outcome nothing(String source, Problem why) {
    return new Outcome(source, Optional.empty(), List.of(why), List.of());
  }
}
