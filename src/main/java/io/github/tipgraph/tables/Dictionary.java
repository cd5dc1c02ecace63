// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.tables;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.resource.Bundled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each column of the tables holds, from {@code columns.tsv}. */
final class Dictionary {
  private static final String FILE = "columns.tsv";

  /** What is told of the document of a row, before the columns that explain others. */
  private static final List<String> OF_DOCUMENTS = List.of("assessed", "report_year");

  private static final String QUOTE = "quote";

  private final Map<String, Field> fields = new HashMap<>();

  /** The dictionary that is bundled with the program. */
  Dictionary() {
    byte[] bytes =
        Bundled.find(FILE)
            .orElseThrow(() -> new IllegalStateException("The program lacks its file " + FILE));
    new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .forEach(cells -> fields.put(cells[0], field(cells)));
  }

  private static Field field(String[] cells) {
    String[] kind = cells[1].split(":");
    return new Field(
        cells[0].replaceFirst("(?s)^.*\\.", ""),
        Field.Kind.valueOf(kind[0].toUpperCase(Locale.ROOT)),
        kind.length > 1 ? List.of(kind[1].split(",")) : List.of(),
        cells[2],
        cells[3]);
  }

  /** The columns that a table has by itself, in order. */
  List<Field> plain(Table table) {
    return table.columns().stream().map(column -> of(table, column)).toList();
  }

  /** All columns of a joined table: its own, those of the document, those that explain. */
  List<Field> joined(Table table) {
    List<Field> all = new ArrayList<>(plain(table));
    for (String name : OF_DOCUMENTS) {
      all.add(fields.get(name));
      all.addAll(fields.get(name).joined());
    }
    plain(table).forEach(field -> all.addAll(field.joined()));
    all.add(fields.get(QUOTE));
    return List.copyOf(all);
  }

  private Field of(Table table, String column) {
    Field field = fields.getOrDefault(table.title() + "." + column, fields.get(column));
    if (field == null) {
      throw new IllegalStateException(FILE + " lacks " + table.title() + "." + column);
    }
    return field;
  }
}
