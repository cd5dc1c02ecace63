// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import io.github.tipgraph.fact.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stretch of a document with the rows that stand in it: those of the gold that were missed, those
 * found that are wrong, and those that are right.
 */
record Passage(String text, List<Row> missed, List<Row> extra, List<RightRow> right) {
  private static final double SAME = 0.5;

  /** A row of a table. */
  record Row(Table table, Map<String, String> cells) {}

  /** A row found and that of the gold. */
  record RightRow(Table table, Comparison.Pair pair) {}

  /** A document in passages. */
  record Document(String id, List<Passage> passages) {
    int missed() {
      return passages.stream().mapToInt(passage -> passage.missed().size()).sum();
    }

    int wrong() {
      return passages.stream().mapToInt(passage -> passage.extra().size()).sum();
    }

    int right() {
      return passages.stream().mapToInt(passage -> passage.right().size()).sum();
    }
  }

  /** Where a passage stands, and its rows so far. */
  private static final class Draft {
    private int begin;
    private int end;
    private final Passage passage;

    private Draft(int begin, int end) {
      this.begin = begin;
      this.end = end;
      this.passage = new Passage("", new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private boolean holds(int from, int to) {
      int both = Math.min(end, to) - Math.max(begin, from);
      return both >= SAME * Math.max(1, Math.min(end - begin, to - from));
    }
  }

  /** The documents of an evaluation, each cut into passages in the order of the text. */
  static List<Document> documents(Evaluation evaluation) {
    Map<GoldDocument, List<Draft>> drafts = new LinkedHashMap<>();
    for (Comparison comparison : evaluation.comparisons()) {
      List<Draft> of = drafts.computeIfAbsent(comparison.document(), k -> new ArrayList<>());
      Table table = comparison.table();
      comparison.missed().forEach(row -> at(of, row).missed.add(new Row(table, row)));
      comparison.extra().forEach(row -> at(of, row).extra.add(new Row(table, row)));
      comparison.right().forEach(pair -> at(of, pair.gold()).right.add(new RightRow(table, pair)));
    }
    List<Document> documents = new ArrayList<>();
    drafts.forEach((gold, list) -> documents.add(document(gold, list)));
    return documents;
  }

  private static Document document(GoldDocument gold, List<Draft> drafts) {
    drafts.sort(Comparator.comparingInt((Draft d) -> d.begin).thenComparingInt(d -> d.end));
    return new Document(
        gold.id(),
        drafts.stream()
            .map(
                draft ->
                    new Passage(
                        cut(gold.text(), draft.begin, draft.end),
                        draft.passage.missed,
                        draft.passage.extra,
                        draft.passage.right))
            .toList());
  }

  private static Passage at(List<Draft> drafts, Map<String, String> row) {
    int begin = Likeness.position(row, "begin");
    int end = Likeness.position(row, "end");
    for (Draft draft : drafts) {
      if (draft.holds(begin, end)) {
        draft.begin = Math.min(draft.begin, begin);
        draft.end = Math.max(draft.end, end);
        return draft.passage;
      }
    }
    Draft draft = new Draft(begin, end);
    drafts.add(draft);
    return draft.passage;
  }

  private static String cut(String text, int begin, int end) {
    int length = text.codePointCount(0, text.length());
    int from = text.offsetByCodePoints(0, Math.min(begin, length));
    return text.substring(from, text.offsetByCodePoints(0, Math.min(Math.max(begin, end), length)));
  }
}
