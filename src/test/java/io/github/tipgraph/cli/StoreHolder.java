// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A process that reads a store or, with a second word, changes it, and has it from the line that it
 * prints until its input ends.
 */
final class StoreHolder {
  private StoreHolder() {}

  public static void main(String[] args) throws IOException {
    if (args.length > 1) {
      Store.update(Path.of(args[0]), dataset -> true);
    } else {
      Store.use(Path.of(args[0]), dataset -> {});
    }
    System.out.println("open");
    while (System.in.read() >= 0) {
      Thread.onSpinWait();
    }
  }
}
