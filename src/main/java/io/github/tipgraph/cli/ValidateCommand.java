// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.data.AttachedData;
import io.github.tipgraph.query.Datasets;
import io.github.tipgraph.query.Format;
import io.github.tipgraph.store.Store;
import io.github.tipgraph.store.Validation;
import io.github.tipgraph.write.Syntax;
import io.github.tipgraph.write.TripleWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Validates. */
@Command(
    name = "validate",
    description = "Holds the store, or a file of RDF, against the shapes of the ontology (SHACL).",
    exitCodeList = {"0:it conforms", "1:a failure", "2:it does not conform, or a mistake"},
    footer = {
      "",
      "Examples:",
      "  tipgraph validate",
      "  tipgraph validate graph.ttl --format turtle"
    })
final class ValidateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A file of RDF, instead of the store.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--format",
      defaultValue = "table",
      converter = FormatChoice.OfReports.class,
      completionCandidates = FormatChoice.OfReports.class,
      description = "table for a line each, or turtle for the SHACL report (${DEFAULT-VALUE}).")
  private Format format;

  @Mixin private StoreOption store;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Validation validation = file.map(Validation::of).orElseGet(this::ofStore);
    if (format == Format.TURTLE) {
      new TripleWriter(Syntax.TURTLE).write(validation.report(), console.out());
    } else {
      validation.lines().forEach(line -> console.out().println(line));
      console.out().println(validation.conforms() ? "conforms" : "does not conform");
    }
    return validation.conforms() ? 0 : 2;
  }

  private Validation ofStore() {
    AttachedData attached = new AttachedData(store.folder());
    return Store.read(
        store.folder(), dataset -> Validation.of(dataset, attached.read(Datasets::descriptions)));
  }
}
