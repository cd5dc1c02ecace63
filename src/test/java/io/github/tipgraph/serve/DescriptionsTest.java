// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.store.Validation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says of itself, of its dataset and of its graphs. */
class DescriptionsTest {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final Iris IRIS = new Iris();

  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() {
    served = Served.samples(folder.resolve("store"));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static Model model(String path) {
    HttpResponse<String> answer = served.get(path, "Accept", "text/turtle");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return RDFParser.fromString(answer.body(), Lang.TURTLE).toModel();
  }

  @Test
  void theEndpointIsDescribedToWhoAsksNothing() {
    Model model = model("/sparql");
    Resource service =
        model.listSubjectsWithProperty(RDF.type, resource(SD + "Service")).nextResource();
    assertThat(objects(service, SD + "endpoint"))
        .containsExactly(served.server().address() + "sparql");
    assertThat(objects(service, SD + "feature")).containsExactly(SD + "UnionDefaultGraph");
    assertThat(objects(service, SD + "supportedLanguage")).containsExactly(SD + "SPARQL11Query");
    String graph = IRIS.graph(Samples.FIRST);
    assertThat(model.listSubjectsWithProperty(property(SD + "name"), resource(graph)).toList())
        .hasSize(1);
    assertThat(served.get("/sparql", "Accept", "text/html").body()).contains("<h1>SPARQL endpoint");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/void", "/page/id/dataset"})
  void theDatasetIsDescribedInVoid(String path) {
    Resource dataset = model(path).getResource(IRIS.dataset());
    assertThat(dataset.hasProperty(RDF.type, VOID.Dataset)).isTrue();
    assertThat(dataset.getProperty(VOID.documents).getInt()).isEqualTo(2);
    assertThat(objects(dataset, VOID.sparqlEndpoint.getURI()))
        .containsExactly(served.server().address() + "sparql");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/dcat", "/catalog", "/page/id/catalogue"})
  void theCatalogueConforms(String path) throws IOException {
    Model model = model(path);
    Path file = folder.resolve("catalogue.ttl");
    Files.writeString(file, served.get(path, "Accept", "text/turtle").body());
    Resource catalogue = model.getResource(IRIS.catalogue());
    assertThat(catalogue.hasProperty(RDF.type, DCAT.Catalog)).isTrue();
    assertThat(catalogue.hasProperty(DCAT.service)).isTrue();
    assertThat(Validation.of(file).conforms()).isTrue();
  }

  @Test
  void theIrisOfTheseLeadThere() {
    assertThat(served.get("/id/dataset").headers().firstValue("Location"))
        .hasValue("/page/id/dataset");
    assertThat(served.get("/id/catalogue").headers().firstValue("Location"))
        .hasValue("/page/id/catalogue");
  }

  @Test
  void aGraphIsDescribedByWhatItHolds() {
    String graph = IRIS.graph(Samples.FIRST);
    String path = "/page/id/graph/" + Samples.FIRST;
    HttpResponse<String> answer = served.get(path, "Accept", "application/trig");
    String stored =
        served.get("/sparql?graph=" + Served.encode(graph), "Accept", "text/turtle").body();
    assertThat(
            RDFParser.fromString(answer.body(), RDFLanguages.TRIG)
                .toDatasetGraph()
                .getGraph(resource(graph).asNode())
                .isIsomorphicWith(RDFParser.fromString(stored, Lang.TURTLE).toGraph()))
        .isTrue();
    assertThat(served.get(path, "Accept", "text/html").statusCode()).isEqualTo(200);
    String all = "/sparql?default";
    assertThat(served.get(all, "Accept", "text/turtle").body()).contains("Labor Ministry");
  }

  @Test
  void machinesGetTurtleUnlessTheyAskForOtherForms() {
    for (String path : new String[] {"/.well-known/void", "/catalog", "/sparql"}) {
      assertThat(served.get(path).headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/turtle");
      assertThat(served.get(path + "?format=jsonld").headers().firstValue("Content-Type"))
          .hasValue("application/ld+json;charset=utf-8");
      assertThat(served.get(path, "Accept", "text/html").body()).contains("<h1>");
    }
  }

  private static List<String> objects(Resource subject, String property) {
    return subject.listProperties(property(property)).toList().stream()
        .map(statement -> statement.getResource().getURI())
        .toList();
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }

  private static Resource resource(String iri) {
    return ResourceFactory.createResource(iri);
  }
}
