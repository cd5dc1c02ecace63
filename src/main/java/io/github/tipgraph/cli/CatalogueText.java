// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.query.BundledQuery;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bundled queries, to read. */
final class CatalogueText {
  private CatalogueText() {}

  /** Each query with its title, its question and its parameters. */
  static String all(List<BundledQuery> queries) {
    return queries.stream()
        .map(query -> heading(query) + "  " + query.question() + "\n" + params(query))
        .collect(Collectors.joining("\n"));
  }

  /** All that one query says of itself. */
  static String one(BundledQuery query) {
    return heading(query)
        + "  "
        + query.question()
        + "\n  "
        + query.description()
        + "\n"
        + params(query)
        + query.params().stream()
            .map(param -> "  " + param.name() + " is " + param.type().expected() + "\n")
            .collect(Collectors.joining());
  }

  private static String heading(BundledQuery query) {
    return query.name() + ": " + query.title() + "\n";
  }

  private static String params(BundledQuery query) {
    return Stream.of(
            query.params().stream().map(param -> "  --param " + param.line() + "\n"),
            query.needs().stream().map(need -> "  --with " + need.line() + "\n"),
            query.services().stream()
                .map(each -> "  --endpoint " + each.line() + "; else asked live\n"))
        .flatMap(lines -> lines)
        .collect(Collectors.joining());
  }
}
