// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.tipgraph.endpoint.Answers;
import io.github.tipgraph.endpoint.Server;
import io.github.tipgraph.rdf.Slug;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Web;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.OWL2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slow, dead and lying servers: a clear line, and nothing in the store. */
class LyingServerTest {
  private static final String PLACE = "https://w3id.org/tipgraph/place/";
  private static final CountDownLatch OVER = new CountDownLatch(1);
  private static final ExecutorService THREADS = Executors.newCachedThreadPool();
  private static final AtomicInteger ASKED = new AtomicInteger();
  private static final List<String> AGENTS = new ArrayList<>();

  private static volatile int healthyUntil;
  private static HttpServer server;
  private static String base;

  @TempDir private static Path shared;
  private static Shelf shelf;

  @TempDir private Path temp;

  @BeforeAll
  static void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(THREADS);
    base = "http://localhost:" + server.getAddress().getPort();
    server.createContext("/late", LyingServerTest::hang);
    server.createContext("/busy", exchange -> send(exchange, 429, "text/plain", "slow down"));
    server.createContext(
        "/very-busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "3600");
          send(exchange, 429, "text/plain", "slow down");
        });
    server.createContext("/broken", exchange -> send(exchange, 500, "text/plain", "oh"));
    server.createContext("/gone", exchange -> send(exchange, 404, "text/html", "<html></html>"));
    server.createContext(
        "/page", exchange -> send(exchange, 200, "text/html", "<!DOCTYPE html><title>Hi</title>"));
    server.createContext(
        "/hidden-page", exchange -> send(exchange, 200, "application/json", "<html></html>"));
    lies();
    server.start();
  }

  private static void lies() {
    server.createContext(
        "/torn",
        exchange ->
            send(
                exchange,
                200,
                "application/sparql-results+json",
                answer("PK", "1").substring(0, 60)));
    server.createContext("/short", LyingServerTest::cutOff);
    server.createContext(
        "/other", exchange -> send(exchange, 200, "application/json", "{\"ok\":true}"));
    server.createContext(
        "/column",
        exchange ->
            send(
                exchange,
                200,
                "application/json",
                "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[]}}"));
    server.createContext(
        "/cells",
        exchange ->
            send(
                exchange,
                200,
                "application/json",
                "{\"head\":{\"vars\":[\"item\"]},\"results\":{\"bindings\":[{\"item\":7}]}}"));
    server.createContext(
        "/empty",
        exchange ->
            send(
                exchange,
                200,
                "application/json",
                "{\"head\":{\"vars\":[\"item\"]},\"results\":{\"bindings\":[]}}"));
    server.createContext(
        "/unasked", exchange -> send(exchange, 200, "application/json", answer("XX", "1")));
    server.createContext("/loop", LyingServerTest::redirect);
    server.createContext("/good", LyingServerTest::good);
  }

  @AfterAll
  static void stop() {
    OVER.countDown();
    server.stop(0);
    THREADS.shutdownNow();
  }

  @BeforeAll
  static void fill() {
    shelf = shelf(shared);
  }

  private static Shelf shelf(Path folder) {
    return Shelf.in(
        folder.resolve("store"), "<body/1> a tip:Body ; rdfs:label \"Labor Ministry\" .");
  }

  @BeforeEach
  void prepare() {
    ASKED.set(0);
    healthyUntil = 1000;
  }

  @AfterAll
  static void close() {
    Store.release(shelf.store());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "late | gave no whole answer within 4 seconds (asked 2 times)",
        "busy | the server answered 429 (asked 2 times)",
        "very-busy | the server answered 429 and asks to wait 3600 seconds; wait so long, then run it again",
        "broken | the server answered 500 (asked 2 times)",
        "gone | the server answered 404 instead of SPARQL results",
        "page | answered with a page or XML instead of SPARQL results in JSON",
        "hidden-page | answered with a page or XML instead of SPARQL results in JSON",
        "torn | its answer is not JSON, as SPARQL results are (asked 2 times)",
        "short | (asked 2 times)",
        "other | its answer has no \"head\"",
        "column | it has no column \"item\"",
        "cells | is no table of SPARQL results",
        "empty | knows none of 250 places",
        "unasked | knows none of 250 places",
        "loop | redirects more than 5 times"
      })
  void aServerThatDoesNotAnswerAsItShouldIsToldOf(String path, String line) {
    String before = shelf.bytes();
    String address = base + "/" + path;
    assertThatThrownBy(() -> shelf.link(address, hasty(), Optional.empty(), Kind.COUNTRIES))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().line())
                    .startsWith(address + ": ")
                    .contains(line)
                    .hasLineCount(1));
    assertThat(shelf.bytes()).isEqualTo(before);
  }

  @Test
  void aDeadServerIsToldOfAtOnce() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertThatThrownBy(() -> shelf.link("http://localhost:" + port + "/sparql"))
        .hasMessageContaining("cannot be reached; check the address and the network");
  }

  @Test
  void whatWasAnsweredIsUsedByTheNextRunAndThenForgotten() {
    Shelf linked = shelf(temp);
    healthyUntil = 4;
    String address = base + "/good";
    assertThatThrownBy(
            () ->
                linked.link(
                    address,
                    Shelf.sources(50, Duration.ofSeconds(30)),
                    Optional.empty(),
                    Kind.COUNTRIES))
        .hasMessageContaining("the server answered 503")
        .hasMessageContaining("it goes on from here");
    assertThat(linked.store().resolve("link-cache")).isNotEmptyDirectory();
    assertThat(Store.<List<?>>read(linked.store(), Store::linkGraphs)).isEmpty();
    int before = ASKED.get();
    healthyUntil = 1000;
    linked.link(
        address, Shelf.sources(50, Duration.ofSeconds(30)), Optional.empty(), Kind.COUNTRIES);
    // Ten batches, four of which were answered, and the look whether it is another service.
    assertThat(ASKED.get() - before).isEqualTo(7);
    assertThat(linked.store().resolve("link-cache/" + name(address))).doesNotExist();
    assertThat(linked.objects(PLACE + "PK", OWL2.sameAs)).containsExactly("http://example.org/PK");
    assertThat(AGENTS).containsOnly("TIPGraph test");
    Store.release(linked.store());
  }

  @Test
  void whatWasAnsweredMoreThanADayAgoIsAskedAgain() throws IOException {
    Path folder = temp.resolve("answers");
    Answers answers = new Answers(folder);
    answers.keep("one", new byte[] {1});
    assertThat(answers.find("one")).isPresent();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Instant kept = Files.getLastModifiedTime(file).toInstant();
        Files.setLastModifiedTime(file, FileTime.from(kept.minus(Duration.ofHours(25))));
      }
    }
    assertThat(answers.find("one")).isEmpty();
    answers.keep("one", new byte[] {2});
    assertThat(answers.find("one"))
        .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(2));
  }

  private static Sources hasty() {
    return Shelf.sources(100, Duration.ofSeconds(4));
  }

  private static String name(String address) {
    return Slug.of(address.replaceFirst("http://", ""));
  }

  @Test
  void aServerIsAskedAgainWhenItSays() {
    List<Duration> pauses = new ArrayList<>();
    AtomicInteger times = new AtomicInteger();
    server.createContext(
        "/twice",
        exchange -> {
          if (times.getAndIncrement() < 3) {
            if (times.get() == 2) {
              exchange.getResponseHeaders().set("Retry-After", "7");
            }
            send(exchange, 429, "text/plain", "");
          } else {
            send(exchange, 200, "application/json", "{}");
          }
        });
    Server asked =
        new Server(
            base + "/twice",
            Web.patient("TIPGraph test", Duration.ofSeconds(5)),
            3,
            pauses::add,
            Optional.of(new Answers(temp.resolve("answers"))));
    asked.ask("query", "q", "application/json", "an answer", json -> {});
    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(7), Duration.ofSeconds(4));
  }

  /** Results with an item for a code. */
  private static String answer(String code, String item) {
    return "{\"head\":{\"vars\":[\"item\",\"code\"]},\"results\":{\"bindings\":["
        + row(code, item)
        + "]}}";
  }

  private static String row(String code, String item) {
    return "{\"item\":{\"type\":\"uri\",\"value\":\"http://example.org/%s\"},\"code\":{\"type\":\"literal\",\"value\":\"%s\"}}"
        .formatted(item, code);
  }

  /** Answers the first questions, with an item for each alpha-2 code, and then no more. */
  private static void good(HttpExchange exchange) throws IOException {
    int asked = ASKED.incrementAndGet();
    synchronized (AGENTS) {
      AGENTS.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    }
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (form.isEmpty()) {
      send(exchange, 400, "text/plain", "no query");
    } else if (asked > healthyUntil + 1) {
      send(exchange, 503, "text/plain", "");
    } else {
      boolean known = URLDecoder.decode(form, StandardCharsets.UTF_8).contains("\"PK\"");
      send(
          exchange,
          200,
          "application/sparql-results+json",
          known ? answer("PK", "PK") : answer("XX", "XX"));
    }
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", "/loop");
    send(exchange, 307, "text/plain", "");
  }

  private static void cutOff(HttpExchange exchange) throws IOException {
    if (exchange.getRequestBody().readAllBytes().length == 0) {
      send(exchange, 400, "text/plain", "no query");
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 1000);
    exchange.getResponseBody().write("{".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private static void hang(HttpExchange exchange) throws IOException {
    if (exchange.getRequestBody().readAllBytes().length == 0) {
      send(exchange, 400, "text/plain", "no query");
      return;
    }
    try {
      OVER.await();
      exchange.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    try (OutputStream out = exchange.getResponseBody()) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
