// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers by gzip to who takes it; requests by gzip within the limit. */
class CompressionTest {
  private static final String ALL = Served.encode("SELECT * { ?s ?p ?o } LIMIT 500");
  private static final String PAGE = "/page/id/body/pk/labor-ministry";
  private static final String ENCODING = "Content-Encoding";
  private static final String QUERY = "application/sparql-query";

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
  @ValueSource(
      strings = {
        "/",
        PAGE,
        PAGE + "?format=ttl",
        PAGE + "?format=jsonld",
        PAGE + "?format=rdf",
        "/ontology",
        "/assets/site.css",
        "/assets/search.js"
      })
  void textIsSentByGzip(String path) throws IOException {
    byte[] plain = served.bytes(path);
    HttpResponse<byte[]> answer = served.bytes(path, "Accept-Encoding", "gzip");
    assertThat(answer.headers().firstValue(ENCODING)).hasValue("gzip");
    assertThat(answer.headers().allValues("Vary").toString()).contains("Accept-Encoding");
    assertThat(answer.body().length).isLessThan(plain.length);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
        .isEqualTo(plain);
  }

  @Test
  void anAnswerOfTheEndpointIsSentByGzip() throws IOException {
    String path = "/sparql?query=" + ALL;
    HttpResponse<byte[]> answer = served.bytes(path, "Accept-Encoding", "gzip");
    assertThat(answer.headers().firstValue(ENCODING)).hasValue("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
        .isEqualTo(served.bytes(path));
  }

  @Test
  void whatWasReadByGzipNeedsNotBeSentAgain() {
    String tag =
        served.bytes(PAGE, "Accept-Encoding", "gzip").headers().firstValue("ETag").orElseThrow();
    for (String encoding : new String[] {"gzip", "identity"}) {
      HttpResponse<byte[]> again =
          served.bytes(PAGE, "Accept-Encoding", encoding, "If-None-Match", tag);
      assertThat(again.statusCode()).as(encoding).isEqualTo(304);
    }
  }

  @Test
  void aQueryMayComeByGzip() throws IOException {
    HttpResponse<String> answer = post(gzip("ASK {}"), "gzip");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("true");
  }

  @Test
  void whatGrowsBeyondTheLimitIsRefused() throws IOException {
    BodyPublisher bomb = gzip("ASK {}" + " ".repeat(3_000_000));
    assertThat(bomb.contentLength()).isLessThan(10_000);
    assertThat(post(bomb, "gzip").statusCode()).isEqualTo(413);
  }

  @Test
  void otherEncodingsAreRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write("ASK {}".getBytes(StandardCharsets.UTF_8));
    }
    HttpResponse<String> answer = post(BodyPublishers.ofByteArray(bytes.toByteArray()), "deflate");
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.headers().firstValue("Accept-Encoding")).hasValue("gzip");
    assertThat(post(BodyPublishers.ofString("no gzip"), "gzip").statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> post(BodyPublisher body, String encoding) {
    return served.send("POST", "/sparql", body, "Content-Type", QUERY, ENCODING, encoding);
  }

  private static BodyPublisher gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return BodyPublishers.ofByteArray(bytes.toByteArray());
  }
}
