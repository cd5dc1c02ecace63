// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Queries that a user brings. */
public final class QuerySource {
  private QuerySource() {}

  /**
   * The query in a file, with the parameters that its header declares.
   *
   * @throws ProblemException if the file cannot be read
   */
  public static BundledQuery file(Path file) {
    try {
      return QueryHeader.parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new ProblemException(
          Problem.mistake(
              file.toString(), "", "cannot be read (" + e + ")", "give a query in UTF-8"),
          e);
    }
  }

  /**
   * A query that may use the usual prefixes without declaring them; they stand in front of its
   * first line.
   */
  public static BundledQuery text(String sparql) {
    String prefixes =
        new TreeMap<>(Prefixes.mapping().getNsPrefixMap())
            .entrySet().stream()
                .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + "> ")
                .collect(Collectors.joining());
    return new BundledQuery("-e", "", "", "", List.of(), prefixes + sparql);
  }
}
