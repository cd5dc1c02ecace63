// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.review;

import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.FactReader;
import io.github.tipgraph.fact.Review;
import io.github.tipgraph.fact.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A reader's decision about one fact, by what the fact is about and not by where it stands.
 *
 * @param document the document's identifier
 * @param table the table of the fact
 * @param decision what was decided
 * @param was the cells of the fact that was judged, in the order of the columns; none if it is
 *     added
 * @param now the cells that stand instead, or are added; else none
 * @param quote the sentence that states it
 * @param by who decided
 * @param on when, {@code yyyy-MM-dd}
 */
public record Correction(
    String document,
    Table table,
    Review.Decision decision,
    Map<String, String> was,
    Map<String, String> now,
    String quote,
    String by,
    String on) {
  public Correction {
    was = ordered(table, was);
    now = ordered(table, now);
  }

  private static Map<String, String> ordered(Table table, Map<String, String> cells) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (String column : table.columns()) {
      String cell = cells.getOrDefault(column, "").strip();
      if (!cell.isEmpty()) {
        ordered.put(column, cell);
      }
    }
    return Collections.unmodifiableMap(ordered);
  }

  /** The cells that stand on the reader's word; none where the fact is rejected. */
  public Map<String, String> stands() {
    return decision == Review.Decision.ACCEPT ? was : now;
  }

  /** The cells that name the fact: those judged, or those added. */
  Map<String, String> subject() {
    return decision == Review.Decision.ADD ? now : was;
  }

  /**
   * The fact that stands on the reader's word.
   *
   * @throws IllegalArgumentException if its cells are not what their columns allow
   */
  Fact fact(Evidence evidence) {
    return FactReader.read(table, evidence, stands());
  }

  /** Whether it is about a fact of the same document and table with these cells and this quote. */
  boolean about(Correction other) {
    return document.equals(other.document)
        && table == other.table
        && Quotes.same(quote, other.quote);
  }

  /** The same decision about another fact. */
  Correction of(Review.Decision other, Map<String, String> before, Map<String, String> after) {
    return new Correction(document, table, other, before, after, quote, by, on);
  }
}
