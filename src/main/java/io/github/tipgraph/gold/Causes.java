// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import io.github.tipgraph.fact.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why rows do not agree: {@code missed}, {@code extra}, {@code key COLUMN} where a row missed and
 * one too many differ in one column of the key alone, {@code slot COLUMN} where a right row has
 * another cell there.
 */
final class Causes {
  private static final double NEAR = 0.5;

  private final Map<String, Integer> causes = new TreeMap<>();

  private Causes() {}

  /**
   * A cause.
   *
   * @param number how often it stands behind an error
   */
  record Cause(String name, int number) {}

  /** The causes in a table, the most frequent first. */
  static List<Cause> of(Evaluation evaluation, Table table) {
    Causes causes = new Causes();
    evaluation.of(table).forEach(causes::add);
    List<Cause> list = new ArrayList<>();
    causes.causes.forEach((name, number) -> list.add(new Cause(name, number)));
    list.sort((a, b) -> b.number() - a.number());
    return list;
  }

  /** The column in which a row missed differs from one found, if it is like it but for that. */
  static Optional<String> near(Table table, Map<String, String> missed, Map<String, String> found) {
    boolean tells = table.key().size() > 1 || table == Table.FINDINGS;
    List<String> unlike = Likeness.unlikeKeys(table, missed, found);
    return tells && unlike.size() == 1 && Likeness.overlap(missed, found) >= NEAR
        ? Optional.of(unlike.get(0))
        : Optional.empty();
  }

  private void add(Comparison comparison) {
    comparison.right().forEach(pair -> pair.wrong().forEach(column -> count("slot " + column)));
    List<Map<String, String>> extra = new ArrayList<>(comparison.extra());
    for (Map<String, String> missed : comparison.missed()) {
      Optional<Map<String, String>> like =
          extra.stream()
              .filter(row -> near(comparison.table(), missed, row).isPresent())
              .findFirst();
      like.ifPresent(extra::remove);
      count(
          like.flatMap(row -> near(comparison.table(), missed, row))
              .map(column -> "key " + column)
              .orElse("missed"));
    }
    extra.forEach(row -> count("extra"));
  }

  private void count(String cause) {
    causes.merge(cause, 1, Integer::sum);
  }
}
