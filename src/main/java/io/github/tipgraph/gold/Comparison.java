// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import io.github.tipgraph.fact.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of one table of one document beside those of the gold.
 *
 * @param right pairs that are about the same, in the order of the gold
 * @param missed rows of the gold that were not found
 * @param extra rows found that no row of the gold is, each gold row being used once
 */
public record Comparison(
    GoldDocument document,
    Table table,
    List<Pair> right,
    List<Map<String, String>> missed,
    List<Map<String, String>> extra) {
  public Comparison {
    right = List.copyOf(right);
    missed = List.copyOf(missed);
    extra = List.copyOf(extra);
  }

  /**
   * A row of the gold and the row found that is it.
   *
   * @param filled the columns besides the key that the gold fills in
   * @param wrong those of them in which the row found differs
   */
  public record Pair(
      Map<String, String> gold,
      Map<String, String> found,
      List<String> filled,
      List<String> wrong) {
    private static Pair of(Table table, Map<String, String> gold, Map<String, String> found) {
      List<String> filled =
          Likeness.slots(table).stream()
              .filter(column -> !gold.getOrDefault(column, "").isEmpty())
              .toList();
      List<String> wrong =
          filled.stream().filter(column -> !Likeness.same(column, gold, found)).toList();
      return new Pair(gold, found, filled, wrong);
    }
  }

  /** Compares the rows found in a document with its gold. */
  static Comparison of(GoldDocument document, Table table, List<Map<String, String>> found) {
    List<Pair> right = new ArrayList<>();
    List<Map<String, String>> missed = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (Map<String, String> gold : document.rows().get(table)) {
      int best = -1;
      Pair pair = null;
      for (int i = 0; i < found.size(); i++) {
        if (!used.contains(i) && Likeness.same(table, gold, found.get(i))) {
          Pair other = Pair.of(table, gold, found.get(i));
          if (pair == null || other.wrong().size() < pair.wrong().size()) {
            pair = other;
            best = i;
          }
        }
      }
      if (pair == null) {
        missed.add(gold);
      } else {
        used.add(best);
        right.add(pair);
      }
    }
    List<Map<String, String>> extra = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (!used.contains(i)) {
        extra.add(found.get(i));
      }
    }
    return new Comparison(document, table, right, missed, extra);
  }
}
