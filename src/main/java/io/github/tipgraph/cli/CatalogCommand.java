// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.catalog.Publication;
import io.github.tipgraph.catalog.StoreCatalogue;
import io.github.tipgraph.data.AttachedData;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.store.Store;
import io.github.tipgraph.write.Syntax;
import io.github.tipgraph.write.TripleWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Catalogues. */
@Command(
    name = "catalog",
    description =
        "Writes what the store holds as a catalogue of datasets, after DCAT-AP and VoID, in Turtle: what documents state, "
            + "the links, the ontology, and what is attached, with their licences, sizes and origins. The same store "
            + "gives the same bytes.",
    footer = {
      "",
      "Examples:",
      "  tipgraph catalog",
      "  tipgraph catalog -o catalog.ttl --publisher 'Example Institute' --licence CC-BY-4.0",
      "  tipgraph catalog --address https://example.org/trafficking/ --base https://example.org/id/",
      "  tipgraph validate catalog.ttl"
    })
final class CatalogCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; standard output if not given.")
  private Optional<Path> output = Optional.empty();

  @Mixin private PublicationOptions options;

  @Option(
      names = "--address",
      paramLabel = "IRI",
      description = "Where the graph and the tables are to be had.")
  private Optional<String> address = Optional.empty();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      converter = IrisConverter.class,
      description =
          "What the IRIs of the catalogue and the dataset begin with, instead of https://w3id.org/tipgraph/id/.")
  private Iris base = new Iris();

  @Mixin private StoreOption store;

  CatalogCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Publication publication = options.publication(base, address);
    AttachedData attached = new AttachedData(store.folder());
    Graph catalogue =
        Store.read(
            store.folder(),
            dataset -> attached.read(kept -> StoreCatalogue.of(dataset, kept, publication)));
    OutputFile.write(output, console, out -> new TripleWriter(Syntax.TURTLE).write(catalogue, out));
    return 0;
  }
}
