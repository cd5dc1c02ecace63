// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.Evaluate;
import io.github.tipgraph.TipGraph;
import io.github.tipgraph.gold.CsvTables;
import io.github.tipgraph.gold.Evaluation;
import io.github.tipgraph.gold.EvaluationPage;
import io.github.tipgraph.gold.EvaluationText;
import io.github.tipgraph.gold.GoldDocument;
import io.github.tipgraph.rdf.Confidence;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates. */
@Command(
    name = "evaluate",
    description =
        "Reads annotated documents and tells how much of what they state is found, and how much of what is found "
            + "is right: by table, and by cause.",
    footer = {
      "",
      "Examples:",
      "  tipgraph evaluate gold.jsonl",
      "  tipgraph evaluate gold.jsonl --html evaluation.html",
      "  tipgraph evaluate gold.jsonl --tables tables",
      "  tipgraph evaluate --gold-from my-document > gold.jsonl",
      "  tipgraph evaluate gold.jsonl --places even --totals --confidence ontology/confidence.ttl"
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "GOLD",
      description =
          "JSON Lines, each {\"document\": …, \"text\": …, \"facts\": {\"counts\": [{…}], …}}.")
  private List<Path> gold = List.of();

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "Score the tables in this folder (counts.csv, …) instead of reading the texts.")
  private Optional<Path> tables = Optional.empty();

  @Option(
      names = "--places",
      paramLabel = "all|even|odd",
      defaultValue = "all",
      description =
          "The documents at these places of each file, counted from 0 (${DEFAULT-VALUE}): one half to develop on, the "
              + "other kept aside.")
  private Evaluate.Places places;

  @Option(
      names = "--totals",
      description = "The figures alone: nothing of what stands in the documents.")
  private boolean totals;

  @Option(
      names = "--halves",
      description =
          "The figures of the documents at even places beside those at odd places, as a table in Markdown.")
  private boolean halves;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page with the rows missed, wrong and right beside their sentences.")
  private Optional<Path> html = Optional.empty();

  @Option(
      names = "--gold-from",
      paramLabel = "DOCUMENT",
      description =
          "Instead of evaluating, write a line of gold with the facts that the store holds of a document, once they "
              + "are reviewed.")
  private Optional<String> goldFrom = Optional.empty();

  @Mixin private StoreOption store;

  @Option(
      names = "--confidence",
      paramLabel = "FILE",
      description =
          "Write how often each rule was right, as Turtle; the program's own is ontology/confidence.ttl.")
  private Optional<Path> confidence = Optional.empty();

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (goldFrom.isPresent() == !gold.isEmpty()) {
      throw new ProblemException(
          Problem.mistake(
              "evaluate", "", "needs either gold or --gold-from", "name a file of gold"));
    }
    if (goldFrom.isPresent()) {
      requireNothingElse();
      return new GoldFrom(console, store.folder()).write(goldFrom.get());
    }
    if (html.isPresent() && (totals || halves)) {
      throw new ProblemException(
          Problem.mistake(
              "evaluate",
              "",
              "--html shows rows, --totals and --halves hide them",
              "leave one of them out"));
    }
    List<Path> read =
        Stream.concat(gold.stream(), tables.stream().flatMap(CsvTables::files)).toList();
    Stream.of(html, confidence)
        .flatMap(Optional::stream)
        .forEach(file -> OutputFile.requireOther(file, read));
    html.ifPresent(page -> confidence.ifPresent(file -> OutputFile.requireApart(page, file)));
    if (halves) {
      Evaluation even = evaluation(Evaluate.Places.EVEN);
      Evaluation odd = evaluation(Evaluate.Places.ODD);
      console.out().print(EvaluationText.markdown(even, odd));
      return 0;
    }
    Evaluation evaluation = evaluation(places);
    console.out().print(EvaluationText.totals(evaluation));
    if (!totals) {
      console.out().print("\n" + EvaluationText.causes(evaluation, console.columns()));
    }
    if (html.isPresent()) {
      byte[] page = EvaluationPage.of(evaluation).getBytes(StandardCharsets.UTF_8);
      OutputFile.write(html, console, out -> out.write(page));
    }
    if (confidence.isPresent()) {
      Confidence rules = new Evaluate(TipGraph.create()).confidence(Evaluate.gold(gold, places));
      OutputFile.write(confidence, console, out -> ConfidenceFile.write(rules, out));
    }
    return 0;
  }

  private void requireNothingElse() {
    boolean evaluates = totals || halves || places != Evaluate.Places.ALL;
    if (evaluates || Stream.of(tables, html, confidence).anyMatch(Optional::isPresent)) {
      throw new ProblemException(
          Problem.mistake(
              "evaluate",
              "",
              "--gold-from writes gold, and evaluates nothing",
              "leave out the options other than --store, or evaluate what it has written"));
    }
  }

  private Evaluation evaluation(Evaluate.Places half) {
    List<GoldDocument> documents = Evaluate.gold(gold, half);
    return tables
        .map(folder -> Evaluation.ofTables(documents, new CsvTables(folder)))
        .orElseGet(() -> new Evaluate(TipGraph.create()).of(documents));
  }
}
