// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.data.AttachedData;
import io.github.tipgraph.rdf.Dcat;
import io.github.tipgraph.rdf.Iris;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;

/**
 * The data of others that are attached to a store, as their descriptions tell.
 *
 * @param rows a row each
 */
public record Datasets(List<List<String>> rows) {
  private static final List<String> HEAD =
      List.of("name", "triples", "bytes", "media type", "licence", "version", "from");

  /** Those of a store. */
  public static Datasets of(DatasetGraph attached) {
    List<List<String>> rows = new ArrayList<>();
    for (String name : AttachedData.names(attached)) {
      Graph graph = attached.getGraph(AttachedData.description(name));
      Node dataset = NodeFactory.createURI(Iris.data(name));
      Node file = graph.find(dataset, DCAT.distribution.asNode(), Node.ANY).next().getObject();
      rows.add(
          List.of(
              name,
              text(graph, dataset, VOID.triples),
              text(graph, file, DCAT.byteSize),
              text(graph, file, DCAT.mediaType).replaceFirst("(?s)^.*/media-types/", ""),
              text(graph, dataset, DCTerms.license)
                  .replaceFirst("^https://spdx\\.org/licenses/", ""),
              text(graph, dataset, Dcat.VERSION),
              text(graph, file, DCTerms.title)));
    }
    return new Datasets(rows);
  }

  /** All that is said of them, as one graph. */
  public static Graph descriptions(DatasetGraph attached) {
    Graph all = GraphFactory.createDefaultGraph();
    for (String name : AttachedData.names(attached)) {
      attached.getGraph(AttachedData.description(name)).find().forEachRemaining(all::add);
    }
    return all;
  }

  private static String text(Graph graph, Node subject, Property property) {
    return graph
        .find(subject, property.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject())
        .mapWith(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
        .toList()
        .stream()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /**
   * A table to read.
   *
   * @param columns the terminal's, or 0
   */
  public String text(int columns) {
    return rows.isEmpty()
        ? "no data of others are attached\n"
        : new TextTable(HEAD, rows, columns).toString();
  }
}
