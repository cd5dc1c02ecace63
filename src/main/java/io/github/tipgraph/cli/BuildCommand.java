// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.Build;
import io.github.tipgraph.TipGraph;
import io.github.tipgraph.UserLexicon;
import io.github.tipgraph.rdf.Iris;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Builds. */
@Command(
    name = "build",
    description =
        "Reads assessments and puts what they state into the store. Each document replaces what an earlier build "
            + "made of it; if any cannot be read, the store stays as it was.",
    footer = {
      "",
      "Examples:",
      "  tipgraph build",
      "  tipgraph build reports/*.txt --store my-store",
      "  tipgraph build --lexicon my-words.ttl reports/*.txt",
      "  tipgraph build --dry-run report.txt > report.trig"
    })
final class BuildCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      description =
          "Plain text in UTF-8; the name without extension becomes the document's identifier. "
              + "Without any, the bundled documents are read.")
  private List<Path> files = List.of();

  @Mixin private StoreOption store;

  @Option(names = "--dry-run", description = "Write TriG to standard output, and no store.")
  private boolean dryRun;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      converter = IrisConverter.class,
      description =
          "What the IRIs of documents, facts, bodies, programmes and laws begin with, instead of https://w3id.org/tipgraph/id/.")
  private Iris base = new Iris();

  @Option(
      names = "--time",
      description =
          "Say in the graphs when they were made. SOURCE_DATE_EPOCH, if set, gives the time, and says so alone.")
  private boolean time;

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description = "More words, in RDF: entries, phrases, places; may be given several times.")
  private List<Path> lexicons = List.of();

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<Instant> ended = BuildTime.of(System.getenv("SOURCE_DATE_EPOCH"), time);
    List<UserLexicon> words = lexicons.stream().map(UserLexicon::read).toList();
    Build build = new Build(TipGraph.create(base, ended, words), files);
    if (dryRun) {
      OutputFile.write(Optional.empty(), console, build::toTrig);
    } else {
      BuildReport report = new BuildReport();
      build.toStore(store.folder(), report::add);
      console.out().print(report.summary().text(console.columns(), store.folder().toString()));
    }
    return 0;
  }
}
