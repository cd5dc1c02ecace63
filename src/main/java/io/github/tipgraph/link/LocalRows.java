// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Answers queries from a graph in memory.
 *
 * @param graph what is known
 */
record LocalRows(Graph graph) implements Sparql.Rows {
  @Override
  public List<Binding> of(String query) {
    List<Binding> rows = new ArrayList<>();
    try (QueryExec exec = QueryExec.graph(graph).query(query).build()) {
      exec.select().forEachRemaining(rows::add);
    }
    return rows;
  }
}
