// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import io.github.tipgraph.fact.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/**
 * An annotated document.
 *
 * @param id its identifier
 * @param text its plain text
 * @param rows by table, each a map from column to cell; empty cells are left out
 */
record GoldDocument(String id, String text, Map<Table, List<Map<String, String>>> rows) {

  /** The documents of a JSON Lines file. */
  static List<GoldDocument> read(Path file) throws IOException {
    List<GoldDocument> documents = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        documents.add(of(JSON.parse(line)));
      }
    }
    return documents;
  }

  private static GoldDocument of(JsonObject json) {
    Map<Table, List<Map<String, String>>> rows = new EnumMap<>(Table.class);
    JsonObject facts = json.getObj("facts");
    for (Table table : Table.values()) {
      List<Map<String, String>> list = new ArrayList<>();
      if (facts.hasKey(table.title())) {
        facts.get(table.title()).getAsArray().forEach(row -> list.add(cells(row.getAsObject())));
      }
      rows.put(table, list);
    }
    return new GoldDocument(json.getString("document"), json.getString("text"), rows);
  }

  private static Map<String, String> cells(JsonObject row) {
    Map<String, String> cells = new HashMap<>();
    row.forEach(
        (column, value) -> {
          String cell = cell(value);
          if (!cell.isEmpty()) {
            cells.put(column, cell);
          }
        });
    return cells;
  }

  private static String cell(JsonValue value) {
    if (value.isString()) {
      return value.getAsString().value();
    }
    return value.isNull() ? "" : value.toString();
  }
}
