// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What was found in annotated documents beside what they state.
 *
 * @param comparisons by document, then by table
 */
public record Evaluation(List<Comparison> comparisons) {
  public Evaluation {
    comparisons = List.copyOf(comparisons);
  }

  /** Evaluates the facts that something finds in each document. */
  public static Evaluation ofFacts(
      List<GoldDocument> gold,
      Function<GoldDocument, ? extends Collection<? extends Fact>> finder) {
    List<Comparison> all = new ArrayList<>();
    for (GoldDocument document : gold) {
      Collection<? extends Fact> facts = finder.apply(document);
      all.addAll(compare(document, (table, id) -> Rows.of(table, facts)));
    }
    return new Evaluation(all);
  }

  /** Evaluates tables that stand in files. */
  public static Evaluation ofTables(List<GoldDocument> gold, CsvTables tables) {
    return new Evaluation(
        gold.stream().flatMap(document -> compare(document, tables::rows).stream()).toList());
  }

  private static List<Comparison> compare(
      GoldDocument document, BiFunction<Table, String, List<Map<String, String>>> rows) {
    return Arrays.stream(Table.values())
        .filter(document.rows()::containsKey)
        .map(table -> Comparison.of(document, table, rows.apply(table, document.id())))
        .toList();
  }

  /** The score of a table. */
  public Score score(Table table) {
    return comparisons.stream()
        .filter(comparison -> comparison.table() == table)
        .map(Score::of)
        .reduce(Score.NONE, Score::plus);
  }

  /** The score of all tables together. */
  public Score total() {
    return comparisons.stream().map(Score::of).reduce(Score.NONE, Score::plus);
  }

  /** The comparisons of a table. */
  List<Comparison> of(Table table) {
    return comparisons.stream().filter(comparison -> comparison.table() == table).toList();
  }
}
