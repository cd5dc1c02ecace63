// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.read.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the fact tables of a folder of texts as CSV, without a store: a quick look at extraction.
 */
final class TablesMain {
  private TablesMain() {}

  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[1]);
    Files.createDirectories(out);
    TipGraph tipgraph = TipGraph.create();
    Map<Table, List<String>> rows = new EnumMap<>(Table.class);
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.sorted().toList()) {
        Document document = tipgraph.document(file);
        for (Fact fact : tipgraph.extract(document).facts()) {
          rows.computeIfAbsent(fact.table(), t -> new ArrayList<>())
              .add(csv(fact.table().row(fact)));
        }
      }
    }
    for (Table table : Table.values()) {
      List<String> lines = new ArrayList<>(List.of(String.join(",", table.columns())));
      lines.addAll(rows.getOrDefault(table, List.of()));
      Files.write(out.resolve(table.title() + ".csv"), lines);
    }
  }

  private static String csv(List<String> cells) {
    return cells.stream()
        .map(c -> '"' + c.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }
}
