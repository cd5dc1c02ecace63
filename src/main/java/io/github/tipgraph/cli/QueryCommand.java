// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.data.AttachedData;
import io.github.tipgraph.data.DataReader;
import io.github.tipgraph.data.OtherData;
import io.github.tipgraph.query.Answer;
import io.github.tipgraph.query.BundledQuery;
import io.github.tipgraph.query.Catalogue;
import io.github.tipgraph.query.Format;
import io.github.tipgraph.query.QueryRun;
import io.github.tipgraph.query.QuerySource;
import io.github.tipgraph.query.Remotes;
import io.github.tipgraph.rdf.Software;
import io.github.tipgraph.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers queries. */
@Command(
    name = "query",
    description = "Answers a bundled query, or one of your own, from the store.",
    footer = {
      "",
      "Examples:",
      "  tipgraph query --list",
      "  tipgraph query --describe evidence",
      "  tipgraph query programmes-by-province --param country=PK",
      "  tipgraph query tiers --format csv",
      "  tipgraph query -e 'SELECT ?body { ?body a tip:Body } LIMIT 5'",
      "  tipgraph query joins/province-population --with states=states.csv",
      "  tipgraph query joins/countries-in-wikidata",
      "  tipgraph query joins/countries-in-wikidata --endpoint wikidata=copy.ttl"
    })
final class QueryCommand implements Callable<Integer> {
  private final Console console;

  @ArgGroup(multiplicity = "1")
  private Which which;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      converter = Assignment.Converter.class,
      description = "A parameter of the query; --list names them and their types.")
  private List<Assignment> params = List.of();

  @Option(
      names = "--with",
      paramLabel = "NAME=FILE",
      converter = Assignment.Converter.class,
      description =
          "Data of others to lay beside the store for this query, as the graph data:NAME: a file or an address with RDF, CSV or TSV. A table's columns are NAME:COLUMN. What tipgraph attach has put into the store is there without it.")
  private List<Assignment> others = List.of();

  @Option(
      names = "--endpoint",
      paramLabel = "NAME=ADDRESS|FILE",
      converter = Assignment.Converter.class,
      description =
          "What to ask instead of an endpoint that the query's SERVICE names: another endpoint, or a file of RDF, such as a copy of what is needed of it. NAME is a known name such as wikidata, or the endpoint's IRI.")
  private List<Assignment> endpoints = List.of();

  @Option(
      names = "--format",
      defaultValue = "table",
      converter = FormatChoice.OfAnswers.class,
      completionCandidates = FormatChoice.OfAnswers.class,
      description =
          "table, csv, tsv, json or xml; for CONSTRUCT and DESCRIBE turtle, trig, nt, nq, jsonld or rdfxml (${DEFAULT-VALUE}).")
  private Format format;

  @Mixin private PatienceOptions patience;

  @Mixin private StoreOption store;

  QueryCommand(Console console) {
    this.console = console;
  }

  /** The ways to say which query. */
  static final class Which {
    @Parameters(
        arity = "0..1",
        paramLabel = "NAME",
        completionCandidates = QueryNames.class,
        description = "A bundled query.")
    private Optional<String> name = Optional.empty();

    @Option(names = "-f", paramLabel = "FILE", description = "A file with a query.")
    private Optional<Path> file = Optional.empty();

    @Option(
        names = "-e",
        paramLabel = "SPARQL",
        description = "A query; the usual prefixes are declared.")
    private Optional<String> text = Optional.empty();

    @Option(names = "--list", description = "Name the bundled queries and their parameters.")
    private boolean list;

    @Option(
        names = "--describe",
        paramLabel = "NAME",
        completionCandidates = QueryNames.class,
        description = "Tell what a bundled query is for.")
    private Optional<String> described = Optional.empty();
  }

  @Override
  public Integer call() {
    if (which.list) {
      console.out().print(CatalogueText.all(new Catalogue().all()));
      return 0;
    }
    if (which.described.isPresent()) {
      console.out().print(CatalogueText.one(new Catalogue().find(which.described.get())));
      return 0;
    }
    Map<String, String> values = Assignment.map("parameter", params);
    BundledQuery query =
        which
            .name
            .map(new Catalogue()::find)
            .or(() -> which.file.map(QuerySource::file))
            .orElseGet(() -> QuerySource.text(which.text.orElseThrow()));
    List<OtherData> beside = new ArrayList<>();
    Assignment.map("--with", others)
        .forEach((name, location) -> beside.add(new OtherData(name, location)));
    Remotes remotes =
        new Remotes(
            Software.agent(),
            patience.timeout(),
            patience.retries(),
            Assignment.map("--endpoint", endpoints));
    AttachedData attached = new AttachedData(store.folder());
    QueryRun run = new QueryRun(query, beside, attached.names(), remotes);
    DataReader reader = new DataReader(Software.agent());
    Answer answer = new Answer(format, console.columns(), console.out());
    Store.use(
        store.folder(),
        dataset ->
            attached.use(kept -> run.answer(run.beside(dataset, kept, reader), values, answer)));
    return 0;
  }
}
