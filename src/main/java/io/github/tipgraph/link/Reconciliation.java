// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.tipgraph.endpoint.Server;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A service after the W3C Community Group's Reconciliation Service API 0.2: queries in batches, and
 * data extension for codes and countries where the service knows the identifiers of Wikidata.
 */
final class Reconciliation implements Source {
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final String ACCEPT = "application/json";
  private static final String EXPECTED = "answers of a reconciliation service";
  private static final String COUNTRY = "P17";
  private static final int LIMIT = 5;

  private final String name;
  private final Server server;
  private final JsonObject manifest;
  private final int batch;
  private final Map<String, String> countries;

  /**
   * A source.
   *
   * @param manifest what the service says of itself
   * @param batch how many queries to send at once
   * @param countries the alpha-2 codes of countries by their names
   */
  Reconciliation(
      String name, Server server, JsonObject manifest, int batch, Map<String, String> countries) {
    this.name = name;
    this.server = server;
    this.manifest = manifest;
    this.batch = batch;
    this.countries = new HashMap<>();
    countries.forEach((country, code) -> this.countries.put(Names.plain(country), code));
  }

  /** Whether a JSON object is the manifest of such a service. */
  static boolean isManifest(JsonObject json) {
    return json.has("identifierSpace") && json.has("name");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String location() {
    return server.address();
  }

  @Override
  public Optional<String> sha256() {
    return Optional.empty();
  }

  @Override
  public void done() {
    server.forget();
  }

  /** Without data extension a service tells no codes, so that no place is known by one. */
  @Override
  public Collection<Item> coded(List<Entity> places) {
    return knowsCodes() ? found(places) : List.of();
  }

  @Override
  public Collection<Item> named(List<Entity> entities) {
    return found(entities);
  }

  private Collection<Item> found(List<Entity> entities) {
    Map<String, Item> items = new TreeMap<>();
    for (int i = 0; i < entities.size(); i += batch) {
      List<Entity> some = entities.subList(i, Math.min(entities.size(), i + batch));
      JsonObject answer =
          server.ask("queries", queries(some), ACCEPT, EXPECTED, json -> check(json, some.size()));
      Map<String, Item> fresh = new TreeMap<>();
      for (int q = 0; q < some.size(); q++) {
        for (JsonElement result : answer.getAsJsonObject("q" + q).getAsJsonArray("result")) {
          result(fresh, result);
        }
      }
      fresh.keySet().removeAll(items.keySet());
      if (knowsCodes() && !fresh.isEmpty()) {
        extend(fresh);
      }
      items.putAll(fresh);
    }
    return items.values();
  }

  private String queries(List<Entity> entities) {
    JsonObject queries = new JsonObject();
    for (int q = 0; q < entities.size(); q++) {
      Entity entity = entities.get(q);
      JsonObject query = new JsonObject();
      query.addProperty("query", entity.name());
      query.addProperty("limit", LIMIT);
      if (knowsCodes() && !entity.codes().isEmpty()) {
        JsonArray properties = new JsonArray();
        entity.codes().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(code -> properties.add(property(code.getKey().wikidata(), code.getValue())));
        query.add("properties", properties);
      }
      queries.add("q" + q, query);
    }
    return queries.toString();
  }

  private static JsonObject property(String id, String value) {
    JsonObject property = new JsonObject();
    property.addProperty("pid", id);
    property.addProperty("v", value);
    return property;
  }

  private void check(JsonObject answer, int queries) {
    for (int q = 0; q < queries; q++) {
      JsonElement one = answer.get("q" + q);
      boolean sound =
          one != null
              && one.isJsonObject()
              && one.getAsJsonObject().has("result")
              && one.getAsJsonObject().get("result").isJsonArray();
      if (!sound) {
        throw server.failure(
            "its answer has no \"result\" for the query \"q" + q + "\"",
            "check that it speaks version 0.2 of the Reconciliation Service API");
      }
    }
  }

  private void result(Map<String, Item> items, JsonElement element) {
    if (!element.isJsonObject()) {
      return;
    }
    JsonObject result = element.getAsJsonObject();
    String iri = space() + string(result, "id");
    if (string(result, "id").isEmpty() || !Targets.sound(iri)) {
      return;
    }
    Item item = items.computeIfAbsent(iri, Item::new);
    item.label("", string(result, "name"));
    JsonElement match = result.get("match");
    if (match != null && match.isJsonPrimitive() && match.getAsBoolean()) {
      item.recommend();
    }
    JsonElement types = result.get("type");
    if (types != null && types.isJsonArray()) {
      for (JsonElement type : types.getAsJsonArray()) {
        if (type.isJsonObject()) {
          Shape.kindsOf(space() + string(type.getAsJsonObject(), "id")).forEach(item::kind);
        }
      }
    }
  }

  /** Asks for the codes and countries of things. */
  private void extend(Map<String, Item> items) {
    JsonObject question = new JsonObject();
    JsonArray ids = new JsonArray();
    items.keySet().forEach(iri -> ids.add(iri.substring(space().length())));
    JsonArray properties = new JsonArray();
    TreeSet<String> wanted = new TreeSet<>(List.of(COUNTRY));
    for (CodeKind kind : CodeKind.values()) {
      wanted.add(kind.wikidata());
    }
    for (String id : wanted) {
      JsonObject property = new JsonObject();
      property.addProperty("id", id);
      properties.add(property);
    }
    question.add("ids", ids);
    question.add("properties", properties);
    JsonObject answer =
        server.ask("extend", question.toString(), ACCEPT, EXPECTED, this::checkExtension);
    JsonObject rows = answer.getAsJsonObject("rows");
    items.forEach(
        (iri, item) -> {
          JsonElement row = rows.get(iri.substring(space().length()));
          if (row != null && row.isJsonObject()) {
            told(item, row.getAsJsonObject());
          }
        });
  }

  private void checkExtension(JsonObject answer) {
    if (!answer.has("rows") || !answer.get("rows").isJsonObject()) {
      throw server.failure(
          "its answer has no \"rows\" of further data",
          "check that it speaks version 0.2 of the Reconciliation Service API");
    }
  }

  private void told(Item item, JsonObject row) {
    for (CodeKind kind : CodeKind.values()) {
      values(row, kind.wikidata(), "str").stream()
          .filter(kind::fits)
          .forEach(code -> item.code(kind, code));
    }
    values(row, COUNTRY, "name").stream()
        .map(country -> countries.get(Names.plain(country)))
        .filter(code -> code != null)
        .forEach(item::country);
  }

  private static List<String> values(JsonObject row, String property, String field) {
    List<String> values = new ArrayList<>();
    JsonElement cells = row.get(property);
    if (cells != null && cells.isJsonArray()) {
      for (JsonElement cell : cells.getAsJsonArray()) {
        if (cell.isJsonObject() && !string(cell.getAsJsonObject(), field).isEmpty()) {
          values.add(string(cell.getAsJsonObject(), field));
        }
      }
    }
    return values;
  }

  private boolean knowsCodes() {
    return manifest.has("extend") && space().equals(WIKIDATA);
  }

  private String space() {
    return string(manifest, "identifierSpace");
  }

  private static String string(JsonObject object, String field) {
    JsonElement value = object.get(field);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }
}
