// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** A process that has so many file handles left when it builds a file into a store. */
final class Starved {
  private Starved() {}

  public static void main(String[] args) throws IOException {
    Path store = Path.of(args[1]);
    // What fails is to be the command, and not the loading of the classes that tell of it.
    Cli.run("export", "-o", "/dev/full", "--store", store);
    Store.release(store);
    StandardInput.requireOpen();
    Stopping.watch(Console.ofProcess(System.getenv()));
    Deque<InputStream> open = new ArrayDeque<>();
    try {
      while (true) {
        open.push(Files.newInputStream(Path.of("/dev/null")));
      }
    } catch (IOException full) {
      for (int left = Integer.parseInt(args[0]); left > 0; left--) {
        open.pop().close();
      }
    }
    Main.main(new String[] {"build", args[2], "--store", args[1]});
  }
}
