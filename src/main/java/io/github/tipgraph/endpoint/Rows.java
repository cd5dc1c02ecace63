// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.endpoint;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;

/** Answers SELECT queries. */
public interface Rows {
  /**
   * The rows that a query gives.
   *
   * @param columns that its answer has, whatever it is
   * @throws io.github.tipgraph.read.ProblemException if no sound answer comes
   */
  List<Binding> of(String query, Set<String> columns);

  /** Says that all answers were used. */
  default void done() {}
}
