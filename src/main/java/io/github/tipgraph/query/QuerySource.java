// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Queries that a user brings. */
public final class QuerySource {
  private QuerySource() {}

  /**
   * The query in a file, with the parameters that its header declares.
   *
   * @throws ProblemException if the file cannot be read
   */
  public static BundledQuery file(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ProblemException(
          Problem.mistake(file.toString(), "", "there is no such file", "check the path"));
    }
    try {
      return QueryHeader.parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new ProblemException(
          Problem.mistake(
              file.toString(), "", "cannot be read (" + e + ")", "give a query in UTF-8"),
          e);
    }
  }

  /** A query as it is typed. */
  public static BundledQuery text(String sparql) {
    return new BundledQuery("-e", "", "", "", List.of(), sparql);
  }
}
