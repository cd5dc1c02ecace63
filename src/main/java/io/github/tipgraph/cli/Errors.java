// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
    String near =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions().stream()
                .findFirst()
                .map(name -> "did you mean " + name + "? ")
                .orElse("")
            : "";
    String help = line.getCommandSpec().qualifiedName() + " --help";
    tell(line, e.getMessage() + "; " + near + "see " + help);
    return ExitCode.USAGE;
  }

  /** A problem while a command ran. */
  static int execution(Exception e, CommandLine line, boolean verbose) {
    int code = ExitCode.SOFTWARE;
    if (e instanceof ProblemException known) {
      tell(line, known.problem().line());
      code = known.problem().kind() == Problem.Kind.MISTAKE ? ExitCode.USAGE : ExitCode.SOFTWARE;
    } else {
      tell(line, "failed: " + e + "; run it again with --verbose and report what it says");
    }
    if (verbose) {
      e.printStackTrace(line.getErr());
    }
    return code;
  }

  private static void tell(CommandLine line, String message) {
    line.getErr().println(oneLine(message));
  }

  /** Tells of something that did not stop a command. */
  static void tell(Console console, String message) {
    console.err().println(oneLine(message));
  }

  private static String oneLine(String message) {
    return "tipgraph: " + message.replaceAll("\\s*\\R\\s*", " ");
  }
}
