// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.store.Store;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;

/**
 * The sets of links of a store.
 *
 * @param rows for each its source, and how many links it has of each kind
 */
public record LinkSets(List<List<String>> rows) {
  /** What a store has. */
  public static LinkSets of(DatasetGraph dataset) {
    List<List<String>> rows = new ArrayList<>();
    for (Node set : Store.linkGraphs(dataset)) {
      Node source = dataset.find(set, set, DCTerms.source.asNode(), Node.ANY).next().getObject();
      rows.add(
          List.of(
              source.isURI() ? source.getURI() : source.getLiteralLexicalForm(),
              Long.toString(count(dataset, set, OWL2.sameAs)),
              Long.toString(count(dataset, set, SKOS.closeMatch))));
    }
    return new LinkSets(rows);
  }

  static long count(DatasetGraph dataset, Node set, Property property) {
    return Iter.count(dataset.find(set, Node.ANY, property.asNode(), Node.ANY));
  }

  /**
   * A table to read, or nothing if there are no links.
   *
   * @param columns the terminal's, or 0
   */
  public String text(int columns) {
    List<String> head = List.of("links to", "the same", "close");
    return rows.isEmpty() ? "" : "\n" + new TextTable(head, rows, columns);
  }
}
