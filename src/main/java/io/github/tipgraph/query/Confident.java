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
    Graph all = GraphFactory.createDefaultGraph();
    Graph ontology = store.getGraph(Store.ONTOLOGY);
    DatasetGraph dataset = DatasetGraphFactory.create(new Union(all, ontology));
    for (Node name : Store.graphs(store)) {
      Graph graph = least.of(store.getGraph(name));
      dataset.addGraph(name, graph);
      graph.find().forEachRemaining(all::add);
    }
    return dataset;
  }
}
