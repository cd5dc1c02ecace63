// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a distributed build left comes into a store whole, or is told. */
class ShardsTest {
  @TempDir private Path temp;
  private Path built;
  private Path store;

  @BeforeEach
  void build() throws IOException {
    built = temp.resolve("built");
    store = temp.resolve("store");
    shard("b", quad("s", "g2") + quad("t", "g2"));
    shard("a", quad("s", "g1"));
    Files.createFile(built.resolve(Shards.DONE));
  }

  @AfterEach
  void close() {
    Store.release(store);
  }

  private Path shard(String name, String quads) throws IOException {
    Path file = built.resolve(Shards.FOLDER).resolve(name + Shards.END);
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(quads.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static String quad(String subject, String graph) {
    return "<urn:x:%s> <urn:x:p> \"o\" <urn:x:%s> .\n".formatted(subject, graph);
  }

  private List<String> graphs() {
    return Store.read(
        store, all -> Store.documentGraphs(all).stream().map(Node::getURI).sorted().toList());
  }

  private long triples(String graph) {
    return Store.read(store, all -> (long) all.getGraph(NodeFactory.createURI(graph)).size());
  }

  @Test
  void makeANewStoreAndReplaceGraphsOfOneThatIsThere() throws IOException {
    assertThat(Shards.of(built).into(store)).isEqualTo(3);
    assertThat(graphs()).containsExactly("urn:x:g1", "urn:x:g2");
    assertThat(Store.<Boolean>read(store, all -> all.containsGraph(Store.ONTOLOGY))).isTrue();
    shard("a", quad("s", "g1") + quad("u", "g1") + quad("u", "g3"));
    shard("b", quad("u", "g2"));
    assertThat(Shards.of(built).into(store)).isEqualTo(4);
    assertThat(graphs()).containsExactly("urn:x:g1", "urn:x:g2", "urn:x:g3");
    assertThat(triples("urn:x:g1")).isEqualTo(2);
    assertThat(triples("urn:x:g2")).isEqualTo(1);
  }

  @Test
  void otherFilesAreLeftAlone() throws IOException {
    Files.writeString(built.resolve(Shards.FOLDER).resolve("_letter.txt"), "no quads");
    assertThat(Shards.of(built).into(store)).isEqualTo(3);
  }

  @Test
  void whatIsNoBuildIsRefused() throws IOException {
    assertRefused(() -> Shards.of(temp), Problem.Kind.MISTAKE, "no folder nquads");
    Files.delete(built.resolve(Shards.DONE));
    assertRefused(() -> Shards.of(built), Problem.Kind.MISTAKE, "not come to its end");
  }

  @Test
  void whatNoBuildWritesIsRefused() throws IOException {
    for (String graph : List.of("", "_:g", "<urn:x-arq:DefaultGraph>")) {
      shard("b", "<urn:x:s> <urn:x:p> \"o\" " + graph + " .\n");
      assertRefused(
          this::load,
          Problem.Kind.MISTAKE,
          graph.equals("_:g") ? "a blank node for a graph" : "a triple without a graph");
      assertThat(store).doesNotExist();
    }
    shard("b", quad("s", "g2") + "nonsense\n");
    assertRefused(this::load, Problem.Kind.MISTAKE, "");
    assertThat(store).doesNotExist();
  }

  @Test
  void oneGraphInTwoPlacesIsRefusedWhereItWouldReplaceItself() throws IOException {
    Shards.of(built).into(store);
    shard("a", quad("s", "g1") + quad("s", "g4") + quad("v", "g1"));
    assertRefused(this::load, Problem.Kind.MISTAKE, "more of the graph urn:x:g1");
    shard("a", quad("s", "g2") + quad("v", "g2"));
    assertRefused(this::load, Problem.Kind.MISTAKE, "more of the graph urn:x:g2");
    assertThat(graphs()).containsExactly("urn:x:g1", "urn:x:g2");
    assertThat(triples("urn:x:g2")).isEqualTo(2);
  }

  @Test
  void aFileThatIsCutShortIsTold() throws IOException {
    Path file = shard("b", quad("s", "g2").repeat(20) + quad("t", "g2"));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 9));
    assertRefused(this::load, Problem.Kind.FAILURE, "cannot be read");
    Files.write(file, new byte[] {1, 2, 3});
    assertRefused(this::load, Problem.Kind.FAILURE, "cannot be read");
    assertThat(store).doesNotExist();
  }

  private void load() {
    Shards.of(built).into(store);
  }

  private static void assertRefused(Runnable work, Problem.Kind kind, String what) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().kind()).isEqualTo(kind);
              assertThat(e.problem().what()).contains(what);
              assertThat(e.problem().remedy()).isNotEmpty();
            });
  }
}
