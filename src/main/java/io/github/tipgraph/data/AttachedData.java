// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.store.NamedGraphs;
import io.github.tipgraph.store.Store;
import java.nio.file.Files;
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
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Data of others that a store keeps: for each dataset the graph {@code data:NAME}, and one that
 * describes it. They stand in a database of their own in the folder of the store, so that nothing
 * of them mixes with what documents state.
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
    return Store.update(
        folder(),
        dataset -> {
          NamedGraphs.replace(dataset, node(data.iri()), file.graph());
          NamedGraphs.replace(dataset, description(data.name()), description);
          return file;
        });
  }

  /**
   * Removes a dataset.
   *
   * @throws ProblemException if there is no store, or it has none of this name
   */
  public void detach(String name) {
    requireStore();
    if (!names().contains(name)) {
      throw unknown(name);
    }
    Store.update(
        folder(),
        dataset -> {
          Graph nothing = GraphFactory.createDefaultGraph();
          NamedGraphs.replace(dataset, node(Iris.data(name)), nothing);
          return NamedGraphs.replace(dataset, description(name), nothing);
        });
  }

  /** The names of all, sorted. */
  public List<String> names() {
    return read(AttachedData::names);
  }

  /** What some work reads from the graphs of all; where nothing is attached there are none. */
  public <R> R read(Function<DatasetGraph, R> work) {
    return Files.isDirectory(folder())
        ? Store.read(folder(), work)
        : work.apply(DatasetGraphFactory.empty());
  }

  /** Lets some work read the graphs of all; where nothing is attached there are none. */
  public void use(Consumer<DatasetGraph> work) {
    read(
        dataset -> {
          work.accept(dataset);
          return true;
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

  private void requireStore() {
    Store.use(store, dataset -> {});
  }

  private Path folder() {
    return store.resolve(FOLDER);
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
