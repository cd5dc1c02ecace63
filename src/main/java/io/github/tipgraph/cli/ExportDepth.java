// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import picocli.CommandLine.Option;

/** How much an export writes. */
final class ExportDepth {
  @Option(
      names = "--with-evidence",
      description = "With the spans, texts and runs, as without either option.")
  private boolean evidence;

  @Option(
      names = "--plain",
      description =
          "Without the spans, texts and runs; such a graph is smaller and does not pass validate.")
  private boolean plain;

  boolean withEvidence() {
    return evidence || !plain;
  }
}
