// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;

/** Fills a store that is there, by one transaction after the other, all in one thread. */
final class GrowingStore implements Filling {
  /** Each transaction makes TDB2's files grow: it is to be worth it. */
  private static final int MOST_TRIPLES = 200_000;

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final DatasetGraph dataset;
  private boolean begun;
  private long triples;
  private long since = System.nanoTime();

  /** Fills a dataset within the transaction that this thread has begun. */
  GrowingStore(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  @Override
  public void put(Node name, Graph graph) {
    if (!begun) {
      OntologyGraph.refresh(dataset);
      begun = true;
    }
    NamedGraphs.replace(dataset, name, graph);
    Ledger.forget(dataset, name);
    triples += graph.size();
  }

  @Override
  public void note(List<Triple> notes) {
    notes.forEach(dataset.getDefaultGraph()::add);
  }

  @Override
  public void rest() {
    if (triples >= MOST_TRIPLES || triples > 0 && System.nanoTime() - since > LONGEST.toNanos()) {
      SwallowedFaults.check();
      dataset.commit();
      dataset.end();
      dataset.begin(TxnType.WRITE);
      triples = 0;
      since = System.nanoTime();
    }
  }

  @Override
  public void remove(Node name) {
    dataset.removeGraph(name);
    Ledger.forget(dataset, name);
  }

  @Override
  public List<Ledger.Entry> unchanged(String key) {
    return read(all -> Ledger.of(all, key));
  }

  @Override
  public <R> Optional<R> look(Function<DatasetGraph, R> work) {
    return Optional.of(read(work));
  }

  private <R> R read(Function<DatasetGraph, R> work) {
    if (dataset.isInTransaction()) {
      return work.apply(dataset);
    }
    dataset.begin(TxnType.READ);
    try {
      return work.apply(dataset);
    } finally {
      dataset.end();
    }
  }
}
