// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.file.Leftovers;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
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
    StoreFolder place = new StoreFolder(folder);
    place.prepare();
    OpenStore store = opened(place, true);
    boolean done = false;
    try {
      R result = within(place, store, TxnType.WRITE, work);
      done = true;
      store.keep();
      Leftovers.spare(folder);
      settle(place);
      return result;
    } finally {
      if (!done && store.fresh()) {
        release(folder);
        place.remove();
      }
      Leftovers.spare(folder);
    }
  }

  /** Whether there is a store in a folder, or the beginning of one. */
  public static boolean isIn(Path folder) {
    return new StoreFolder(folder).isBegun();
  }

  /**
   * Makes a new store of quads by the bulk loader. If the work throws, nothing is left of it.
   *
   * @param work gives the quads
   * @return how many they were
   * @throws ProblemException if the folder cannot be a new store
   */
  static long make(Path folder, Consumer<GraphSink> work) {
    StoreFolder place = new StoreFolder(folder);
    place.prepare();
    StoreLock lock = place.lock(true);
    boolean done = place.isBegun();
    try {
      if (!done) {
        Leftovers.claim(folder);
      }
      long count = place.load(Loading.IN_TURN, work);
      done = true;
      return count;
    } finally {
      if (!done) {
        place.remove();
      }
      Leftovers.spare(folder);
      StoreFolder.release(lock);
    }
  }

  /**
   * Fills a store with graphs. Work that throws leaves what was put up to then, from time to time;
   * what an earlier filling had put when it was interrupted is there.
   *
   * @return whether there is a store: none is made of nothing
   * @throws ProblemException if the folder cannot be a store, or another process has it
   */
  public static boolean fill(Path folder, Consumer<Filling> work) {
    return fill(folder, Loading.IN_TURN, work);
  }

  /**
   * Fills a store with graphs, as {@link #fill(Path, Consumer)} does.
   *
   * @param loading how it is loaded, if it is a new one with much in it
   */
  public static boolean fill(Path folder, Loading loading, Consumer<Filling> work) {
    StoreFolder place = new StoreFolder(folder);
    place.prepare();
    if (!place.isStore()) {
      Optional<Boolean> begun = begun(place, loading, work);
      if (begun.isPresent()) {
        return begun.get();
      }
    }
    OpenStore store = opened(place, true);
    Leftovers.spare(folder);
    Function<DatasetGraph, Boolean> growing =
        dataset -> {
          work.accept(new GrowingStore(dataset));
          return true;
        };
    boolean filled = within(place, store, TxnType.WRITE, growing);
    settle(place);
    return filled;
  }

  /**
   * Makes the files of a store as small as what is in it allows. Readers go on meanwhile.
   *
   * @return how many bytes of its files were used before and are used now
   * @throws ProblemException if there is no store in the folder, it is damaged, or another process
   *     changes it
   */
  public static Sizes compact(Path folder) {
    StoreFolder place = new StoreFolder(folder);
    place.requireStore();
    release(folder);
    Compaction compaction = new Compaction(place);
    try {
      long before = compaction.used();
      compaction.run();
      return new Sizes(before, compaction.used());
    } catch (IOException e) {
      throw place.broken(e);
    }
  }

  /** Numbers of bytes. */
  public record Sizes(long before, long after) {}

  /** Compacts a store that was changed, if there is much to gain. */
  private static void settle(StoreFolder place) {
    Compaction compaction = new Compaction(place);
    try {
      place.noteSize();
      if (compaction.isWorth()) {
        release(place.folder());
        compaction.run();
      }
    } catch (IOException | ProblemException e) {
      // What was changed is in the store. To make that smaller is tried again after the next
      // change.
      release(place.folder());
    }
  }

  /**
   * Whether anything was put into a new store, unless there is one now: that of an interrupted
   * filling.
   */
  private static Optional<Boolean> begun(
      StoreFolder place, Loading loading, Consumer<Filling> work) {
    StoreLock lock = place.lock(true);
    try {
      if (place.isStore()) {
        return Optional.empty();
      }
      if (!place.spool().whole().isEmpty()) {
        place.loadSpool(loading);
        return Optional.empty();
      }
      return Optional.of(fresh(place, loading, work));
    } finally {
      StoreFolder.release(lock);
    }
  }

  private static boolean fresh(StoreFolder place, Loading loading, Consumer<Filling> work) {
    Spool spool = place.spool();
    Path folder = place.folder();
    FreshStore fresh =
        new FreshStore(spool, () -> place.begin(loading), () -> Leftovers.spare(folder));
    boolean done = false;
    try {
      Leftovers.claim(folder);
      work.accept(fresh);
      fresh.end();
      fresh.load().ifPresent(load -> loading.around().accept(() -> place.keep(load)));
      done = !fresh.isEmpty();
    } catch (UncheckedIOException e) {
      throw place.broken(e);
    } catch (RuntimeException | InternalError e) {
      throw failed(place, e);
    } finally {
      if (!done) {
        fresh.drop();
        place.removeDraft();
        if (spool.whole().isEmpty()) {
          place.remove();
        }
      }
      Leftovers.spare(folder);
    }
    return done;
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
        store = known(place, place.open(toChange));
        OPEN.put(place.real(), store);
      }
      return store;
    }
  }

  private static OpenStore known(StoreFolder place, OpenStore store) {
    try {
      store.requireKnown(place.folder());
      return store;
    } catch (RuntimeException | InternalError e) {
      throw failed(place, e);
    }
  }

  private static <R> R within(
      StoreFolder place, OpenStore store, TxnType type, Function<DatasetGraph, R> work) {
    DatasetGraph dataset = store.dataset();
    try {
      dataset.begin(type);
      if (type == TxnType.WRITE) {
        SwallowedFaults.watch();
      }
      R result = work.apply(dataset);
      if (type == TxnType.WRITE) {
        SwallowedFaults.check();
      }
      dataset.commit();
      return result;
    } catch (RuntimeException | InternalError e) {
      throw failed(place, e);
    } finally {
      end(dataset);
    }
  }

  /** What to throw where some work failed, of itself or by the files of the store. */
  private static RuntimeException failed(StoreFolder place, Throwable e) {
    if (StoreFaults.isBroken(e)) {
      return place.broken(e);
    }
    if (e instanceof Error error) {
      throw error;
    }
    return (RuntimeException) e;
  }

  private static void end(DatasetGraph dataset) {
    if (dataset.isInTransaction()) {
      dataset.abort();
    }
    dataset.end();
  }
}
