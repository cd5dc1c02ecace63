// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/**
 * Data of others that a store keeps: for each dataset the graph {@code data:NAME}, and one that
 * describes it. Each has a database of its own in the folder of the store, so that nothing of it
 * mixes with what documents state, and that it goes as fast as it came. Who reads them reads the
 * store meanwhile, and who changes them has it alone.
 *
 * @param store the folder of the store
 */
public record AttachedData(Path store) {
  private static final String FOLDER = "attached";

  /**
   * Keeps a dataset, in place of the one of this name.
   *
   * @return what was read
   * @throws ProblemException if there is no store, or the data cannot be read; the store stays as
   *     it was
   */
  public DataFile attach(OtherData data, Notes notes, DataReader reader, Optional<Instant> ended) {
    requireStore();
    DataFile file = reader.load(data);
    Graph description = new DatasetDescription(data, file, notes).graph(ended);
    Databases databases = databases();
    // The store may be read until all is there.
    Store.release(store);
    Path draft = databases.draft();
    Path made = draft.resolve("store");
    try {
      Store.update(
          made,
          dataset -> {
            add(dataset, node(data.iri()), file.graph());
            add(dataset, description(data.name()), description);
            return true;
          });
      Store.release(made);
      change(() -> databases.keep(data.name(), made));
    } finally {
      Store.release(made);
      databases.forget(draft);
    }
    return file;
  }

  /**
   * Removes a dataset.
   *
   * @throws ProblemException if there is no store, or it has none of this name
   */
  public void detach(String name) {
    requireStore();
    change(
        () -> {
          if (!names().contains(name)) {
            throw unknown(name);
          }
          databases().drop(name);
        });
  }

  /** The names of all, sorted. */
  public List<String> names() {
    return databases().names();
  }

  /**
   * What some work reads from the graphs of all; where nothing is attached there are none. The
   * store is being read meanwhile.
   */
  public <R> R read(Function<DatasetGraph, R> work) {
    return read(names(), DatasetGraphFactory.createGeneral(), work);
  }

  /** Lets some work read the graphs of all, while the store is being read. */
  public void use(Consumer<DatasetGraph> work) {
    read(
        dataset -> {
          work.accept(dataset);
          return true;
        });
  }

  private <R> R read(List<String> names, DatasetGraph all, Function<DatasetGraph, R> work) {
    if (names.isEmpty()) {
      return work.apply(all);
    }
    return Store.read(
        databases().of(names.get(0)),
        dataset -> {
          // TDB2 would join the numbers of nodes in two databases, were its graphs not wrapped.
          Store.graphs(dataset)
              .forEach(name -> all.addGraph(name, new GraphWrapper(dataset.getGraph(name))));
          return read(names.subList(1, names.size()), all, work);
        });
  }

  /** The names of the datasets whose graphs these are, sorted. */
  public static List<String> names(DatasetGraph attached) {
    String end = Iris.dataDescription("").substring(Iris.DATA.length());
    return Iter.asStream(attached.listGraphNodes())
        .map(Node::getURI)
        .filter(iri -> iri.endsWith(end))
        .map(iri -> iri.substring(Iris.DATA.length(), iri.length() - end.length()))
        .sorted()
        .toList();
  }

  /** The name of the graph that describes a dataset. */
  public static Node description(String name) {
    return node(Iris.dataDescription(name));
  }

  private static void add(DatasetGraph dataset, Node name, Graph graph) {
    graph
        .find()
        .forEachRemaining(
            triple ->
                dataset.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
  }

  private void requireStore() {
    Store.use(store, dataset -> {});
  }

  /** Does something while nobody else has the store. */
  private void change(Runnable work) {
    Store.update(
        store,
        dataset -> {
          databases().tidy();
          work.run();
          return true;
        });
  }

  private Databases databases() {
    return new Databases(store.resolve(FOLDER));
  }

  private ProblemException unknown(String name) {
    List<String> names = names();
    return new ProblemException(
        Problem.mistake(
            name,
            "",
            "no dataset of this name is attached",
            names.isEmpty() ? "none is" : "take one of " + String.join(", ", names)));
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
