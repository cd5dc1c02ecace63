// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.store.Store;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/** A process that fills a store with so many triples, and tells how many were there. */
final class StoreFiller {
  private static final Node NAME = NodeFactory.createURI("x:graph");

  private StoreFiller() {}

  public static void main(String[] args) {
    Path store = Path.of(args[0]);
    Graph graph = GraphFactory.createDefaultGraph();
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      graph.add(
          Triple.create(
              NodeFactory.createURI("x:" + i),
              NodeFactory.createURI("x:p"),
              NodeFactory.createLiteralString("a text " + i)));
    }
    try {
      Store.fill(
          store,
          filling -> {
            filling
                .look(dataset -> dataset.getGraph(NAME).size())
                .ifPresent(size -> System.out.println(size + " were there"));
            if (!graph.isEmpty()) {
              filling.put(NAME, graph);
              filling.rest();
            }
          });
    } catch (ProblemException e) {
      System.err.println(e.problem().line());
    }
  }
}
