// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.write.Csv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the tables of facts as CSV files after RFC 4180, with a newline alone at the end of a
 * line.
 */
public final class TableExport {
  private final FactRows rows;

  /** Exports these rows. */
  public TableExport(FactRows rows) {
    this.rows = rows;
  }

  /** Writes {@code TABLE.csv} for each table into a folder, which it makes if need be. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Table table : Table.values()) {
      try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(table.title() + ".csv"))) {
        out.write(Csv.line(table.columns()));
        rows.each(table, row -> write(out, row));
      }
    }
  }

  private static void write(BufferedWriter out, FactRows.Row row) {
    try {
      out.write(Csv.line(row.cells()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
