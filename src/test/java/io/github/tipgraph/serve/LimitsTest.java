// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for beyond the limits has a clear answer. */
@Timeout(60)
class LimitsTest {
  private static final String ALL = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
  private static final String COUNT = ALL.replace("*", "(COUNT(*) AS ?n)");
  private static final String ENDLESS = "http://example.org/endless";
  private static final String JSON = "application/sparql-results+json";

  @TempDir private static Path folder;

  /**
   * The servers, by what they allow: they stay until the last test, for making a store takes long.
   */
  private static final Map<List<Object>, Served> SERVING = new HashMap<>();

  private static final AtomicInteger BEGUN = new AtomicInteger();

  private Served served;

  private void serve(Limits limits, String... services) {
    served =
        SERVING.computeIfAbsent(
            List.of(limits, Set.of(services)), what -> begin(limits, Set.of(services)));
  }

  private static Served begin(Limits limits, Set<String> services) {
    Settings settings =
        new Settings("127.0.0.1", 0, Settings.nobody(), limits, services, Optional.empty());
    return Served.of(folder.resolve("store-" + BEGUN.incrementAndGet()), Samples::add, settings);
  }

  private static Limits limits(Duration time, long rows, int parallel) {
    return new Limits(time, rows, parallel, Duration.ofMillis(100), 2000, Duration.ofSeconds(20));
  }

  @AfterAll
  static void stop() {
    SERVING.values().forEach(Served::close);
    SERVING.clear();
  }

  private static void refused(HttpResponse<String> answer, int status, String why) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(why).doesNotContain("{");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
  }

  @Test
  void time() {
    serve(limits(Duration.ofSeconds(1), Long.MAX_VALUE, 8));
    refused(served.query(COUNT, JSON), 503, "took longer than 1 seconds");
    // What has been written by then is not sent as if it were whole.
    refused(served.query(ALL, JSON), 503, "took longer than 1 seconds");
    refused(
        served.query("CONSTRUCT { ?a ?e ?i } " + ALL.replace("SELECT *", "WHERE"), "text/turtle"),
        503,
        "took longer than 1 seconds");
    assertThat(served.query("ASK {}", JSON).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { FILTER(REGEX(%s)) }",
        "SELECT (REPLACE(%s, 'x') AS ?x) {}",
        "SELECT (<http://www.w3.org/2005/xpath-functions#matches>(%s) AS ?x) {}",
        "SELECT (<http://www.w3.org/2005/xpath-functions#replace>(%s, 'x') AS ?x) {}",
        "SELECT (SUM(IF(REGEX(%s), 1, 2)) AS ?x) {}",
        "SELECT ?s { ?s ?p ?o FILTER NOT EXISTS { ?s ?q ?t FILTER(REGEX(%s)) } }",
        "SELECT ?s { ?s ?p ?o } ORDER BY REGEX(%s)",
        "CONSTRUCT { <x:a> <x:b> ?x } WHERE { BIND(REGEX(%s) AS ?x) }",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING(REGEX(%s))"
      })
  void timeOfPatterns(String query) {
    serve(limits(Duration.ofSeconds(1), 1000, 8));
    String endless = "'" + "a".repeat(80) + "!', '^((a|aa)+)+\\\\1$'";
    refused(served.query(query.formatted(endless), JSON), 503, "took longer than 1 seconds");
    assertThat(served.query(query.formatted("'aaaa', '^(a|aa)+$'"), "*/*").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (STRLANG('x', 'en us') AS ?x) {}",
        "SELECT (REPLACE('a', 'a', '\\\\') AS ?x) {}"
      })
  void whatCannotBeComputedTellsNothingOfTheInside(String query) {
    serve(limits(Duration.ofSeconds(20), 1000, 8));
    for (String form : List.of(JSON, "text/csv")) {
      HttpResponse<String> answer = served.query(query, form);
      assertThat(answer.body()).doesNotContain("java", "String", "escaped");
      assertThat(answer.statusCode()).isIn(200, 500);
      if (answer.statusCode() != 200) {
        refused(answer, 500, "The answer could not be made");
      }
    }
  }

  @Test
  void anAnswerInXmlIsXml() throws Exception {
    serve(limits(Duration.ofSeconds(20), 1000, 8));
    String query = "SELECT ('a\\u0001b' AS ?x) ('c\\uFFFF'@en AS ?y) (<x:z> AS ?z) {}";
    HttpResponse<String> answer = served.query(query, "application/sparql-results+xml");
    ResultSet rows =
        ResultSetFactory.fromXML(
            new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    QuerySolution row = rows.next();
    assertThat(row.getLiteral("x").getLexicalForm()).isEqualTo("a\uFFFDb");
    assertThat(row.getLiteral("y").getLanguage()).isEqualTo("en");
    assertThat(row.getResource("z").getURI()).isEqualTo("x:z");
  }

  @Test
  void patternsMatchAsTheyShould() {
    serve(limits(Duration.ofSeconds(20), 1000, 8));
    String query =
        "SELECT (REGEX('Ab', 'B', 'i') AS ?a) (REGEX('a.b', '.b', 'q') AS ?b) (REGEX('x', ?p) AS ?c)"
            + " (REPLACE('abab'@en, '(a)b', '$1-') AS ?d) (REPLACE('AB', 'b', 'c', 'i') AS ?e)"
            + " (REGEX(<x:x>, 'x') AS ?f) { BIND('(' AS ?p) }";
    assertThat(served.query(query, "text/csv").body())
        .isEqualTo("a,b,c,d,e,f\r\ntrue,true,,a-a-,Ac,\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<java:org.apache.jena.sparql.function.library.FN_Matches>('a', 'a') AS ?x) {}",
        "SELECT (CALL(<http://www.w3.org/2005/xpath-functions#matches>, 'a', 'a') AS ?x) {}",
        "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<http://www.w3.org/2005/xpath-functions#matches>, 'a', 'a') AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#eval>(1) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#sprintf>('%999999999d', 1) AS ?x) {}",
        "ASK { FILTER(<http://jena.apache.org/ARQ/function#wait>(100000)) }",
        "SELECT * { ?x <http://jena.apache.org/ARQ/property#strSplit> ('a b' ' ') }",
        "SELECT * { ?x <java:org.apache.jena.sparql.pfunction.library.strSplit> ('a b' ' ') }"
      })
  void functionsThatLeadPast(String query) {
    serve(limits(Duration.ofSeconds(20), 1000, 8));
    refused(served.query(query, JSON), 422, "This server");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (STRLEN(CONCAT(%1$s)) AS ?x) { %2$s }",
        "SELECT (STRLEN(<http://www.w3.org/2005/xpath-functions#concat>(%1$s)) AS ?x) { %2$s }",
        "SELECT (STRLEN(REPLACE(CONCAT(?t, ?t), '.', ?t)) AS ?x) { %2$s }",
        "SELECT (STRLEN(REPLACE(?t, '(.*)', '%4$s')) AS ?x) { %2$s }",
        "SELECT (STRLEN(GROUP_CONCAT(?t)) AS ?x) { %2$s VALUES ?n { %3$s } }",
        "SELECT (STRLEN(GROUP_CONCAT(DISTINCT ?y)) AS ?x) { %2$s VALUES ?n { %3$s } BIND(CONCAT(STR(?n), ?t) AS ?y) }",
        "SELECT (SUM(STRLEN(CONCAT(%1$s))) AS ?n) { %2$s }"
      })
  void textsThatGrowWithoutEnd(String query) {
    serve(
        new Limits(
            Duration.ofSeconds(20), 1000, 8, Duration.ZERO, 2_000_000, Duration.ofSeconds(20)));
    String text = "'" + "x".repeat(40_000) + "'";
    String numbers = IntStream.range(0, 30).mapToObj(Integer::toString).collect(joining(" "));
    HttpResponse<String> answer =
        served.send(
            "POST",
            "/sparql",
            query.formatted(
                "?t" + ", ?t".repeat(29), "BIND(" + text + " AS ?t)", numbers, "$1".repeat(30)),
            "Content-Type",
            "application/sparql-query",
            "Accept",
            JSON);
    refused(answer, 422, "no text of more than 1000000 characters");
  }

  @Test
  void textsJoinAsTheyShould() {
    serve(limits(Duration.ofSeconds(20), 1000, 8));
    String query =
        "SELECT (CONCAT('a', 'b', 'c') AS ?a) (GROUP_CONCAT(?v) AS ?b) (GROUP_CONCAT(?v; separator=',') AS ?c)"
            + " (GROUP_CONCAT(DISTINCT ?v; separator='/') AS ?d) { VALUES ?v { 'x' 'y' 'x' } }";
    assertThat(served.query(query, "text/csv").body())
        .isEqualTo("a,b,c,d\r\nabc,x y x,\"x,y,x\",x/y\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "(", "+1", "UNION {}", "/<x:a>", "||?x"})
  void whatNestsTooDeeply(String what) {
    serve(
        new Limits(
            Duration.ofSeconds(20), 1000, 8, Duration.ZERO, 2_000_000, Duration.ofSeconds(20)));
    String many = what.repeat(99_000 / what.length());
    String query =
        switch (what) {
          case "{" -> "ASK " + many;
          case "(" -> "ASK { FILTER(" + many;
          case "+1" -> "SELECT (1" + many + " AS ?x) {}";
          case "UNION {}" -> "ASK { {} " + many + "}";
          case "/<x:a>" -> "ASK { ?s <x:a>" + many + " ?o }";
          default -> "ASK { FILTER(?x" + many + ") }";
        };
    HttpResponse<String> answer =
        served.send("POST", "/sparql", query, "Content-Type", "application/sparql-query");
    refused(answer, 400, "nests too deeply");
  }

  @Test
  void lengthOfQueries() {
    serve(Limits.standard());
    for (int more : new int[] {0, 1}) {
      String query = "ASK {} #" + "x".repeat(100_000 - "ASK {} #".length() + more);
      HttpResponse<String> direct =
          served.send("POST", "/sparql", query, "Content-Type", "application/sparql-query");
      HttpResponse<String> form =
          served.send(
              "POST",
              "/sparql",
              "query=" + Served.encode(query),
              "Content-Type",
              "application/x-www-form-urlencoded");
      for (HttpResponse<String> answer : List.of(direct, form)) {
        if (more == 0) {
          assertThat(answer.statusCode()).isEqualTo(200);
        } else {
          refused(answer, 413, "may have 100000 characters");
        }
      }
    }
  }

  @Test
  void whatDoesNotEndKeepsNoPlace() {
    CountDownLatch end = new CountDownLatch(1);
    FunctionRegistry.get().put(ENDLESS, iri -> new Endless(end));
    try (Served alone = begin(limits(Duration.ofSeconds(1), 1000, 1), Set.of())) {
      served = alone;
      refused(served.query("ASK { FILTER(<" + ENDLESS + ">()) }", JSON), 503, "took longer than 1");
      // There is one place, and what was there is still at work.
      assertThat(served.query("ASK {}", JSON).statusCode()).isEqualTo(200);
      served.close();
      assertThat(end.getCount()).isEqualTo(1);
    } finally {
      end.countDown();
      FunctionRegistry.get().remove(ENDLESS);
    }
  }

  /** A function that looks at no clock. */
  private static final class Endless extends FunctionBase0 {
    private final CountDownLatch end;

    Endless(CountDownLatch end) {
      this.end = end;
    }

    @Override
    public NodeValue exec() {
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return NodeValue.TRUE;
    }
  }

  @Test
  void rows() {
    serve(limits(Duration.ofSeconds(60), 3, 8));
    String three = "SELECT * { VALUES ?n { 1 2 3 } }";
    assertThat(served.query(three, JSON).statusCode()).isEqualTo(200);
    refused(served.query(three.replace("3 }", "3 4 }"), JSON), 422, "more than 3 rows");
    // No other spelling of the address leads past the limits.
    for (String path :
        new String[] {"/sparql/", "/sparql/query", "/sparql;x", "//sparql", "/%73parql"}) {
      String query = "?query=" + Served.encode(three.replace("3 }", "3 4 }"));
      assertThat(served.get(path + query).statusCode()).as(path).isIn(400, 404, 422);
    }
    String triples = "CONSTRUCT { <x:a> <x:b> ?n } WHERE { VALUES ?n { 1 2 3 } }";
    assertThat(served.query(triples, "text/turtle").statusCode()).isEqualTo(200);
    refused(served.query(triples.replace("3 }", "3 4 }"), "text/turtle"), 422, "more than 3 rows");
  }

  @Test
  void whoWaitsIsNotSilent() {
    serve(new Limits(Duration.ofSeconds(3), 10, 8, Duration.ZERO, 2000, Duration.ofMillis(500)));
    refused(served.query(COUNT, JSON), 503, "took longer than 3 seconds");
  }

  @Test
  void parallel() {
    serve(limits(Duration.ofSeconds(3), 10, 1));
    CompletableFuture<HttpResponse<String>> one =
        CompletableFuture.supplyAsync(() -> served.query(COUNT, JSON));
    CompletableFuture<HttpResponse<String>> other =
        CompletableFuture.supplyAsync(() -> served.query(COUNT, JSON));
    assertThat(Set.of(one.join().body().strip(), other.join().body().strip()))
        .anySatisfy(body -> assertThat(body).startsWith("Too many queries"))
        .anySatisfy(body -> assertThat(body).startsWith("The query took longer"));
    assertThat(served.query("ASK {}", JSON).statusCode()).isEqualTo(200);
  }

  @Test
  void lengthOfRequests() {
    serve(limits(Duration.ofSeconds(60), 10, 8));
    String query = "ASK {} #" + "x".repeat(2000);
    String form = "application/x-www-form-urlencoded";
    String direct = "application/sparql-query";
    for (String type : new String[] {form, direct}) {
      String body = type.equals(form) ? "query=" + Served.encode(query) : query;
      refused(
          served.send("POST", "/sparql", body, "Content-Type", type),
          413,
          "longer than this server takes");
      refused(
          served.sendInParts("/sparql", body, "Content-Type", type),
          413,
          "longer than this server takes");
      assertThat(
              served
                  .sendInParts("/sparql", body.substring(0, 30), "Content-Type", type)
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void otherEndpoints() {
    serve(limits(Duration.ofSeconds(60), 10, 8));
    String ask = "SELECT * { SERVICE <http://127.0.0.1:" + served.server().port() + "/sparql> {} }";
    refused(served.query(ask, JSON), 422, "asks no other endpoints");
    refused(served.query(ask.replace("SERVICE", "SERVICE SILENT"), JSON), 422, "no other");
    refused(
        served.query("SELECT * { FILTER EXISTS { SERVICE <http://x.test/> {} } }", JSON),
        422,
        "asks no other endpoints");
  }

  @Test
  void endpointsThatAreAllowed() {
    try (Served other = Served.of(folder.resolve("other"), Samples::add)) {
      String there = "http://127.0.0.1:" + other.server().port() + "/sparql";
      serve(limits(Duration.ofSeconds(60), 10, 8), there);
      String ask = "SELECT ?x { SERVICE <" + there + "> { VALUES ?x { 5 } } }";
      assertThat(served.query(ask, "text/csv").body()).isEqualTo("x\r\n5\r\n");
      refused(served.query(ask.replace("/sparql", "/other"), JSON), 422, "does not ask");
      String bound = "SELECT * { BIND(<http://127.0.0.1:1/> AS ?s) SERVICE ?s {} }";
      refused(served.query(bound, JSON), 422, "SERVICE");
    }
  }
}
