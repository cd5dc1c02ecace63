// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.resource.Bundled;
import io.github.tipgraph.store.OntologyGraph;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ontology for people and for machines. */
class OntologyPageTest {
  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() {
    served = Served.of(folder.resolve("store"), OntologyGraph::refresh);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void eachTermHasAPlaceOnThePage() {
    String page = served.get("/ontology", "Accept", "text/html").body();
    String turtle = new String(Bundled.find("ontology/tipgraph.ttl").get(), StandardCharsets.UTF_8);
    assertThat(
            turtle
                .lines()
                .filter(line -> line.matches("tip:\\w+ a owl:(Class|ObjectProperty|Datatype).*"))
                .map(line -> line.replaceFirst("tip:(\\w+).*", "$1")))
        .hasSizeGreaterThan(80)
        .allSatisfy(name -> assertThat(page).contains("<h3 id=\"" + name + "\">"));
    assertThat(page)
        .contains("A document that judges what a country does about trafficking in persons.")
        .contains("<svg class=\"diagram\"")
        .contains("href=\"/page/vocab/tier\"");
  }

  @ParameterizedTest
  @CsvSource({"/ontology,ontology/tipgraph.ttl", "/shapes,ontology/shapes.ttl"})
  void theTurtleIsServedAsItIs(String path, String file) {
    byte[] bytes = Bundled.find(file).orElseThrow();
    HttpResponse<String> answer = served.get(path, "Accept", "text/turtle");
    assertThat(answer.body()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    assertThat(served.get(path, "Accept", "text/html").body()).contains("</html>");
    assertThat(served.get("/page" + path).headers().firstValue("Location")).hasValue(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/ld+json", "application/n-triples", "application/rdf+xml"})
  void otherSyntaxesSayTheSame(String type) {
    Graph graph =
        RDFParser.fromString(
                served.get("/ontology", "Accept", type).body(),
                RDFLanguages.contentTypeToLang(type))
            .toGraph();
    Graph turtle =
        RDFParser.fromString(served.get("/ontology?format=ttl").body(), Lang.TURTLE).toGraph();
    assertThat(graph.isIsomorphicWith(turtle)).isTrue();
  }

  @Test
  void aVersionHasItsOwnAddress() {
    assertThat(served.get("/ontology/0.1.0", "Accept", "text/turtle").body())
        .isEqualTo(served.get("/ontology", "Accept", "text/turtle").body());
    assertThat(served.get("/ontology/9").statusCode()).isEqualTo(404);
  }

  @Test
  void aDiagramShowsTheClasses() {
    assertThat(served.get("/ontology", "Accept", "text/html").body())
        .contains("src=\"/ontology.svg\"");
    HttpResponse<String> picture = served.get("/ontology.svg");
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
    assertThat(picture.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("style-src 'self' 'sha256-");
    assertThat(picture.body()).startsWith("<svg").contains(">tip:Fact</text>", ">tip:evidence<");
  }

  @Test
  void aVocabularyAndItsConceptsAreDescribed() {
    assertThat(served.get("/vocab/tier").statusCode()).isEqualTo(303);
    assertThat(served.get("/page/vocab/tier").body())
        .contains("<h1>Tiers</h1>", "Tier 2 Watch List");
    assertThat(served.get("/page/vocab/tier/2").body()).contains("<h1>Tier 2</h1>");
    assertThat(served.get("/page/place/PK").body()).contains("<h1>Pakistan</h1>");
  }
}
