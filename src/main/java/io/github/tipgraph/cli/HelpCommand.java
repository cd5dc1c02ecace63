// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Helps. */
@Command(
    name = "help",
    description = "Tells what the program or one of its commands does.",
    footer = {"", "Examples:", "  tipgraph help", "  tipgraph help query"})
final class HelpCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "A command.")
  private Optional<String> command = Optional.empty();

  @Spec private CommandSpec spec;

  HelpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    CommandLine about = command.map(root.getSubcommands()::get).orElse(root);
    if (command.isPresent() && about.equals(root)) {
      throw new ParameterException(
          root, Errors.unknown(command.get(), root.getSubcommands().keySet()));
    }
    console.out().print(about.getUsageMessage());
    return 0;
  }
}
