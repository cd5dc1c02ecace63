// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.tipgraph.publish.Publishing.Mode;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.store.NamedGraphs;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that refuse, fail, forget or lie: a clear line, and no word of a secret. */
class RefusingServerTest {
  private static final String SECRET = "s3cret-pass";
  private static final String GRAPH = "http://example.org/graph";
  private static final String YES = "{\"head\":{},\"boolean\":true}";

  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> shown = new CopyOnWriteArrayList<>();
  private final AtomicInteger puts = new AtomicInteger();
  private final AtomicInteger has = new AtomicInteger();

  @TempDir private Path temp;
  private Path store;
  private HttpServer server;
  private String base;

  @BeforeEach
  void serve() throws IOException {
    store = temp.resolve("store");
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(
        NodeFactory.createURI(GRAPH),
        RDFS.label.asNode(),
        NodeFactory.createLiteralString("a graph"));
    Store.update(
        store, dataset -> NamedGraphs.replace(dataset, NodeFactory.createURI(GRAPH), graph));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    base = "http://localhost:" + server.getAddress().getPort();
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
    Store.release(store);
  }

  /** A store that answers queries, and PUT with these statuses, the last for ever. */
  private void answersPut(Integer... statuses) {
    server.createContext(
        "/tip",
        exchange -> {
          shown.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          String text = text(exchange);
          switch (exchange.getRequestMethod()) {
            case "HEAD" -> send(exchange, 200, "text/turtle", "");
            case "PUT" -> {
              int number = Math.min(puts.getAndIncrement(), statuses.length - 1);
              if (statuses[number] < 300) {
                has.set(1);
              }
              send(exchange, statuses[number], "text/plain", "because");
            }
            default ->
                send(exchange, 200, "application/json", text.contains("ASK") ? YES : counts());
          }
        });
  }

  private String counts() {
    String row =
        "{\"g\":{\"type\":\"uri\",\"value\":\"%s\"},\"n\":{\"type\":\"literal\",\"value\":\"%d\"}}"
            .formatted(GRAPH, has.get());
    return "{\"head\":{\"vars\":[\"g\",\"n\"]},\"results\":{\"bindings\":[" + row + "]}}";
  }

  private static String text(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean none = bytes.length == 0 || status == 204;
    exchange.sendResponseHeaders(status, none ? -1 : bytes.length);
    if (!none) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private Outcome publish(int retries) {
    Map<String, String> environment = Map.of(Credentials.USER, "me", Credentials.PASSWORD, SECRET);
    return new Publishing(
            "test", Credentials.of(environment), Duration.ofSeconds(4), retries, 1_000_000)
        .run(store, new Target(base + "/tip", "", "", ""), Mode.CHANGED, false, false);
  }

  private void told(String line) {
    assertThatThrownBy(() -> publish(0))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().line()).contains(line).hasLineCount(1);
              assertThat(e.problem().line()).startsWith(base).doesNotContain(SECRET);
              assertThat(e.problem().kind()).isEqualTo(Problem.Kind.FAILURE);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | the server answered 401: it wants to know who asks, or takes not what it was told; set TIPGRAPH_PUBLISH_USER",
        "403 | the server answered 403: it forbids this; set TIPGRAPH_PUBLISH_USER",
        "405 | the server answered 405 to graph <http://example.org/graph> (because); it may only be read there",
        "413 | the server answered 413 to graph <http://example.org/graph> (because); check what its operator allows",
        "400 | the server answered 400 to graph <http://example.org/graph> (because)",
        "500 | the server answered 500; run it again later",
        "429 | the server answered 429; run it again later"
      })
  void aRefusalIsToldOfInALine(int status, String line) {
    answersPut(status);
    told(line);
    assertThat(shown).contains("Basic " + basic("me:" + SECRET));
  }

  private static String basic(String pair) {
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatMayPassIsTriedAgain() {
    answersPut(503, 204);
    assertThat(publish(1).put()).hasSize(1);
    assertThat(puts).hasValue(2);
  }

  @Test
  void aServerThatForgetsIsFoundOut() {
    answersPut(400);
    told("400");
    server.removeContext("/tip");
    server.createContext(
        "/tip",
        exchange -> {
          String text = text(exchange);
          boolean read = exchange.getRequestMethod().equals("POST");
          send(
              exchange,
              read || exchange.getRequestMethod().equals("HEAD") ? 200 : 204,
              read ? "application/json" : "text/turtle",
              !read ? "" : text.contains("ASK") ? YES : counts());
        });
    String line =
        "/tip: has 0 triples of graph <http://example.org/graph>, where 1 were expected; check that nobody else changes it";
    told(line);
    // And is not believed the next time.
    told(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | text/html | <!DOCTYPE html> | /tip answered with a page, ",
        "404 | text/plain | '' | /tip answered 404, ",
        "200 | application/json | {\"boolean\":tr | /tip gave no answer to ASK in JSON, ",
        "503 | text/plain | '' | /tip: the server answered 503; run it again later"
      })
  void whatIsNoEndpointIsToldOf(int status, String type, String text, String line) {
    server.createContext(
        "/tip",
        exchange -> {
          text(exchange);
          send(exchange, status, type, text);
        });
    told(line);
  }

  @Test
  void aServerThatOnlyAnswersIsToldOf() {
    server.createContext(
        "/tip",
        exchange -> {
          String text = text(exchange);
          boolean asks = text.startsWith("query=");
          send(
              exchange,
              asks ? 200 : 400,
              "application/json",
              !asks ? "" : text.contains("ASK") ? YES : counts());
        });
    told("takes neither graphs by the Graph Store Protocol nor SPARQL Update; name where it does");
  }

  @Test
  void aLateServerIsToldOf() {
    server.createContext(
        "/tip",
        exchange -> {
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    told("gave no whole answer within 4 seconds");
  }

  @Test
  void aLoopIsToldOf() {
    server.createContext(
        "/tip",
        exchange -> {
          text(exchange);
          exchange.getResponseHeaders().set("Location", "/tip");
          send(exchange, 307, "text/plain", "");
        });
    told("redirects more than 5 times");
  }

  @Test
  void aDeadServerIsToldOf() throws IOException {
    server.stop(0);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      base = "http://localhost:" + free.getLocalPort();
    }
    told("cannot be reached; check the address and the network");
  }

  @Test
  void anotherServerDoesNotLearnTheSecret() {
    server.createContext(
        "/tip",
        exchange -> {
          text(exchange);
          String elsewhere = base.replace("localhost", "127.0.0.1") + "/elsewhere";
          exchange.getResponseHeaders().set("Location", elsewhere);
          send(exchange, 307, "text/plain", "");
        });
    server.createContext(
        "/elsewhere",
        exchange -> {
          text(exchange);
          shown.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          send(exchange, 404, "text/plain", "");
        });
    told("no SPARQL endpoint was found");
    assertThat(shown).isNotEmpty().containsOnly("null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "me | s3cret-pass | s3cret-token | TIPGRAPH_PUBLISH_TOKEN: is set, and TIPGRAPH_PUBLISH_USER or TIPGRAPH_PUBLISH_PASSWORD as well; unset one",
        "'' | s3cret-pass | '' | TIPGRAPH_PUBLISH_PASSWORD: is set without TIPGRAPH_PUBLISH_USER; set both",
        "m:e | s3cret-pass | '' | TIPGRAPH_PUBLISH_USER: has a colon, which HTTP does not allow in names; check it",
        "'' | '' | s3cret token | TIPGRAPH_PUBLISH_TOKEN: has characters that no token has; check it"
      })
  void credentialsThatCannotBeAreToldOf(String user, String password, String token, String line) {
    Map<String, String> environment =
        Map.of(Credentials.USER, user, Credentials.PASSWORD, password, Credentials.TOKEN, token);
    assertThatThrownBy(() -> Credentials.of(environment)).hasMessage(line);
    assertThat(Credentials.of(Map.of(Credentials.TOKEN, "s3cret\n")).toString())
        .doesNotContain("s3cret");
  }
}
