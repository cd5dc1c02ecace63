// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The rows of tables, by column, in the order in which the queries give them. */
final class Rows {
  private Rows() {}

  /** The rows that facts of a table make. */
  static List<Map<String, String>> of(Table table, Collection<? extends Fact> facts) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.table() == table) {
        rows.add(of(table, table.row(fact)));
      }
    }
    return sorted(table, rows);
  }

  /** These rows in the order of the table's query. */
  static List<Map<String, String>> sorted(Table table, Collection<Map<String, String>> rows) {
    List<Map<String, String>> sorted = new ArrayList<>(rows);
    sorted.sort(order(table));
    return sorted;
  }

  /** A row of these cells, one for each column. */
  static Map<String, String> of(Table table, List<String> cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(table.columns().get(i), cells.get(i));
    }
    return row;
  }

  private static Comparator<Map<String, String>> order(Table table) {
    return (a, b) ->
        table.columns().stream()
            .mapToInt(column -> compare(a.get(column), b.get(column)))
            .filter(order -> order != 0)
            .findFirst()
            .orElse(0);
  }

  private static int compare(String a, String b) {
    OptionalDouble x = Likeness.number(a);
    OptionalDouble y = Likeness.number(b);
    return x.isPresent() && y.isPresent()
        ? Double.compare(x.getAsDouble(), y.getAsDouble())
        : a.compareTo(b);
  }
}
