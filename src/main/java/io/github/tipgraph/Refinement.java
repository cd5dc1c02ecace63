// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.LeastConfidence;
import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.review.Corrections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/**
 * What a build does with the facts of a document before they go into its graph.
 *
 * @param corrections what readers have decided
 * @param least the confidence under which facts are left out, if any
 */
public record Refinement(Corrections corrections, Optional<LeastConfidence> least) {
  /**
   * A document's facts and the graph that they make.
   *
   * @param assessment with the facts that the graph states
   */
  record Refined(Assessment assessment, Graph graph) {}

  /** What beside a document's own decisions decides which of its facts stay. */
  String recipe() {
    return least.map(LeastConfidence::toString).orElse("");
  }

  /** Says so if a graph that stands on readers' decisions gives way to one of none. */
  static Optional<Problem> forgotten(DatasetGraph dataset, Node name, Graph graph) {
    boolean before = reviewed(dataset.getGraph(name));
    return before && !reviewed(graph)
        ? Optional.of(
            Problem.mistake(
                name.getURI(),
                "",
                "held what readers had decided, and is built without it",
                "build it again with --corrections"))
        : Optional.empty();
  }

  private static boolean reviewed(Graph graph) {
    return graph.contains(Node.ANY, RDF.type.asNode(), Tip.Review.asNode());
  }

  /** A problem for each document of which there are decisions but no graph. */
  List<Problem> idle(TipGraph tipgraph, DatasetGraph dataset) {
    return corrections.documents().stream()
        .filter(id -> !dataset.containsGraph(NodeFactory.createURI(tipgraph.iris().graph(id))))
        .map(
            id ->
                Problem.mistake(
                    "document " + id,
                    "",
                    "there are corrections of it, but it is not built",
                    "check its name in the corrections"))
        .toList();
  }

  /** Refines what was read from a document, and warns of decisions that do not fit it. */
  Refined of(TipGraph tipgraph, Document document, Assessment read, Consumer<Problem> warnings) {
    Assessment assessment = corrections.apply(document, read, warnings);
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
