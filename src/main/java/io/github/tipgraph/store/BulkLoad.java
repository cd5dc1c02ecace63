// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/** The bulk loader of TDB2: for a store that nobody needs if it does not come to its end. */
final class BulkLoad {
  private BulkLoad() {}

  /**
   * Loads what some work gives.
   *
   * @return how many quads that was, the same one twice counting twice
   */
  static long into(DatasetGraph dataset, Consumer<StreamRDF> work) {
    DataLoader loader = LoaderFactory.phasedLoader(dataset, MonitorOutputs.nullOutput());
    loader.startBulk();
    try {
      work.accept(loader.stream());
      loader.finishBulk();
      return loader.countQuads();
    } catch (RuntimeException e) {
      loader.finishException(e);
      throw e;
    }
  }
}
