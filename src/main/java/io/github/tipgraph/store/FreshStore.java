// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDF2;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Fills a store that is not there yet, by a bulk load. Little is kept in memory until all of it is
 * there; more is spooled meanwhile. Each graph is put once.
 */
final class FreshStore implements Filling {
  /** So much is little. */
  private static final int LITTLE = 50_000;

  /** So much makes a file of the spool, which an interruption does not lose. */
  private static final int FILE = 200_000;

  private final Spool spool;
  private final Supplier<BulkLoad> loads;
  private final Runnable staying;
  private final Map<Node, Graph> graphs = new LinkedHashMap<>();
  private final List<Triple> notes = new ArrayList<>();
  private long triples;
  private BulkLoad load;

  /**
   * A store of nothing yet.
   *
   * @param spool keeps what would be lost by an interruption
   * @param loads begins a bulk load
   * @param staying is told before something is put that stays whatever happens
   */
  FreshStore(Spool spool, Supplier<BulkLoad> loads, Runnable staying) {
    this.spool = spool;
    this.loads = loads;
    this.staying = staying;
  }

  @Override
  public void put(Node name, Graph graph) {
    graphs.put(name, graph);
    triples += graph.size();
  }

  @Override
  public void note(List<Triple> more) {
    notes.addAll(more);
  }

  @Override
  public void rest() {
    if (load == null && triples < LITTLE) {
      return;
    }
    write(true);
    if (triples >= FILE) {
      staying.run();
      spool.seal();
      triples = 0;
    }
  }

  private void write(boolean spooled) {
    boolean first = load == null;
    if (first) {
      load = loads.get();
    }
    StreamRDF quads = spooled ? new StreamRDF2(spool.quads(), load.sink()) : load.sink();
    if (first) {
      write(quads, Store.ONTOLOGY, OntologyGraph.stamped());
    }
    graphs.forEach((name, graph) -> write(quads, name, graph));
    notes.forEach(quads::triple);
    graphs.clear();
    notes.clear();
  }

  private static void write(StreamRDF quads, Node name, Graph graph) {
    graph.find().forEachRemaining(triple -> quads.quad(Quad.create(name, triple)));
  }

  @Override
  public void remove(Node name) {
    throw new IllegalStateException("There is nothing to remove yet");
  }

  @Override
  public List<Ledger.Entry> unchanged(String key) {
    return List.of();
  }

  @Override
  public <R> Optional<R> look(Function<DatasetGraph, R> work) {
    return Optional.empty();
  }

  /** Whether nothing was put. */
  boolean isEmpty() {
    return load == null && graphs.isEmpty();
  }

  /** The bulk load of what was put, if that was much or all has been. */
  Optional<BulkLoad> load() {
    return Optional.ofNullable(load);
  }

  /** Says that all has been put. */
  void end() {
    if (isEmpty()) {
      return;
    }
    boolean spooled = load != null;
    write(spooled);
    if (spooled) {
      staying.run();
      spool.seal();
    }
  }

  /** Gives up the load and the open file of the spool. */
  void drop() {
    spool.drop();
    if (load != null) {
      load.close();
    }
  }
}
