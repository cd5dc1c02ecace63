// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of tables in CSV, {@code TABLE.csv} each, as an export or another program made them. */
public final class CsvTables {
  private final Map<Table, List<Map<String, String>>> rows = new EnumMap<>(Table.class);

  /**
   * The tables of a folder; one that is missing is empty.
   *
   * @throws ProblemException if there is no such folder, it has none of the tables, a row has no
   *     document, begin and end, or a cell does not end
   */
  public CsvTables(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw mistake(folder, "", "is no folder", "name a folder with counts.csv and so on");
    }
    boolean any = false;
    for (Table table : Table.values()) {
      Path file = file(folder, table);
      boolean there = Files.exists(file);
      any |= there;
      rows.put(table, there ? read(file) : List.of());
    }
    if (!any) {
      throw mistake(
          folder, "", "has none of the tables", "name a folder with counts.csv and so on");
    }
  }

  /** The files that are read of a folder, be they there or not. */
  public static Stream<Path> files(Path folder) {
    return Arrays.stream(Table.values()).map(table -> file(folder, table));
  }

  private static Path file(Path folder, Table table) {
    return folder.resolve(table.title() + ".csv");
  }

  /** The rows of a document in a table, in the order of the file. */
  List<Map<String, String>> rows(Table table, String document) {
    return rows.get(table).stream().filter(row -> row.get("document").equals(document)).toList();
  }

  private static List<Map<String, String>> read(Path file) {
    List<List<String>> records = records(file, text(file));
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> columns = records.isEmpty() ? List.of() : records.get(0);
    if (!columns.containsAll(List.of("document", "begin", "end"))) {
      throw mistake(
          file, "line 1", "does not name the columns document, begin and end", "name them");
    }
    for (List<String> cells : records.subList(1, records.size())) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), i < cells.size() ? cells.get(i) : "");
      }
      String where = "row " + (rows.size() + 1);
      for (String column : List.of("begin", "end")) {
        if (!row.get(column).matches("\\d{0,9}")) {
          throw mistake(
              file,
              where,
              column + " is '" + row.get(column) + "'",
              "give a number of code points");
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private static String text(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new ProblemException(
          Problem.failure(
              file.toString(), "", "cannot be read (" + e + ")", "give a file in UTF-8"),
          e);
    }
  }

  /** The records of a text after RFC 4180. */
  private static List<List<String>> records(Path file, String text) {
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (c != '"' || twice) {
          cell.append(c);
          i += twice ? 1 : 0;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',') {
        record.add(take(cell));
      } else if (c == '\n') {
        record.add(take(cell));
        add(records, record);
        record = new ArrayList<>();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (quoted) {
      throw mistake(file, "", "is no table: a cell in quotes does not end well", "mend its quotes");
    }
    record.add(take(cell));
    add(records, record);
    return records;
  }

  private static void add(List<List<String>> records, List<String> record) {
    if (record.size() > 1 || !record.get(0).isEmpty()) {
      records.add(record);
    }
  }

  private static String take(StringBuilder cell) {
    String text = cell.toString();
    cell.setLength(0);
    return text;
  }

  private static ProblemException mistake(Path file, String where, String what, String remedy) {
    return new ProblemException(Problem.mistake(file.toString(), where, what, remedy));
  }
}
