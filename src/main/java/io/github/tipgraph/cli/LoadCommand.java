// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.store.Shards;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Loads. */
@Command(
    name = "load",
    description =
        "Brings what a build on a Spark cluster has written into a store: into a new one by the bulk loader, into one "
            + "that is there graph by graph, each in place of the one of its name.",
    footer = {
      "",
      "Examples:",
      "  hdfs dfs -get hdfs:///reports/graph graph",
      "  tipgraph load graph --store reports",
      "  tipgraph publish http://localhost:3030/tip --store reports"
    })
final class LoadCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "DIR",
      description = "The folder that the build was given as --output, on this machine.")
  private Path folder;

  @Mixin private StoreOption store;

  LoadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    long triples = Shards.of(folder).into(store.folder());
    console
        .out()
        .printf(Locale.ROOT, "%d triples of %s are in %s%n", triples, folder, store.folder());
    return 0;
  }
}
