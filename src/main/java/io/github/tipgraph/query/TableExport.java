// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.file.Drafts;
import io.github.tipgraph.write.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

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
    try (Drafts files = Drafts.in(folder)) {
      for (Table table : Table.values()) {
        files.add(folder.resolve(table.title() + ".csv"), out -> write(table, out));
      }
      files.keep();
    }
  }

  private void write(Table table, OutputStream out) throws IOException {
    out.write(bytes(table.columns()));
    rows.each(
        table,
        row -> {
          try {
            out.write(bytes(row.cells()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static byte[] bytes(List<String> cells) {
    return Csv.line(cells).getBytes(StandardCharsets.UTF_8);
  }
}
