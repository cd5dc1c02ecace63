// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A store that graphs are put into, one after the other. What was put stays, from time to time,
 * even if the rest never comes; a graph is in the store whole or not at all.
 */
public sealed interface Filling permits FreshStore, GrowingStore {

  /** Gives a named graph these triples and no others. */
  void put(Node name, Graph triples);

  /** Notes how graphs came about that have been put; see {@link Ledger#notes}. */
  void note(List<Triple> notes);

  /** Says that what has been put up to here belongs together, and may stay. */
  void rest();

  /** Removes a named graph. */
  void remove(Node name);

  /** The documents that bytes have made, or nothing unless all are as they were made. */
  List<Ledger.Entry> unchanged(String key);

  /** What there is to see in what was there before, if there was a store. */
  <R> Optional<R> look(Function<DatasetGraph, R> work);
}
