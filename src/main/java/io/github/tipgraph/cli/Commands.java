// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands of the program. */
final class Commands {
  private Commands() {}

  /**
   * The command line with the one command that is asked for, if it is clear which, else with all:
   * setting up all takes a third of a short command's time.
   */
  static CommandLine under(Main main, Console console, String... args) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("build", () -> new BuildCommand(console));
    commands.put("load", () -> new LoadCommand(console));
    commands.put("query", () -> new QueryCommand(console));
    commands.put("export", () -> new ExportCommand(console));
    commands.put("validate", () -> new ValidateCommand(console));
    commands.put("show", () -> new ShowCommand(console));
    commands.put("draw", () -> new DrawCommand(console));
    commands.put("describe", () -> new DescribeCommand(console));
    commands.put("link", () -> new LinkCommand(console));
    commands.put("attach", () -> new AttachCommand(console));
    commands.put("detach", () -> new DetachCommand(console));
    commands.put("datasets", () -> new DatasetsCommand(console));
    commands.put("compact", () -> new CompactCommand(console));
    commands.put("publish", () -> new PublishCommand(console, System.getenv()));
    commands.put("catalog", () -> new CatalogCommand(console));
    commands.put("serve", () -> new ServeCommand(console, System.getenv()));
    commands.put("review", () -> new ReviewCommand(console, System.in));
    commands.put("evaluate", () -> new EvaluateCommand(console));
    CommandLine line = new CommandLine(main);
    if (args.length > 0 && commands.containsKey(args[0])) {
      return line.addSubcommand(args[0], commands.get(args[0]).get());
    }
    commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
    line.addSubcommand("completion", new CompletionCommand(console));
    return line.addSubcommand("help", new HelpCommand(console));
  }
}
