// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.query.BundledQuery;
import io.github.tipgraph.query.Catalogue;
import io.github.tipgraph.rdf.Iris;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries are asked on pages, without scripts. */
class QueryPagesTest {
  private static final String HOSTILE = "<script>alert(1)</script>";

  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() {
    served =
        Served.samples(
            folder.resolve("store"),
            dataset -> {
              Node graph = NodeFactory.createURI(new Iris().graph("hostile"));
              dataset.add(
                  graph,
                  NodeFactory.createURI(new Iris().base() + "body/xx/hostile"),
                  RDFS.label.asNode(),
                  NodeFactory.createLiteralString(HOSTILE));
            });
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String page(String path) {
    HttpResponse<String> answer = served.get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void allQueriesAreToBeHadByTitle() {
    String list = page("/query");
    for (BundledQuery query : new Catalogue().all()) {
      assertThat(list).contains("href=\"/query/" + query.name() + "\"");
      assertThat(page("/query/" + query.name())).contains("<h1>", "The query");
    }
  }

  @Test
  void parametersAreAForm() {
    assertThat(page("/query/who-pays-for-what?country=Pakistan"))
        .contains("name=\"country\"", "value=\"Pakistan\"", "Labor Ministry", "format=csv");
    assertThat(page("/query/document-sentences"))
        .contains("name=\"assessment\"", "required", "<option value=\"first\">")
        .doesNotContain("id=\"answer\"");
    assertThat(page("/query/findings-of-theme?theme=prevention"))
        .contains("<option value=\"prevention\" selected>");
  }

  @ParameterizedTest
  @CsvSource({
    "bodies,csv,text/csv",
    "bodies,tsv,text/tab-separated-values",
    "bodies,json,application/sparql-results+json",
    "bodies,xml,application/sparql-results+xml",
    "direct-links,turtle,text/turtle",
    "direct-links,jsonld,application/ld+json"
  })
  void answersAreToBeHadInAllFormats(String query, String format, String type) {
    String name = query.equals("bodies") ? "facts/bodies" : query;
    HttpResponse<String> answer = served.get("/query/" + name + "?format=" + format);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains(query + ".");
    assertThat(answer.body()).contains("Ministry");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/query/who-pays-for-what?country=PK%22%20%7D%20UNION%20%7B%20?s%20?p%20?o",
        "/query/findings-of-theme?theme=%3E%20.%20?x%20?y%20?z",
        "/query/who-pays-for-what?nonsense=1",
        "/query?query=SELECT",
        "/query?query=DELETE%20WHERE%20%7B?s%20?p%20?o%7D",
        "/query?query=SELECT%20*%20%7BSERVICE%20%3Chttp://127.0.0.1:9/%3E%7B?s%20?p%20?o%7D%7D"
      })
  void whatCannotBeAskedIsSaid(String path) {
    HttpResponse<String> page = served.get(path, "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("role=\"alert\"");
    assertThat(served.get(path + "&format=csv").statusCode()).isEqualTo(400);
  }

  @Test
  void aQueryOfOnesOwnIsAnsweredAndEscaped() {
    String query = "SELECT ?n { ?b rdfs:label ?n FILTER(STRSTARTS(?n, '<script')) }";
    String page = page("/query?query=" + Served.encode(query));
    assertThat(page).contains("&lt;script&gt;alert(1)", "1 row").doesNotContain(HOSTILE);
    assertThat(page("/query?use=documents")).contains("tip:reportYear");
    assertThat(page("/query?query=ASK%7B?s%20?p%20?o%7D")).contains("true");
    assertThat(page("/query?query=CONSTRUCT%20WHERE%7B?s%20tip:body%20?o%7D"))
        .contains("<th scope=\"col\">subject</th>");
  }

  @Test
  void queriesThatNeedMoreSayWhat() {
    assertThat(page("/query/joins/route-distances")).contains("tipgraph attach cities=FILE");
    assertThat(page("/query/joins/countries-in-wikidata")).contains("asks another endpoint");
    assertThat(served.get("/query/nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void thePrefixesAreKnown() {
    assertThat(served.get("/query/prefixes").body())
        .contains("\"tip\":\"https://w3id.org/tipgraph/ontology#\"");
  }

  @Test
  void answersLeadToThings() {
    assertThat(page("/query/who-pays-for-what"))
        .contains("<a href=\"/page/id/body/pk/labor-ministry\">Labor Ministry</a>")
        .contains("<a href=\"/page/place/PK\">Pakistan</a>")
        .contains("<a href=\"/page/id/document/first\">first</a>")
        .contains("data-shapes=\"/map/shapes\"");
    assertThat(page("/query/law-movement")).contains(">law year</th>");
  }

  @Test
  void outlinesAreToBeHadInJson() {
    assertThat(page("/map/shapes")).contains("\"code\":\"PK\",\"name\":\"Pakistan\",\"path\":\"M");
    assertThat(page("/map/shapes?country=PK"))
        .contains("\"code\":\"PK-SD\",\"name\":\"Sindh\"")
        .doesNotContain("\"code\":\"PK\"");
    assertThat(page("/map/shapes?country=ZZ")).isEqualTo("{\"width\":0,\"height\":0,\"areas\":[]}");
  }

  @Test
  void mapsAreDrawnOnTheServer() {
    assertThat(page("/map")).contains("<svg", "Routes between countries", "/query/routes-between");
    assertThat(page("/map?country=Pakistan"))
        .contains("What is told of the provinces of Pakistan", "/query/provinces?country=Pakistan")
        .contains(">Sindh</text>", "href=\"/page/place/PK-SD\"");
    HttpResponse<String> unknown = served.get("/map?country=%3Cscript%3E", "Accept", "text/html");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).doesNotContain("<script>").contains("role=\"alert\"");
  }
}
