// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.file.Drafts;
import io.github.tipgraph.file.Leftovers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A process that has half written a file, and another in a temporary folder, from the line that it
 * prints until its input ends.
 */
final class DraftHolder {
  private DraftHolder() {}

  public static void main(String[] args) throws IOException {
    Leftovers.create(Leftovers.temporaryFolder().resolve("one")).close();
    Drafts.write(
        Path.of(args[0]),
        out -> {
          out.write("new".getBytes(StandardCharsets.UTF_8));
          out.flush();
          System.out.println("written");
          while (System.in.read() >= 0) {
            Thread.onSpinWait();
          }
        });
  }
}
