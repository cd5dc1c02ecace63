// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.link.Columns;
import io.github.tipgraph.link.Sources;
import io.github.tipgraph.rdf.Software;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that tell how a source is asked. */
final class SourceOptions {
  private static final int MOST_RETRIES = 10;

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

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to wait for an answer (${DEFAULT-VALUE}).")
  private int timeout;

  @Option(
      names = "--retries",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How often to ask again, each time later, what a server could not answer (${DEFAULT-VALUE}).")
  private int retries;

  Sources sources() {
    require("--batch", batch, 1, 1000);
    require("--timeout", timeout, 1, 3600);
    require("--retries", retries, 0, MOST_RETRIES);
    return new Sources(
        Software.agent(),
        form,
        new Columns(code, id, prefix),
        batch,
        Duration.ofSeconds(timeout),
        retries);
  }

  private static void require(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ProblemException(
          Problem.mistake(
              option, "", value + " is too small or too large", "give " + least + " to " + most));
    }
  }
}
