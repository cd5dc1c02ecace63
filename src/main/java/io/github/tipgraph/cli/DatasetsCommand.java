// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.data.AttachedData;
import io.github.tipgraph.query.Datasets;
import io.github.tipgraph.query.Format;
import io.github.tipgraph.store.Store;
import io.github.tipgraph.write.Syntax;
import io.github.tipgraph.write.TripleWriter;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what is attached. */
@Command(
    name = "datasets",
    description =
        "Tells which data of others attach has put into the store, how much there is of them, their licences and where they are from.",
    footer = {"", "Examples:", "  tipgraph datasets", "  tipgraph datasets --format turtle"})
final class DatasetsCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--format",
      defaultValue = "table",
      converter = FormatChoice.OfDescriptions.class,
      completionCandidates = FormatChoice.OfDescriptions.class,
      description =
          "table, or a syntax such as turtle for their descriptions in DCAT (${DEFAULT-VALUE}).")
  private Format format;

  @Mixin private StoreOption store;

  DatasetsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    AttachedData attached = new AttachedData(store.folder());
    Store.use(store.folder(), dataset -> attached.use(this::write));
    return 0;
  }

  private void write(DatasetGraph attached) {
    if (format == Format.TABLE) {
      console.out().print(Datasets.of(attached).text(console.columns()));
    } else {
      Syntax syntax = Syntax.of(format.title()).orElseThrow();
      new TripleWriter(syntax).write(Datasets.descriptions(attached), console.out());
    }
  }
}
