// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.Samples;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes, for those who may. */
class WritingTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("TIPGRAPH_SERVE_USER", "ada", "TIPGRAPH_SERVE_PASSWORD", "p:w ö");
  private static final String BASIC = basic("ada:p:w ö");
  private static final String UPDATE = "application/sparql-update";
  private static final String INSERT = "INSERT DATA { GRAPH <x:g> { <x:s> <x:p> 'o' } }";
  private static final String ASK = "ASK { GRAPH <x:g> { <x:s> <x:p> 'o' } }";

  @TempDir private Path folder;
  private Served served;

  @BeforeEach
  void serve() {
    Settings settings = Settings.of("127.0.0.1", 0).with(Writers.of(ENVIRONMENT));
    served = Served.of(folder.resolve("store"), Samples::add, settings);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> update(String text, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = UPDATE;
    return served.send("POST", "/sparql", text, all);
  }

  private boolean isThere() {
    return served.query(ASK, "application/sparql-results+json").body().contains("true");
  }

  @Test
  void whoShowsCredentialsChangesGraphs() {
    String before = served.get("/.well-known/void").body();
    assertThat(update(INSERT, "Authorization", BASIC).statusCode()).isEqualTo(204);
    assertThat(isThere()).isTrue();
    assertThat(served.get("/.well-known/void").body()).isNotEqualTo(before);
    String graph = "/sparql?graph=x:h";
    String[] headers = {"Authorization", BASIC, "Content-Type", "text/turtle"};
    assertThat(served.send("PUT", graph, "<x:a> <x:b> 'c' .", headers).statusCode()).isEqualTo(201);
    assertThat(served.send("POST", graph, "<x:a> <x:b> 'd' .", headers).statusCode())
        .isEqualTo(200);
    assertThat(served.get(graph, "Accept", "application/n-triples").body().lines()).hasSize(2);
    assertThat(served.send("DELETE", graph, "", "Authorization", BASIC).statusCode())
        .isEqualTo(204);
    assertThat(served.get(graph).statusCode()).isEqualTo(404);
  }

  /** Parsers would put a sign of their own in the place of what is not UTF-8. */
  @Test
  void whatIsNotUtf8IsRefusedUnlessItSaysWhatElseItIs() {
    String xml =
        "<?xml version='1.0' encoding='ISO-8859-1'?><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            + "<r:Description r:about='x:s' xmlns:x='x:'><x:p>\u00e9</x:p></r:Description></r:RDF>";
    assertThat(latin("PUT", "/sparql?graph=x:g", "text/turtle", "<x:s> <x:p> '\u00e9' .").body())
        .contains("UTF-8");
    assertThat(latin("PUT", "/sparql?graph=x:g", "application/n-triples; charset=xml", "\u00e9"))
        .returns(400, HttpResponse::statusCode);
    assertThat(latin("POST", "/sparql", UPDATE, INSERT.replace("'o'", "'\u00e9'")))
        .returns(400, HttpResponse::statusCode);
    assertThat(served.get("/sparql?graph=x:g").statusCode()).isEqualTo(404);
    assertThat(latin("PUT", "/sparql?graph=x:g", "application/rdf+xml", xml))
        .returns(201, HttpResponse::statusCode);
    assertThat(served.get("/sparql?graph=x:g", "Accept", "text/turtle").body())
        .contains("\"\u00e9\"");
  }

  /** Fuseki would empty the graph, and keep nothing of other graphs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "400|application/n-quads|<x:a> <x:b> <x:c> <x:h> .",
        "400|application/trig|<x:h> { <x:a> <x:b> <x:c> }",
        "400|application/ld+json|{`@id`:`x:h`,`@graph`:{`@id`:`x:a`,`x:b`:1}}",
        "400|application/ld+json|{`@id`:`x:a`,`x:b`:1} {`@id`:`x:c`,`x:b`:1}",
        "400|text/turtle|<x:a> <x:b> <<( <x:a> <x:b> <x:c> )>> .",
        "400|text/turtle|<x:a> <x:b> 9223372036854775808 .",
        "400|text/turtle|<x:a> <x:b>",
        "400|multipart/form-data; boundary=x|zz",
        "415|text/html|<x:a> <x:b> <x:c> ."
      })
  void whatWouldNotBeKeptIsRefusedAndTheGraphStays(int status, String type, String body) {
    update(INSERT, "Authorization", BASIC);
    String text = body.replace('`', '"');
    assertThat(latin("PUT", "/sparql?graph=x:g", type, text).statusCode()).isEqualTo(status);
    assertThat(isThere()).isTrue();
  }

  @Test
  void theFilesOfAFormAreReadBeforeTheyAreTaken() {
    update(INSERT, "Authorization", BASIC);
    assertThat(form("text/turtle", "<x:a> <x:b> <x:c> .", "--x--").statusCode()).isEqualTo(200);
    assertThat(form("text/turtle", "<x:a> <x:b> 9223372036854775808 .", "--x--").statusCode())
        .isEqualTo(400);
    assertThat(form("application/trig", "<x:h> { <x:a> <x:b> 1 }", "--x--").statusCode())
        .isEqualTo(400);
    assertThat(form("text/html", "<x:a> <x:b> 1 .", "--x--").statusCode()).isEqualTo(415);
    assertThat(form("text/turtle", "<x:a> <x:b> 1 .", "").statusCode()).isEqualTo(400);
    assertThat(latin("POST", "/sparql?graph=x:g", "multipart/form-data", "--x--"))
        .returns(400, HttpResponse::statusCode);
    assertThat(served.get("/sparql?graph=x:g", "Accept", "application/n-triples").body().lines())
        .hasSize(2);
  }

  private HttpResponse<String> form(String type, String file, String end) {
    String head =
        "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\nContent-Type: ";
    return latin(
        "POST",
        "/sparql?graph=x:g",
        "multipart/form-data; boundary=x",
        head + type + "\r\n\r\n" + file + "\r\n" + end + "\r\n");
  }

  /** Neither can most commands use such a store, nor may the server do so much. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "422|INSERT { GRAPH ?g { <x:a> <x:b> 1 } } WHERE { BIND(BNODE() AS ?g) }",
        "422|INSERT { GRAPH <x:g> { <x:a> <x:b> ?n } } WHERE { BIND(9223372036854775807 + 1 AS ?n) }",
        "422|INSERT DATA { GRAPH <x:g> { <x:a> <x:b> <<( <x:a> <x:b> <x:c> )>> } }",
        "422|INSERT { GRAPH <x:g> { <x:a> <x:b> 1 } } WHERE { SERVICE <http://localhost:1/> { ?a ?b ?c } }",
        "422|ADD <x:none> TO <x:h>",
        "422|INSERT DATA { GRAPH <x:g> { <x:a> <x:b> 1 } } ; ADD <x:none> TO <x:h>",
        "400|DELETE WHERE { ?s ?p ?o }"
      })
  void anUpdateThatCannotBeDoneChangesNothing(int status, String text) {
    assertThat(update(text, "Authorization", BASIC).statusCode()).isEqualTo(status);
    assertThat(served.query("ASK { GRAPH ?g { <x:a> <x:b> ?c } }", "text/csv").body())
        .contains("false");
    assertThat(served.get("/catalog").statusCode()).isEqualTo(200);
    assertThat(update(INSERT, "Authorization", BASIC).statusCode()).isEqualTo(204);
    assertThat(isThere()).isTrue();
  }

  private HttpResponse<String> latin(String method, String path, String type, String text) {
    return served.send(
        method,
        path,
        BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.ISO_8859_1)),
        "Authorization",
        BASIC,
        "Content-Type",
        type);
  }

  /** Neither of JSON-LD that is put to a graph, nor by an update. */
  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:%d/catalog", "https://127.0.0.1:%d/catalog", "file:%s"})
  void noContextIsFetched(String context) throws IOException {
    Path file = Files.writeString(folder.resolve("c"), "{\"@context\":{\"p\":\"http://e.org/p\"}}");
    String at =
        context.startsWith("file")
            ? context.formatted(file)
            : context.formatted(served.server().port());
    String body = "{\"@context\":\"%s\",\"@id\":\"http://e.org/a\",\"p\":\"x\"}".formatted(at);
    String[] headers = {"Authorization", BASIC, "Content-Type", "application/ld+json"};
    HttpResponse<String> answer = served.send("PUT", "/sparql?graph=x:h", body, headers);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("is not fetched");
  }

  @Test
  void theSchemeMayBeInAnyCase() {
    String lower = BASIC.replaceFirst("Basic", "basic");
    assertThat(update(INSERT, "Authorization", lower).statusCode()).isEqualTo(204);
    served.close();
    Writers writers = Writers.of(Map.of("TIPGRAPH_SERVE_TOKEN", "t0ken"));
    Settings settings = Settings.of("127.0.0.1", 0).with(writers);
    served = Served.of(folder.resolve("other"), Samples::add, settings);
    for (String shown : List.of("Bearer t0ken", "bearer  t0ken")) {
      assertThat(update(INSERT, "Authorization", shown).statusCode()).as(shown).isEqualTo(204);
    }
    for (String shown : List.of("t0ken", "Basic t0ken", "Bearer T0KEN", "Bearer", BASIC)) {
      HttpResponse<String> answer = update(INSERT, "Authorization", shown);
      assertThat(answer.statusCode()).as(shown).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }
  }

  @Test
  void nobodyElseDoes() {
    for (String[] headers :
        new String[][] {
          {}, {"Authorization", basic("ada:wrong")}, {"Authorization", "Bearer " + BASIC}
        }) {
      HttpResponse<String> answer = update(INSERT, headers);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("Basic");
    }
    assertThat(update(INSERT, "Authorization", BASIC, "Origin", "https://evil.test").statusCode())
        .isEqualTo(403);
    for (String method : new String[] {"PUT", "POST", "DELETE"}) {
      String body = method.equals("DELETE") ? "" : "<x:s> <x:p> 'o' .";
      assertThat(
              served
                  .send(method, "/sparql?graph=x:g", body, "Content-Type", "text/turtle")
                  .statusCode())
          .as(method)
          .isEqualTo(401);
    }
    assertThat(isThere()).isFalse();
  }

  @Test
  void onlyNamedGraphsAreChanged() {
    for (String text :
        new String[] {
          "INSERT DATA { <x:s> <x:p> 'o' }",
          "INSERT { ?s <x:p> 'o' } WHERE { ?s ?p ?o }",
          "DELETE DATA { <x:s> <x:p> 'o' }"
        }) {
      HttpResponse<String> answer = update(text, "Authorization", BASIC);
      assertThat(answer.statusCode()).as(text).isEqualTo(400);
      assertThat(answer.body()).contains("name a graph");
    }
    for (String path : new String[] {"/sparql?default", "/sparql?graph=default"}) {
      assertThat(
              served
                  .send(
                      "PUT",
                      path,
                      "<x:s> <x:p> 'o' .",
                      "Authorization",
                      BASIC,
                      "Content-Type",
                      "text/turtle")
                  .statusCode())
          .as(path)
          .isEqualTo(400);
    }
    assertThat(update("LOAD <file:///etc/passwd> INTO GRAPH <x:g>", "Authorization", BASIC).body())
        .contains("fetches nothing");
    assertThat(update("INSERT DATA {", "Authorization", BASIC).statusCode()).isEqualTo(400);
  }

  @Test
  void credentialsAreNeeded() {
    for (Map<String, String> environment :
        List.of(
            Map.<String, String>of(),
            Map.of("TIPGRAPH_SERVE_USER", "ada"),
            Map.of("TIPGRAPH_SERVE_USER", "a:b", "TIPGRAPH_SERVE_PASSWORD", "c"),
            Map.of(
                "TIPGRAPH_SERVE_USER",
                "a",
                "TIPGRAPH_SERVE_PASSWORD",
                "b",
                "TIPGRAPH_SERVE_TOKEN",
                "c"),
            Map.of("TIPGRAPH_SERVE_TOKEN", "a b"))) {
      assertThatThrownBy(() -> Writers.of(environment))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("needs the credentials");
    }
  }
}
