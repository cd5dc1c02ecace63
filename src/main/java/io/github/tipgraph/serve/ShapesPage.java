// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.store.Store;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What graphs are held to.
 *
 * @param frame around it
 * @param shapes in the order of their names
 */
record ShapesPage(Frame frame, List<Shape> shapes) {
  /**
   * A shape.
   *
   * @param id its name
   * @param targets the classes whose members are held to it
   * @param rules what must be
   */
  record Shape(String id, String comment, List<String> targets, List<String> rules) {}

  /** The page, of the shapes that a store has. */
  static ShapesPage of(Frame frame, DatasetGraph dataset) {
    Graph graph = dataset.getGraph(Store.ONTOLOGY);
    List<Shape> shapes =
        graph
            .find(Node.ANY, RDF.Nodes.type, SHACL.NodeShape)
            .mapWith(triple -> triple.getSubject())
            .filterKeep(node -> node.isURI() && node.getURI().startsWith(Iris.SHAPES))
            .mapWith(node -> shape(graph, node))
            .toList();
    return new ShapesPage(frame, shapes.stream().sorted(Comparator.comparing(Shape::id)).toList());
  }

  private static Shape shape(Graph graph, Node node) {
    return new Shape(
        node.getURI().substring(Iris.SHAPES.length()),
        texts(graph, node, RDFS.comment.asNode()).stream().findFirst().orElse(""),
        objects(graph, node, SHACL.targetClass).stream()
            .map(each -> Prefixes.shorten(each.getURI()))
            .sorted()
            .toList(),
        objects(graph, node, SHACL.property).stream()
            .flatMap(each -> texts(graph, each, SHACL.message).stream())
            .sorted()
            .toList());
  }

  private static List<String> texts(Graph graph, Node node, Node property) {
    return objects(graph, node, property).stream().map(Node::getLiteralLexicalForm).toList();
  }

  private static List<Node> objects(Graph graph, Node node, Node property) {
    return graph.find(node, property, Node.ANY).mapWith(triple -> triple.getObject()).toList();
  }
}
