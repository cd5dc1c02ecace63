// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.catalog;

import io.github.tipgraph.store.Store;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;

/** The sets of links in a catalogue: what they lead to, and the runs that made them. */
final class LinkEntries {
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final Node GENERATED = NodeFactory.createURI(PROV + "wasGeneratedBy");

  private static final List<Node> OF_RUNS =
      List.of(
          NodeFactory.createURI(PROV + "wasAssociatedWith"), NodeFactory.createURI(PROV + "used"));

  private final DatasetGraph store;
  private final Model model;

  /**
   * Entries.
   *
   * @param model with the VoID description
   */
  LinkEntries(DatasetGraph store, Model model) {
    this.store = store;
    this.model = model;
  }

  /** Adds them to those of the dataset whose things are linked. */
  void add(Resource facts) {
    for (Node name : Store.linkGraphs(store)) {
      Graph graph = store.getGraph(name);
      Resource set = model.createResource(name.getURI(), VOID.Linkset);
      facts.addProperty(VOID.subset, set);
      copy(graph, name, DCTerms.title.asNode());
      copy(graph, name, GENERATED);
      for (Node run : objects(graph, name, GENERATED)) {
        copy(graph, run, Node.ANY);
        for (Node property : OF_RUNS) {
          objects(graph, run, property).forEach(each -> copy(graph, each, Node.ANY));
        }
      }
      Resource target =
          model
              .createResource(name.getURI() + "#target", VOID.Dataset)
              .addProperty(DCTerms.title, source(graph, name));
      spaces(graph).forEach(space -> target.addProperty(VOID.uriSpace, space));
      set.addProperty(VOID.objectsTarget, target);
    }
  }

  private void copy(Graph graph, Node subject, Node property) {
    graph
        .find(subject, property, Node.ANY)
        .forEachRemaining(triple -> model.add(model.asStatement(triple)));
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(t -> t.getObject()).toList();
  }

  private static String source(Graph graph, Node set) {
    Node source = objects(graph, set, DCTerms.source.asNode()).get(0);
    return source.isURI() ? source.getURI() : source.getLiteralLexicalForm();
  }

  /** What the IRIs of the things begin with to which links lead. */
  private static Set<String> spaces(Graph graph) {
    Set<String> spaces = new TreeSet<>();
    for (Property property : List.of(OWL2.sameAs, SKOS.closeMatch)) {
      objects(graph, Node.ANY, property.asNode())
          .forEach(target -> spaces.add(target.getURI().replaceFirst("[^/#]*$", "")));
    }
    return spaces;
  }
}
