// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.file.Fault;
import io.github.tipgraph.file.Leftovers;
import io.github.tipgraph.query.Nearest;
import io.github.tipgraph.query.Visible;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Secrets;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells of errors, each in one line. */
final class Errors {
  private Errors() {}

  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** A mistake in the command line. */
  static int parameter(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    String help = line.getCommandSpec().qualifiedName() + " --help";
    String what =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched(line, unmatched.getUnmatched().get(0))
            : e.getMessage().replaceFirst("^Error: ", "");
    tell(line, what + (what.endsWith("?") ? " " : "; ") + "see " + help);
    return ExitCode.USAGE;
  }

  private static String unmatched(CommandLine line, String word) {
    Map<String, CommandLine> commands = line.getSubcommands();
    if (!word.startsWith("-")) {
      return commands.isEmpty()
          ? "'" + word + "' is a word too many"
          : unknown(word, commands.keySet());
    }
    Set<String> options = line.getCommandSpec().optionsMap().keySet();
    return "there is no option " + word + near(word, options);
  }

  /** What to say of a command that there is not. */
  static String unknown(String word, Set<String> commands) {
    return "there is no command " + word + near(word, commands);
  }

  private static String near(String word, Set<String> names) {
    return Nearest.of(word, names).map(name -> "; did you mean " + name + "?").orElse("");
  }

  /** A problem while a command ran; that nobody reads on is none. */
  static int execution(Throwable e, CommandLine line, boolean verbose) {
    return execution(e, line.getErr(), verbose);
  }

  /** The same, where there may be no command line yet. */
  static int execution(Throwable e, PrintWriter err, boolean verbose) {
    if (e instanceof StandardOutput.Closed) {
      return ExitCode.OK;
    }
    if (Leftovers.ended()) {
      return ExitCode.SOFTWARE; // somebody has stopped it, and what fails now is no news
    }
    int code = ExitCode.SOFTWARE;
    if (e instanceof InvalidPathException name) {
      err.println(oneLine(ForeignLetters.problem(name).line()));
      code = ExitCode.USAGE;
    } else if (e instanceof ProblemException known) {
      err.println(oneLine(known.problem().line()));
      code = known.problem().kind() == Problem.Kind.MISTAKE ? ExitCode.USAGE : ExitCode.SOFTWARE;
    } else {
      err.println(oneLine(failure(e)));
    }
    if (verbose) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      err.print(Secrets.hidden(trace.toString()));
      err.flush();
    }
    return code;
  }

  private static String failure(Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return "there is not enough memory (%s); give Java more, as by TIPGRAPH_OPTS=-Xmx4g, or take --threads 1"
          .formatted(e.getMessage());
    }
    Fault fault = e instanceof LinkageError ? Fault.ofOpening() : Fault.of(e);
    return fault == Fault.OTHER
        ? "failed: " + e + "; run it again with --verbose and report what it says"
        : "failed (" + fault.words() + "); " + fault.remedy();
  }

  private static void tell(CommandLine line, String message) {
    line.getErr().println(oneLine(message));
  }

  /** Tells of something that did not stop a command. */
  static void tell(Console console, String message) {
    console.err().println(oneLine(message));
  }

  private static String oneLine(String message) {
    return "tipgraph: "
        + Visible.of(Secrets.hidden(message).replaceAll("(?<!\\s)\\s*\\R\\s*", " "));
  }
}
