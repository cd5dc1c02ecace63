// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.Build;
import io.github.tipgraph.Stages;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.query.Summary;
import io.github.tipgraph.read.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Sums up what a build did. */
final class BuildReport implements Build.Progress {
  /** Of so many documents each is told. */
  private static final int EACH = 100;

  private final Summary summary = new Summary(EACH);
  private final Meter meter;
  private final List<String> warnings = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final long begun = System.nanoTime();
  private long reached;
  private int built;
  private int unchanged;
  private int removed;

  /**
   * A report of nothing yet.
   *
   * @param meter shows how the build goes on
   */
  BuildReport(Meter meter) {
    this.meter = meter;
  }

  @Override
  public void at(String source, long position) {
    reached = position;
    meter.at(built + unchanged, position, source);
  }

  @Override
  public void loading(String place) {
    meter.at(built + unchanged, reached, place);
  }

  @Override
  public void built(Build.Item item) {
    Map<Table, Integer> facts = new EnumMap<>(Table.class);
    for (Fact fact : item.assessment().facts()) {
      facts.merge(fact.table(), 1, Integer::sum);
    }
    String id = item.document().id();
    summary.add(id, item.assessment().country(), item.assessment().year(), facts, item.triples());
    built++;
  }

  @Override
  public void unchanged(String id) {
    unchanged++;
  }

  @Override
  public void removed(String graph) {
    removed++;
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem.line());
  }

  @Override
  public void warning(Problem problem) {
    warnings.add("warning: " + problem.line());
  }

  /**
   * What was built, if anything; how many documents were dealt with in another way, if any; and the
   * time by stage of a build of many.
   *
   * @param columns the terminal's, or 0
   */
  String text(int columns, String store, Stages stages) {
    if (built + unchanged + removed == 0) {
      return "";
    }
    String facts = built == 0 ? "" : summary.text(columns, store);
    String counts = unchanged + removed == 0 && built <= EACH ? "" : counts() + "\n";
    return facts + counts + (built <= EACH ? "" : times(stages) + "\n");
  }

  private String counts() {
    return String.format(
        Locale.ROOT,
        "%d read, %d unchanged, %d not readable, %d removed",
        built,
        unchanged,
        problems.size(),
        removed);
  }

  private String times(Stages stages) {
    return Arrays.stream(Stages.Stage.values())
        .map(stage -> stage.title() + " " + seconds(stages.of(stage)))
        .collect(
            Collectors.joining(
                ", ",
                seconds(Duration.ofNanos(System.nanoTime() - begun)) + "; of all threads: ",
                ""));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }

  /** Tells of what was not as it should be, and gives the exit code. */
  int conclude(Console console) {
    warnings.forEach(line -> Errors.tell(console, line));
    problems.forEach(line -> Errors.tell(console, line));
    return problems.isEmpty() ? 0 : 1;
  }
}
