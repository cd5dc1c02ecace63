// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;

/**
 * A document of a store.
 *
 * @param graph the name of its graph
 * @param node the document
 */
public record StoredDocument(Node graph, Node node) {
  /**
   * The document of this identifier.
   *
   * @throws ProblemException if the store has none
   */
  public static StoredDocument find(DatasetGraph dataset, String id) {
    Lookup.Found found = new Lookup(dataset).document(id);
    Node node =
        found
            .node()
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.mistake(
                            "document " + id, "", found.hint(), "tipgraph describe names all")));
    Iterator<Quad> quads = dataset.find(Node.ANY, node, DCTerms.identifier.asNode(), Node.ANY);
    return new StoredDocument(quads.next().getGraph(), node);
  }

  /** How many facts of it stand on the program's word alone. */
  public int unreviewed(DatasetGraph dataset) {
    Graph facts = dataset.getGraph(graph);
    Node attributed = NodeFactory.createURI("http://www.w3.org/ns/prov#wasAttributedTo");
    return (int)
        Iter.asStream(facts.find(Node.ANY, Tip.statedIn.asNode(), node))
            .filter(triple -> !facts.contains(triple.getSubject(), attributed, Node.ANY))
            .count();
  }

  /** The text of a property of the document, if it has it. */
  public Optional<String> text(DatasetGraph dataset, Node property) {
    Iterator<Quad> quads = dataset.find(graph, node, property, Node.ANY);
    return quads.hasNext()
        ? Optional.of(quads.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }
}
