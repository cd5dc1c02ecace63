// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no browser would send is answered, and the server goes on. */
@Timeout(60)
class HostileTest {
  private static final int PAUSE = 20;
  private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\n";
  private static final String POST =
      "POST /sparql" + HEAD + "Content-Type: application/sparql-query\r\n";

  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() {
    Limits limits =
        new Limits(
            Duration.ofSeconds(20),
            100_000,
            2,
            Duration.ofMillis(200),
            5000,
            Duration.ofMillis(400));
    Settings settings =
        new Settings("127.0.0.1", 0, Settings.nobody(), limits, Set.of(), Optional.empty());
    served = Served.of(folder.resolve("store"), Samples::add, settings);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @AfterEach
  void isWell() {
    assertThat(served.query("ASK {}", "text/csv").statusCode()).isEqualTo(200);
  }

  private static Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), served.server().port());
  }

  /** All that is answered until the connection ends. */
  private static String exchange(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String get(String target) throws IOException {
    return exchange("GET " + target + HEAD + "Connection: close\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/body/pk/labor-ministry%0d%0aX-Evil:%20yes",
        "/page/%0d%0aX-Evil:%20yes",
        "/thing?iri=x%0d%0aX-Evil:%20yes",
        "/sparql?query=ASK%7B%7D&stylesheet=x%0d%0aX-Evil:%20yes",
        "/sparql?query=ASK%7B%7D&callback=x%0d%0aX-Evil:%20yes",
        "/sparql?query=ASK%7B%7D&force-accept=x%0d%0aX-Evil:%20yes",
        "/sparql?query=CONSTRUCT%7B%7DWHERE%7B%7D&force-accept=text/html%0d%0aX-Evil:%20yes",
        "/sparql?format=ttl%0d%0aX-Evil:%20yes"
      })
  void headersAreNotSplit(String target) throws IOException {
    assertThat(get(target)).startsWith("HTTP/1.1 ").doesNotContain("X-Evil: yes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%ff%fe",
        "/page/%00",
        "/sparql?query=%ff",
        "/sparql?query=%",
        "/thing?iri=%25%25",
        "/thing?iri=<x>%20\"y\"",
        "/page/../..",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//evil.test/",
        "http://evil.test/id/x",
        "*"
      })
  void strangeTargetsAreRefused(String target) throws IOException {
    String answer = get(target);
    assertThat(answer).matches("(?s)HTTP/1.1 (400|404|303).*").doesNotContain("Exception", "jetty");
  }

  @Test
  void whatIsNoRequestIsRefused() throws IOException {
    assertThat(exchange("nonsense\r\n\r\n")).startsWith("HTTP/1.1 400");
    assertThat(get("/" + "x".repeat(70_000))).startsWith("HTTP/1.1 414");
    assertThat(exchange("GET /" + HEAD + "X: " + "x".repeat(70_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431");
    assertThat(exchange("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")).startsWith("HTTP/1.1 400");
    assertThat(
            exchange(
                POST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nASK{}"))
        .startsWith("HTTP/1.1 400");
    assertThat(exchange("TRACE /" + HEAD + "Connection: close\r\n\r\n")).startsWith("HTTP/1.1 405");
  }

  @Test
  void anEndlessBodyIsRefused() throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write((POST + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      byte[] chunk = ("200\r\n" + "x".repeat(512) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 20; i++) {
        out.write(chunk);
      }
      assertThat(first(socket)).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void aSilentClientIsRefused() throws IOException {
    assertThat(exchange(POST + "Content-Length: 100\r\n\r\nASK")).startsWith("HTTP/1.1 408");
    assertThat(exchange("GET / HT"))
        .satisfiesAnyOf(
            answer -> assertThat(answer).isEmpty(),
            answer -> assertThat(answer).startsWith("HTTP/1.1 408"));
  }

  @Test
  void aSlowSenderIsRefused() throws IOException {
    try (Socket socket = connect()) {
      socket.setSoTimeout(PAUSE);
      OutputStream out = socket.getOutputStream();
      out.write((POST + "Content-Length: 4000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      String answer = "";
      for (int i = 0; i < 1000 && answer.isEmpty(); i++) {
        out.write('x');
        answer = first(socket);
      }
      assertThat(answer).startsWith("HTTP/1.1 408");
    }
  }

  @Test
  void aSlowReaderKeepsNoQueryWaiting() throws IOException {
    String rows = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 90000";
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Socket socket = connect();
      slow.add(socket);
      socket.setReceiveBufferSize(1024);
      socket
          .getOutputStream()
          .write(
              ("GET /sparql?query=" + Served.encode(rows) + HEAD + "\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }
    assertThat(served.query("ASK {}", "text/csv").statusCode()).isEqualTo(200);
    for (Socket socket : slow) {
      socket.close();
    }
  }

  /** What has come in, or nothing if nothing comes in time. */
  private static String first(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    try {
      return new String(in.readNBytes(12), StandardCharsets.US_ASCII);
    } catch (SocketTimeoutException e) {
      return "";
    }
  }
}
