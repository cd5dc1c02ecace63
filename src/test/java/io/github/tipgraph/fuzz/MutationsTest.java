// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Whatever becomes of a text, and in whatever form it comes: it is read or told, in time, and its
 * graph is sound. The long run of the same is {@code bench/mutations.sh}.
 */
class MutationsTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");
  private static final int TRIALS = 150;

  @Test
  void spoiltTextsAreReadOrTold() throws IOException {
    List<String> texts = new ArrayList<>(MutationsMain.texts(GOLD.resolve("authored.jsonl")));
    texts.addAll(MutationsMain.texts(GOLD.resolve("kinds.jsonl")));
    Trials trials = new Trials(texts, 7);
    assertThat(trials.run(0, TRIALS)).as(trials.report()).isEmpty();
  }

  @Test
  void theSameSeedSpoilsTheSame() {
    String text = "One sentence. And another one;\nthe last.";
    assertThat(new Mutations(3).of(text)).isEqualTo(new Mutations(3).of(text));
    assertThat(new Mutations(3).of(text)).isNotEqualTo(new Mutations(4).of(text));
  }

  @Test
  void anUnsoundGraphIsSeen() {
    for (String iri : List.of("http://example.org/a b", "no-iri", "http://example.org/%ZZ")) {
      Graph graph = GraphFactory.createDefaultGraph();
      var node = NodeFactory.createURI(iri);
      graph.add(Triple.create(node, node, NodeFactory.createLiteralString("x")));
      Assertions.assertThatThrownBy(() -> Sound.require(graph)).hasMessageContaining("No IRI");
    }
  }
}
