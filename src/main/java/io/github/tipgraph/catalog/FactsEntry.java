// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.catalog;

import io.github.tipgraph.rdf.Dcat;
import io.github.tipgraph.rdf.Provenance;
import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;

/** The entry of what documents state, beside its VoID description. */
final class FactsEntry {
  private static final Property DERIVED =
      ResourceFactory.createProperty("http://www.w3.org/ns/prov#wasDerivedFrom");

  private final DatasetGraph store;
  private final Publication publication;
  private final Model model;

  /**
   * An entry.
   *
   * @param model with the VoID description
   */
  FactsEntry(DatasetGraph store, Publication publication, Model model) {
    this.store = store;
    this.publication = publication;
    this.model = model;
  }

  /** Adds it. */
  Resource add() {
    Entry entry = new Entry(publication);
    Resource facts = model.createResource(publication.iris().dataset(), DCAT.Dataset);
    publication
        .title()
        .ifPresent(title -> facts.removeAll(DCTerms.title).addProperty(DCTerms.title, title));
    about(facts);
    facts.addProperty(DCTerms.publisher, entry.publisher(model));
    publication.version().ifPresent(version -> facts.addProperty(Dcat.VERSION, version));
    Optional<String> address = publication.address();
    List.of(
            facts,
            entry.distribution(
                facts, "turtle", "The graph as Turtle", "text/turtle", "RDF_TURTLE", address),
            entry.distribution(
                facts, "tables", "The tables of facts as CSV", "text/csv", "CSV", address))
        .forEach(entry::licence);
    Provenance.generated(facts, facts.getURI() + "#run", List.of(), Optional.empty());
    vocabularies(facts);
    documents(facts);
    period(facts);
    return facts;
  }

  /** What can be said of the facts of any store. */
  private void about(Resource facts) {
    facts
        .addProperty(
            DCTerms.description,
            "Ratings, flows, bodies, programmes, money, counts, laws, actions and findings that "
                + "assessments of human trafficking state, each with the span of text that states it.",
            "en")
        .addProperty(DCTerms.language, model.createResource(StoreCatalogue.ENGLISH))
        .addProperty(DCAT.theme, model.createResource(Entry.AUTHORITY + "data-theme/JUST"))
        .addProperty(DCAT.keyword, "human trafficking", "en")
        .addProperty(DCAT.keyword, "trafficking in persons", "en")
        .addProperty(DCTerms.conformsTo, model.createResource(Tip.NS.replace("#", "")));
  }

  /** The vocabularies of all terms that are used, and for each class of ours an example. */
  private void vocabularies(Resource facts) {
    List<RDFNode> classes = model.listObjectsOfProperty(VOID._class).toList();
    List<RDFNode> properties = model.listObjectsOfProperty(VOID.property).toList();
    for (List<RDFNode> terms : List.of(classes, properties)) {
      for (RDFNode term : terms) {
        String vocabulary = term.asResource().getURI().replaceFirst("[^/#]*$", "");
        facts.addProperty(VOID.vocabulary, model.createResource(vocabulary));
      }
    }
    classes.stream()
        .filter(term -> term.asResource().getURI().startsWith(Tip.NS))
        .flatMap(term -> example(term.asNode()).stream())
        .forEach(iri -> facts.addProperty(VOID.exampleResource, model.createResource(iri)));
  }

  private Optional<String> example(Node type) {
    return Iter.asStream(store.find(Node.ANY, Node.ANY, RDF.Nodes.type, type))
        .filter(quad -> !quad.getGraph().equals(Store.ONTOLOGY))
        .map(quad -> quad.getSubject().getURI())
        .min(Comparator.naturalOrder());
  }

  /** The documents: from which graph what of them is, what they assess, where they are from. */
  private void documents(Resource facts) {
    for (Node graph : Store.documentGraphs(store)) {
      Resource subset = model.createResource(graph.getURI());
      Iter.asStream(store.find(graph, Node.ANY, DCTerms.identifier.asNode(), Node.ANY))
          .map(Quad::getSubject)
          .sorted(Comparator.comparing(Node::getURI))
          .forEach(document -> document(facts, subset, graph, document));
    }
  }

  private void document(Resource facts, Resource subset, Node graph, Node document) {
    Resource resource = model.createResource(document.getURI());
    facts.addProperty(DERIVED, resource);
    subset.addProperty(VOID.rootResource, resource);
    for (Property property : List.of(DCTerms.identifier, DCTerms.title, DCTerms.source)) {
      objects(graph, document, property)
          .forEach(value -> resource.addProperty(property, model.asRDFNode(value)));
    }
    for (Node country : objects(graph, document, Tip.assesses)) {
      facts.addProperty(DCTerms.spatial, model.asRDFNode(country));
      // DCAT-AP takes countries from the table of the European Union.
      objects(Store.ONTOLOGY, country, SKOS.exactMatch)
          .forEach(match -> facts.addProperty(DCTerms.spatial, model.asRDFNode(match)));
    }
  }

  private List<Node> objects(Node graph, Node subject, Property property) {
    return Iter.asStream(store.find(graph, subject, property.asNode(), Node.ANY))
        .map(Quad::getObject)
        .toList();
  }

  /** From the first to the last year of the reports. */
  private void period(Resource facts) {
    TreeSet<String> years = new TreeSet<>();
    for (Node graph : Store.documentGraphs(store)) {
      objects(graph, Node.ANY, Tip.reportYear)
          .forEach(year -> years.add(year.getLiteralLexicalForm()));
    }
    if (!years.isEmpty()) {
      Resource period =
          model
              .createResource(facts.getURI() + "#period", DCTerms.PeriodOfTime)
              .addProperty(DCAT.startDate, years.first(), XSDDatatype.XSDgYear)
              .addProperty(DCAT.endDate, years.last(), XSDDatatype.XSDgYear);
      facts.addProperty(DCTerms.temporal, period);
    }
  }
}
