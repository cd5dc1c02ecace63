// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the store. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "tipgraph-data",
      description = "The folder of the store (${DEFAULT-VALUE}).")
  private Path folder;

  Path folder() {
    return folder;
  }
}
