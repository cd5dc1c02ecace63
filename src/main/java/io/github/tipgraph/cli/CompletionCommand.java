// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Completes the words of commands. */
@Command(
    name = "completion",
    description = "Writes a script with which bash or zsh completes commands, options and names.",
    footer = {"", "Examples:", "  tipgraph completion > tipgraph-completion.sh"})
final class CompletionCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    console.out().println(AutoComplete.bash(root.getCommandName(), root));
    return 0;
  }
}
