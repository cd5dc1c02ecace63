// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.store.Store;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;

/**
 * What is in a store, after the VoID vocabulary: the graphs of the documents, without the ontology,
 * and the sets of links. Triples are counted in each graph that has them; those of links count
 * apart.
 */
public final class Description {
  private final DatasetGraph dataset;
  private final String iri;
  private final Map<Node, Set<Node>> instances = new HashMap<>();
  private final Map<Node, Long> uses = new HashMap<>();
  private final Map<Node, Long> sizes = new HashMap<>();

  private Description(DatasetGraph dataset, String iri) {
    this.dataset = dataset;
    this.iri = iri;
  }

  /** The VoID description of a dataset. */
  public static Graph of(DatasetGraph dataset) {
    return of(dataset, new Iris());
  }

  /** The VoID description of a dataset that has its IRI under a base. */
  public static Graph of(DatasetGraph dataset, Iris iris) {
    Description description = new Description(dataset, iris.dataset());
    Store.documentGraphs(dataset).forEach(description::count);
    return description.model().getGraph();
  }

  private void count(Node name) {
    long size = 0;
    for (Iterator<Quad> quads = dataset.find(name, Node.ANY, Node.ANY, Node.ANY);
        quads.hasNext(); ) {
      Quad quad = quads.next();
      size++;
      uses.merge(quad.getPredicate(), 1L, Long::sum);
      if (quad.getPredicate().equals(RDF.Nodes.type)) {
        instances.computeIfAbsent(quad.getObject(), c -> new HashSet<>()).add(quad.getSubject());
      }
    }
    sizes.put(name, size);
  }

  private Model model() {
    Model model = ModelFactory.createDefaultModel();
    Resource whole = model.createResource(iri, VOID.Dataset);
    whole.addProperty(DCTerms.title, "What is stated in the documents of this store");
    whole.addProperty(VOID.vocabulary, model.createResource(Tip.NS));
    number(whole, VOID.triples, sizes.values().stream().mapToLong(Long::longValue).sum());
    number(whole, VOID.documents, sizes.size());
    number(whole, VOID.classes, instances.size());
    number(whole, VOID.properties, uses.size());
    instances.forEach(
        (type, nodes) ->
            part(whole, VOID.classPartition, VOID._class, type, VOID.entities, nodes.size()));
    uses.forEach(
        (property, count) ->
            part(whole, VOID.propertyPartition, VOID.property, property, VOID.triples, count));
    sizes.forEach(
        (name, size) -> {
          Resource subset = model.createResource(name.getURI(), VOID.Dataset);
          number(subset, VOID.triples, size);
          whole.addProperty(VOID.subset, subset);
        });
    Store.linkGraphs(dataset).forEach(set -> links(whole, set));
    return model;
  }

  private void links(Resource whole, Node name) {
    Resource set = whole.getModel().createResource(name.getURI(), VOID.Linkset);
    set.addProperty(VOID.subjectsTarget, whole);
    for (Property property : List.of(DCTerms.source, VOID.linkPredicate)) {
      dataset
          .find(name, name, property.asNode(), Node.ANY)
          .forEachRemaining(
              quad -> set.addProperty(property, whole.getModel().asRDFNode(quad.getObject())));
    }
    number(
        set,
        VOID.triples,
        LinkSets.count(dataset, name, OWL2.sameAs)
            + LinkSets.count(dataset, name, SKOS.closeMatch));
  }

  private static void part(
      Resource whole, Property has, Property of, Node term, Property counts, long count) {
    Model model = whole.getModel();
    String name = of.getLocalName() + "-" + name(term.getURI());
    Resource part = model.createResource(whole.getURI() + "#" + name, VOID.Dataset);
    part.addProperty(of, model.createResource(term.getURI()));
    number(part, counts, count);
    whole.addProperty(has, part);
  }

  /** With its prefix, for two vocabularies may have a term of one name; without ours. */
  private static String name(String iri) {
    String name = Prefixes.shorten(iri).replaceFirst("^tip:", "");
    return name.equals(iri) ? iri.replaceAll("[^A-Za-z0-9]+", "-") : name.replace(':', '-');
  }

  private static void number(Resource subject, Property property, long number) {
    subject.addProperty(property, Long.toString(number), XSDDatatype.XSDinteger);
  }
}
