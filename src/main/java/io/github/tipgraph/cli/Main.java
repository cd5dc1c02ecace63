// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.read.ProblemException;
import java.io.ObjectInputFilter;
import java.nio.file.Path;
import org.apache.jena.sys.JenaSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
  /** Starts Jena while the command line is read: together they are most of a query's time. */
  private static final Thread JENA = new Thread(JenaSystem::init, "jena");

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Tell where in the program an error came about.")
  private boolean verbose;

  @Spec private CommandSpec spec;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    refuseObjects();
    Console console = Console.ofProcess(System.getenv());
    if (args.length > 0 && args[0].equals("query")) {
      JENA.start();
    }
    StandardInput.requireOpen();
    Stopping stopping = Stopping.watch(console, args);
    int code;
    try {
      ForeignLetters.refuse(args, System.getProperty("sun.jnu.encoding", "UTF-8"));
      code = run(console, args);
    } catch (RuntimeException | Error e) {
      code = Errors.execution(e, Errors.writer(console.err()), false);
    }
    console.err().flush();
    stopping.done();
    System.exit(code);
  }

  /** Nothing is kept as Java objects, so none is ever to be made of foreign bytes. */
  static void refuseObjects() {
    ObjectInputFilter.Config.setSerialFilter(info -> ObjectInputFilter.Status.REJECTED);
  }

  /** Runs a command and gives its exit code. */
  static int run(Console console, String... args) {
    Main main = new Main();
    return Commands.under(main, console, args)
        .setOut(Errors.writer(console.out()))
        .setErr(Errors.writer(console.err()))
        .setExecutionStrategy(parsed -> main.whenJenaStands(parsed, console))
        .setParameterExceptionHandler(Errors::parameter)
        .setExecutionExceptionHandler((e, line, parsed) -> Errors.execution(e, line, main.verbose))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Path.class, Main::path)
        .setUsageHelpWidth(console.columns() > 0 ? Math.max(console.columns(), 60) : 100)
        .execute(args);
  }

  /** An empty name would be the working folder. */
  private static Path path(String name) {
    if (name.isEmpty()) {
      throw new TypeConversionException("the name of a file or folder is empty");
    }
    return Path.of(name);
  }

  private int whenJenaStands(ParseResult parsed, Console console) {
    try {
      JENA.join();
      int code = new RunLast().execute(parsed);
      console.out().flush();
      return code;
    } catch (ProblemException | StandardOutput.Closed | Error e) {
      return Errors.execution(e, spec.commandLine(), verbose);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.SOFTWARE;
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
