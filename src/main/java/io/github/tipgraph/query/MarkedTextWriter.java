// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a marked text to read: evidence between brackets, or coloured, and under it what was taken
 * from it.
 */
public final class MarkedTextWriter {
  private static final String MARK = "\u001B[30;43m";
  private static final String FACT = "\u001B[36m";
  private static final String PLAIN = "\u001B[0m";

  private final boolean colours;
  private final int columns;

  /**
   * A writer.
   *
   * @param colours whether the terminal shows colours
   * @param columns the terminal's columns, or 0
   */
  public MarkedTextWriter(boolean colours, int columns) {
    this.colours = colours;
    this.columns = columns > 0 ? columns : 100;
  }

  /** The text with its marks. */
  public String write(MarkedText text) {
    StringBuilder out =
        new StringBuilder(text.beginsWithTitle() ? "" : Visible.of(text.title()) + "\n\n");
    boolean lineStart = true;
    for (MarkedText.Piece piece : text.pieces()) {
      String shown = Visible.of(piece.text());
      String words = lineStart ? shown.stripLeading() : shown;
      if (!words.isEmpty()) {
        out.append(piece.evidence() ? marked(words) : words);
        lineStart = words.endsWith("\n");
      }
      if (!piece.facts().isEmpty()) {
        out.append('\n').append(facts(piece.facts())).append('\n');
        lineStart = true;
      }
    }
    return out.toString().strip() + "\n";
  }

  private String marked(String words) {
    return colours ? MARK + words + PLAIN : "⟦" + words + "⟧";
  }

  private String facts(List<FactRows.Row> rows) {
    return rows.stream()
        .map(row -> String.join("\n      ", TextTable.broken(Visible.of(row.line()), columns - 6)))
        .map(line -> (colours ? FACT : "") + "    → " + line + (colours ? PLAIN : ""))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
