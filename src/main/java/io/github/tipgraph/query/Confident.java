// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.rdf.LeastConfidence;
import io.github.tipgraph.store.Store;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** A store as if only facts of some confidence had been put into it. */
public final class Confident {
  private Confident() {}

  /** The dataset in memory, in the transaction of the store's. */
  public static DatasetGraph of(DatasetGraph store, LeastConfidence least) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    Graph all = GraphFactory.createDefaultGraph();
    for (Node name : Store.documentGraphs(store)) {
      Graph graph = least.of(store.getGraph(name));
      dataset.addGraph(name, graph);
      graph.find().forEachRemaining(all::add);
    }
    dataset.setDefaultGraph(new Union(all, store.getGraph(Store.ONTOLOGY)));
    return dataset;
  }
}
