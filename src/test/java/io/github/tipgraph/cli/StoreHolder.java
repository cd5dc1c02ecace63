// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A process that reads a store or, with a second word, changes it, and has it from the line that it
 * prints until its input ends. For each line of its input it prints how many quads it reads.
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
    BufferedReader asked =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (asked.readLine() != null) {
      System.out.println(Store.<Long>read(Path.of(args[0]), all -> all.stream().count()));
    }
  }
}
