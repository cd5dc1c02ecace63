// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.store.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;

/** Counts what a build does while it passes it on, for the report that stays in the store. */
final class Tally implements Build.Progress {
  private final Build.Progress next;
  private final Instant begun;
  private final long since = System.nanoTime();
  private final Map<Table, Integer> facts = new EnumMap<>(Table.class);
  private final List<String> problems = new ArrayList<>();
  private int built;
  private int unchanged;
  private int removed;

  /**
   * Nothing yet.
   *
   * @param clock which is asked once: somebody may set it back meanwhile
   */
  Tally(Build.Progress next, Clock clock) {
    this.next = next;
    this.begun = clock.instant();
  }

  /** The report, as an activity of PROV, which ends after it begins. */
  List<Triple> report(TipGraph tipgraph, Stages stages) {
    Instant ended = begun.plusNanos(System.nanoTime() - since);
    Ledger.Run run = new Ledger.Run(tipgraph.iris().base() + "build/" + begun, begun, ended);
    run.count("read", built).count("unchanged", unchanged).count("removed", removed);
    problems.forEach(line -> run.text("problem", line));
    facts.forEach((table, number) -> run.count("facts/" + table.title(), number));
    for (Stages.Stage stage : Stages.Stage.values()) {
      run.count("milliseconds/" + stage.title(), stages.of(stage).toMillis());
    }
    return run.triples();
  }

  @Override
  public void at(String source, long position) {
    next.at(source, position);
  }

  @Override
  public void loading(String place) {
    next.loading(place);
  }

  @Override
  public void built(Build.Item item) {
    item.assessment().facts().forEach(fact -> facts.merge(fact.table(), 1, Integer::sum));
    built++;
    next.built(item);
  }

  @Override
  public void unchanged(String id) {
    unchanged++;
    next.unchanged(id);
  }

  @Override
  public void removed(String graph) {
    removed++;
    next.removed(graph);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem.line());
    next.problem(problem);
  }

  @Override
  public void warning(Problem problem) {
    next.warning(problem);
  }
}
