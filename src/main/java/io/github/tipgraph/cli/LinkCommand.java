// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.link.Kind;
import io.github.tipgraph.link.Linking;
import io.github.tipgraph.link.Sources;
import io.github.tipgraph.query.TextTable;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.LeastConfidence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Links. */
@Command(
    name = "link",
    description =
        "Links the places, bodies and laws of the store to what others call them: places by their ISO 3166 codes, "
            + "bodies and laws by name, country and kind. The links are a graph of their own, which replaces that of an "
            + "earlier run with the same source. If the source fails, the store stays as it was.",
    footer = {
      "",
      "Examples:",
      "  tipgraph link",
      "  tipgraph link --to wikidata --mentioned",
      "  tipgraph link --to https://example.org/sparql --only countries --only subdivisions",
      "  tipgraph link --to states.csv --code-column iso3166_2 --id-column wikiDataId",
      "  tipgraph link --to dump.ttl --review candidates.csv"
    })
final class LinkCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--to",
      paramLabel = "NAME|ENDPOINT|FILE",
      defaultValue = Sources.BUNDLED,
      description =
          "Who knows them: bundled or wikidata; the http(s) address of a SPARQL endpoint or of a reconciliation "
              + "service (0.2); or RDF (.ttl, .nt, …) or a table (.csv, .tsv), as a file or at an address "
              + "(${DEFAULT-VALUE}).")
  private String to;

  @Option(
      names = "--only",
      paramLabel = "KIND",
      converter = KindConverter.class,
      completionCandidates = KindConverter.class,
      description =
          "Link only ${COMPLETION-CANDIDATES}; may be given several times. The links of other kinds are not kept.")
  private List<Kind> only = List.of();

  @Option(names = "--mentioned", description = "Link only places of which a document speaks.")
  private boolean mentioned;

  @Option(
      names = "--min-score",
      paramLabel = "N",
      defaultValue = "0.7",
      converter = LeastConfidenceOption.Converter.class,
      description =
          "How well name, country and kind must agree, from 0 to 1, for a link that no reader has accepted "
              + "(${DEFAULT-VALUE}).")
  private LeastConfidence least;

  @Option(
      names = "--review",
      paramLabel = "FILE",
      description =
          "Write the candidates to this CSV file, and apply what stands in its first column: accept or reject.")
  private Optional<Path> review = Optional.empty();

  @Mixin private SourceOptions source;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      converter = IrisConverter.class,
      description =
          "What the IRI of the link set begins with, instead of https://w3id.org/tipgraph/id/.")
  private Iris base = new Iris();

  @Option(
      names = "--time",
      description =
          "Say in the graph when it was made. SOURCE_DATE_EPOCH, if set, gives the time, and says so alone.")
  private boolean time;

  @Mixin private StoreOption store;

  LinkCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<Instant> ended = BuildTime.of(System.getenv("SOURCE_DATE_EPOCH"), time);
    Set<Kind> kinds = only.isEmpty() ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(only);
    Linking linking = new Linking(base, ended, kinds, mentioned, least.least());
    Linking.Outcome outcome =
        linking.run(store.folder(), source.sources(), to, review, this::writeReview);
    console.out().print(table(outcome));
    outcome.warnings().forEach(problem -> Errors.tell(console, "warning: " + problem.line()));
    return 0;
  }

  private void writeReview(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    OutputFile.write(review, console, out -> out.write(bytes));
  }

  private String table(Linking.Outcome outcome) {
    List<List<String>> rows = new ArrayList<>();
    for (Linking.Tally tally : outcome.tallies()) {
      rows.add(
          List.of(
              tally.kind().title(),
              Integer.toString(tally.entities()),
              Long.toString(tally.exact()),
              Long.toString(tally.close()),
              Long.toString(tally.open())));
    }
    List<String> head = List.of("kind", "in the store", "the same", "close", "for review");
    return new TextTable(head, rows, console.columns())
        + "\n"
        + (outcome.links() == 1 ? "1 link" : outcome.links() + " links")
        + " in <"
        + outcome.iri()
        + "> of "
        + store.folder()
        + "\n";
  }
}
