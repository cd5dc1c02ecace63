// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.tables;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.file.Drafts;
import io.github.tipgraph.query.FactRows;
import io.github.tipgraph.write.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Writes the tables of facts with what their codes mean: first the columns of the plain table as
 * they are, then country and year of the report, labels and names, and the sentence. Beside them
 * stand their metadata of CSV on the Web and a Data Package.
 */
public final class JoinedTables {
  private final FactRows rows;
  private final Labels labels;
  private final Origins origins;
  private final Dictionary dictionary = new Dictionary();

  /**
   * Tables.
   *
   * @param rows of the plain tables
   * @param store with the documents that state them, and the ontology
   */
  public JoinedTables(FactRows rows, DatasetGraph store) {
    this.rows = rows;
    this.labels = new Labels(store);
    this.origins = new Origins(store);
  }

  /** Writes all into a folder, which it makes if need be. */
  public void write(Path folder) throws IOException {
    Describing describing = new Describing(dictionary, labels);
    try (Drafts files = Drafts.in(folder)) {
      Map<Table, Path> tables = new EnumMap<>(Table.class);
      for (Table table : Table.values()) {
        Path file = folder.resolve(table.title() + ".csv");
        tables.put(table, files.add(file, out -> write(table, out)));
      }
      byte[] metadata = describing.csvw().getBytes(StandardCharsets.UTF_8);
      files.add(folder.resolve("csv-metadata.json"), out -> out.write(metadata));
      byte[] dataPackage = describing.dataPackage(tables).getBytes(StandardCharsets.UTF_8);
      files.add(folder.resolve("datapackage.json"), out -> out.write(dataPackage));
      files.keep();
    }
  }

  private void write(Table table, OutputStream out) throws IOException {
    List<Field> fields = dictionary.joined(table);
    out.write(bytes(fields.stream().map(Field::name).toList()));
    rows.each(
        table,
        row -> {
          try {
            out.write(bytes(joined(row, fields)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static byte[] bytes(List<String> cells) {
    return Csv.line(cells).getBytes(StandardCharsets.UTF_8);
  }

  private List<String> joined(FactRows.Row row, List<Field> fields) {
    List<String> plain = row.cells();
    List<String> cells = new ArrayList<>(plain);
    Origins.Origin origin = origins.of(plain.get(0));
    cells.add(origin.country());
    cells.addAll(labels.of(fields.get(plain.size()), origin.country()));
    cells.add(origin.year());
    for (int i = 0; i < plain.size(); i++) {
      cells.addAll(labels.of(fields.get(i), plain.get(i)));
    }
    cells.add(origins.quote(origin, plain.get(1), plain.get(2)));
    return cells;
  }
}
