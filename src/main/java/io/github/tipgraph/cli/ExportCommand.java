// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.data.AttachedData;
import io.github.tipgraph.query.Confident;
import io.github.tipgraph.query.DocumentExport;
import io.github.tipgraph.query.FactRows;
import io.github.tipgraph.query.Format;
import io.github.tipgraph.query.StoredDocument;
import io.github.tipgraph.query.TableExport;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.store.Store;
import io.github.tipgraph.tables.JoinedTables;
import io.github.tipgraph.write.Syntax;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Exports. */
@Command(
    name = "export",
    description =
        "Writes what the documents of the store state, with the links: sorted, and the same bytes each time.",
    footer = {
      "",
      "Examples:",
      "  tipgraph export -o graph.ttl",
      "  tipgraph export --format trig --document pakistan-2010-interim-assessment-restated",
      "  tipgraph export --format csv -o tables",
      "  tipgraph export --format csv --joined -o tables"
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--format",
      defaultValue = "turtle",
      converter = FormatChoice.OfExports.class,
      completionCandidates = FormatChoice.OfExports.class,
      description =
          "turtle, trig, nt, nq, jsonld, rdfxml, or csv for a folder with one file a table (${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; standard output if not given. For csv, a folder.")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--document", paramLabel = "ID", description = "One document only.")
  private Optional<String> document = Optional.empty();

  @ArgGroup private ExportDepth depth = new ExportDepth();

  @Option(
      names = "--joined",
      description =
          "For csv: after the columns of each table what its codes mean, the names of places, the report and the sentence; "
              + "and beside them a dictionary of the data, as metadata of CSV on the Web and as a Data Package.")
  private boolean joined;

  @Option(
      names = "--attached",
      description =
          "Also the data of others that are attached to the store, each as its graph in trig and nq; see tipgraph datasets.")
  private boolean attached;

  @Mixin private LeastConfidenceOption confidence;

  @Mixin private StoreOption store;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (attached && (format == Format.CSV || document.isPresent())) {
      throw mistake("--attached is for whole graphs", "leave out --document and --format csv");
    }
    if (joined && format != Format.CSV) {
      throw mistake("--joined is for tables", "give --format csv");
    }
    if (format == Format.CSV) {
      Store.use(store.folder(), this::tables);
      return 0;
    }
    Syntax syntax = Syntax.of(format.title()).orElseThrow();
    DocumentExport export = new DocumentExport(syntax, depth.withEvidence(), document);
    Store.use(
        store.folder(),
        dataset ->
            OutputFile.write(output, console, out -> write(export, confident(dataset), out)));
    return 0;
  }

  private void write(DocumentExport export, DatasetGraph dataset, OutputStream out) {
    if (attached) {
      new AttachedData(store.folder()).use(kept -> export.write(dataset, kept, out));
    } else {
      export.write(dataset, out);
    }
  }

  private DatasetGraph confident(DatasetGraph dataset) {
    return confidence.least().map(least -> Confident.of(dataset, least)).orElse(dataset);
  }

  private void tables(DatasetGraph dataset) {
    Path folder =
        output.orElseThrow(() -> mistake("csv is one file a table", "name a folder with -o"));
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new ProblemException(
          Problem.mistake(
              folder.toString(),
              "",
              "is a file, where a folder was expected",
              "csv is one file a table: name a folder"));
    }
    OutputFile.requireNoStore(folder);
    document.ifPresent(id -> StoredDocument.find(dataset, id));
    FactRows rows = new FactRows(confident(dataset), document);
    try {
      if (joined) {
        new JoinedTables(rows, dataset).write(folder);
      } else {
        new TableExport(rows).write(folder);
      }
    } catch (IOException | UncheckedIOException e) {
      throw OutputFile.unwritable(folder.toString(), e);
    }
  }

  private static ProblemException mistake(String what, String remedy) {
    return new ProblemException(Problem.mistake("export", "", what, remedy));
  }
}
