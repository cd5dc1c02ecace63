// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.Samples;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store is changed whole or not at all. */
class StoreTest {
  private static final Node GRAPH = NodeFactory.createURI("http://example.org/graph");

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void name() {
    folder = temp.resolve("a store");
  }

  @AfterEach
  void close() {
    if (Files.isDirectory(folder.resolve("Data-0001"))) {
      Store.release(folder);
    }
  }

  @Test
  void keepsGraphsBetweenOpenings() {
    put("a", "b");
    Store.release(folder);
    assertThat(size()).isEqualTo(2);
  }

  @Test
  void replacesAGraphWhole() {
    put("a", "b");
    assertThat(put("b", "c")).isTrue();
    assertThat(Store.<List<String>>read(folder, StoreTest::objects)).containsExactly("b", "c");
  }

  @Test
  void replacingAGraphByItselfChangesNothing() {
    put("a", "b");
    assertThat(put("a", "b")).isFalse();
    assertThat(size()).isEqualTo(2);
  }

  @Test
  void staysAsItWasWhenAChangeFails() {
    put("a");
    assertThatThrownBy(
            () ->
                Store.update(
                    folder,
                    dataset -> {
                      NamedGraphs.replace(dataset, GRAPH, graph("b", "c"));
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    Store.release(folder);
    assertThat(Store.<List<String>>read(folder, StoreTest::objects)).containsExactly("a");
  }

  @Test
  void leavesNoFolderWhenTheFirstChangeFails() {
    assertThatThrownBy(
            () ->
                Store.update(
                    folder,
                    dataset -> {
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(folder).doesNotExist();
  }

  @Test
  void readsNoStoreWhereThereIsNone() {
    assertProblem(() -> size(), "holds no store yet", "tipgraph build");
    assertThat(folder).doesNotExist();
  }

  @Test
  void takesNoFileForAStore() throws IOException {
    Files.writeString(folder, "text");
    assertProblem(() -> size(), "is a file", "--store");
    assertProblem(() -> put("a"), "is a file", "--store");
    assertThat(folder).hasContent("text");
  }

  @Test
  void takesNoFolderWithOtherThings() throws IOException {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("letter.txt"), "text");
    assertProblem(() -> put("a"), "other things in it", "--store");
    assertThat(folder.resolve("letter.txt")).hasContent("text");
    assertThat(folder.resolve("Data-0001")).doesNotExist();
  }

  @Test
  void takesAnEmptyFolder() throws IOException {
    Files.createDirectory(folder);
    put("a");
    assertThat(size()).isEqualTo(1);
  }

  @Test
  void putsTheOntologyInOnce() {
    Store.update(folder, StoreTest::refresh);
    long before = size();
    Store.update(folder, StoreTest::refresh);
    assertThat(size()).isEqualTo(before).isGreaterThan(1000);
    assertThat(Store.<List<Node>>read(folder, Store::documentGraphs)).isEmpty();
  }

  @Test
  void replacesAnOlderOntology() {
    Store.update(folder, StoreTest::refresh);
    long before = size();
    Store.update(
        folder,
        dataset -> NamedGraphs.replace(dataset, Store.ONTOLOGY, graph("something", "else")));
    Store.update(folder, StoreTest::refresh);
    assertThat(size()).isEqualTo(before);
  }

  @Test
  void givesTheGraphsOfDocumentsInOrder() {
    Store.update(
        folder,
        dataset -> {
          Samples.add(dataset);
          return refresh(dataset);
        });
    assertThat(Store.<List<Node>>read(folder, Store::documentGraphs))
        .extracting(Node::getURI)
        .containsExactly(
            "https://w3id.org/tipgraph/id/graph/first",
            "https://w3id.org/tipgraph/id/graph/second");
  }

  private static boolean refresh(DatasetGraph dataset) {
    OntologyGraph.refresh(dataset);
    return true;
  }

  private boolean put(String... objects) {
    return Store.update(folder, dataset -> NamedGraphs.replace(dataset, GRAPH, graph(objects)));
  }

  private long size() {
    return Store.read(folder, dataset -> dataset.stream().count());
  }

  private static List<String> objects(DatasetGraph dataset) {
    return dataset.stream().map(Quad::getObject).map(Node::getLiteralLexicalForm).sorted().toList();
  }

  private static Graph graph(String... objects) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String object : objects) {
      graph.add(Triple.create(GRAPH, GRAPH, NodeFactory.createLiteralString(object)));
    }
    return graph;
  }

  private static void assertProblem(ThrowingCallable call, String what, String remedy) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().kind()).isEqualTo(Problem.Kind.MISTAKE);
              assertThat(e.problem().what()).contains(what);
              assertThat(e.problem().remedy()).contains(remedy);
            });
  }
}
