// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was filled into a store stays if the rest does not come. */
class FillingTest {
  private static final int MUCH = 10_000;

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void name() {
    folder = temp.resolve("store");
  }

  @AfterEach
  void close() {
    Store.release(folder);
  }

  @Test
  @Tag("slow")
  void littleAndMuchAreFilledIn() {
    assertThat(Store.fill(folder, filling -> put(filling, 1, 3, 10))).isTrue();
    assertThat(graphs()).containsExactly("graph1", "graph2", "graph3");
    assertThat(folder.resolve("spool")).doesNotExist();
    Store.release(folder);
    folder = temp.resolve("other");
    assertThat(Store.fill(folder, filling -> put(filling, 1, 7, MUCH))).isTrue();
    assertThat(graphs()).hasSize(7);
    assertThat(Store.<Long>read(folder, all -> all.stream().count())).isGreaterThan(7L * MUCH);
    assertThat(Store.<Boolean>read(folder, all -> all.containsGraph(Store.ONTOLOGY))).isTrue();
    assertThat(folder.resolve("spool")).doesNotExist();
  }

  @Test
  void nothingMakesNoStore() {
    assertThat(Store.fill(folder, filling -> {})).isFalse();
    assertThat(folder).doesNotExist();
  }

  @Test
  @Tag("slow")
  void aFailureBeforeMuchWasPutLeavesNothing() {
    assertFails(filling -> put(filling, 1, 3, 10));
    assertThat(folder).doesNotExist();
    assertFails(filling -> put(filling, 1, 7, MUCH));
    assertThat(folder).doesNotExist();
  }

  @Test
  @Tag("slow")
  void whatAnInterruptedFillingPutIsThereTheNextTime() {
    assertFails(filling -> put(filling, 1, 25, MUCH));
    assertThat(folder.resolve("Data-0001")).doesNotExist();
    Store.fill(
        folder,
        filling -> {
          assertThat(filling.unchanged("key1")).hasSize(1);
          assertThat(filling.unchanged("key25")).isEmpty();
          put(filling, 21, 25, 10);
        });
    assertThat(graphs()).hasSize(25);
    assertThat(folder.resolve("spool")).doesNotExist();
  }

  @Test
  @Tag("slow")
  void aStoreThatIsThereKeepsWhatWasPutFromTimeToTime() {
    Store.fill(folder, filling -> put(filling, 1, 1, 10));
    assertFails(filling -> put(filling, 2, 25, MUCH));
    Store.fill(
        folder,
        filling -> {
          assertThat(filling.unchanged("key1")).hasSize(1);
          assertThat(filling.unchanged("key2")).hasSize(1);
          assertThat(filling.unchanged("key25")).isEmpty();
        });
    assertThat(graphs()).hasSize(21);
  }

  @Test
  @Tag("slow")
  void aLoadThatWasCutShortBeginsAnew() throws Exception {
    assertFails(filling -> put(filling, 1, 25, MUCH));
    Files.createDirectories(folder.resolve("loading"));
    Files.writeString(folder.resolve("loading/GSPO.dat"), "half");
    Files.writeString(folder.resolve("spool/open.part"), "half");
    Store.fill(folder, filling -> {});
    assertThat(graphs()).hasSize(20);
    assertThat(folder.resolve("loading")).doesNotExist();
    assertThat(folder.resolve("spool")).doesNotExist();
  }

  @Test
  void bytesAreUnchangedWhileAllTheirDocumentsAre() {
    List<Ledger.Entry> two = List.of(entry(1), entry(2));
    Store.fill(
        folder,
        filling -> {
          filling.put(name(1), graph(1, 1));
          filling.put(name(2), graph(2, 1));
          filling.note(Ledger.notes("both", two));
        });
    Store.fill(
        folder,
        filling -> {
          assertThat(filling.unchanged("both")).containsExactlyInAnyOrderElementsOf(two);
          filling.put(name(2), graph(2, 5));
          filling.note(Ledger.notes("other", List.of(entry(2))));
          assertThat(filling.unchanged("both")).isEmpty();
          assertThat(filling.unchanged("other")).containsExactly(entry(2));
          filling.remove(name(2));
          assertThat(filling.unchanged("other")).isEmpty();
        });
    assertThat(graphs()).containsExactly("graph1");
    assertThat(
            Store.<Boolean>read(
                folder, all -> all.getDefaultGraph().contains(name(2), Node.ANY, Node.ANY)))
        .as("nothing is noted of what is gone")
        .isFalse();
  }

  private void assertFails(Consumer<Filling> work) {
    Consumer<Filling> failing =
        filling -> {
          work.accept(filling);
          throw new IllegalStateException("no");
        };
    assertThatThrownBy(() -> Store.fill(folder, failing)).isInstanceOf(IllegalStateException.class);
    Store.release(folder);
  }

  private static void put(Filling filling, int from, int to, int triples) {
    for (int i = from; i <= to; i++) {
      filling.put(name(i), graph(i, triples));
      filling.note(Ledger.notes("key" + i, List.of(entry(i))));
      filling.rest();
    }
  }

  private List<String> graphs() {
    return Store.read(
        folder,
        all ->
            Store.documentGraphs(all).stream()
                .map(name -> name.getURI().replace("http://example.org/", ""))
                .toList());
  }

  private static Ledger.Entry entry(int i) {
    return new Ledger.Entry(name(i), "id" + i, i == 2 ? "decided" : "");
  }

  private static Node name(int i) {
    return NodeFactory.createURI("http://example.org/graph" + i);
  }

  private static Graph graph(int i, int triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (int t = 0; t < triples; t++) {
      graph.add(Triple.create(name(i), name(0), NodeFactory.createLiteralString("" + t)));
    }
    return graph;
  }
}
