// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import io.github.tipgraph.fact.Table;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;

/** Rows of Parquet and of CSV in one form, in which they can be compared. */
final class ParquetRows {
  private ParquetRows() {}

  /** The rows of the files in a folder. */
  static List<String> csv(Table table, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
    List<String> rows = new ArrayList<>();
    for (Path file : files) {
      try (ParquetReader<Group> reader =
          ParquetReader.builder(new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
              .build()) {
        for (Group row = reader.read(); row != null; row = reader.read()) {
          rows.add(row(table, row));
        }
      }
    }
    return rows;
  }

  private static String row(Table table, Group row) {
    List<String> cells = new ArrayList<>();
    for (String column : table.columns()) {
      boolean empty = row.getFieldRepetitionCount(column) == 0;
      cells.add(
          cell(column, empty ? "" : row.getValueToString(row.getType().getFieldIndex(column), 0)));
    }
    return cells.toString();
  }

  /** The rows of a file of CSV. */
  static List<String> lines(String csv) throws IOException {
    List<String> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
    for (CSVRecord record : format.parse(new StringReader(csv))) {
      List<String> cells = new ArrayList<>();
      record.toMap().forEach((column, cell) -> cells.add(cell(column, cell)));
      rows.add(cells.toString());
    }
    return rows;
  }

  private static String cell(String column, String text) {
    boolean number = column.equals("amount") || column.equals("value");
    return number && !text.isEmpty() ? Double.toString(Double.parseDouble(text)) : text;
  }
}
