// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.data.AttachedData;
import io.github.tipgraph.data.DataFile;
import io.github.tipgraph.data.DataReader;
import io.github.tipgraph.data.Notes;
import io.github.tipgraph.data.OtherData;
import io.github.tipgraph.rdf.Software;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Attaches. */
@Command(
    name = "attach",
    description =
        "Keeps data of others in the store, as the graph data:NAME, in place of an earlier one of this name. Queries see "
            + "it as if it were given with --with; build, link and validate leave it alone.",
    footer = {
      "",
      "Examples:",
      "  tipgraph attach states=states.csv --licence CC-BY-4.0 --source https://example.org/states",
      "  tipgraph attach prices=https://example.org/cpi.csv --data-version 2026-01",
      "  tipgraph query joins/province-population",
      "  tipgraph detach states"
    })
final class AttachCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "NAME=FILE|URL",
      converter = Assignment.Converter.class,
      description =
          "What to call it, and a file or an address with RDF (.ttl, .trig, .nt, .nq, .rdf, .jsonld) or a table (.csv, "
              + ".tsv), also with .gz. A table's columns are NAME:COLUMN.")
  private Assignment data;

  @Option(names = "--title", paramLabel = "TEXT", description = "Its title, instead of its name.")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--source",
      paramLabel = "IRI",
      description = "Where it is from: the address of the file, or of a page about it.")
  private Optional<String> source = Optional.empty();

  @Option(
      names = {"--licence", "--license"},
      paramLabel = "ID|IRI",
      description = "Its licence: an identifier of SPDX, such as CC-BY-4.0, or an address.")
  private Optional<String> licence = Optional.empty();

  @Option(
      names = "--data-version",
      paramLabel = "TEXT",
      description = "Its version, as its publisher calls it.")
  private Optional<String> version = Optional.empty();

  @Option(
      names = "--time",
      description =
          "Say in its description when it was read. SOURCE_DATE_EPOCH, if set, gives the time, and says so alone.")
  private boolean time;

  @Mixin private StoreOption store;

  AttachCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<Instant> ended = BuildTime.of(System.getenv("SOURCE_DATE_EPOCH"), time);
    OtherData other = new OtherData(data.name(), data.value());
    Notes notes = new Notes(title, source, licence, version);
    DataFile file =
        new AttachedData(store.folder())
            .attach(other, notes, new DataReader(Software.agent()), ended);
    console
        .out()
        .printf(
            Locale.ROOT,
            "%d triples of %s in the graph data:%s of %s%n",
            file.graph().size(),
            other.location(),
            other.name(),
            store.folder());
    return 0;
  }
}
