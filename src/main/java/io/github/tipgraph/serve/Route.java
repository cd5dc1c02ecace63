// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;

/** What answers at some addresses. */
@FunctionalInterface
interface Route {
  /**
   * The answer, or nothing if there is no such thing.
   *
   * @param dataset the store, in a reading transaction
   */
  Optional<Reply> answer(Asked asked, DatasetGraph dataset);
}
