// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Takes a file of N-Triples apart. A blank node is another one in each request, so all triples with
 * blank nodes are in the first part, however large.
 *
 * @param file sorted N-Triples
 * @param most about how many characters a part has
 */
record Parts(Path file, int most) {
  private static final Predicate<String> BLANK =
      Pattern.compile("^(?:_:|\\S+ \\S+ _:)").asPredicate();

  /** Whether it need not be taken apart. */
  boolean oneOnly() {
    try {
      return Files.size(file) <= most;
    } catch (IOException e) {
      throw Spool.unusable(file, e);
    }
  }

  /** Gives each part, with its triples as SPARQL writes them; at least one. */
  void each(Consumer<String> receiver) {
    StringBuilder part = new StringBuilder();
    boolean[] sent = {false};
    lines(BLANK, line -> part.append(line).append('\n'));
    lines(
        BLANK.negate(),
        line -> {
          if (part.length() > 0 && part.length() + line.length() > most) {
            receiver.accept(part.toString());
            sent[0] = true;
            part.setLength(0);
          }
          part.append(line).append('\n');
        });
    if (part.length() > 0 || !sent[0]) {
      receiver.accept(part.toString());
    }
  }

  private void lines(Predicate<String> wanted, Consumer<String> receiver) {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (wanted.test(line)) {
          receiver.accept(sparql(line));
        }
      }
    } catch (IOException e) {
      throw Spool.unusable(file, e);
    }
  }

  /**
   * A line as SPARQL reads it. There \\u0041 may stand for a letter wherever it is (SPARQL 1.1
   * Query, 19.2), also after a backslash that is meant as one.
   */
  private static String sparql(String line) {
    return line.replace("\\\\u", "\\\\\\u0075").replace("\\\\U", "\\\\\\u0055");
  }
}
