// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The cases of the W3C's suite for the SPARQL 1.1 Graph Store Protocol, by their names in <a
 * href="https://w3c.github.io/rdf-tests/sparql/sparql11/http-rdf-update/">its manifest</a>, with
 * graphs that are named by the parameter {@code graph}. Those that change the default graph, which
 * is the union of all here, or let the server find a name for a graph, are refused.
 */
@TestMethodOrder(OrderAnnotation.class)
class GraphStoreTest {
  private static final String TOKEN = "a-token";
  private static final String GRAPH = "/sparql?graph=http%3A%2F%2Fexample.org%2Fperson%2F1.ttl";
  private static final String OTHER = "/sparql?graph=http%3A%2F%2Fexample.org%2Fother.ttl";
  private static final String TURTLE = "text/turtle";
  private static final String ANN = "<x:ann> <x:name> 'Ann' .";
  private static final String BEN = "<x:ben> <x:name> 'Ben' .";

  @TempDir private static Path folder;
  private static Served writing;
  private static Served reading;

  @BeforeAll
  static void serve() {
    Writers writers = Writers.of(Map.of("TIPGRAPH_SERVE_TOKEN", TOKEN));
    writing =
        Served.of(folder.resolve("write"), Samples::add, Settings.of("127.0.0.1", 0).with(writers));
    reading = Served.of(folder.resolve("read"), Samples::add);
  }

  @AfterAll
  static void stop() {
    writing.close();
    reading.close();
  }

  /** The status of an answer to who shows credentials. */
  private static int write(String method, String path, String type, String body) {
    return writing
        .send(method, path, body, "Authorization", "Bearer " + TOKEN, "Content-Type", type)
        .statusCode();
  }

  private static String triples(String path) {
    HttpResponse<String> answer = writing.get(path, "Accept", "application/n-triples");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/n-triples");
    return answer.body().replace('"', '\'').strip();
  }

  @Test
  @Order(1)
  @DisplayName("put__initial_state, get_of_put__initial_state")
  void aGraphIsPut() {
    assertThat(write("PUT", GRAPH, TURTLE, ANN)).isEqualTo(201);
    assertThat(triples(GRAPH)).isEqualTo(ANN);
  }

  @Test
  @Order(2)
  @DisplayName("put__graph_already_in_store, get_of_put__graph_already_in_store")
  void aGraphIsReplaced() {
    assertThat(write("PUT", GRAPH, TURTLE, BEN)).isIn(200, 204);
    assertThat(triples(GRAPH)).isEqualTo(BEN);
  }

  @Test
  @Order(3)
  @DisplayName("put__mismatched_payload")
  void whatIsOfAnotherTypeIsRefused() {
    assertThat(write("PUT", GRAPH, "application/rdf+xml", ANN)).isEqualTo(400);
    assertThat(write("PUT", GRAPH, "image/png", ANN)).isEqualTo(415);
    assertThat(triples(GRAPH)).isEqualTo(BEN);
  }

  @Test
  @Order(4)
  @DisplayName("post__existing_graph, get_of_post__existing_graph")
  void aGraphGrows() {
    assertThat(write("POST", GRAPH, TURTLE, ANN)).isIn(200, 204);
    assertThat(triples(GRAPH).lines()).containsExactlyInAnyOrder(ANN, BEN);
  }

  @Test
  @Order(5)
  @DisplayName("post__multipart_formdata, get_of_post__multipart_formdata")
  void filesOfAFormAreAdded() {
    String part =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%1$s.ttl\"\r\n"
            + "Content-Type: text/turtle\r\n\r\n<x:%1$s> <x:name> '%1$s' .\r\n";
    String body = part.formatted("cleo") + part.formatted("dan") + "--b--\r\n";
    assertThat(write("POST", GRAPH, "multipart/form-data; boundary=b", body)).isIn(200, 204);
    assertThat(triples(GRAPH).lines()).hasSize(4);
  }

  @Test
  @Order(6)
  @DisplayName("post__empty_graph_to_existing_graph, get_of_post__after_noop")
  void nothingIsAdded() {
    assertThat(write("POST", GRAPH, TURTLE, "# nothing")).isIn(200, 204);
    assertThat(triples(GRAPH).lines()).hasSize(4);
  }

  @Test
  @Order(7)
  @DisplayName("head_on_an_existing_graph, head_on_a_nonexisting_graph")
  void headTellsWhetherAGraphIsThere() {
    HttpResponse<String> head = writing.send("HEAD", GRAPH, "", "Accept", TURTLE);
    HttpResponse<String> get = writing.get(GRAPH, "Accept", TURTLE);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String header : new String[] {"Content-Type", "Content-Length"}) {
      assertThat(head.headers().firstValue(header)).isEqualTo(get.headers().firstValue(header));
    }
    assertThat(writing.send("HEAD", OTHER, "").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(8)
  @DisplayName("delete__existing_graph, get_of_delete__existing_graph, delete__nonexistent_graph")
  void aGraphIsDeleted() {
    assertThat(write("DELETE", GRAPH, TURTLE, "")).isIn(200, 204);
    assertThat(writing.get(GRAPH).statusCode()).isEqualTo(404);
    assertThat(write("DELETE", GRAPH, TURTLE, "")).isEqualTo(404);
  }

  @Test
  @DisplayName("put__default_graph, post__create__new_graph: refused")
  void theDefaultGraphIsTheUnionOfAll() {
    assertThat(write("PUT", "/sparql?default", TURTLE, ANN)).isEqualTo(400);
    assertThat(write("POST", "/sparql", TURTLE, ANN)).isIn(400, 415);
    assertThat(triples("/sparql?default")).contains("Labor Ministry");
  }

  @ParameterizedTest
  @CsvSource({"PUT", "POST", "DELETE", "PATCH"})
  void whatCanOnlyBeReadIsNotChanged(String method) {
    String body = method.equals("DELETE") ? "" : ANN;
    HttpResponse<String> answer = reading.send(method, GRAPH, body, "Content-Type", TURTLE);
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).contains("can only be read");
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    assertThat(reading.get(GRAPH).statusCode()).isEqualTo(404);
  }
}
