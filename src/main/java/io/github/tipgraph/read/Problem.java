// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import io.github.tipgraph.file.Fault;

/**
 * What is wrong with an input, in one line that a user can act on.
 *
 * @param kind whose fault it is
 * @param file the file or thing that it is about
 * @param where the place in it, such as {@code line 3}, or empty
 * @param what what was found and what was expected
 * @param remedy what to do, or empty
 */
public record Problem(Kind kind, String file, String where, String what, String remedy) {
  /** Whose fault a problem is. */
  public enum Kind {
    /** The user gave something that cannot be used: exit code 2. */
    MISTAKE,
    /** Something failed that the user did not cause: exit code 1. */
    FAILURE
  }

  /** A user's mistake. */
  public static Problem mistake(String file, String where, String what, String remedy) {
    return new Problem(Kind.MISTAKE, file, where, what, remedy);
  }

  /** A failure. */
  public static Problem failure(String file, String where, String what, String remedy) {
    return new Problem(Kind.FAILURE, file, where, what, remedy);
  }

  /**
   * A file that the machine refuses.
   *
   * @param what what cannot be done with it, such as {@code cannot be written}
   * @param cause from which the reason is told, and what to do
   */
  public static ProblemException refused(String file, String what, Throwable cause) {
    return new ProblemException(
        failure(file, "", what + " (" + Fault.reason(cause) + ")", Fault.of(cause).remedy()),
        cause);
  }

  /** The problem as one line, without the passwords of addresses. */
  public String line() {
    String place = where.isEmpty() ? file : file + ", " + where;
    return Secrets.hidden(place + ": " + what + (remedy.isEmpty() ? "" : "; " + remedy));
  }
}
