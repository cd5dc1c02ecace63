// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links to a service after the Reconciliation Service API 0.2. */
class ReconciliationTest {
  private static final String WD = "http://www.wikidata.org/entity/";
  private static final String PLACE = "https://w3id.org/tipgraph/place/";
  private static final String RESULTS =
      """
      {"Sindh": [{"id": "Q37211", "name": "Sindh", "score": 100, "match": true, "type": [{"id": "Q1", "name": "province"}]},
                 {"id": "Q99", "name": "Sindh", "score": 80, "match": false, "type": []}],
       "Pakistan": [{"id": "Q843", "name": "Pakistan", "score": 100, "match": true, "type": []}],
       "Federal Investigation Agency": [
         {"id": "Q5", "name": "Federal Investigation Agency", "score": 90, "match": false, "type": [{"id": "Q43229", "name": "organization"}]},
         {"id": "Q6", "name": "Federal Investigation Agency", "score": 90, "match": true, "type": [{"id": "Q43229", "name": "organization"}]}]}
      """;
  private static final String EXTENSION =
      """
      {"Q37211": {"P300": [{"str": "PK-SD"}], "P17": [{"id": "Q843", "name": "Pakistan"}]},
       "Q99": {"P300": [], "P17": [{"id": "Q668", "name": "India"}]},
       "Q843": {"P297": [{"str": "PK"}], "P298": [{"str": "PAK"}]},
       "Q5": {"P17": [{"id": "Q843", "name": "Pakistan"}]},
       "Q6": {"P17": [{"id": "Q668", "name": "India"}]}}
      """;

  @TempDir private Path temp;
  private Shelf shelf;
  private HttpServer server;
  private String base;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    base = "http://localhost:" + server.getAddress().getPort();
    server.createContext("/whole", exchange -> answer(exchange, "{\"propose_properties\": {}}"));
    server.createContext("/plain", exchange -> answer(exchange, ""));
    server.createContext("/liar", exchange -> lie(exchange));
    server.start();
    shelf =
        Shelf.in(
            temp.resolve("store"),
            """
            <body/1> a tip:Body ; rdfs:label "Federal Investigation Agency" ; tip:country place:PK .
            """);
  }

  @AfterEach
  void stop() {
    server.stop(0);
    Store.release(shelf.store());
  }

  @Test
  void codesAndCountriesAreAskedForByDataExtension() {
    shelf.link(base + "/whole");
    assertThat(shelf.objects(PLACE + "PK", OWL2.sameAs)).containsExactly(WD + "Q843");
    assertThat(shelf.objects(PLACE + "PK-SD", OWL2.sameAs)).containsExactly(WD + "Q37211");
    assertThat(shelf.objects(Shelf.BASE + "body/1", SKOS.closeMatch)).containsExactly(WD + "Q5");
  }

  @Test
  void withoutItNoPlaceIsTheSameAndBodiesAreTakenWhereTheServiceIsSure() {
    shelf.link(base + "/plain");
    assertThat(shelf.objects(PLACE + "PK", OWL2.sameAs)).isEmpty();
    assertThat(shelf.objects(Shelf.BASE + "body/1", SKOS.closeMatch)).containsExactly(WD + "Q6");
  }

  @Test
  void anAnswerWithoutResultsIsToldOf() {
    String before = shelf.bytes();
    assertThatThrownBy(() -> shelf.link(base + "/liar", Kind.BODIES))
        .hasMessageContaining("its answer has no \"result\" for the query \"q0\"");
    assertThat(shelf.bytes()).isEqualTo(before);
  }

  private static void lie(HttpExchange exchange) throws IOException {
    String form = form(exchange);
    send(
        exchange,
        form.isEmpty()
            ? "{\"name\": \"Liar\", \"identifierSpace\": \"%s\"}".formatted(WD)
            : "{\"status\": \"error\"}");
  }

  private static void answer(HttpExchange exchange, String extend) throws IOException {
    String form = form(exchange);
    JsonObject answer = new JsonObject();
    if (form.isEmpty()) {
      answer.addProperty("name", "Test");
      answer.addProperty("identifierSpace", WD);
      if (!extend.isEmpty()) {
        answer.add("extend", JsonParser.parseString(extend));
      }
    } else if (form.startsWith("queries=")) {
      JsonObject known = JsonParser.parseString(RESULTS).getAsJsonObject();
      JsonObject queries = JsonParser.parseString(form.substring(8)).getAsJsonObject();
      for (Map.Entry<String, JsonElement> query : queries.entrySet()) {
        String name = query.getValue().getAsJsonObject().get("query").getAsString();
        JsonObject result = new JsonObject();
        result.add("result", known.has(name) ? known.get(name) : JsonParser.parseString("[]"));
        answer.add(query.getKey(), result);
      }
    } else {
      answer.add("meta", JsonParser.parseString("[]"));
      answer.add("rows", JsonParser.parseString(EXTENSION));
    }
    send(exchange, answer.toString());
  }

  private static String form(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return URLDecoder.decode(form, StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    try (OutputStream out = exchange.getResponseBody()) {
      exchange.sendResponseHeaders(200, bytes.length);
      out.write(bytes);
    }
  }
}
