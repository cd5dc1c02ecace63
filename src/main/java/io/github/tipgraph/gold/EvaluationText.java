// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.query.TextTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The figures of an evaluation, to read. */
public final class EvaluationText {
  private static final String ROW = "%-12s%6s%7s%7s%7s%7s%7s%8s%8s";

  private EvaluationText() {}

  /** A line of figures for each table and one for all. */
  public static String totals(Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    out.append(
        line("table", "gold", "found", "right", "P", "R", "F1", "slots", "strict").append('\n'));
    for (Table table : Table.values()) {
      Score score = evaluation.score(table);
      out.append(line(table.title(), score, harmonic(score), share(score.slots()))).append('\n');
    }
    double mean =
        Arrays.stream(Table.values())
            .map(evaluation::score)
            .filter(score -> score.gold() > 0)
            .mapToDouble(EvaluationText::harmonic)
            .average()
            .orElse(0);
    Score total = evaluation.total();
    return out.append(line("all", total, total.f1(), ""))
        .append("   mean of tables ")
        .append(share(mean))
        .append('\n')
        .toString();
  }

  /** How often each cause stands behind an error, by table. */
  public static String causes(Evaluation evaluation, int columns) {
    List<List<String>> rows = new ArrayList<>();
    for (Table table : Table.values()) {
      for (Causes.Cause cause : Causes.of(evaluation, table)) {
        rows.add(List.of(table.title(), cause.name(), Integer.toString(cause.number())));
      }
    }
    return new TextTable(List.of("table", "cause", "errors"), rows, columns).toString();
  }

  /** The rows of a Markdown table that sets two evaluations side by side. */
  public static String markdown(Evaluation first, Evaluation second) {
    StringBuilder out =
        new StringBuilder("| table | rows | P | F1 | slots | rows kept aside | P | F1 | slots |\n");
    out.append("|---|---|---|---|---|---|---|---|---|\n");
    for (Table table : Table.values()) {
      out.append("| ").append(table.title());
      out.append(cells(first.score(table)));
      out.append(cells(second.score(table))).append(" |\n");
    }
    out.append("| all").append(cells(first.total(), ""));
    return out.append(cells(second.total(), "")).append(" |\n").toString();
  }

  private static String cells(Score score, String slots) {
    String last = slots.isEmpty() ? "" : " " + slots;
    return " | "
        + score.gold()
        + " | "
        + rounded(score.precision(), 2)
        + " | "
        + rounded(score.f1(), 2)
        + " |"
        + last;
  }

  private static String cells(Score score) {
    return cells(score, rounded(score.slots(), 2));
  }

  private static String line(String name, Score score, double f1, String slots) {
    return line(
            name,
            Integer.toString(score.gold()),
            Integer.toString(score.found()),
            Integer.toString(score.right()),
            share(score.precision()),
            share(score.recall()),
            share(f1),
            slots,
            share(score.strictF1()))
        .toString();
  }

  private static StringBuilder line(Object... cells) {
    return new StringBuilder(String.format(Locale.ROOT, ROW, cells));
  }

  private static double harmonic(Score score) {
    double precision = score.precision();
    double recall = score.recall();
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static String share(double value) {
    return rounded(value, 3);
  }

  static String rounded(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }
}
