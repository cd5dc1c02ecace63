// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.Build;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.query.Summary;
import java.util.EnumMap;
import java.util.Map;

/** Sums up what a build did. */
final class BuildReport {
  private final Summary summary = new Summary();

  void add(Build.Item item) {
    Map<Table, Integer> facts = new EnumMap<>(Table.class);
    for (Fact fact : item.assessment().facts()) {
      facts.merge(fact.table(), 1, Integer::sum);
    }
    String id = item.document().id();
    summary.add(id, item.assessment().country(), item.assessment().year(), facts, item.triples());
  }

  Summary summary() {
    return summary;
  }
}
