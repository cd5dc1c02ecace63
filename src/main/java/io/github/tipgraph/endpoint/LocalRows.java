// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Answers queries from a graph in memory.
 *
 * @param graph what is known
 */
public record LocalRows(Graph graph) implements Rows {
  @Override
  public List<Binding> of(String query, Set<String> columns) {
    List<Binding> rows = new ArrayList<>();
    try (QueryExec exec = QueryExec.graph(graph).query(query).build()) {
      exec.select().forEachRemaining(rows::add);
    }
    return rows;
  }
}
