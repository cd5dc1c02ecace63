// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options that tell how long to try with a server. */
final class PatienceOptions {
  private static final int MOST_RETRIES = 10;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to wait for an answer of a server (${DEFAULT-VALUE}).")
  private int timeout;

  @Option(
      names = "--retries",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How often to ask again, each time later, what a server could not answer (${DEFAULT-VALUE}).")
  private int retries;

  Duration timeout() {
    require("--timeout", timeout, 1, 3600);
    return Duration.ofSeconds(timeout);
  }

  int retries() {
    require("--retries", retries, 0, MOST_RETRIES);
    return retries;
  }

  /** Refuses a number outside of a range. */
  static void require(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ProblemException(
          Problem.mistake(
              option, "", value + " is too small or too large", "give " + least + " to " + most));
    }
  }
}
