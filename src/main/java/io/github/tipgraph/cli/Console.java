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
 * @param progress the columns of the terminal that shows how work goes on, 0 where lines tell it,
 *     or less than nothing where nobody waits
 */
record Console(PrintStream out, PrintStream err, int columns, boolean colours, int progress) {
  /** A console where nobody waits. */
  Console(PrintStream out, PrintStream err, int columns, boolean colours) {
    this(out, err, columns, colours, -1);
  }

  /** The console of this process; the launcher says how wide the terminal is, if there is one. */
  static Console ofProcess(Map<String, String> environment) {
    int width = columns(environment, "TIPGRAPH_COLUMNS");
    int progress = columns(environment, "TIPGRAPH_MESSAGE_COLUMNS");
    boolean colours = width > 0 && environment.getOrDefault("NO_COLOR", "").isEmpty();
    OutputStream out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    return of(out, err, width, colours, progress);
  }

  /** A console whose streams are terminals where they have columns. */
  static Console of(
      OutputStream out, OutputStream err, int columns, boolean colours, int progress) {
    return new Console(
        stream(columns > 0 ? new Terminal(out, false) : out),
        stream(progress > 0 ? new Terminal(err, true) : err),
        columns,
        colours,
        progress);
  }

  private static int columns(Map<String, String> environment, String name) {
    String columns = environment.getOrDefault(name, "");
    return columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : 0;
  }

  private static PrintStream stream(OutputStream target) {
    return new PrintStream(
        new BufferedOutputStream(target, 1 << 16), false, StandardCharsets.UTF_8);
  }
}
