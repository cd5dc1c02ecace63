// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.read.ProblemException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 dataset in a folder, used in one transaction at a time. Once opened it stays open, and
 * closed to other processes, until {@link #release} or the end of the process: closing costs more
 * than most queries.
 */
public final class Store {
  /** The graph of the ontology, its vocabularies and places. */
  public static final Node ONTOLOGY = NodeFactory.createURI(Iris.ONTOLOGY_GRAPH);

  private Store() {}

  /**
   * What some work reads from a store.
   *
   * @throws ProblemException if there is no store in the folder, or another process has it
   */
  public static <R> R read(Path folder, Function<DatasetGraph, R> work) {
    StoreFolder place = new StoreFolder(folder);
    place.requireStore();
    return within(place.connect(), TxnType.READ, work);
  }

  /**
   * Lets some work read a store.
   *
   * @throws ProblemException if there is no store in the folder, or another process has it
   */
  public static void use(Path folder, Consumer<DatasetGraph> work) {
    read(
        folder,
        dataset -> {
          work.accept(dataset);
          return true;
        });
  }

  /**
   * What some work gives that changes a store, all of it or, if it throws, nothing. A folder that
   * is missing or empty becomes a store, unless the work throws.
   *
   * @throws ProblemException if the folder cannot be a store, or another process has it
   */
  public static <R> R update(Path folder, Function<DatasetGraph, R> work) {
    StoreFolder place = new StoreFolder(folder);
    boolean fresh = place.prepare();
    DatasetGraph dataset = place.connect();
    boolean done = false;
    try {
      R result = within(dataset, TxnType.WRITE, work);
      done = true;
      return result;
    } finally {
      if (fresh && !done) {
        TDBInternal.expel(dataset, true);
        place.remove();
      }
    }
  }

  /** The names of the graphs that documents made, sorted. */
  public static List<Node> documentGraphs(DatasetGraph dataset) {
    return Iter.asStream(dataset.listGraphNodes())
        .filter(name -> !name.equals(ONTOLOGY))
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  /** Closes the store in a folder. */
  public static void release(Path folder) {
    StoreFolder place = new StoreFolder(folder);
    place.requireStore();
    TDBInternal.expel(place.connect(), true);
  }

  private static <R> R within(DatasetGraph dataset, TxnType type, Function<DatasetGraph, R> work) {
    dataset.begin(type);
    try {
      R result = work.apply(dataset);
      dataset.commit();
      return result;
    } finally {
      if (dataset.isInTransaction()) {
        dataset.abort();
      }
      dataset.end();
    }
  }
}
