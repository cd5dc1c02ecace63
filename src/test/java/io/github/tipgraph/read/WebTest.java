// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebTest {
  private static final String TEXT = "The government of Côte d’Ivoire convicted 12 traffickers.\n";
  private static final String PAGE =
      "<html><body><p>The government of Ghana convicted 12 traffickers, and opened a shelter for their victims.</p></body></html>";
  private static final CountDownLatch OVER = new CountDownLatch(1);
  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  private static HttpServer server;
  private static String base;
  private static volatile String agent = "";

  @BeforeAll
  static void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(THREADS);
    base = "http://localhost:" + server.getAddress().getPort();
    server.createContext(
        "/text/2009/ci.txt", exchange -> send(exchange, 200, "text/plain", utf8(TEXT)));
    server.createContext(
        "/latin.txt",
        exchange ->
            send(
                exchange,
                200,
                "text/plain; charset=windows-1252",
                TEXT.getBytes(Charset.forName("windows-1252"))));
    server.createContext("/page/", exchange -> send(exchange, 200, "text/html", utf8(PAGE)));
    server.createContext("/gone", exchange -> send(exchange, 404, "text/html", utf8(PAGE)));
    server.createContext(
        "/picture",
        exchange -> send(exchange, 200, "text/html", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}));
    server.createContext(
        "/large", exchange -> send(exchange, 200, "text/plain", utf8(TEXT.repeat(50_000))));
    server.createContext("/moved", exchange -> redirect(exchange, "/page/"));
    server.createContext("/loop", exchange -> redirect(exchange, "/loop"));
    server.createContext("/away", exchange -> redirect(exchange, "file:///etc/passwd"));
    server.createContext("/slow", WebTest::drip);
    server.start();
  }

  @AfterAll
  static void stop() {
    OVER.countDown();
    server.stop(0);
    THREADS.shutdownNow();
  }

  @Test
  void aTextIsReadWithItsAddressAsSource() {
    Document document = fetch("/text/2009/ci.txt").one();
    assertThat(document.id()).isEqualTo("text-2009-ci");
    assertThat(document.text()).isEqualTo(TEXT);
    assertThat(document.header().source()).isEqualTo(base + "/text/2009/ci.txt");
    assertThat(document.sha256()).isEqualTo(Sha256.of(utf8(TEXT)));
    assertThat(agent).isEqualTo("TIPGraph/1 (test)");
  }

  @Test
  void theServerSaysTheEncoding() {
    assertThat(fetch("/latin.txt").one().text()).isEqualTo(TEXT);
  }

  @Test
  void aPageIsReadWhereItMovedTo() {
    assertThat(fetch("/page/").one().id()).isEqualTo("page");
    assertThat(fetch("/moved").one().text()).contains("Ghana convicted 12 traffickers");
  }

  @ParameterizedTest
  @CsvSource({
    "/gone, the server answered 404",
    "/picture, 'is a PNG image, which is not read; give text, HTML'",
    "/large, has more than 2 million bytes",
    "/loop, redirects more than 3 times",
    "/away, is not a web address",
    "/slow, gave no whole answer within 5 seconds"
  })
  void whatGoesWrongIsToldInOneLine(String path, String what) {
    Collected found = fetch(path);
    assertThat(found.documents).isEmpty();
    assertThat(found.lines()).singleElement().asString().startsWith(base + path + ": " + what);
  }

  @Test
  void aServerThatIsNotThereIsTold() {
    assertThat(get("http://localhost:1/x").lines())
        .singleElement()
        .asString()
        .startsWith("http://localhost:1/x: cannot be reached");
    assertThat(get("http://").lines()).singleElement().asString().contains("is not a web address");
  }

  @Test
  void identifiersAreMadeOfThePath() {
    assertThat(Web.id(URI.create("https://www.example.org/reports/2020-tip-report/ghana/")))
        .isEqualTo("reports-2020-tip-report-ghana");
    assertThat(Web.id(URI.create("https://example.org/docs/page.html?id=4b8e&x=1")))
        .isEqualTo("docs-page-id-4b8e-x-1");
    assertThat(Web.id(URI.create("https://example.org/"))).isEqualTo("example.org");
  }

  private static Collected fetch(String path) {
    return get(base + path);
  }

  private static Collected get(String address) {
    return Collected.of(
        ReadOptions.standard("TIPGraph/1 (test)"), InputStream.nullInputStream(), List.of(address));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    agent = exchange.getRequestHeaders().getFirst("User-Agent");
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().add("Location", location);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  /** Begins an answer, and does not end it. */
  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('a');
    exchange.getResponseBody().flush();
    try {
      OVER.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }
}
