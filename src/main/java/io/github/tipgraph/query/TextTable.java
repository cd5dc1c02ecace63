// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows in aligned columns; where a width is set, cells are broken into lines to keep to it. */
public final class TextTable {
  private static final String GAP = "  ";
  private static final int LEAST = 8;

  private final List<String> header;
  private final List<List<String>> rows;
  private final int limit;

  /**
   * A table.
   *
   * @param rows as many cells each as the header
   * @param limit the columns of the terminal, or 0 for no limit
   */
  public TextTable(List<String> header, List<List<String>> rows, int limit) {
    this.header = List.copyOf(header);
    this.rows = rows.stream().map(row -> row.stream().map(TextTable::cell).toList()).toList();
    this.limit = limit;
  }

  /** What a cell shows: a line feed or a tab in it would end its line, or shift what follows. */
  private static String cell(String text) {
    return Visible.of(text).replaceAll("[\\n\\t]+", " ");
  }

  /** The table as text, with a line of dashes under the header. */
  @Override
  public String toString() {
    int[] widths = widths();
    boolean[] numbers = new boolean[header.size()];
    for (int i = 0; i < numbers.length; i++) {
      int column = i;
      numbers[i] =
          rows.stream().map(row -> row.get(column)).allMatch(cell -> cell.matches("[-\\d.]*"))
              && rows.stream().anyMatch(row -> !row.get(column).isEmpty());
    }
    StringBuilder out = new StringBuilder();
    row(out, header, widths, numbers);
    row(out, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths, numbers);
    rows.forEach(row -> row(out, row, widths, numbers));
    return out.toString();
  }

  private int[] widths() {
    int[] widths =
        IntStream.range(0, header.size())
            .map(
                i ->
                    Math.max(
                        Width.of(header.get(i)),
                        rows.stream().mapToInt(row -> Width.of(row.get(i))).max().orElse(0)))
            .toArray();
    if (limit > 0) {
      int room = limit - GAP.length() * (widths.length - 1);
      while (Arrays.stream(widths).sum() > room) {
        int widest =
            IntStream.range(0, widths.length).reduce(0, (a, b) -> widths[b] > widths[a] ? b : a);
        if (widths[widest] <= LEAST) {
          break;
        }
        widths[widest]--;
      }
    }
    return widths;
  }

  private static void row(StringBuilder out, List<String> cells, int[] widths, boolean[] numbers) {
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      lines.add(broken(cells.get(i), widths[i]));
    }
    int height = lines.stream().mapToInt(List::size).max().orElse(0);
    for (int y = 0; y < height; y++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String part = y < lines.get(i).size() ? lines.get(i).get(y) : "";
        String pad = " ".repeat(Math.max(0, widths[i] - Width.of(part)));
        line.append(i == 0 ? "" : GAP).append(numbers[i] ? pad + part : part + pad);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  /** The text in lines of no more than some columns, at spaces where it has them. */
  static List<String> broken(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      if (used + Width.of(c) > width && used > 0) {
        int space = c == ' ' ? line.length() : line.lastIndexOf(" ");
        String rest = space > 0 ? line.substring(Math.min(space + 1, line.length())) : "";
        lines.add(space > 0 ? line.substring(0, space) : line.toString());
        line = new StringBuilder(rest);
        used = Width.of(rest);
        if (c == ' ') {
          continue;
        }
      }
      line.appendCodePoint(c);
      used += Width.of(c);
    }
    lines.add(line.toString());
    return lines;
  }
}
