// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.data.AttachedData;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Detaches. */
@Command(
    name = "detach",
    description = "Removes from the store data of others that attach has put there.",
    footer = {"", "Examples:", "  tipgraph datasets", "  tipgraph detach states"})
final class DetachCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "NAME", description = "What it is called.")
  private String name;

  @Mixin private StoreOption store;

  DetachCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    new AttachedData(store.folder()).detach(name);
    console.out().println("data:" + name + " is no longer in " + store.folder());
    return 0;
  }
}
