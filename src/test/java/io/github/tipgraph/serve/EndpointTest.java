// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.rdf.Iris;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SPARQL 1.1 protocol, to be read only. */
class EndpointTest {
  private static final String BODIES =
      "SELECT ?b { ?b a <https://w3id.org/tipgraph/ontology#Body> ; "
          + "<http://www.w3.org/2000/01/rdf-schema#label> 'Labor Ministry' }";
  private static final String FORM = "application/x-www-form-urlencoded";

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

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values"
  })
  void aQueryIsAnsweredInEachForm(String type) {
    HttpResponse<String> answer = served.query(BODIES, type);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(answer.body()).contains(new Iris().base() + "body/pk/labor-ministry");
  }

  @Test
  void aQueryMayBePosted() {
    String expected = served.query(BODIES, "text/csv").body();
    assertThat(
            served
                .send(
                    "POST",
                    "/sparql",
                    "query=" + Served.encode(BODIES),
                    "Content-Type",
                    FORM,
                    "Accept",
                    "text/csv")
                .body())
        .isEqualTo(expected);
    assertThat(
            served
                .send(
                    "POST",
                    "/sparql",
                    BODIES,
                    "Content-Type",
                    "application/sparql-query",
                    "Accept",
                    "text/csv")
                .body())
        .isEqualTo(expected);
  }

  @Test
  void aGraphIsRead() {
    String graph = Served.encode(new Iris().graph(Samples.FIRST));
    HttpResponse<String> answer = served.get("/sparql?graph=" + graph, "Accept", "text/turtle");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Labor Ministry");
    assertThat(served.get("/sparql?graph=x:none").statusCode()).isEqualTo(404);
  }

  @Test
  void theGraphsToAskCanBeNamed() {
    String count =
        "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/tipgraph/ontology#Assessment> }";
    String first = "&default-graph-uri=" + Served.encode(new Iris().graph(Samples.FIRST));
    String all = served.get("/sparql?query=" + Served.encode(count), "Accept", "text/csv").body();
    String one =
        served.get("/sparql?query=" + Served.encode(count) + first, "Accept", "text/csv").body();
    assertThat(all).isEqualTo("n\r\n2\r\n");
    assertThat(one).isEqualTo("n\r\n1\r\n");
    String named = "SELECT DISTINCT ?g { GRAPH ?g { ?s a ?c } }";
    String only = "&named-graph-uri=" + Served.encode(new Iris().graph(Samples.SECOND));
    assertThat(
            served.get("/sparql?query=" + Served.encode(named) + only, "Accept", "text/csv").body())
        .isEqualTo("g\r\n" + new Iris().graph(Samples.SECOND) + "\r\n");
  }

  @Test
  void nothingCanBeChanged() {
    String before = served.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "text/csv").body();
    String update = "INSERT DATA { <x:s> <x:p> <x:o> }";
    assertThat(
            served
                .send("POST", "/sparql", "update=" + Served.encode(update), "Content-Type", FORM)
                .statusCode())
        .isIn(400, 403, 405);
    assertThat(
            served
                .send("POST", "/sparql", update, "Content-Type", "application/sparql-update")
                .statusCode())
        .isIn(400, 403, 405, 415);
    for (String method : new String[] {"PUT", "POST", "DELETE"}) {
      assertThat(
              served
                  .send(
                      method,
                      "/sparql?graph=x:g",
                      "<x:s> <x:p> <x:o> .",
                      "Content-Type",
                      "text/turtle")
                  .statusCode())
          .as(method)
          .isIn(400, 403, 405);
    }
    assertThat(served.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "text/csv").body())
        .isEqualTo(before);
  }

  @Test
  void pagesOfOthersMayRead() {
    HttpResponse<String> answer = served.get("/sparql?query=ASK%7B%7D", "Origin", "https://a.test");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    HttpResponse<String> asked =
        served.send("OPTIONS", "/sparql", "", "Access-Control-Request-Method", "POST");
    assertThat(asked.statusCode()).isEqualTo(204);
    assertThat(asked.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
        .contains("POST");
  }

  @Test
  void aMistakeIsTold() {
    HttpResponse<String> answer = served.query("SELECT ?x { ?x", "text/csv");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("line 1");
  }
}
