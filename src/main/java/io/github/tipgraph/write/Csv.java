// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.write;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV after RFC 4180, with a newline alone at the end. */
public final class Csv {
  private Csv() {}

  /** A line of these cells. */
  public static String line(List<String> cells) {
    return cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\",\n\r].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
