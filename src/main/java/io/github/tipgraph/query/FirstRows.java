// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/**
 * The first rows of an answer, to show.
 *
 * @param columns their names in order
 * @param rows term by column; a cell without one is left out
 * @param more whether there are more rows
 */
public record FirstRows(List<String> columns, List<Map<String, Node>> rows, boolean more) {
  public FirstRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static FirstRows of(RowSet rows, int most) {
    List<String> columns = rows.getResultVars().stream().map(Var::getVarName).toList();
    return of(
        columns,
        rows,
        row -> {
          Map<String, Node> cells = new LinkedHashMap<>();
          row.forEach((variable, node) -> cells.put(variable.getVarName(), node));
          return cells;
        },
        most);
  }

  static FirstRows of(boolean yes) {
    Node answer = yes ? NodeFactoryExtra.parseNode("true") : NodeFactoryExtra.parseNode("false");
    return new FirstRows(List.of("answer"), List.of(Map.of("answer", answer)), false);
  }

  static FirstRows of(Graph graph, int most) {
    return of(List.of("subject", "predicate", "object"), graph.find(), FirstRows::cells, most);
  }

  static FirstRows of(Iterator<Quad> quads, int most) {
    return of(
        List.of("subject", "predicate", "object"), quads, quad -> cells(quad.asTriple()), most);
  }

  private static Map<String, Node> cells(Triple triple) {
    return Map.of(
        "subject", triple.getSubject(),
        "predicate", triple.getPredicate(),
        "object", triple.getObject());
  }

  private static <T> FirstRows of(
      List<String> columns, Iterator<T> from, Function<T, Map<String, Node>> cells, int most) {
    List<Map<String, Node>> rows = new ArrayList<>();
    while (from.hasNext() && rows.size() < most) {
      rows.add(cells.apply(from.next()));
    }
    return new FirstRows(columns, rows, from.hasNext());
  }
}
