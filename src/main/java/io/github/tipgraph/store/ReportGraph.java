// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** A validation report whose blank nodes have the same labels each time. */
final class ReportGraph {
  private final Graph report;
  private final Map<Node, Node> labels = new HashMap<>();
  private final Deque<Node> open = new ArrayDeque<>();

  private ReportGraph(Graph report) {
    this.report = report;
  }

  /** The report with new labels: those of results count up in the order of what they say. */
  static Graph labelled(Graph report) {
    ReportGraph labelled = new ReportGraph(report);
    labelled.label(SHACL.ValidationReport, "report");
    labelled.label(SHACL.ValidationResult, "result");
    labelled.labelRest();
    Graph graph = GraphFactory.createDefaultGraph();
    report
        .find()
        .forEachRemaining(
            t ->
                graph.add(
                    labelled.named(t.getSubject()),
                    t.getPredicate(),
                    labelled.named(t.getObject())));
    return graph;
  }

  private void label(Node type, String word) {
    List<Node> nodes =
        report.find(Node.ANY, RDF.Nodes.type, type).toList().stream()
            .map(Triple::getSubject)
            .sorted(Comparator.comparing(this::says))
            .toList();
    nodes.forEach(node -> give(node, word));
  }

  private void labelRest() {
    while (!open.isEmpty()) {
      about(open.remove()).stream().map(Triple::getObject).forEach(node -> give(node, "node"));
    }
  }

  private void give(Node node, String word) {
    if (node.isBlank() && !labels.containsKey(node)) {
      labels.put(node, NodeFactory.createBlankNode(word + (labels.size() + 1)));
      open.add(node);
    }
  }

  private List<Triple> about(Node node) {
    return report.find(node, Node.ANY, Node.ANY).toList().stream()
        .sorted(Comparator.comparing(ReportGraph::text))
        .toList();
  }

  private String says(Node node) {
    return about(node).stream().map(ReportGraph::text).collect(Collectors.joining(" "));
  }

  private static String text(Triple triple) {
    Node object = triple.getObject();
    return triple.getPredicate() + " " + (object.isBlank() ? "" : object);
  }

  private Node named(Node node) {
    return labels.getOrDefault(node, node);
  }
}
