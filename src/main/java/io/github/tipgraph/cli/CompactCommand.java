// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.store.Store;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compacts. */
@Command(
    name = "compact",
    description =
        "Makes the files of the store as small as what is in it allows. build, link, attach and load do so by "
            + "themselves where there is much to gain; those who read the store go on meanwhile.",
    footer = {"", "Examples:", "  tipgraph compact", "  tipgraph compact --store my-store"})
final class CompactCommand implements Callable<Integer> {
  private static final double MEGA = 1e6;

  private final Console console;

  @Mixin private StoreOption store;

  CompactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Store.Sizes sizes = Store.compact(store.folder());
    console
        .out()
        .printf(
            Locale.ROOT,
            "%s: %.1f MB before, %.1f MB now%n",
            store.folder(),
            sizes.before() / MEGA,
            sizes.after() / MEGA);
    return 0;
  }
}
