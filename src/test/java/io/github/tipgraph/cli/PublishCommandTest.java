// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.tipgraph.store.NamedGraphs;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command in a process with an environment of its own. */
class PublishCommandTest {
  private static final String SECRET = "s3cret-token";

  @TempDir private Path temp;

  @Test
  void theSecretOfTheEnvironmentIsShownToTheServerAndToNobodyElse() throws Exception {
    Path store = temp.resolve("store");
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(
        NodeFactory.createURI("x:s"),
        RDFS.label.asNode(),
        NodeFactory.createLiteralString("a graph"));
    Store.update(
        store, dataset -> NamedGraphs.replace(dataset, NodeFactory.createURI("x:graph"), graph));
    Store.release(store);
    List<String> shown = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/tip",
        exchange -> {
          shown.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    server.start();
    String address = "http://localhost:" + server.getAddress().getPort() + "/tip";
    try {
      Process process = start(address, store);
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isEqualTo(1);
      assertThat(told)
          .startsWith("tipgraph: " + address + ": the server answered 401: it wants to know")
          .contains("TIPGRAPH_PUBLISH_TOKEN", "at io.github.tipgraph")
          .doesNotContain(SECRET);
      assertThat(shown).containsExactly("Bearer " + SECRET);
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://me:s3cret-token@localhost/tip",
        "https://s3cret-token@localhost/tip",
        "http://me:s3cret/token@localhost/tip"
      })
  void anAddressWithASecretIsNotTold(String address) {
    for (Cli cli :
        List.of(
            Cli.run("publish", address),
            Cli.run("publish", "http://localhost:1/tip", "--update", address))) {
      assertThat(cli.code()).isEqualTo(2);
      assertThat(cli.out()).isEmpty();
      assertThat(cli.err())
          .startsWith("tipgraph: publish: the address holds a name or a password; take it out")
          .doesNotContain("s3cret");
    }
  }

  private static Process start(String address, Path store) throws IOException {
    ProcessBuilder builder =
        Cli.java(
            Main.class.getName(), "publish", address, "--store", store.toString(), "--verbose");
    builder.environment().put("TIPGRAPH_PUBLISH_TOKEN", SECRET);
    return builder.redirectErrorStream(true).start();
  }
}
