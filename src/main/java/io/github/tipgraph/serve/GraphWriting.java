// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.sparql.core.DatasetGraph;

/** The Graph Store Protocol for who may write: named graphs, each by itself. */
final class GraphWriting extends GSP_RW {
  private final Writing writing;

  GraphWriting(Writing writing) {
    this.writing = writing;
  }

  @Override
  protected DatasetGraph decideDataset(HttpAction action) {
    DatasetGraph dataset = super.decideDataset(action);
    return action.getRequestMethod().equals("GET") ? UnionReading.of(dataset) : dataset;
  }

  @Override
  protected void doPut(HttpAction action) {
    write(action, () -> super.doPut(action));
  }

  @Override
  protected void doPost(HttpAction action) {
    write(action, () -> super.doPost(action));
  }

  @Override
  protected void doDelete(HttpAction action) {
    write(action, () -> super.doDelete(action));
  }

  private void write(HttpAction action, Runnable change) {
    writing.run(
        action,
        () -> {
          String graph = action.getRequestParameter("graph");
          if (graph == null || graph.isEmpty() || graph.equals("default")) {
            Writing.refuseDefaultGraph();
          }
          change.run();
        });
  }
}
