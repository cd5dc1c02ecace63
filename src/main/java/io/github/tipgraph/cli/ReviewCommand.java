// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.file.Drafts;
import io.github.tipgraph.query.DocumentFacts;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.review.Correction;
import io.github.tipgraph.review.CorrectionFile;
import io.github.tipgraph.review.Session;
import io.github.tipgraph.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reviews. */
@Command(
    name = "review",
    description =
        "Walks through the facts of a document with their sentences, asks whether each is right, and keeps the "
            + "answers in a file of corrections, a line each. build --corrections applies it.",
    footer = {
      "",
      "Examples:",
      "  tipgraph review pakistan-2010-interim-assessment-restated",
      "  tipgraph review my-document --corrections mine.jsonl --reviewer 'A. Reader'",
      "  tipgraph build my-document.txt --corrections mine.jsonl"
    })
final class ReviewCommand implements Callable<Integer> {
  private final Console console;
  private final InputStream in;

  @Parameters(paramLabel = "DOCUMENT", description = "Its identifier; describe names all.")
  private String document;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "Where the decisions stand (corrections/DOCUMENT.jsonl).")
  private Optional<Path> corrections = Optional.empty();

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      description = "Who decides (the name of the user).")
  private String reviewer = System.getProperty("user.name");

  @Option(names = "--all", description = "Ask again about facts that have been decided.")
  private boolean all;

  @Mixin private StoreOption store;

  ReviewCommand(Console console, InputStream in) {
    this.console = console;
    this.in = in;
  }

  @Override
  public Integer call() {
    if (reviewer.isBlank()) {
      throw new ProblemException(Problem.mistake("--reviewer", "", "is empty", "say who decides"));
    }
    Path file = corrections.orElseGet(() -> CorrectionFile.of(Path.of("corrections"), document));
    DocumentFacts facts =
        Store.read(store.folder(), dataset -> DocumentFacts.of(dataset, document));
    List<Session.Item> items =
        facts.rows().stream()
            .map(row -> new Session.Item(row.table(), row.filled(), facts.quote(row)))
            .toList();
    OutputFile.requireNoStore(file.toAbsolutePath().getParent());
    Session session =
        new Session(
            items,
            facts.text(),
            CorrectionFile.all(file),
            signature(),
            reader(),
            console.out(),
            decision -> keep(file, decision));
    List<Correction> decisions = session.run(all);
    console.out().println("\n" + decisions.size() + " decisions in " + file);
    return 0;
  }

  private Session.Signature signature() {
    String day =
        BuildTime.of(System.getenv("SOURCE_DATE_EPOCH"), true)
            .orElseThrow()
            .atZone(ZoneOffset.UTC)
            .toLocalDate()
            .toString();
    return new Session.Signature(document, reviewer.strip(), day);
  }

  private BufferedReader reader() {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** Another may have decided about other facts in the same file since. */
  private List<Correction> keep(Path file, Correction decision) {
    List<Correction> decisions = CorrectionFile.with(file, decision);
    save(file, decisions);
    return decisions;
  }

  private void save(Path file, List<Correction> decisions) {
    byte[] text = CorrectionFile.write(decisions).getBytes(StandardCharsets.UTF_8);
    try (Drafts drafts = Drafts.in(file.toAbsolutePath().getParent())) {
      OutputFile.write(Optional.of(file), console, out -> out.write(text));
      drafts.keep();
    } catch (IOException e) {
      throw OutputFile.unwritable(file.toString(), e);
    }
  }
}
