// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.catalog.Publication;
import io.github.tipgraph.rdf.Iris;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What whoever publishes the store says of it. */
final class PublicationOptions {
  @Option(names = "--title", paramLabel = "TEXT", description = "The title of the dataset.")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "Who publishes it; without it, the program.")
  private Optional<String> publisher = Optional.empty();

  @Option(
      names = {"--licence", "--license"},
      paramLabel = "ID|IRI",
      description =
          "The licence under which it is published: an identifier of SPDX, such as CC-BY-4.0, or an address.")
  private Optional<String> licence = Optional.empty();

  @Option(
      names = "--data-version",
      paramLabel = "TEXT",
      description = "What this state of the dataset is called.")
  private Optional<String> version = Optional.empty();

  /** A publication under a base of IRIs, to be had at an address. */
  Publication publication(Iris base, Optional<String> address) {
    return new Publication(base, title, publisher, licence, address, version);
  }
}
