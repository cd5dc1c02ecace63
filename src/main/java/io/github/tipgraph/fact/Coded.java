// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/**
 * A member of a closed vocabulary of the tables, with the code that the tables and the graph use.
 */
public interface Coded {
  /** The code, as the tables print it; empty where the text does not say. */
  String code();
}
