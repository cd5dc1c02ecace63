// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.store.Store;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * What is said of the endpoint: to clients after the SPARQL 1.1 Service Description, to portals
 * after DCAT and VoID.
 */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private static final List<String> RESULTS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "RDF_XML",
          "JSON-LD",
          "TriG",
          "N-Quads");

  private final String endpoint;
  private final String service;
  private final Iris iris;
  private final Settings settings;

  /**
   * A description.
   *
   * @param server the address of the server, with a slash at its end
   * @param iris under which base the dataset is named
   */
  ServiceDescription(String server, Iris iris, Settings settings) {
    this.endpoint = server + Site.SPARQL.substring(1);
    this.service = iris.dataset() + "#sparql";
    this.iris = iris;
    this.settings = settings;
  }

  /** The service description. */
  Graph of(DatasetGraph dataset) {
    Model model = ModelFactory.createDefaultModel();
    Resource described =
        model
            .createResource(service, sd("Service"))
            .addProperty(DCTerms.title, "SPARQL endpoint of a TIPGraph store", "en")
            .addProperty(property("endpoint"), model.createResource(endpoint))
            .addProperty(property("supportedLanguage"), sd("SPARQL11Query"))
            .addProperty(property("feature"), sd("UnionDefaultGraph"));
    RESULTS.forEach(
        format -> described.addProperty(property("resultFormat"), resource(FORMATS + format)));
    if (settings.writers().isPresent()) {
      described.addProperty(property("supportedLanguage"), sd("SPARQL11Update"));
    }
    if (!settings.services().isEmpty()) {
      described.addProperty(property("feature"), sd("BasicFederatedQuery"));
    }
    Resource graphs = model.createResource(iris.dataset(), sd("Dataset"));
    described.addProperty(property("defaultDataset"), graphs);
    graphs.addProperty(
        property("defaultGraph"), model.createResource(endpoint + "#union", sd("Graph")));
    for (Node name : Store.allGraphs(dataset)) {
      Resource graph =
          model
              .createResource(endpoint + "?graph=" + Addresses.encode(name.getURI()))
              .addProperty(RDF.type, sd("NamedGraph"))
              .addProperty(property("name"), model.createResource(name.getURI()));
      graphs.addProperty(property("namedGraph"), graph);
    }
    return model.getGraph();
  }

  /** Adds to a catalogue or a VoID description where the dataset can be asked. */
  Graph completed(Graph description) {
    Model model = ModelFactory.createModelForGraph(description);
    Resource dataset = model.createResource(iris.dataset());
    dataset.addProperty(VOID.sparqlEndpoint, model.createResource(endpoint));
    Resource catalogue = model.createResource(iris.catalogue());
    if (catalogue.hasProperty(RDF.type)) {
      catalogue.addProperty(
          DCAT.service,
          model
              .createResource(service, DCAT.DataService)
              .addProperty(DCTerms.title, "SPARQL endpoint of a TIPGraph store", "en")
              .addProperty(DCAT.endpointURL, model.createResource(endpoint))
              .addProperty(DCAT.endpointDescription, model.createResource(endpoint))
              .addProperty(DCAT.servesDataset, dataset));
    }
    return description;
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(SD + name);
  }

  private static Resource sd(String name) {
    return resource(SD + name);
  }

  private static Resource resource(String iri) {
    return ResourceFactory.createResource(iri);
  }
}
