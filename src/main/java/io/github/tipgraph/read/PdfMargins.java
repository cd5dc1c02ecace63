// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Pages without what is printed at the edge of each: running heads and page numbers.
 *
 * @param heads what was left out
 */
record PdfMargins(List<PdfPage> pages, List<String> heads) {
  private static final int EDGE_LINES = 3;
  private static final double EDGE = 0.12;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)[-–—\\s]*(?:page\\s+)?(?:\\d{1,4}|[ivxl]{1,6})(?:\\s*(?:of|/)\\s*\\d{1,4})?[-–—\\s]*");

  static PdfMargins of(List<PdfPage> pages) {
    Map<String, Integer> repeated = new HashMap<>();
    for (PdfPage page : pages) {
      edges(page).stream()
          .map(PdfMargins::key)
          .distinct()
          .forEach(k -> repeated.merge(k, 1, Integer::sum));
    }
    List<String> heads = new ArrayList<>();
    List<PdfPage> kept = new ArrayList<>();
    for (PdfPage page : pages) {
      List<PdfPage.Piece> running =
          edges(page).stream()
              .filter(line -> NUMBER.matcher(line.text()).matches() || repeated.get(key(line)) > 1)
              .toList();
      running.stream().map(PdfPage.Piece::text).filter(t -> !heads.contains(t)).forEach(heads::add);
      kept.add(
          page.with(
              page.pieces().stream()
                  .filter(piece -> running.stream().noneMatch(piece::beside))
                  .toList()));
    }
    return new PdfMargins(kept, heads);
  }

  /** The first and last lines of a page that stand near its edges. */
  private static List<PdfPage.Piece> edges(PdfPage page) {
    List<PdfPage.Piece> lines = new ArrayList<>();
    for (PdfPage.Piece piece : page.pieces()) {
      int last = lines.size() - 1;
      if (last >= 0 && lines.get(last).beside(piece)) {
        lines.set(last, lines.get(last).and(piece));
      } else {
        lines.add(piece);
      }
    }
    lines.sort(Comparator.comparingDouble(PdfPage.Piece::y));
    List<PdfPage.Piece> edges = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      double y = lines.get(i).y();
      boolean top = i < EDGE_LINES && y < EDGE * page.height();
      boolean bottom = i >= lines.size() - EDGE_LINES && y > (1 - EDGE) * page.height();
      if (top || bottom) {
        edges.add(lines.get(i));
      }
    }
    return edges;
  }

  /** What stays the same of a running head from page to page: its words, and its height. */
  private static String key(PdfPage.Piece line) {
    return line.text().replaceAll("\\d+", "#") + " " + Math.round(line.y() / 4);
  }
}
