// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.read.ProblemException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A TDB2 dataset in a folder, opened for one piece of work and one transaction at a time. */
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
    return within(place, TxnType.READ, work);
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
    boolean done = false;
    try {
      R result = within(place, TxnType.WRITE, work);
      done = true;
      return result;
    } finally {
      if (fresh && !done) {
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

  private static <R> R within(StoreFolder place, TxnType type, Function<DatasetGraph, R> work) {
    DatasetGraph dataset = place.connect();
    try {
      dataset.begin(type);
      try {
        R result = work.apply(dataset);
        dataset.commit();
        return result;
      } finally {
        dataset.end();
      }
    } finally {
      TDBInternal.expel(dataset, true);
    }
  }
}
