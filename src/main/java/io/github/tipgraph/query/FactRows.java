// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.fact.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** The rows of the tables of facts, as the bundled queries give them. */
public final class FactRows {
  /** What the queries of tables call the fact of a row. */
  private static final Var FACT = Var.alloc("fact");

  private final DatasetGraph dataset;
  private final Optional<String> document;

  /**
   * The rows of a dataset.
   *
   * @param document the identifier of the one document whose rows are wanted, or nothing for all
   */
  public FactRows(DatasetGraph dataset, Optional<String> document) {
    this.dataset = dataset;
    this.document = document;
  }

  /**
   * A row.
   *
   * @param cells one for each column of the table
   * @param fact the IRI of the fact that it tells
   */
  public record Row(Table table, List<String> cells, String fact) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** Where its evidence begins, in code points. */
    public int begin() {
      return Integer.parseInt(cells.get(1));
    }

    /** Where its evidence ends, exclusive, in code points. */
    public int end() {
      return Integer.parseInt(cells.get(2));
    }

    /** What it says: the columns after its place that are filled in. */
    public Map<String, String> filled() {
      Map<String, String> filled = new LinkedHashMap<>();
      for (int i = 3; i < cells.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          filled.put(table.columns().get(i), cells.get(i));
        }
      }
      return filled;
    }

    /** What it says, in one line: the columns that are filled in, with their names. */
    public String line() {
      List<String> columns = table.columns();
      List<String> parts = new ArrayList<>();
      for (int i = 3; i < columns.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          parts.add(columns.get(i) + " " + cells.get(i));
        }
      }
      return table.title() + ": " + String.join(", ", parts);
    }
  }

  /** Hands over the rows of a table, in the order of its query. */
  public void each(Table table, Consumer<Row> sink) {
    BundledQuery query = new Catalogue().find("facts/" + table.title());
    Map<String, String> values = document.map(id -> Map.of("assessment", id)).orElse(Map.of());
    List<Var> columns = table.columns().stream().map(Var::alloc).toList();
    try (QueryExec exec = new QueryRun(query).giving(FACT).exec(dataset, values)) {
      RowSet rows = exec.select();
      while (rows.hasNext()) {
        Binding binding = rows.next();
        sink.accept(
            new Row(
                table,
                columns.stream().map(binding::get).map(FactRows::text).toList(),
                binding.get(FACT).getURI()));
      }
    }
  }

  /** All rows of all tables. */
  public List<Row> all() {
    List<Row> rows = new ArrayList<>();
    Arrays.stream(Table.values()).forEach(table -> each(table, rows::add));
    return rows;
  }

  /** The number of rows of a table. */
  public int count(Table table) {
    List<Row> rows = new ArrayList<>();
    each(table, rows::add);
    return rows.size();
  }

  private static String text(Node node) {
    return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
