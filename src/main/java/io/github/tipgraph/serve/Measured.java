// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.resource.Bundled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of how good the rules are, as the README has it, which the measuring writes: the figures
 * stand in one place.
 *
 * @param about what was measured
 * @param columns their names
 * @param rows as many cells as there are columns
 */
record Measured(String about, List<String> columns, List<List<String>> rows) {
  private static final String BEGIN = "\n## Quality\n";
  private static final String END = "\n## ";

  /** All tables, each with the paragraph before it. */
  static List<Measured> all() {
    String readme = new String(Bundled.find("README.md").orElseThrow(), StandardCharsets.UTF_8);
    String section = readme.substring(readme.indexOf(BEGIN) + BEGIN.length());
    String[] blocks = section.substring(0, section.indexOf(END)).strip().split("\n\\s*\n", -1);
    List<Measured> tables = new ArrayList<>();
    for (int i = 1; i < blocks.length; i++) {
      if (blocks[i].startsWith("|")) {
        List<List<String>> lines = blocks[i].lines().map(Measured::cells).toList();
        tables.add(
            new Measured(plain(blocks[i - 1]), lines.get(0), lines.subList(2, lines.size())));
      }
    }
    return tables;
  }

  private static List<String> cells(String line) {
    String inner = line.strip().replaceAll("^\\||\\|$", "");
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }

  /** A paragraph of Markdown without its marks. */
  private static String plain(String paragraph) {
    return paragraph
        .replaceAll("\\s+", " ")
        .replaceAll("^- ", "")
        .replaceAll("\\[([^\\[\\]]*)]\\([^()]*\\)", "$1")
        .replaceAll("[`*]", "");
  }
}
