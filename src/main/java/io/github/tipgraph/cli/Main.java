// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
    name = "tipgraph",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    description =
        "Turns assessments of human trafficking into linked data in which every statement leads to its sentence.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:a failure", "2:a mistake in what was asked or given"},
    footer = {
      "",
      "Examples:",
      "  tipgraph build",
      "  tipgraph query programmes-by-province --param country=PK",
      "  tipgraph export --format turtle -o graph.ttl"
    })
public final class Main implements Runnable {
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Tell where in the program an error came about.")
  private boolean verbose;

  @Spec private CommandSpec spec;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    Console console = Console.ofProcess(System.getenv());
    int code = run(console, args);
    console.out().flush();
    console.err().flush();
    System.exit(code);
  }

  /** Runs a command and gives its exit code. */
  static int run(Console console, String... args) {
    Main main = new Main();
    return commandLine(main, console, args)
        .setOut(Errors.writer(console.out()))
        .setErr(Errors.writer(console.err()))
        .setParameterExceptionHandler(Errors::parameter)
        .setExecutionExceptionHandler((e, line, parsed) -> Errors.execution(e, line, main.verbose))
        .setUsageHelpWidth(console.columns() > 0 ? Math.max(console.columns(), 60) : 100)
        .execute(args);
  }

  /**
   * With the one command that is asked for, if it is clear which: setting up all takes a third of a
   * short command's time.
   */
  private static CommandLine commandLine(Main main, Console console, String... args) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("build", () -> new BuildCommand(console));
    commands.put("query", () -> new QueryCommand(console));
    commands.put("export", () -> new ExportCommand(console));
    commands.put("validate", () -> new ValidateCommand(console));
    commands.put("show", () -> new ShowCommand(console));
    commands.put("describe", () -> new DescribeCommand(console));
    CommandLine line = new CommandLine(main);
    if (args.length > 0 && commands.containsKey(args[0])) {
      return line.addSubcommand(args[0], commands.get(args[0]).get());
    }
    commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
    return line.addSubcommand("completion", new GenerateCompletion());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
