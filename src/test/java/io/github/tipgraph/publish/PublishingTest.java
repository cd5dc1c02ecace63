// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.publish.Publishing.Mode;
import io.github.tipgraph.store.NamedGraphs;
import io.github.tipgraph.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is in a store comes to a server, triple by triple, and no more often than it has to. */
class PublishingTest {
  private static final String ONE = "http://example.org/graph/one";
  private static final String TWO = "http://example.org/graph/two";

  /** All that may go wrong on the way: blank nodes, escapes, letters of all kinds, and many. */
  private static final String HARD =
      """
      PREFIX : <http://example.org/#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      :a :says "a \\"quote\\", a \\\\ and\\n a line" , "no letter: \\\\u0041 \\\\U00000041 \\\\\\\\u0041" , "é 漢 𝒳"@fr ;
        :number 1 , 1.50 , "2010-02"^^xsd:gYearMonth ; :knows [ :knows [ :name "b" ] ; :name "c" ] .
      [] :list ( 1 2 3 ) .
      <http://example.org/caf%C3%A9?x=1&y=2#é> a :Thing .
      """;

  @TempDir private Path temp;
  private Path store;
  private DatasetGraph there;
  private FusekiServer server;

  /** How a server may be changed. */
  private enum Way {
    ALL,
    GRAPHS,
    UPDATE
  }

  @BeforeEach
  void prepare() {
    store = temp.resolve("store");
    put(ONE, HARD + many());
    put(TWO, "<x:s> <x:p> 1 .");
  }

  @AfterEach
  void close() {
    Store.release(store);
    server.stop();
  }

  private static String many() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lines.append("<x:s%d> <x:p> %d .\n".formatted(i, i));
    }
    return lines.toString();
  }

  private void put(String name, String turtle) {
    Store.update(
        store, dataset -> NamedGraphs.replace(dataset, NodeFactory.createURI(name), graph(turtle)));
  }

  private static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
    return graph;
  }

  private String serve(Way way) {
    there = DatasetGraphFactory.createTxnMem();
    DataService.Builder service = DataService.newBuilder(there);
    if (way == Way.ALL) {
      service.withStdServices(true);
    } else {
      service.addEndpoint(Operation.Query, "query");
      service.addEndpoint(
          way == Way.GRAPHS ? Operation.GSP_RW : Operation.Update,
          way == Way.GRAPHS ? "data" : "update");
    }
    server =
        FusekiServer.create().loopback(true).port(0).add("/tip", service.build()).build().start();
    return "http://localhost:" + server.getPort() + "/tip";
  }

  private Outcome publish(String address, Mode mode, boolean prune, boolean dry) {
    Credentials nobody = Credentials.of(Map.of());
    return new Publishing("test", nobody, Duration.ofSeconds(30), 0, 2000)
        .run(store, new Target(address, "", "", ""), mode, prune, dry);
  }

  private Outcome publish(String address) {
    return publish(address, Mode.CHANGED, false, false);
  }

  /** A graph of the store, which writes numbers in its own way. */
  private Graph here(String name) {
    return Store.read(store, dataset -> copy(dataset.getGraph(NodeFactory.createURI(name))));
  }

  private static Graph copy(Graph graph) {
    Graph copy = GraphFactory.createDefaultGraph();
    graph.find().forEachRemaining(copy::add);
    return copy;
  }

  /** The graphs of the server. */
  private Map<String, Graph> there() {
    return Txn.calculateRead(
        there,
        () -> {
          Map<String, Graph> graphs = new HashMap<>();
          there
              .listGraphNodes()
              .forEachRemaining(name -> graphs.put(name.getURI(), copy(there.getGraph(name))));
          return graphs;
        });
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void eachGraphComesThereWhole(Way way) {
    String address = serve(way);
    Txn.executeWrite(
        there,
        () -> {
          there.addGraph(NodeFactory.createURI("x:others"), graph("<x:s> <x:p> 1 ."));
          there.addGraph(NodeFactory.createURI(TWO), graph("<x:old> <x:p> 1 ."));
        });
    Outcome outcome = publish(address + "/");
    assertThat(outcome.put().keySet()).containsExactly(ONE, TWO);
    assertThat(outcome.how())
        .isEqualTo(
            switch (way) {
              case ALL -> "the Graph Store Protocol at " + address;
              case GRAPHS -> "the Graph Store Protocol at " + address + "/data";
              case UPDATE -> "SPARQL Update at " + address + "/update";
            });
    Map<String, Graph> graphs = there();
    assertThat(graphs.keySet()).isEqualTo(Set.of(ONE, TWO, "x:others"));
    assertThat(graphs.get(ONE).isIsomorphicWith(here(ONE))).isTrue();
    assertThat(graphs.get(TWO).isIsomorphicWith(graph("<x:s> <x:p> 1 ."))).isTrue();
    assertThat(outcome.triples()).isEqualTo(graphs.get(ONE).size() + 1);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void onlyWhatHasChangedIsPutAgain(Way way) {
    String address = serve(way);
    publish(address);
    assertThat(publish(address))
        .matches(outcome -> outcome.put().isEmpty() && outcome.unchanged() == 2);
    put(TWO, "<x:s> <x:p> 2 .");
    assertThat(publish(address).put()).isEqualTo(Map.of(TWO, 1L));
    assertThat(there().get(TWO).isIsomorphicWith(graph("<x:s> <x:p> 2 ."))).isTrue();
    assertThat(publish(address, Mode.ALL, false, false).put()).hasSize(2);
    assertThat(there().get(ONE).isIsomorphicWith(here(ONE))).isTrue();
  }

  @Test
  void whatIsGoneStaysThereUntilItIsPruned() {
    String address = serve(Way.ALL);
    publish(address);
    put(TWO, "");
    assertThat(publish(address).left()).containsExactly(TWO);
    assertThat(publish(address, Mode.CHANGED, true, true).removed()).containsExactly(TWO);
    assertThat(there()).containsKey(TWO);
    assertThat(publish(address, Mode.CHANGED, true, false).removed()).containsExactly(TWO);
    assertThat(there().keySet()).containsExactly(ONE);
    assertThat(publish(address, Mode.CHANGED, true, false).removed()).isEmpty();
  }

  @Test
  void pruningWorksByUpdatesToo() {
    String address = serve(Way.UPDATE);
    publish(address);
    put(TWO, "");
    publish(address, Mode.CHANGED, true, false);
    assertThat(there().keySet()).containsExactly(ONE);
  }

  @Test
  void whatTheServerHasLostIsPutAgain() {
    String address = serve(Way.ALL);
    publish(address);
    Txn.executeWrite(there, () -> there.removeGraph(NodeFactory.createURI(ONE)));
    assertThat(publish(address).put().keySet()).containsExactly(ONE);
    assertThat(there()).containsKey(ONE);
  }

  @Test
  void aDryRunChangesNothing() throws Exception {
    String address = serve(Way.ALL);
    assertThat(publish(address, Mode.CHANGED, false, true).put()).hasSize(2);
    assertThat(there()).isEmpty();
    assertThat(store.resolve("published")).doesNotExist();
  }

  @Test
  void eachAddressIsRememberedByItself() throws Exception {
    String address = serve(Way.ALL);
    publish(address);
    String other = address.replace("localhost", "127.0.0.1");
    assertThat(publish(other, Mode.CHANGED, false, true).put()).hasSize(2);
    publish(other);
    Set<String> addresses = new TreeSet<>();
    try (Stream<Path> files = Files.list(store.resolve("published"))) {
      for (Path file : files.toList()) {
        List<String> lines = Files.readAllLines(file);
        addresses.add(lines.get(0));
        assertThat(lines).hasSize(3);
      }
    }
    assertThat(addresses).containsExactly("# Graphs at " + other, "# Graphs at " + address);
  }
}
