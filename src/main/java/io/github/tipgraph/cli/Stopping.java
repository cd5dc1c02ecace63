// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import java.util.Set;

/** Tells of a command that somebody stops, by Ctrl-C or another signal, before it is done. */
final class Stopping extends Thread {
  private static final Set<String> CHANGING =
      Set.of("build", "load", "link", "attach", "detach", "compact", "publish");

  private final Console console;
  private volatile boolean done;

  private Stopping(Console console) {
    super("stopping");
    this.console = console;
  }

  /** Watches a command; it is told only of those that change something over some time. */
  static Stopping watch(Console console, String... args) {
    Stopping stopping = new Stopping(console);
    if (args.length > 0 && CHANGING.contains(args[0])) {
      Runtime.getRuntime().addShutdownHook(stopping);
    }
    return stopping;
  }

  /** Says that the command has come to its end. */
  void done() {
    done = true;
  }

  @Override
  public void run() {
    if (!done) {
      String afterBar = console.progress() > 0 ? "\n" : "";
      console.err().print(afterBar);
      Errors.tell(
          console, "stopped before it was done; what is whole stays: run it again to go on");
      console.err().flush();
    }
  }
}
