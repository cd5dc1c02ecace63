// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.read.TextFile;
import java.nio.file.Path;
import java.util.List;

/** Queries that a user brings. */
public final class QuerySource {
  private QuerySource() {}

  /**
   * The query in a file, with the parameters that its header declares.
   *
   * @throws io.github.tipgraph.read.ProblemException if the file cannot be read
   */
  public static BundledQuery file(Path file) {
    return QueryHeader.parse(file.toString(), TextFile.read(file, "a query"));
  }

  /** A query as it is typed. */
  public static BundledQuery text(String sparql) {
    return new BundledQuery("-e", "", "", "", "", List.of(), List.of(), List.of(), sparql);
  }
}
