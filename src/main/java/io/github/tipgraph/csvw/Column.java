// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import java.util.List;
import java.util.Optional;

/**
 * A column as metadata describe it.
 *
 * @param name if it is given
 * @param titles what its head may say; empty for anything
 * @param is its properties
 * @param virtual whether it is not in the table
 * @param suppressed whether it makes no triples
 */
record Column(
    Optional<String> name, List<String> titles, Inherited is, boolean virtual, boolean suppressed) {
  static Column of(Members json, Inherited inherited) {
    return new Column(
        json.text("name"),
        json.texts("titles").orElse(List.of()),
        inherited.under(json),
        json.truth("virtual").orElse(false),
        json.truth("suppressOutput").orElse(false));
  }

  /** A column of which nothing is said. */
  static Column plain(Inherited inherited) {
    return new Column(Optional.empty(), List.of(), inherited, false, false);
  }

  /** Whether its head may say this. */
  boolean fits(String head) {
    return titles.isEmpty()
        ? name.isEmpty() || name.get().equals(head)
        : titles.contains(head) || name.filter(head::equals).isPresent();
  }
}
