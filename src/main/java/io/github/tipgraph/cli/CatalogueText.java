// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.query.BundledQuery;
import io.github.tipgraph.query.Param;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue of bundled queries, to read. */
record CatalogueText(List<BundledQuery> queries) {
  @Override
  public String toString() {
    return queries.stream().map(CatalogueText::entry).collect(Collectors.joining("\n"));
  }

  private static String entry(BundledQuery query) {
    String params =
        query.params().stream()
            .map(Param::line)
            .map(line -> "  --param " + line + "\n")
            .collect(Collectors.joining());
    return query.name() + "\n  " + query.question() + "\n" + params;
  }
}
