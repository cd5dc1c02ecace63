// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.nio.file.InvalidPathException;
import java.util.Locale;

/**
 * Tells of words and names with letters that the system's locale does not have: Java has not read
 * them as they were meant, and cannot give them to the system.
 */
final class ForeignLetters {
  private static final String REPLACEMENT = "\uFFFD";

  private ForeignLetters() {}

  /**
   * Refuses words of the command line that Java could not read.
   *
   * @param charset of the locale
   */
  static void refuse(String[] words, String charset) {
    // In Unicode the replacement character can stand there as itself.
    if (charset.toUpperCase(Locale.ROOT).startsWith("UTF")) {
      return;
    }
    for (String word : words) {
      if (word.contains(REPLACEMENT)) {
        throw new ProblemException(problem(word));
      }
    }
  }

  /** The problem of a name that no file can have. */
  static Problem problem(InvalidPathException e) {
    return e.getInput().indexOf('\0') >= 0
        ? Problem.mistake(e.getInput(), "", "is no name of a file", "name another")
        : problem(e.getInput());
  }

  private static Problem problem(String word) {
    return Problem.mistake(
        word,
        "",
        "has letters that the locale of the system does not have",
        "set LC_ALL=C.UTF-8, or another locale in UTF-8 that is installed");
  }
}
