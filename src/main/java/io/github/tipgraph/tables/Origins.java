// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.tables;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.store.Store;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;

/** What a store knows of the documents of its facts. */
final class Origins {
  private final DatasetGraph store;
  private final Map<String, Origin> documents = new HashMap<>();

  /**
   * A document.
   *
   * @param graph what it states
   * @param node the document itself
   * @param country that it assesses, as a code, or empty
   * @param year of the report, or empty
   */
  record Origin(Node graph, Node node, String country, String year) {}

  Origins(DatasetGraph store) {
    this.store = store;
    for (Node graph : Store.documentGraphs(store)) {
      Iter.asStream(store.find(graph, Node.ANY, DCTerms.identifier.asNode(), Node.ANY))
          .forEach(
              quad ->
                  documents.put(
                      quad.getObject().getLiteralLexicalForm(), origin(graph, quad.getSubject())));
    }
  }

  private Origin origin(Node graph, Node document) {
    String country = text(graph, document, Tip.assesses.asNode());
    return new Origin(
        graph,
        document,
        country.isEmpty() ? "" : country.substring(Iris.place("").length()),
        text(graph, document, Tip.reportYear.asNode()));
  }

  /** The document of an identifier. */
  Origin of(String id) {
    return documents.get(id);
  }

  /** What stands between two places of a document. */
  String quote(Origin origin, String begin, String end) {
    Node evidence = NodeFactory.createURI(origin.node().getURI() + "#char=" + begin + "," + end);
    return text(origin.graph(), evidence, OA.exact.asNode());
  }

  private String text(Node graph, Node subject, Node property) {
    return Iter.asStream(store.find(graph, subject, property, Node.ANY))
        .map(Quad::getObject)
        .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
        .sorted()
        .findFirst()
        .orElse("");
  }
}
