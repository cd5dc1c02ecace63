// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import io.github.tipgraph.fact.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An annotated document.
 *
 * @param id its identifier
 * @param text its plain text
 * @param rows by annotated table, each a map from column to cell; empty cells are left out
 */
public record GoldDocument(String id, String text, Map<Table, List<Map<String, String>>> rows) {
  /**
   * The documents of a file of JSON Lines, each line {@code {"document": id, "text": …, "facts":
   * {table: [{column: cell, …}, …], …}}}, and {@code "tables": [table, …]} where only some tables
   * were annotated.
   *
   * @throws io.github.tipgraph.read.ProblemException if a line is not of this form
   */
  public static List<GoldDocument> read(Path file) {
    return GoldFile.read(file);
  }
}
