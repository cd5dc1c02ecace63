// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.serve.Settings;
import io.github.tipgraph.serve.TipServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the store. */
@Command(
    name = "serve",
    description =
        "Serves the store over HTTP until it is stopped: a SPARQL endpoint at /sparql, and a description of everything in "
            + "the graph, as a page and as RDF. The store can only be read, and meanwhile no other process can change it.",
    footer = {
      "",
      "Examples:",
      "  tipgraph serve",
      "  tipgraph serve --port 8080",
      "  tipgraph serve --host 0.0.0.0"
    })
final class ServeCommand implements Callable<Integer> {
  private final Console console;

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

  @Mixin private StoreOption store;

  ServeCommand(Console console) {
    this.console = console;
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
    try (TipServer server = TipServer.start(store.folder(), Settings.of(host, port))) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      console.out().println("serving " + store.folder() + " at " + server.address());
      console.out().flush();
      server.join();
    }
    return 0;
  }
}
