// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.serve.Limits;
import io.github.tipgraph.serve.Settings;
import io.github.tipgraph.serve.TipServer;
import io.github.tipgraph.serve.Writers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the store. */
@Command(
    name = "serve",
    description =
        "Serves the store over HTTP until it is stopped: pages to search, read, ask and see it on a map, a SPARQL endpoint "
            + "at /sparql, and a description of everything in the graph, as a page and as RDF. The store can only be read, and meanwhile no other process can change it.",
    footer = {
      "",
      "The credentials of those who may write are taken from the environment alone:",
      "TIPGRAPH_SERVE_USER and TIPGRAPH_SERVE_PASSWORD, or TIPGRAPH_SERVE_TOKEN.",
      "",
      "Examples:",
      "  tipgraph serve",
      "  tipgraph serve --port 8080 --timeout 10 --max-rows 10000",
      "  tipgraph serve --host 0.0.0.0 --address https://example.org/ --licence CC-BY-4.0",
      "  tipgraph serve --allow-service https://query.wikidata.org/sparql",
      "  TIPGRAPH_SERVE_TOKEN=… tipgraph serve --writable"
    })
final class ServeCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final Console console;
  private final Map<String, String> environment;

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      defaultValue = "3030",
      description = "The port at which to listen; 0 takes one that is free (${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "127.0.0.1",
      description =
          "The address at which to listen (${DEFAULT-VALUE}, which only this machine can reach; 0.0.0.0 is all).")
  private String host;

  @Option(
      names = "--address",
      paramLabel = "IRI",
      description =
          "What clients call the server, such as https://example.org/, where something stands before it.")
  private Optional<String> address = Optional.empty();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long a query may take (${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--max-rows",
      paramLabel = "NUMBER",
      defaultValue = "1000000",
      description = "How many rows or triples an answer may have (${DEFAULT-VALUE}).")
  private long rows;

  @Option(
      names = "--parallel",
      paramLabel = "NUMBER",
      defaultValue = "8",
      description = "How many queries are answered at the same time (${DEFAULT-VALUE}).")
  private int parallel;

  @Option(
      names = "--max-request",
      paramLabel = "BYTES",
      defaultValue = "2000000",
      description = "How long the body of a request may be (${DEFAULT-VALUE}).")
  private long requestBytes;

  @Option(
      names = "--allow-service",
      paramLabel = "IRI",
      description = "An endpoint that queries may ask by SERVICE; without it, none.")
  private List<String> services = List.of();

  @Option(
      names = "--writable",
      description =
          "Let those who show the credentials change the store. Meanwhile no other process can even read it.")
  private boolean writable;

  @Mixin private PublicationOptions publication;

  @Mixin private StoreOption store;

  ServeCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try {
      return serve();
    } catch (NoClassDefFoundError e) {
      throw new ProblemException(
          Problem.failure(
              "serve",
              "",
              "the libraries for serving are missing (" + e.getMessage() + ")",
              "run ./tipgraph serve, or name the folder lib/serve on the class path"),
          e);
    }
  }

  private int serve() {
    require("--port", port >= 0 && port <= 65535, "a number from 0 to 65535");
    require("--timeout", seconds > 0, "a number of seconds above 0");
    require("--max-rows", rows > 0, "a number above 0");
    require("--parallel", parallel > 0, "a number above 0");
    require("--max-request", requestBytes > 0, "a number above 0");
    require(
        "--address",
        address.isEmpty() || address.get().matches("(?i)https?://[^/?#@\\s]+/?"),
        "a scheme and a host, such as https://example.org/");
    services.forEach(
        service ->
            require(
                "--allow-service " + service,
                service.matches("(?i)https?://[^/?#@\\s]+(?:[/?#]\\S*)?"),
                "the address of an endpoint, such as https://query.wikidata.org/sparql"));
    Settings settings =
        new Settings(
            host,
            port,
            publication.publication(new Iris(), address.map(each -> each.replaceFirst("/?$", "/"))),
            new Limits(Duration.ofSeconds(seconds), rows, parallel, PATIENCE, requestBytes, GRACE),
            new HashSet<>(services),
            writable ? Optional.of(Writers.of(environment)) : Optional.empty());
    try (TipServer server = TipServer.start(store.folder(), settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
      console.out().println("serving " + store.folder() + " at " + server.address());
      console.out().flush();
      server.join();
    }
    return 0;
  }

  /** SIGTERM and Ctrl+C are how a server ends: what runs is finished, and the exit code is 0. */
  private void stop(TipServer server) {
    try {
      server.close();
      console.out().println("stopped");
      console.out().flush();
    } finally {
      // nobody may be left who reads that, and what takes too long keeps nobody waiting
      Runtime.getRuntime().halt(0);
    }
  }

  private static void require(String option, boolean right, String expected) {
    if (!right) {
      throw new ProblemException(
          Problem.mistake(option, "", "is not what was expected", "give " + expected));
    }
  }
}
