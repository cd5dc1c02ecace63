// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command writes.
 *
 * @param out results, in UTF-8
 * @param err messages
 * @param columns the columns of the terminal, or 0 where results do not go to one
 * @param colours whether the terminal shows colours
 */
record Console(PrintStream out, PrintStream err, int columns, boolean colours) {
  /** The console of this process; the launcher says how wide the terminal is, if there is one. */
  static Console ofProcess(Map<String, String> environment) {
    String columns = environment.getOrDefault("TIPGRAPH_COLUMNS", "");
    int width = columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : 0;
    boolean colours = width > 0 && environment.getOrDefault("NO_COLOR", "").isEmpty();
    OutputStream out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    return new Console(stream(out), stream(err), width, colours);
  }

  private static PrintStream stream(OutputStream target) {
    return new PrintStream(
        new BufferedOutputStream(target, 1 << 16), false, StandardCharsets.UTF_8);
  }
}
