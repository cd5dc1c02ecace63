// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.tipgraph.data.DataReader;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SERVICE clauses ask, who answers them, and what happens when nobody does. */
class ServicesTest {
  private static final String WIKIDATA = "https://query.wikidata.org/sparql";
  private static final CountDownLatch OVER = new CountDownLatch(1);
  private static final ExecutorService THREADS = Executors.newCachedThreadPool();
  private static final List<String> ASKED = new CopyOnWriteArrayList<>();

  private static HttpServer server;
  private static String base;

  @TempDir private Path temp;

  @BeforeAll
  static void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(THREADS);
    base = "http://localhost:" + server.getAddress().getPort();
    says("/busy", 429, "text/plain", "slow down");
    says("/broken", 500, "text/plain", "oh");
    says("/bad", 400, "text/plain", "Lexical error at line 1\nand more");
    says("/closed", 401, "text/plain", "");
    says("/page", 200, "text/html", "<!DOCTYPE html><title>Hi</title>");
    says("/torn", 200, "application/sparql-results+json", "{\"head\":{\"vars\":[\"s\"]},\"resu");
    says("/other", 200, "application/json", "{\"ok\":true}");
    says("/column", 200, "application/json", results("x"));
    server.createContext(
        "/loop",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/loop");
          send(exchange, 307, "text/plain", "");
        });
    server.createContext("/late", ServicesTest::hang);
    server.createContext(
        "/counts",
        exchange -> {
          String form =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          ASKED.add(URLDecoder.decode(form.substring("query=".length()), StandardCharsets.UTF_8));
          send(exchange, 200, "application/json", results("n\",\"m"));
        });
    server.start();
  }

  private static String results(String columns) {
    return "{\"head\":{\"vars\":[\"" + columns + "\"]},\"results\":{\"bindings\":[]}}";
  }

  private static void says(String path, int status, String type, String text) {
    server.createContext(path, exchange -> send(exchange, status, type, text));
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void hang(HttpExchange exchange) {
    try {
      OVER.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  @AfterAll
  static void stop() {
    OVER.countDown();
    server.stop(0);
    THREADS.shutdownNow();
  }

  @AfterEach
  void forget() {
    ASKED.clear();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "late | gave no whole answer within 4 seconds; run it again later",
        "busy | the server answered 429; run it again later",
        "broken | the server answered 500; run it again later",
        "bad | the server answered 400 instead of SPARQL results (Lexical error at line 1); check the address and the query",
        "closed | the server answered 401: not everybody may ask it",
        "nowhere | the server answered 404 instead of SPARQL results",
        "page | answered with a page or XML instead of SPARQL results in JSON",
        "torn | its answer is not JSON, as SPARQL results are; run it again later",
        "other | its answer has no \"head\"",
        "column | it has no column \"s\"",
        "loop | redirects more than 5 times"
      })
  void anEndpointThatDoesNotAnswerAsItShouldIsToldOfInALine(String path, String line) {
    String address = base + "/" + path;
    assertThatThrownBy(
            () -> ask("SELECT * { VALUES ?s { 1 } SERVICE <" + address + "> { ?s ?p ?o } }"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().line()).startsWith(address + ": ").contains(line);
              assertThat(e.problem().line()).hasLineCount(1);
              assertThat(e.problem().kind()).isEqualTo(Problem.Kind.FAILURE);
            });
  }

  @Test
  void aDeadEndpointIsToldOf() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String clause = "SERVICE <http://localhost:" + port + "/sparql> { ?s ?p ?o }";
    assertThatThrownBy(() -> ask("SELECT * { " + clause + " }"))
        .hasMessage(
            "http://localhost:"
                + port
                + "/sparql: cannot be reached; check the address and the network");
    assertThat(ask("SELECT * { VALUES ?a { 1 } " + clause.replace("<", "SILENT <") + " }"))
        .isEqualTo("a,s,p,o\n1,,,\n");
  }

  @Test
  void manyRowsAreAskedForAtOnce() {
    ask(
        "SELECT * { VALUES (?n ?k) { %s } SERVICE <%s/counts> { ?n tip:x ?m } }"
            .formatted(many(250), base));
    // A hundred at a time, each once, and nothing that the clause does not speak of.
    assertThat(ASKED).hasSize(3);
    assertThat(ASKED.get(0)).contains("VALUES ?n").doesNotContain("?k");
    assertThat(String.join("", ASKED).split("\\b17\\b", -1)).hasSize(2);
  }

  private static String many(int number) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < number; i++) {
      rows.append("(%d 1) (%d 2) ".formatted(i, i));
    }
    return rows.toString();
  }

  @Test
  void nobodyIsAskedWhereNothingIsToBeJoined() {
    ask("SELECT * { ?s tip:none ?n SERVICE <%s/counts> { ?n tip:x ?m } }".formatted(base));
    assertThat(ASKED).isEmpty();
  }

  /** A clause gives the same from a file, from an endpoint, and as a group in one graph. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "?s tip:n ?a ; tip:to ?b",
        "?s tip:n ?a ; tip:to ?b . FILTER(?b > 4)",
        "?s tip:n ?a ; tip:to ?b . BIND(?b + 1 AS ?c)",
        "?s tip:n ?x ; tip:to ?b . BIND(?x AS ?a)",
        "SELECT ?a (COUNT(?b) AS ?c) { ?s tip:n ?a ; tip:to ?b } GROUP BY ?a",
        "SELECT ?a ?b { ?s tip:n ?a ; tip:to ?b } ORDER BY DESC(?b) LIMIT 1",
        "SELECT ?b { ?s tip:n ?a ; tip:to ?b }",
        "?s tip:n ?a ; tip:to ?b . OPTIONAL { ?s tip:more ?c }",
        "{ ?s tip:n ?a } UNION { ?s tip:to ?a }",
        "?s tip:n ?a . FILTER NOT EXISTS { ?s tip:more ?c }",
        "?s tip:n ?a . VALUES ?a { 2 }",
        "SELECT * { { SELECT ?s { ?s tip:n ?b } } ?s tip:to ?a }"
      })
  void aClauseMeansWhatItSays(String clause) throws IOException {
    String turtle =
        """
        PREFIX tip: <https://w3id.org/tipgraph/ontology#>
        tip:x tip:n 1 ; tip:to 4 ; tip:more 7 .
        tip:y tip:n 2 ; tip:to 5 , 6 , 3 .
        [] tip:n 3 .
        """;
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
    Path file = Files.writeString(temp.resolve("copy.ttl"), turtle);
    FusekiServer fuseki =
        FusekiServer.create()
            .loopback(true)
            .port(0)
            .add("/copy", DatasetGraphFactory.wrap(graph))
            .build()
            .start();
    try {
      String query =
          "SELECT ?a ?b ?c { VALUES ?a { 1 2 3 } %s { " + clause + " } } ORDER BY ?a ?b ?c";
      String expected = ask(query.formatted(""), DatasetGraphFactory.wrap(graph), Map.of());
      String asking = query.formatted("SERVICE <" + WIKIDATA + ">");
      DatasetGraph store = DatasetGraphFactory.create();
      assertThat(expected).hasSizeGreaterThan("a,b,c\n".length());
      assertThat(ask(asking, store, Map.of("wikidata", file.toString()))).isEqualTo(expected);
      String address = "http://localhost:" + fuseki.getPort() + "/copy";
      assertThat(ask(asking, store, Map.of(WIKIDATA, address))).isEqualTo(expected);
    } finally {
      fuseki.stop();
    }
  }

  @Test
  void variablesOfInnerQueriesKeepToThemselves() throws IOException {
    Path file = Files.writeString(temp.resolve("copy.ttl"), "<x:s> <x:p> 1 . <x:t> <x:p> 2 .");
    String query =
        """
        SELECT ?n ?y { VALUES ?y { 7 }
          { SELECT ?n { VALUES ?y { 2 } SERVICE <%s> { ?s <x:p> ?y . BIND(?y + 1 AS ?n) } } } }
        """;
    assertThat(
            ask(
                query.formatted(WIKIDATA),
                DatasetGraphFactory.create(),
                Map.of("wikidata", file.toString())))
        .isEqualTo("n,y\n3,7\n");
  }

  @Test
  void theEndpointMayBeFoundByTheQuery() throws IOException {
    Path one = Files.writeString(temp.resolve("one.ttl"), "<x:s> <x:p> 1 .");
    Path two = Files.writeString(temp.resolve("two.ttl"), "<x:s> <x:p> 2 .");
    String query =
        "SELECT ?n { VALUES ?where { <x:one> <x:two> } SERVICE ?where { ?s <x:p> ?n } } ORDER BY ?n";
    assertThat(
            ask(
                query,
                DatasetGraphFactory.create(),
                Map.of("x:one", one.toString(), "x:two", two.toString())))
        .isEqualTo("n\n1\n2\n");
    assertThatThrownBy(() -> ask("SELECT * { SERVICE ?where { ?s <x:p> ?n } }"))
        .hasMessageContaining("has no IRI");
  }

  /** What is given to {@code --endpoint} for a query that asks Wikidata, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wikidat | README.md | --endpoint wikidat: is neither an endpoint that is known nor an IRI; did you mean wikidata?",
        "nothing | README.md | those known are dbpedia, europa, wikidata; any other by its IRI",
        "wikidata | '' | --endpoint wikidata: leads to nothing; give wikidata=ADDRESS",
        "wikidata | none.ttl | none.ttl: is neither an http(s) address nor a file; check it; --endpoint wikidata= takes one of them",
        "wikidata | README.md | README.md: is data of no known form",
        "dbpedia | README.md | --endpoint https://dbpedia.org/sparql: is not asked by query -e; it asks https://query.wikidata.org/sparql",
        "wikidata | ftp://example.org/x | ftp://example.org/x: is neither an http(s) address nor a file"
      })
  void aMistakeIsToldOfInALine(String name, String location, String line) {
    assertThatThrownBy(
            () ->
                ask(
                    "SELECT * { SERVICE <" + WIKIDATA + "> { ?s ?p ?o } }",
                    DatasetGraphFactory.create(),
                    Map.of(name, location)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().line()).contains(line).hasLineCount(1);
              assertThat(e.problem().kind()).isEqualTo(Problem.Kind.MISTAKE);
            });
  }

  @Test
  void onlyTheWebIsAskedUnlessAUserSaysSo() {
    assertThatThrownBy(() -> ask("SELECT * { SERVICE <file:///etc/x.ttl> { ?s ?p ?o } }"))
        .hasMessageContaining("SERVICE <file:///etc/x.ttl>: is no http(s) address");
  }

  private static String ask(String query) {
    return ask(query, DatasetGraphFactory.create(), Map.of());
  }

  /** The answer of a query, as CSV. */
  private static String ask(String text, DatasetGraph store, Map<String, String> endpoints) {
    Remotes remotes = new Remotes("test", Duration.ofSeconds(4), 0, endpoints);
    QueryRun run = new QueryRun(QuerySource.text(text), List.of(), List.of(), remotes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DatasetGraph beside = run.beside(store, DatasetGraphFactory.empty(), new DataReader("test"));
    run.answer(beside, Map.of(), new Answer(Format.CSV, 0, out));
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
