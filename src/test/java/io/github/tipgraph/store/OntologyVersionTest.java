// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another version of the ontology wrote is read where it means the same, or refused. */
class OntologyVersionTest {
  private static final OntologyVersion OWN = OntologyVersion.of(Tip.VERSION_INFO).orElseThrow();
  private static final Node NAME = NodeFactory.createURI("http://example.org/graph");

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void build() {
    folder = temp.resolve("store");
    fill();
  }

  @AfterEach
  void close() {
    Store.release(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.3, 1.2.3, true, true",
    "1.2.3, 1.2.2, true, true",
    "1.2.3, 1.1.9, true, true",
    "1.2.3, 1.2.4, true, false",
    "1.2.3, 1.10.0, true, false",
    "1.2.3, 2.0.0, false, false",
    "2.0.0, 1.9.9, false, false",
    "0.2.0, 0.1.0, true, true"
  })
  void onlyAnotherFirstNumberForbidsToRead(String own, String other, boolean read, boolean change) {
    OntologyVersion program = OntologyVersion.of(own).orElseThrow();
    OntologyVersion stored = OntologyVersion.of(other).orElseThrow();
    assertThat(program.mayRead(stored)).isEqualTo(read);
    assertThat(program.mayChange(stored)).isEqualTo(change);
    assertThat(program).hasToString(own);
  }

  @Test
  void anOlderOntologyIsReadAndGivesWayWithTheNextBuild() {
    if (OWN.minor() > 0) {
      version(OWN.main() + "." + (OWN.minor() - 1) + ".7");
    }
    assertThat(Store.<Boolean>read(folder, all -> all.containsGraph(NAME))).isTrue();
    fill();
    assertThat(stored()).isEqualTo(Tip.VERSION_INFO);
  }

  @Test
  void whatANewerOntologyOfTheSameKindWroteIsReadAndNotChanged() {
    String newer = OWN.main() + "." + (OWN.minor() + 1) + ".0";
    version(newer);
    assertThat(Store.<Boolean>read(folder, all -> all.containsGraph(NAME))).isTrue();
    assertRefused(this::fill, newer, "take the newer tipgraph");
    assertThat(stored()).isEqualTo(newer);
  }

  @Test
  void whatAnotherKindOfOntologyWroteIsRefused() {
    version(OWN.main() + 1 + ".0.0");
    assertRefused(() -> Store.use(folder, all -> {}), ".0.0", "take the newer tipgraph");
    assertRefused(this::fill, ".0.0", "--store");
  }

  private void assertRefused(Runnable work, String what, String remedy) {
    Store.release(folder);
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().kind()).isEqualTo(Problem.Kind.MISTAKE);
              assertThat(e.problem().what()).contains("of the ontology", what);
              assertThat(e.problem().remedy()).contains(remedy);
            });
  }

  private void fill() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(Triple.create(NAME, RDFS.label.asNode(), NodeFactory.createLiteralString("a graph")));
    Store.fill(folder, filling -> filling.put(NAME, graph));
  }

  private void version(String version) {
    Node ontology = NodeFactory.createURI(Tip.NS.replace("#", ""));
    Node property = OWL2.versionInfo.asNode();
    Graph other = GraphFactory.createDefaultGraph();
    other.add(Triple.create(ontology, property, NodeFactory.createLiteralString(version)));
    Store.update(folder, all -> NamedGraphs.replace(all, Store.ONTOLOGY, other));
    Store.release(folder);
  }

  private String stored() {
    return Store.read(
        folder,
        all ->
            all.stream(Store.ONTOLOGY, Node.ANY, OWL2.versionInfo.asNode(), Node.ANY)
                .map(Quad::getObject)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElseThrow());
  }
}
