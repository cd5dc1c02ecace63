// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.read.ProblemException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * A TDB2 dataset in a folder. Many processes may read it at once; one that changes it has it alone.
 * Once opened it stays open until {@link #release} or the end of the process: closing costs more
 * than most queries.
 */
public final class Store {
  /** The graph of the ontology, its vocabularies and places. */
  public static final Node ONTOLOGY = NodeFactory.createURI(Iris.ONTOLOGY_GRAPH);

  private static final Map<Path, OpenStore> OPEN = new HashMap<>();

  private Store() {}

  /**
   * What some work reads from a store.
   *
   * @throws ProblemException if there is no store in the folder, it is damaged, or another process
   *     changes it
   */
  public static <R> R read(Path folder, Function<DatasetGraph, R> work) {
    StoreFolder place = new StoreFolder(folder);
    place.requireStore();
    return within(place, opened(place, false), TxnType.READ, work);
  }

  /**
   * Lets some work read a store.
   *
   * @throws ProblemException if there is no store in the folder, it is damaged, or another process
   *     changes it
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
    return changed(folder, (place, store) -> within(place, store, TxnType.WRITE, work));
  }

  /** Whether there is a store in a folder. */
  public static boolean isIn(Path folder) {
    return new StoreFolder(folder).isStore();
  }

  /**
   * Makes a store by the bulk loader, which is much faster than a transaction. If the work throws,
   * nothing is left of it.
   *
   * @param work gives what goes into it
   * @return how many quads were given
   * @throws ProblemException if there is a store already, or the folder cannot be one
   */
  public static long make(Path folder, Consumer<StreamRDF> work) {
    new StoreFolder(folder).requireNoStore();
    return changed(
        folder,
        (place, store) -> place.telling(() -> BulkLoad.into(store.dataset(), work)));
  }

  private static <R> R changed(Path folder, BiFunction<StoreFolder, OpenStore, R> work) {
    StoreFolder place = new StoreFolder(folder);
    place.prepare();
    OpenStore store = opened(place, true);
    boolean done = false;
    try {
      R result = work.apply(place, store);
      done = true;
      store.keep();
      return result;
    } finally {
      if (!done && store.fresh()) {
        release(folder);
        place.remove();
      }
    }
  }

  /**
   * A store that stays open for many threads, each with transactions of its own, until {@link
   * #release}.
   *
   * @param toChange whether it may be changed: then no other process can even read it
   * @throws ProblemException if there is no store in the folder, it is damaged, or another process
   *     has it
   */
  public static DatasetGraph open(Path folder, boolean toChange) {
    StoreFolder place = new StoreFolder(folder);
    place.requireStore();
    return opened(place, toChange).dataset();
  }

  /** The names of the graphs that documents made, sorted. */
  public static List<Node> documentGraphs(DatasetGraph dataset) {
    Set<Node> links = Set.copyOf(linkGraphs(dataset));
    return graphs(dataset).stream().filter(name -> !links.contains(name)).toList();
  }

  /** The names of the graphs of links to other datasets, sorted; each is that of its link set. */
  public static List<Node> linkGraphs(DatasetGraph dataset) {
    return Iter.asStream(dataset.find(Node.ANY, Node.ANY, RDF.Nodes.type, VOID.Linkset.asNode()))
        .filter(quad -> quad.getSubject().equals(quad.getGraph()))
        .map(Quad::getGraph)
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  /** The names of all graphs but that of the ontology, sorted. */
  public static List<Node> graphs(DatasetGraph dataset) {
    return allGraphs(dataset).stream().filter(name -> !name.equals(ONTOLOGY)).toList();
  }

  /** The names of all graphs, sorted. */
  public static List<Node> allGraphs(DatasetGraph dataset) {
    return Iter.asStream(dataset.listGraphNodes())
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  /** Closes the store in a folder, if it is open. */
  public static void release(Path folder) {
    synchronized (OPEN) {
      OpenStore store = OPEN.remove(new StoreFolder(folder).real());
      if (store != null) {
        store.close();
      }
    }
  }

  private static OpenStore opened(StoreFolder place, boolean toChange) {
    synchronized (OPEN) {
      OpenStore store = OPEN.get(place.real());
      if (store != null && toChange && !store.writable()) {
        release(place.folder());
        store = null;
      }
      if (store == null) {
        store = place.open(toChange);
        OPEN.put(place.real(), store);
      }
      return store;
    }
  }

  private static <R> R within(
      StoreFolder place, OpenStore store, TxnType type, Function<DatasetGraph, R> work) {
    DatasetGraph dataset = store.dataset();
    try {
      return place.telling(
          () -> {
            dataset.begin(type);
            R result = work.apply(dataset);
            dataset.commit();
            return result;
          });
    } finally {
      end(dataset);
    }
  }

  private static void end(DatasetGraph dataset) {
    if (dataset.isInTransaction()) {
      dataset.abort();
    }
    dataset.end();
  }
}
