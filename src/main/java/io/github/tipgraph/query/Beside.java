// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.store.Store;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphCollection;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * A store with further graphs beside it, to be read. The default graph is the union of the store's
 * graphs alone: other data are asked for by name.
 */
public final class Beside extends DatasetGraphCollection {
  private final DatasetGraph store;
  private final Map<Node, Graph> others;

  Beside(DatasetGraph store, Map<Node, Graph> others) {
    this.store = store;
    getContext().putAll(store.getContext());
    this.others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
  }

  /**
   * A store with what is attached to it, or the store alone where nothing is.
   *
   * @param attached the graphs of what is attached
   */
  public static DatasetGraph of(DatasetGraph store, DatasetGraph attached) {
    Map<Node, Graph> graphs = graphs(attached);
    return graphs.isEmpty() ? store : new Beside(store, graphs);
  }

  /** The store alone of a dataset that may have other data beside it. */
  public static DatasetGraph store(DatasetGraph dataset) {
    return dataset instanceof Beside beside ? beside.store : dataset;
  }

  /** What a dataset has beside its store. */
  public static DatasetGraph others(DatasetGraph dataset) {
    DatasetGraph others = DatasetGraphFactory.createGeneral();
    if (dataset instanceof Beside beside) {
      beside.others.forEach(others::addGraph);
    }
    return others;
  }

  /** The named graphs of a dataset, sorted by name. */
  static Map<Node, Graph> graphs(DatasetGraph dataset) {
    Map<Node, Graph> graphs = new LinkedHashMap<>();
    Store.graphs(dataset).forEach(name -> graphs.put(name, dataset.getGraph(name)));
    return graphs;
  }

  /** As the store finds them, which asks no graph of it by itself. */
  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
    Iterator<Quad> own = store.findNG(Node.ANY, subject, predicate, object);
    return Iter.concat(
        others.isEmpty() ? own : Iter.filter(own, quad -> !others.containsKey(quad.getGraph())),
        Iter.flatMap(
            others.entrySet().iterator(),
            other ->
                other
                    .getValue()
                    .find(subject, predicate, object)
                    .mapWith(triple -> Quad.create(other.getKey(), triple))));
  }

  @Override
  public Graph getDefaultGraph() {
    return store.getUnionGraph();
  }

  @Override
  public Graph getGraph(Node name) {
    if (Quad.isUnionGraph(name)) {
      return store.getUnionGraph();
    }
    Graph other = others.get(name);
    return other == null ? store.getGraph(name) : other;
  }

  @Override
  public boolean containsGraph(Node name) {
    return others.containsKey(name) || store.containsGraph(name);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return Iter.concat(others.keySet().iterator(), store.listGraphNodes());
  }

  @Override
  public PrefixMap prefixes() {
    return store.prefixes();
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    throw new UnsupportedOperationException("a store with other data beside it is read only");
  }

  @Override
  public void removeGraph(Node name) {
    throw new UnsupportedOperationException("a store with other data beside it is read only");
  }

  @Override
  public boolean supportsTransactions() {
    return store.supportsTransactions();
  }

  @Override
  public void begin(TxnType type) {
    store.begin(type);
  }

  @Override
  public boolean promote(Promote mode) {
    return store.promote(mode);
  }

  @Override
  public void commit() {
    store.commit();
  }

  @Override
  public void abort() {
    store.abort();
  }

  @Override
  public void end() {
    store.end();
  }

  @Override
  public boolean isInTransaction() {
    return store.isInTransaction();
  }

  @Override
  public ReadWrite transactionMode() {
    return store.transactionMode();
  }

  @Override
  public TxnType transactionType() {
    return store.transactionType();
  }
}
