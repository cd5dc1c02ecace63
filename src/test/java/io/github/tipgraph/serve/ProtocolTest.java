// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.tipgraph.Samples;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cases of the W3C's suite for the SPARQL 1.1 Protocol, by their names in <a
 * href="https://w3c.github.io/rdf-tests/sparql/sparql11/protocol/">its manifest</a>: those of
 * queries at a server that can only be read, those of updates at one that can be changed, with
 * credentials. The data that the cases fetch from elsewhere is in the store.
 */
class ProtocolTest {
  private static final String DATA = "http://kasei.us/2009/09/sparql/data/data%d.rdf";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";
  private static final String DEFAULT = "default-graph-uri";
  private static final String NAMED = "named-graph-uri";
  private static final String USING = "using-graph-uri";
  private static final String USING_NAMED = "using-named-graph-uri";
  private static final List<String> OF_ROWS =
      List.of(
          "application/sparql-results+xml",
          "application/sparql-results+json",
          "text/tab-separated-values",
          "text/csv");
  private static final List<String> OF_TRIPLES =
      List.of(
          "application/rdf+xml",
          "text/turtle",
          "application/n-triples",
          "text/html",
          "application/ld+json");
  private static final String TOKEN = "a-token";
  private static final String ASK = "ASK {}";
  private static final String BOTH =
      "ASK { <%s> a ?type . <%s> a ?type }".formatted(data(1), data(2));
  private static final String IN_BOTH =
      "{ GRAPH ?g1 { <%s> a ?type } GRAPH ?g2 { <%s> a ?type } }".formatted(data(1), data(2));

  @TempDir private static Path folder;
  private static Served reading;
  private static Served writing;

  @BeforeAll
  static void serve() {
    reading = Served.of(folder.resolve("read"), ProtocolTest::fill);
    Writers writers = Writers.of(Map.of("TIPGRAPH_SERVE_TOKEN", TOKEN));
    writing =
        Served.of(
            folder.resolve("write"), ProtocolTest::fill, Settings.of("127.0.0.1", 0).with(writers));
  }

  @AfterAll
  static void stop() {
    reading.close();
    writing.close();
  }

  private static void fill(DatasetGraph dataset) {
    Samples.add(dataset);
    for (int i = 0; i < 4; i++) {
      dataset.add(
          NodeFactory.createURI(data(i)),
          NodeFactory.createURI(data(i)),
          RDF.Nodes.type,
          NodeFactory.createURI("http://xmlns.com/foaf/0.1/Document"));
    }
  }

  private static String data(int number) {
    return DATA.formatted(number);
  }

  /** Names and values as a query string or a form has them. */
  private static String form(String... pairs) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parts.add(pairs[i] + "=" + Served.encode(pairs[i + 1]));
    }
    return String.join("&", parts);
  }

  private static HttpResponse<String> get(String... pairs) {
    return reading.get("/sparql?" + form(pairs));
  }

  private static HttpResponse<String> post(String... pairs) {
    return reading.send("POST", "/sparql", form(pairs), "Content-Type", FORM);
  }

  private static void answersTrue(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(type(answer)).isIn(OF_ROWS.subList(0, 2));
    assertThat(answer.body()).contains("true").doesNotContain("false");
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
  }

  private static void refused(HttpResponse<String> answer, Integer... statuses) {
    assertThat(answer.statusCode()).as(answer.body()).isIn((Object[]) statuses);
    assertThat(answer.body()).isNotBlank().doesNotContain("Exception");
  }

  @TestFactory
  Stream<DynamicTest> queries() {
    return Stream.of(
        dynamicTest("query_get", () -> answersTrue(get("query", ASK, DEFAULT, data(0)))),
        dynamicTest("query_post_form", () -> answersTrue(post("query", ASK, DEFAULT, data(0)))),
        dynamicTest(
            "query_post_direct",
            () ->
                answersTrue(
                    reading.send(
                        "POST", "/sparql?" + form(DEFAULT, data(0)), ASK, "Content-Type", QUERY))),
        dynamicTest(
            "query_content_type_select",
            () -> assertThat(type(post("query", "SELECT (1 AS ?value) {}"))).isIn(OF_ROWS)),
        dynamicTest(
            "query_content_type_ask",
            () -> assertThat(type(post("query", ASK))).isIn(OF_ROWS.subList(0, 2))),
        dynamicTest(
            "query_content_type_describe",
            () ->
                assertThat(type(post("query", "DESCRIBE <http://example.org/>"))).isIn(OF_TRIPLES)),
        dynamicTest(
            "query_content_type_construct",
            () ->
                assertThat(type(post("query", "CONSTRUCT { <s> <p> 1 } WHERE {}")))
                    .isIn(OF_TRIPLES)));
  }

  @TestFactory
  Stream<DynamicTest> datasets() {
    String one = "ASK { <%s> ?p ?o }".formatted(data(1));
    String third = "<%s> a ?type .".formatted(data(3));
    String full = "ASK { " + third + IN_BOTH.substring(1);
    String from = "ASK FROM <%s> ".formatted(data(3)) + IN_BOTH;
    String[] named = {NAMED, data(1), NAMED, data(2)};
    String[] defaults = {DEFAULT, data(1), DEFAULT, data(2)};
    return Stream.of(
        dynamicTest(
            "query_dataset_default_graph", () -> answersTrue(post("query", one, DEFAULT, data(1)))),
        dynamicTest(
            "query_dataset_default_graphs_get",
            () -> answersTrue(get(with(defaults, "query", BOTH)))),
        dynamicTest(
            "query_dataset_default_graphs_post",
            () -> answersTrue(post(with(defaults, "query", BOTH)))),
        dynamicTest(
            "query_dataset_named_graphs_get",
            () -> answersTrue(get(with(named, "query", "ASK " + IN_BOTH)))),
        dynamicTest(
            "query_dataset_named_graphs_post",
            () -> answersTrue(post(with(named, "query", "ASK " + IN_BOTH)))),
        dynamicTest(
            "query_dataset_full",
            () -> answersTrue(post(with(named, DEFAULT, data(3), "query", full)))),
        dynamicTest("query_multiple_dataset", () -> answersTrue(post(with(named, "query", from)))));
  }

  private static String[] with(String[] pairs, String... more) {
    return Stream.of(pairs, more).flatMap(Stream::of).toArray(String[]::new);
  }

  @TestFactory
  Stream<DynamicTest> badQueries() {
    String put = "/sparql?" + form("query", ASK, DEFAULT, data(0));
    String post = "/sparql?" + form(DEFAULT, data(0));
    String utf16 = QUERY + "; charset=UTF-16";
    return Stream.of(
        dynamicTest("bad_query_method", () -> refused(reading.send("PUT", put, "x"), 405)),
        dynamicTest(
            "bad_multiple_queries",
            () -> refused(get("query", ASK, "query", "SELECT * {}", DEFAULT, data(0)), 400)),
        dynamicTest(
            "bad_query_wrong_media_type",
            () -> refused(reading.send("POST", post, ASK, "Content-Type", "text/plain"), 415)),
        dynamicTest(
            "bad_query_missing_form_type",
            () -> refused(reading.send("POST", "/sparql", form("query", ASK)), 415)),
        dynamicTest(
            "bad_query_missing_direct_type", () -> refused(reading.send("POST", post, ASK), 415)),
        dynamicTest(
            "bad_query_non_utf8",
            () ->
                refused(
                    reading.send(
                        "POST",
                        post,
                        BodyPublishers.ofString(ASK, StandardCharsets.UTF_16),
                        "Content-Type",
                        utf16),
                    400,
                    415)),
        dynamicTest(
            "bad_query_syntax", () -> refused(get("query", "ASK {", DEFAULT, data(0)), 400)));
  }

  private static HttpResponse<String> update(Served server, String type, String body) {
    return server.send(
        "POST", "/sparql", body, "Content-Type", type, "Authorization", "Bearer " + TOKEN);
  }

  /**
   * An update by a form, of which the first pair is the update, is done, and an ASK then is true.
   */
  private static void changes(String ask, String... pairs) {
    HttpResponse<String> answer = update(writing, FORM, form(pairs));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    answersTrue(writing.send("POST", "/sparql", ask, "Content-Type", QUERY));
    refused(update(reading, FORM, form(pairs)), 403);
  }

  /** Drops all, makes the graphs anew, and writes into another what a pattern finds. */
  private static String rebuilt(String template, String pattern) {
    StringBuilder text = new StringBuilder("DROP ALL; INSERT DATA {");
    for (int i = 1; i < 4; i++) {
      text.append(" GRAPH <%1$s> { <%1$s> a <x:Document> }".formatted(data(i)));
    }
    return text + " }; INSERT { GRAPH <x:out> { " + template + " } } WHERE { " + pattern + " }";
  }

  private static String found(String more) {
    return "ASK { GRAPH <x:out> { <%s> ?p ?o } ".formatted(data(1)) + more + " }";
  }

  @TestFactory
  Stream<DynamicTest> updates() {
    String seen = "?s <x:in> <x:seen>";
    String one = "?s a <x:Document>";
    String each = "GRAPH ?g { ?s a <x:Document> }";
    String second = "GRAPH <x:out> { <%s> ?p2 ?o2 } ".formatted(data(2));
    String third = "FILTER NOT EXISTS { GRAPH <x:out> { <%s> ?p3 ?o3 } }".formatted(data(3));
    String full = "{ GRAPH ?g { ?s a <x:Document> } } UNION { " + one + " BIND('default' AS ?g) }";
    String base = "INSERT DATA { GRAPH <x:base> { <x:s> <x:p> <test> } }";
    String clear = "CLEAR ALL";
    return Stream.of(
        dynamicTest("update_post_form", () -> changes(ASK, "update", clear)),
        dynamicTest(
            "update_post_direct",
            () -> assertThat(update(writing, UPDATE, clear).statusCode()).isEqualTo(204)),
        dynamicTest(
            "update_dataset_default_graph",
            () -> changes(found(third), "update", rebuilt(seen, one), USING, data(1))),
        dynamicTest(
            "update_dataset_default_graphs",
            () ->
                changes(
                    found(second + third),
                    with(
                        new String[] {USING, data(1), USING, data(2)},
                        "update",
                        rebuilt(seen, one)))),
        dynamicTest(
            "update_dataset_named_graphs",
            () ->
                changes(
                    found(second + third),
                    with(
                        new String[] {USING_NAMED, data(1), USING_NAMED, data(2)},
                        "update",
                        rebuilt(seen, each)))),
        dynamicTest(
            "update_dataset_full",
            () ->
                changes(
                    "ASK { GRAPH <x:out> { <%1$s> <x:in> 'default' . <%2$s> <x:in> <%2$s> } %3$s }"
                        .formatted(data(1), data(2), third),
                    with(
                        new String[] {USING, data(1), USING_NAMED, data(2)},
                        "update",
                        rebuilt("?s <x:in> ?g", full)))),
        dynamicTest(
            "update_base_uri",
            () ->
                changes(
                    "ASK { GRAPH <x:base> { <x:s> <x:p> ?o FILTER(isIRI(?o) && STR(?o) != 'test') } }",
                    "update",
                    base)));
  }

  @TestFactory
  Stream<DynamicTest> badUpdates() {
    String conflict =
        "WITH <x:a> DELETE { ?s <x:p> 'B' } INSERT { ?s <x:p> 'W' } WHERE { ?s <x:p> 'B' }";
    Stream.Builder<DynamicTest> cases = Stream.builder();
    for (Served server : List.of(writing, reading)) {
      String where = server == writing ? "" : " where nothing can be changed";
      cases
          .add(
              dynamicTest(
                  "bad_update_get" + where,
                  () -> refused(server.get("/sparql?" + form("update", "CLEAR ALL")), 403, 405)))
          .add(
              dynamicTest(
                  "bad_multiple_updates" + where,
                  () ->
                      refused(
                          update(
                              server, FORM, form("update", "CLEAR ALL", "update", "CLEAR NAMED")),
                          400,
                          403)))
          .add(
              dynamicTest(
                  "bad_update_wrong_media_type" + where,
                  () -> refused(update(server, "text/plain", "CLEAR NAMED"), 415)))
          .add(
              dynamicTest(
                  "bad_update_missing_form_type" + where,
                  () -> refused(server.send("POST", "/sparql", form("update", "CLEAR ALL")), 415)))
          .add(
              dynamicTest(
                  "bad_update_non_utf8" + where,
                  () ->
                      refused(update(server, UPDATE + "; charset=UTF-16", "CLEAR ALL"), 400, 403)))
          .add(
              dynamicTest(
                  "bad_update_syntax" + where,
                  () -> refused(update(server, FORM, form("update", "CLEAR XYZ")), 400, 403)))
          .add(
              dynamicTest(
                  "bad_update_dataset_conflict" + where,
                  () ->
                      refused(
                          update(server, FORM, form(USING_NAMED, "x:people", "update", conflict)),
                          400,
                          403)));
    }
    return cases.build();
  }
}
