// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.rdf.Iris;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IRIs lead to descriptions. */
class LinkedDataTest {
  private static final String MINISTRY = "/id/body/pk/labor-ministry";
  private static final String HOSTILE = new Iris().base() + "body/xx/hostile";
  private static final String SLASHED = new Iris().document("a/b c%d");
  private static final String NUMBERED = Iris.data("numbered");
  private static final Node GRAPH = NodeFactory.createURI(new Iris().graph("hostile"));

  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() {
    served =
        Served.samples(
            folder.resolve("store"),
            dataset -> {
              Node name =
                  NodeFactory.createLiteralString("<script>alert(1)</script>\" onload='x' ${7*7}");
              dataset.add(GRAPH, node(HOSTILE), RDFS.label.asNode(), name);
              dataset.add(GRAPH, node(HOSTILE), RDFS.seeAlso.asNode(), node("javascript:alert(1)"));
              dataset.add(GRAPH, node(NUMBERED), node(NUMBERED + "#2010"), name);
              dataset.add(GRAPH, node(SLASHED), RDFS.label.asNode(), name);
            });
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  @Test
  void aThingLeadsToItsDescription() {
    HttpResponse<String> thing = served.get(MINISTRY, "Accept", "text/turtle");
    assertThat(thing.statusCode()).isEqualTo(303);
    String description = thing.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> page = served.get(description, "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<h1>Labor Ministry</h1>", new Iris().base() + "body/pk/");
    assertThat(page.headers().allValues("Vary")).contains("Accept");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void whatAFormCannotWriteIsNotToBeHadInIt() {
    String page = "/page/" + NUMBERED.substring(Iris.DATA.indexOf("data/"));
    HttpResponse<String> reply = served.get(page, "Accept", "application/rdf+xml");
    assertThat(reply.statusCode()).isEqualTo(406);
    assertThat(reply.body()).contains("<" + NUMBERED + "#2010>", "choose another format");
    assertThat(served.get(page, "Accept", "text/turtle").statusCode()).isEqualTo(200);
  }

  @Test
  void aFormThatIsNamedStaysNamed() {
    assertThat(served.get(MINISTRY + "?format=nt").headers().firstValue("Location").orElseThrow())
        .endsWith("?format=nt");
    HttpResponse<String> hostile = served.get(MINISTRY + "?format=n%0d%0aX-Evil:%201");
    assertThat(hostile.headers().firstValue("X-Evil")).isEmpty();
    assertThat(hostile.headers().firstValue("Location").orElseThrow()).contains("?format=n%0D%0A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/ld+json",
        "application/n-triples",
        "application/rdf+xml",
        "application/trig",
        "application/n-quads"
      })
  void eachSyntaxSaysTheSame(String type) {
    Lang lang = RDFLanguages.contentTypeToLang(type);
    HttpResponse<String> answer = served.get("/page" + MINISTRY, "Accept", type);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    DatasetGraph read = RDFParser.fromString(answer.body(), lang).toDatasetGraph();
    Graph graph = RDFLanguages.isTriples(lang) ? read.getDefaultGraph() : read.getUnionGraph();
    Graph expected =
        RDFParser.fromString(served.get("/page" + MINISTRY + "?format=nt").body(), Lang.NT)
            .toGraph();
    assertThat(graph.find().toSet()).isEqualTo(expected.find().toSet());
    Node ministry = node(new Iris().base() + "body/pk/labor-ministry");
    assertThat(graph.contains(ministry, RDFS.label.asNode(), Node.ANY)).isTrue();
    assertThat(graph.contains(Node.ANY, Node.ANY, ministry)).isTrue();
  }

  @Test
  void theSpansOfADocumentAreDescribedWithIt() {
    String turtle = served.get("/page/id/document/first", "Accept", "text/turtle").body();
    assertThat(turtle).contains("document/first#char=").contains("oa:exact");
  }

  @Test
  void whatWasReadNeedsNotBeSentAgain() {
    HttpResponse<String> first = served.get("/page" + MINISTRY, "Accept", "text/turtle");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(
            served
                .get("/page" + MINISTRY, "Accept", "text/turtle", "If-None-Match", tag)
                .statusCode())
        .isEqualTo(304);
    HttpResponse<String> other =
        served.get("/page" + MINISTRY, "Accept", "text/html", "If-None-Match", tag);
    assertThat(other.statusCode()).isEqualTo(200);
    HttpResponse<String> head =
        served.send("HEAD", "/page" + MINISTRY, "", "Accept", "text/turtle");
    assertThat(head.headers().firstValue("ETag")).hasValue(tag);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (String path : List.of("/id/nothing", "/page/id/nothing", "/nothing", "/thing?iri=x:y")) {
      assertThat(served.get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(served.get(path, "Accept", "text/html").body()).as(path).contains("<h1>Error 404");
    }
    assertThat(served.get("/page" + MINISTRY, "Accept", "image/png").statusCode()).isEqualTo(406);
    HttpResponse<String> post = served.send("POST", "/page" + MINISTRY, "x");
    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
  }

  @Test
  void anyIriOfTheGraphIsDescribed() {
    String iri = Served.encode("http://publications.europa.eu/resource/authority/country/PAK");
    assertThat(served.get("/thing?iri=" + iri, "Accept", "text/turtle").body())
        .contains("place:PK");
    String path = served.get("/id/document/a%2fb%20c%25d").headers().firstValue("Location").get();
    assertThat(path).isEqualTo("/page/id/document/a%2Fb%20c%25d");
    assertThat(served.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void aHostileNameIsText() {
    String page = served.get("/page/id/body/xx/hostile").body();
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script")
        .doesNotContain("href=\"javascript")
        .contains("${7*7}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../ontology/tipgraph.ttl",
        "/assets/%2e%2e/ontology/tipgraph.ttl",
        "/assets/..%2fontology/tipgraph.ttl",
        "/assets/..%5contology",
        "/assets//etc/passwd",
        "/assets/",
        "/page/../../etc/passwd",
        "/..;/assets"
      })
  void noPathLeavesTheAssets(String path) {
    assertThat(served.get(path).statusCode()).isIn(400, 404);
  }

  @Test
  void assetsMayBeKept() {
    String page = served.get("/").body();
    String css = page.replaceAll("(?s).*href=\"(/assets/site.css[^\"]*)\".*", "$1");
    HttpResponse<String> asset = served.get(css);
    assertThat(asset.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(asset.headers().firstValue("Content-Type")).hasValue("text/css;charset=utf-8");
    assertThat(served.get("/assets/site.css").headers().firstValue("Cache-Control"))
        .hasValue("no-cache");
  }
}
