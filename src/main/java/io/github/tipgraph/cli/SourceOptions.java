// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.link.Columns;
import io.github.tipgraph.link.Sources;
import io.github.tipgraph.rdf.Software;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that tell how a source is asked. */
final class SourceOptions {
  @Option(
      names = "--as",
      paramLabel = "FORM",
      description = "What is at an address, if it is not seen by itself: ${COMPLETION-CANDIDATES}.")
  private Optional<Sources.Form> form = Optional.empty();

  @Option(
      names = "--code-column",
      paramLabel = "NAME",
      description = "The column of a table that holds ISO 3166 codes, if its name does not say so.")
  private Optional<String> code = Optional.empty();

  @Option(
      names = "--id-column",
      paramLabel = "NAME",
      description =
          "The column of a table that holds IRIs, or items of Wikidata such as Q843, if its name does not say so.")
  private Optional<String> id = Optional.empty();

  @Option(
      names = "--id-prefix",
      paramLabel = "IRI",
      defaultValue = "",
      description = "What the cells of that column lack at their beginning to be IRIs.")
  private String prefix;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many codes or names to ask for at once (${DEFAULT-VALUE}).")
  private int batch;

  @Mixin private PatienceOptions patience;

  Sources sources() {
    PatienceOptions.require("--batch", batch, 1, 1000);
    return new Sources(
        Software.agent(),
        form,
        new Columns(code, id, prefix),
        batch,
        patience.timeout(),
        patience.retries());
  }
}
