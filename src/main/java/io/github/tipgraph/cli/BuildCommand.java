// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.Build;
import io.github.tipgraph.BuildOptions;
import io.github.tipgraph.DocumentWork;
import io.github.tipgraph.Refinement;
import io.github.tipgraph.TipGraph;
import io.github.tipgraph.UserLexicon;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Software;
import io.github.tipgraph.read.Inputs;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.ReadOptions;
import io.github.tipgraph.read.Selection;
import io.github.tipgraph.review.Corrections;
import java.nio.file.Path;
import java.time.Duration;
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
            + "made of it. What cannot be read is told at the end, with exit code 1, and does not stop the rest.",
    footer = {
      "",
      "Examples:",
      "  tipgraph build",
      "  tipgraph build report.pdf page.html corpus.jsonl.gz --store my-store",
      "  tipgraph build reports --include '*.html' --exclude drafts",
      "  tipgraph build archive.zip --path-ids",
      "  tipgraph build reports --prune --quiet",
      "  tipgraph build https://example.org/2010/report.html",
      "  cat report.txt | tipgraph build -",
      "  tipgraph build --lexicon my-words.ttl reports/*.txt",
      "  tipgraph build --dry-run report.txt > report.trig"
    })
final class BuildCommand implements Callable<Integer> {
  private static final Duration LINES = Duration.ofSeconds(10);
  private static final int MOST_THREADS = 1000;

  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      description =
          "Text, HTML, PDF, JSON Lines or WARC, also compressed by gzip, in ZIP or tar archives, and in folders; an "
              + "http(s) address; or - for standard input. The file's name without extension becomes the document's "
              + "identifier. A report of many countries becomes a document of each. Without any, the bundled "
              + "documents are read.")
  private List<String> files = List.of();

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description =
          "Of folders and archives read only what matches, such as *.html or 2010/**; may be given several times.")
  private List<String> include = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out what matches; may be given several times.")
  private List<String> exclude = List.of();

  @Option(
      names = "--path-ids",
      description =
          "Call documents in folders and archives by their path there (2010-pakistan), not by their file's name alone.")
  private boolean pathIds;

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

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description =
          "What readers have decided, as review writes it: files, or folders with *.jsonl; may be given several times.")
  private List<Path> corrections = List.of();

  @Mixin private LeastConfidenceOption confidence;

  @Option(
      names = "--quiet",
      description = "Tell nothing but what is wrong: neither how it goes on nor what was built.")
  private boolean quiet;

  @Option(
      names = "--again",
      description = "Read all again, also what has not changed since it was built.")
  private boolean again;

  @Option(
      names = "--prune",
      description =
          "Remove from the store the documents that are not among FILE any more, if all of FILE could be read.")
  private boolean prune;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "How many threads read documents; as many as the machine has processors unless said. The result is the same.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--document-seconds",
      paramLabel = "N",
      description =
          "How long one document may take; one that takes longer is told and left out. ${DEFAULT-VALUE} unless said.")
  private int seconds = (int) DocumentWork.LONGEST.toSeconds();

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<Instant> ended = BuildTime.of(System.getenv("SOURCE_DATE_EPOCH"), time);
    List<UserLexicon> words = lexicons.stream().map(UserLexicon::read).toList();
    Refinement refinement = new Refinement(Corrections.read(corrections), confidence.least());
    Build build =
        new Build(TipGraph.create(base, ended, words), files, options(), refinement, how());
    Inputs.require(files);
    BuildReport report;
    try (Meter meter = meter()) {
      report = new BuildReport(meter);
      if (dryRun) {
        OutputFile.write(Optional.empty(), console, out -> build.toTrig(out, report));
      } else {
        build.toStore(store.folder(), report);
      }
    }
    if (!dryRun && !quiet) {
      String folder = store.folder().toString();
      console.out().print(report.text(console.columns(), folder, build.stages()));
    }
    return report.conclude(console);
  }

  private Meter meter() {
    if (quiet || console.progress() < 0) {
      return Meter.none();
    }
    long size = Inputs.size(files);
    return console.progress() > 0
        ? new BarMeter(console.err(), console.progress(), size)
        : new Meter.Lines(console.err(), size, LINES, System::nanoTime);
  }

  private BuildOptions how() {
    requirePositive("--threads", threads);
    if (threads > MOST_THREADS) {
      throw new ProblemException(
          Problem.mistake(
              "--threads",
              "",
              "is " + threads,
              "give "
                  + MOST_THREADS
                  + " or less; more than the machine has processors gain nothing"));
    }
    requirePositive("--document-seconds", seconds);
    return new BuildOptions(threads, again, prune, Duration.ofSeconds(seconds));
  }

  private static void requirePositive(String option, int given) {
    if (given < 1) {
      throw new ProblemException(Problem.mistake(option, "", "is " + given, "give 1 or more"));
    }
  }

  private ReadOptions options() {
    return new ReadOptions(new Selection(include, exclude), pathIds, Software.agent());
  }
}
