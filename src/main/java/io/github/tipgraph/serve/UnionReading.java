// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/**
 * Reads graphs by the Graph Store Protocol; the default graph is that of queries, the union of all.
 */
final class UnionReading extends GSP_R {
  @Override
  protected DatasetGraph decideDataset(HttpAction action) {
    return of(super.decideDataset(action));
  }

  /** The dataset with the union of its graphs as default graph. */
  static DatasetGraph of(DatasetGraph dataset) {
    return new DatasetGraphWrapper(dataset) {
      @Override
      public Graph getDefaultGraph() {
        return getUnionGraph();
      }
    };
  }
}
