// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * Makes the files of a new TDB2 store as Jena's loaders do: nodes and the first index as the quads
 * come, the further ones of the first, side by side, with full pages. Jena's parallel loader logs
 * what goes wrong in its threads and goes on without it, or waits for ever; here it comes to the
 * caller.
 */
final class BulkLoad implements AutoCloseable {
  /** So many quads are between two tellings. */
  private static final int EACH = 50_000;

  private final Loading loading;
  private final DatasetGraphTDB dataset;
  private final Path folder;
  private final First first;
  private boolean closed;

  private BulkLoad(Loading loading, DatasetGraphTDB dataset, Path folder) {
    this.loading = loading;
    this.dataset = dataset;
    this.folder = folder;
    this.first =
        new First(
            dataset.getTripleTable().getNodeTupleTable(),
            dataset.getQuadTable().getNodeTupleTable());
  }

  /** Begins the files of a store: this thread alone may give quads. */
  static BulkLoad begin(Loading loading, Location location) {
    DatasetGraphTDB dataset =
        TDB2StorageBuilder.build(location, null, SystemTDB.getDefaultReorderTransform());
    dataset.begin(TxnType.WRITE);
    SwallowedFaults.watch();
    return new BulkLoad(loading, dataset, Path.of(location.getDirectoryPath()));
  }

  /** Where to give quads. */
  GraphSink sink() {
    return first;
  }

  /** Makes the further indexes, and gives the number of quads. */
  long finish() {
    SwallowedFaults.check();
    dataset.commit();
    dataset.end();
    further();
    SwallowedFaults.check();
    return first.count;
  }

  /** Closes the files, in whatever state they are. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (dataset.isInTransaction()) {
        dataset.abort();
      }
      dataset.end();
    } catch (RuntimeException | InternalError e) {
      return; // of a load that has failed: why it did is what users are to be told
    } finally {
      dataset.shutdown();
    }
  }

  private void further() {
    List<Callable<Void>> copies = new ArrayList<>();
    for (List<TupleIndex> indexes : List.of(first.quadIndexes, first.tripleIndexes)) {
      for (TupleIndex index : indexes.subList(1, indexes.size())) {
        copies.add(() -> packed(indexes.get(0), index));
      }
    }
    ExecutorService threads = Executors.newFixedThreadPool(loading.threads());
    List<Future<Void>> running = copies.stream().map(threads::submit).toList();
    try {
      int made = 0;
      for (Future<Void> copy : running) {
        loading.progress().accept("index " + ++made + " of " + copies.size());
        copy.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while indexes were made", e);
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    } finally {
      running.forEach(copy -> copy.cancel(false));
      end(threads);
    }
  }

  private Void packed(TupleIndex first, TupleIndex further) {
    PackedIndex.make(first, further, folder);
    return null;
  }

  /** Waits for what is under way: files that are written to must not be closed. */
  private static void end(ExecutorService threads) {
    threads.shutdown();
    try {
      threads.awaitTermination(1, TimeUnit.DAYS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException thrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }

  /** Takes quads into the table of nodes and the first index. */
  private final class First extends StreamRDFBase implements GraphSink {
    private final NodeTable nodes;
    private final List<TupleIndex> tripleIndexes;
    private final List<TupleIndex> quadIndexes;
    private Node graph = Node.ANY;
    private NodeId graphId;
    private long count;

    First(NodeTupleTable triples, NodeTupleTable quads) {
      nodes = quads.getNodeTable();
      tripleIndexes = List.of(triples.getTupleTable().getIndexes());
      quadIndexes = List.of(quads.getTupleTable().getIndexes());
    }

    @Override
    public void triple(Triple t) {
      tripleIndexes
          .get(0)
          .add(TupleFactory.tuple(id(t.getSubject()), id(t.getPredicate()), id(t.getObject())));
      count();
    }

    @Override
    public void quad(Quad quad) {
      if (quad.isDefaultGraph()) {
        triple(quad.asTriple());
        return;
      }
      if (!quad.getGraph().equals(graph)) {
        graph = quad.getGraph();
        graphId = id(graph);
      }
      quadIndexes
          .get(0)
          .add(
              TupleFactory.tuple(
                  graphId, id(quad.getSubject()), id(quad.getPredicate()), id(quad.getObject())));
      count();
    }

    @Override
    public boolean holds(Node name) {
      NodeId id = nodes.getNodeIdForNode(name);
      Tuple<NodeId> any =
          TupleFactory.tuple(id, NodeId.NodeIdAny, NodeId.NodeIdAny, NodeId.NodeIdAny);
      return !NodeId.isDoesNotExist(id) && quadIndexes.get(0).find(any).hasNext();
    }

    private NodeId id(Node node) {
      return nodes.getAllocateNodeId(node);
    }

    private void count() {
      if (++count % EACH == 0) {
        loading.progress().accept("triple " + count);
      }
    }
  }
}
