// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.catalog;

import io.github.tipgraph.rdf.Dcat;
import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** The entry of the ontology, its vocabularies and places, each part with its own licence. */
final class OntologyEntry {
  private static final Node ONTOLOGY = NodeFactory.createURI(Tip.NS.replace("#", ""));

  private static final List<Property> OF_PARTS =
      List.of(DCTerms.title, DCTerms.license, DCTerms.source);

  private final Graph graph;
  private final Model model;

  OntologyEntry(DatasetGraph store, Model model) {
    this.graph = store.getGraph(Store.ONTOLOGY);
    this.model = model;
  }

  /** Adds it. */
  Resource add(Entry entry) {
    Resource ontology =
        model
            .createResource(Store.ONTOLOGY.getURI(), DCAT.Dataset)
            .addProperty(RDF.type, VOID.Dataset)
            .addProperty(DCTerms.title, "The TIPGraph ontology, its vocabularies and places", "en")
            .addProperty(
                DCTerms.description,
                "The terms in which facts are told, and the countries, subdivisions, districts and "
                    + "cities of which they tell, with their ISO 3166 codes.",
                "en")
            .addProperty(DCTerms.publisher, entry.publisher(model))
            .addProperty(VOID.triples, Integer.toString(graph.size()), XSDDatatype.XSDinteger);
    objects(ONTOLOGY, OWL2.versionInfo.asNode())
        .forEach(version -> ontology.addProperty(Dcat.VERSION, model.asRDFNode(version)));
    objects(ONTOLOGY, DCTerms.license.asNode())
        .forEach(licence -> ontology.addProperty(DCTerms.license, model.asRDFNode(licence)));
    entry.distribution(
        ontology,
        "turtle",
        "The ontology as Turtle",
        "text/turtle",
        "RDF_TURTLE",
        Optional.of(ONTOLOGY.getURI()));
    for (String part : parts()) {
      Resource resource = model.createResource(part);
      ontology.addProperty(DCTerms.hasPart, resource);
      for (Property property : OF_PARTS) {
        objects(resource.asNode(), property.asNode())
            .forEach(value -> resource.addProperty(property, model.asRDFNode(value)));
      }
    }
    return ontology;
  }

  /** What has a licence of its own. */
  private TreeSet<String> parts() {
    TreeSet<String> parts = new TreeSet<>();
    graph
        .find(Node.ANY, DCTerms.license.asNode(), Node.ANY)
        .forEachRemaining(triple -> parts.add(triple.getSubject().getURI()));
    return parts;
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
