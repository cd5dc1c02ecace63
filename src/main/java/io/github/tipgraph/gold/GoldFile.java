// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.tipgraph.fact.Codes;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.json.JsonLines;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads annotated documents and checks that they are well-formed. */
final class GoldFile {
  private final JsonLines.Line line;
  private final int length;

  private GoldFile(JsonLines.Line line, String text) {
    this.line = line;
    this.length = text.codePointCount(0, text.length());
  }

  static List<GoldDocument> read(Path file) {
    Map<String, Integer> seen = new HashMap<>();
    List<GoldDocument> documents = new ArrayList<>();
    for (JsonLines.Line line : JsonLines.read(file)) {
      GoldDocument document = document(line);
      Integer earlier = seen.putIfAbsent(document.id(), line.number());
      if (earlier != null) {
        throw line.mistake(
            "the document " + document.id() + " stands in line " + earlier + " too",
            "give each document once");
      }
      documents.add(document);
    }
    if (documents.isEmpty()) {
      throw new ProblemException(
          Problem.mistake(
              file.toString(),
              "",
              "holds no annotated document",
              "give lines such as {\"document\": …, \"text\": …, \"facts\": {…}}"));
    }
    return documents;
  }

  private static GoldDocument document(JsonLines.Line line) {
    String text = line.text("text");
    if (!line.object().has("facts")) {
      throw line.mistake("has no \"facts\"", "give \"facts\": {\"counts\": [{…}], …}");
    }
    JsonObject facts = line.object("facts");
    GoldFile reader = new GoldFile(line, text);
    Map<Table, List<Map<String, String>>> rows = new EnumMap<>(Table.class);
    Set<Table> annotated = annotated(line);
    annotated.forEach(table -> rows.put(table, List.of()));
    for (String title : facts.keySet()) {
      Table table = table(line, title);
      if (!annotated.contains(table)) {
        throw line.mistake(
            "has " + title + ", which \"tables\" does not name", "name it there as well");
      }
      rows.put(table, reader.rows(table, facts.get(title)));
    }
    return new GoldDocument(line.text("document"), text, rows);
  }

  /** The tables that a document annotates: all, if it names none. */
  private static Set<Table> annotated(JsonLines.Line line) {
    if (!line.object().has("tables")) {
      return EnumSet.allOf(Table.class);
    }
    JsonElement names = line.object().get("tables");
    Set<Table> annotated = EnumSet.noneOf(Table.class);
    if (names.isJsonArray()) {
      names.getAsJsonArray().forEach(n -> annotated.add(table(line, JsonLines.cell(n))));
    }
    if (annotated.isEmpty()) {
      throw line.mistake("\"tables\" names none", "give \"tables\": [\"counts\", …]");
    }
    return annotated;
  }

  private static Table table(JsonLines.Line line, String title) {
    return Table.of(title)
        .orElseThrow(() -> line.mistake("there is no table '" + title + "'", "take " + tables()));
  }

  private List<Map<String, String>> rows(Table table, JsonElement value) {
    if (!value.isJsonArray()) {
      throw line.mistake(
          table.title() + " is no list of rows", "give \"" + table.title() + "\": [{…}, …]");
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonElement row : value.getAsJsonArray()) {
      String name = table.title() + " row " + (rows.size() + 1);
      if (!row.isJsonObject()) {
        throw line.mistake(name + " is no object", "give {\"begin\": …, \"end\": …, …}");
      }
      rows.add(row(table, name, row.getAsJsonObject()));
    }
    return rows;
  }

  private Map<String, String> row(Table table, String name, JsonObject object) {
    List<String> columns = table.columns();
    Map<String, String> cells = new HashMap<>();
    for (String column : object.keySet()) {
      String cell = JsonLines.cell(object.get(column));
      if (!columns.contains(column)) {
        throw line.mistake(
            name + ": there is no column '" + column + "'",
            "take " + String.join(", ", columns.subList(1, columns.size())));
      }
      if (!Codes.allow(table, column, cell)) {
        throw line.mistake(
            name + ": " + column + " is '" + cell + "'",
            "take " + String.join(", ", Codes.of(table, column)));
      }
      if (!cell.isEmpty()) {
        cells.put(column, cell);
      }
    }
    int begin = position(name, cells, "begin");
    int end = position(name, cells, "end");
    if (begin >= end || end > length) {
      throw line.mistake(
          name + ": the span from " + begin + " to " + end + " is not in the text",
          "count code points from 0 to " + length);
    }
    return cells;
  }

  private int position(String name, Map<String, String> cells, String column) {
    String cell = cells.getOrDefault(column, "");
    if (!cell.matches("\\d{1,9}")) {
      throw line.mistake(
          name + ": " + (cell.isEmpty() ? "has no " + column : column + " is '" + cell + "'"),
          "give the number of code points before it");
    }
    return Integer.parseInt(cell);
  }

  private static String tables() {
    return Arrays.stream(Table.values()).map(Table::title).collect(Collectors.joining(", "));
  }
}
