// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.data.AttachedData;
import io.github.tipgraph.query.Datasets;
import io.github.tipgraph.query.Description;
import io.github.tipgraph.query.Format;
import io.github.tipgraph.query.LinkSets;
import io.github.tipgraph.query.Summary;
import io.github.tipgraph.store.Store;
import io.github.tipgraph.write.Syntax;
import io.github.tipgraph.write.TripleWriter;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.core.DatasetGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Describes the store. */
@Command(
    name = "describe",
    description =
        "Tells what is in the store: its documents, for each table the number of facts, the links to other datasets, and the "
            + "data of others that are attached.",
    footer = {"", "Examples:", "  tipgraph describe", "  tipgraph describe --format turtle"})
final class DescribeCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--format",
      defaultValue = "table",
      converter = FormatChoice.OfDescriptions.class,
      completionCandidates = FormatChoice.OfDescriptions.class,
      description =
          "table, or a syntax such as turtle for a description in VoID (${DEFAULT-VALUE}).")
  private Format format;

  @Mixin private StoreOption store;

  DescribeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (format == Format.TABLE) {
      Summary summary = Store.read(store.folder(), Summary::of);
      console.out().print(summary.text(console.columns(), store.folder().toString()));
      console.out().print(Store.read(store.folder(), LinkSets::of).text(console.columns()));
      Datasets attached = attached(Datasets::of);
      if (!attached.rows().isEmpty()) {
        console.out().print("\n" + attached.text(console.columns()));
      }
    } else {
      Syntax syntax = Syntax.of(format.title()).orElseThrow();
      Graph description = Store.read(store.folder(), Description::of);
      Graph attached = attached(Datasets::descriptions);
      new TripleWriter(syntax).write(new Union(description, attached), console.out());
    }
    return 0;
  }

  private <R> R attached(Function<DatasetGraph, R> work) {
    return Store.read(store.folder(), dataset -> new AttachedData(store.folder()).read(work));
  }
}
