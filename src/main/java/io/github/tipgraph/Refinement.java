// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.LeastConfidence;
import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.read.Document;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What a build does with the facts of a document before they go into its graph. */
public final class Refinement {
  private final Optional<LeastConfidence> least;

  /**
   * A refinement.
   *
   * @param least the confidence under which facts are left out, if any
   */
  public Refinement(Optional<LeastConfidence> least) {
    this.least = least;
  }

  /** Takes the facts as they are. */
  public static Refinement none() {
    return new Refinement(Optional.empty());
  }

  /**
   * A document's facts and the graph that they make.
   *
   * @param assessment with the facts that the graph states
   */
  public record Refined(Assessment assessment, Graph graph) {}

  /** Refines what was read from a document. */
  public Refined of(TipGraph tipgraph, Document document, Assessment assessment) {
    Graph whole = tipgraph.toModel(document, assessment).getGraph();
    if (least.isEmpty()) {
      return new Refined(assessment, whole);
    }
    Graph graph = least.get().of(whole);
    Iris iris = tipgraph.iris();
    Assessment kept =
        assessment.only(
            fact ->
                graph.contains(
                    NodeFactory.createURI(iris.fact(fact)), Tip.confidence.asNode(), Node.ANY));
    return new Refined(kept, graph);
  }
}
