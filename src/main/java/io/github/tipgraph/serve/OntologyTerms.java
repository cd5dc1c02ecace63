// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The classes, properties and vocabularies of the ontology, as its graph in the store has them. */
final class OntologyTerms {
  static final Node ONTOLOGY = NodeFactory.createURI(Tip.NS.replace("#", ""));

  private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

  private final Graph graph;

  OntologyTerms(DatasetGraph dataset) {
    this.graph = dataset.getGraph(Store.ONTOLOGY);
  }

  /**
   * A class.
   *
   * @param parents the classes of which it is a part, of ours and of others
   */
  record ClassTerm(Node node, String label, String comment, List<Node> parents) {}

  /**
   * A property.
   *
   * @param toThings whether its values are things, and not literals
   * @param functional whether it has one value at most
   * @param domains the classes whose members have it
   * @param ranges what its values are
   */
  record PropertyTerm(
      Node node,
      String label,
      String comment,
      boolean toThings,
      boolean functional,
      List<Node> parents,
      List<Node> domains,
      List<Node> ranges) {}

  /**
   * A vocabulary.
   *
   * @param concepts how many it has
   */
  record Scheme(Node node, String label, String comment, int concepts) {}

  /** The classes of our namespace, by IRI. */
  List<ClassTerm> classes() {
    return ours(OWL2.Class.asNode()).stream()
        .map(
            node -> new ClassTerm(node, label(node), comment(node), parents(node, RDFS.subClassOf)))
        .toList();
  }

  /** The properties of our namespace, by IRI. */
  List<PropertyTerm> properties() {
    TreeSet<Node> all = new TreeSet<>(BY_IRI);
    all.addAll(ours(OWL2.ObjectProperty.asNode()));
    all.addAll(ours(OWL2.DatatypeProperty.asNode()));
    return all.stream().map(this::property).toList();
  }

  private PropertyTerm property(Node node) {
    return new PropertyTerm(
        node,
        label(node),
        comment(node),
        isA(node, OWL2.ObjectProperty.asNode()),
        isA(node, OWL2.FunctionalProperty.asNode()),
        parents(node, RDFS.subPropertyOf),
        classes(node, RDFS.domain),
        classes(node, RDFS.range));
  }

  /** The vocabularies, by IRI. */
  List<Scheme> schemes() {
    return graph
        .find(Node.ANY, RDF.Nodes.type, SKOS.ConceptScheme.asNode())
        .mapWith(triple -> triple.getSubject())
        .toList()
        .stream()
        .sorted(BY_IRI)
        .map(
            node ->
                new Scheme(
                    node,
                    text(node, SKOS.prefLabel),
                    text(node, SKOS.definition),
                    graph.find(Node.ANY, SKOS.inScheme.asNode(), node).toList().size()))
        .toList();
  }

  /** A text that is said of a term in English, or nothing. */
  String text(Node node, Property property) {
    return objects(node, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst()
        .orElse("");
  }

  /** The IRI to which a property leads, if it does. */
  Optional<Node> iri(Node node, Property property) {
    return objects(node, property).stream().filter(Node::isURI).min(BY_IRI);
  }

  private List<Node> ours(Node type) {
    return graph
        .find(Node.ANY, RDF.Nodes.type, type)
        .mapWith(triple -> triple.getSubject())
        .filterKeep(node -> node.isURI() && node.getURI().startsWith(Tip.NS))
        .toList()
        .stream()
        .sorted(BY_IRI)
        .toList();
  }

  private String label(Node node) {
    return text(node, RDFS.label);
  }

  private String comment(Node node) {
    return text(node, RDFS.comment);
  }

  private boolean isA(Node node, Node type) {
    return graph.contains(node, RDF.Nodes.type, type);
  }

  private List<Node> parents(Node node, Property property) {
    return objects(node, property).stream().filter(Node::isURI).sorted(BY_IRI).toList();
  }

  /** Classes by name, also those of a union. */
  private List<Node> classes(Node node, Property property) {
    List<Node> found = new ArrayList<>();
    for (Node each : objects(node, property)) {
      if (each.isURI()) {
        found.add(each);
      } else {
        objects(each, OWL2.unionOf)
            .forEach(list -> found.addAll(GraphList.members(new GNode(graph, list))));
      }
    }
    return found.stream().filter(Node::isURI).sorted(BY_IRI).toList();
  }

  private List<Node> objects(Node node, Property property) {
    return Iter.toList(graph.find(node, property.asNode(), Node.ANY).mapWith(t -> t.getObject()));
  }
}
