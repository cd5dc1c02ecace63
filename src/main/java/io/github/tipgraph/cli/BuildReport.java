// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.Build;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.query.Summary;
import io.github.tipgraph.read.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sums up what a build did. */
final class BuildReport implements Build.Progress {
  private final Summary summary = new Summary();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private int documents;

  @Override
  public void built(Build.Item item) {
    Map<Table, Integer> facts = new EnumMap<>(Table.class);
    for (Fact fact : item.assessment().facts()) {
      facts.merge(fact.table(), 1, Integer::sum);
    }
    String id = item.document().id();
    summary.add(id, item.assessment().country(), item.assessment().year(), facts, item.triples());
    documents++;
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem.line());
  }

  @Override
  public void warning(Problem problem) {
    warnings.add("warning: " + problem.line());
  }

  Summary summary() {
    return summary;
  }

  boolean isEmpty() {
    return documents == 0;
  }

  /** Tells of what was not as it should be, and gives the exit code. */
  int conclude(Console console) {
    warnings.forEach(line -> Errors.tell(console, line));
    problems.forEach(line -> Errors.tell(console, line));
    return problems.isEmpty() ? 0 : 1;
  }
}
