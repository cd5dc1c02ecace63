// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/** Replaces the named graphs of a dataset. */
public final class NamedGraphs {
  private NamedGraphs() {}

  /**
   * Gives a named graph these triples and no others.
   *
   * @return whether that changed anything
   */
  public static boolean replace(DatasetGraph dataset, Node name, Graph triples) {
    Graph stored = dataset.getGraph(name);
    if (stored.isEmpty()) {
      triples.find().forEachRemaining(stored::add);
      return !triples.isEmpty();
    }
    Set<Triple> before = stored.find().toSet();
    Set<Triple> after = triples.find().toSet();
    Set<Triple> gone = new HashSet<>(before);
    gone.removeAll(after);
    gone.forEach(stored::delete);
    after.stream().filter(triple -> !before.contains(triple)).forEach(stored::add);
    return !before.equals(after);
  }
}
