// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.data.AttachedData;
import io.github.tipgraph.query.Beside;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/**
 * Reads graphs by the Graph Store Protocol; the default graph is that of queries, the union of all.
 */
final class UnionReading extends GSP_R {
  private static final String ATTACHED = UnionReading.class.getName();

  private final AttachedData attached;

  /**
   * Reads.
   *
   * @param attached what is attached to the store
   */
  UnionReading(AttachedData attached) {
    this.attached = attached;
  }

  @Override
  protected void doGet(HttpAction action) {
    attached.use(
        kept -> {
          action.getRequest().setAttribute(ATTACHED, kept);
          super.doGet(action);
        });
  }

  @Override
  protected DatasetGraph decideDataset(HttpAction action) {
    DatasetGraph store = super.decideDataset(action);
    return action.getRequest().getAttribute(ATTACHED) instanceof DatasetGraph kept
        ? of(Beside.of(store, kept))
        : of(store);
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
