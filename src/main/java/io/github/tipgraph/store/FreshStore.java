// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * Fills a store that is not there yet. Little is kept in memory and put by one transaction; more is
 * spooled, and loaded by Jena's bulk loader when all is there. Each graph is put once.
 */
final class FreshStore implements Filling {
  /** So much is little. */
  private static final int LITTLE = 50_000;

  /** So much makes a file of the spool, which an interruption does not lose. */
  private static final int FILE = 200_000;

  private final Spool spool;
  private final Map<Node, Graph> graphs = new LinkedHashMap<>();
  private final List<Triple> notes = new ArrayList<>();
  private long triples;
  private boolean spooled;

  FreshStore(Spool spool) {
    this.spool = spool;
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
    if (!spooled && triples < LITTLE) {
      return;
    }
    write();
    if (triples >= FILE) {
      spool.seal();
      triples = 0;
    }
  }

  private void write() {
    StreamRDF quads = spool.quads();
    if (!spooled) {
      spooled = true;
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
    return !spooled && graphs.isEmpty();
  }

  /** Whether what was put is in the spool, from which it is yet to be loaded. */
  boolean spooled() {
    return spooled;
  }

  /** Ends the spool, if there is one. */
  void end() {
    if (spooled) {
      write();
      spool.seal();
    }
  }

  /** Puts what is in memory into a dataset, within a transaction. */
  void put(DatasetGraph dataset) {
    GrowingStore all = new GrowingStore(dataset);
    graphs.forEach(all::put);
    all.note(notes);
  }

  /** Makes the files of a store of quads, and gives their number. */
  static long load(Consumer<StreamRDF> quads, Location location) {
    DatasetGraphTDB dataset =
        TDB2StorageBuilder.build(location, null, SystemTDB.getDefaultReorderTransform());
    try {
      DataLoader loader = LoaderFactory.sequentialLoader(dataset, MonitorOutputs.nullOutput());
      SwallowedFaults.watch();
      loader.startBulk();
      quads.accept(loader.stream());
      loader.finishBulk();
      SwallowedFaults.check();
      return loader.countQuads();
    } finally {
      dataset.shutdown();
    }
  }
}
