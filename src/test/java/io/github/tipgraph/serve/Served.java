// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.Samples;
import io.github.tipgraph.store.OntologyGraph;
import io.github.tipgraph.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;

/** A store that is served on loopback. */
final class Served implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final TipServer server;

  private Served(TipServer server) {
    this.server = server;
  }

  /** Fills a store in a folder and serves it. */
  static Served of(Path folder, Consumer<DatasetGraph> fill) {
    return of(folder, fill, Settings.of("127.0.0.1", 0));
  }

  /** Serves the ontology and the documents of the tests from a store in a folder. */
  static Served samples(Path folder) {
    return samples(folder, dataset -> {});
  }

  /** The same, and what else is put there. */
  static Served samples(Path folder, Consumer<DatasetGraph> more) {
    return of(
        folder,
        dataset -> {
          OntologyGraph.refresh(dataset);
          Samples.add(dataset);
          more.accept(dataset);
        });
  }

  /** The same as the first with settings of its own. */
  static Served of(Path folder, Consumer<DatasetGraph> fill, Settings settings) {
    Store.update(
        folder,
        dataset -> {
          fill.accept(dataset);
          return true;
        });
    return new Served(TipServer.start(folder, settings));
  }

  TipServer server() {
    return server;
  }

  /** The answer to GET, with headers as name, value, name, value. */
  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  /** The bytes of the answer to GET. */
  byte[] bytes(String path) {
    return bytes(path, "Accept-Encoding", "identity").body();
  }

  /** The answer to GET in bytes, with headers. */
  HttpResponse<byte[]> bytes(String path, String... headers) {
    return send(request("GET", path, BodyPublishers.noBody(), headers), BodyHandlers.ofByteArray());
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    return send(
        method,
        path,
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
        headers);
  }

  /** The answer to POST of a body of which the length is not told before. */
  HttpResponse<String> sendInParts(String path, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(
        "POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)), headers);
  }

  HttpResponse<String> send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    return send(request(method, path, body, headers), BodyHandlers.ofString());
  }

  private HttpRequest request(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> as) {
    try {
      return client.send(request, as);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The answer to a query. */
  HttpResponse<String> query(String sparql, String accept) {
    return get("/sparql?query=" + encode(sparql), "Accept", accept);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
