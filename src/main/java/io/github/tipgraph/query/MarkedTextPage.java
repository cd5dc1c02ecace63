// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.resource.Bundled;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A marked text as one self-contained page: the text on the left, what was taken from it beside.
 */
public final class MarkedTextPage {
  private MarkedTextPage() {}

  /** The page, in HTML. */
  public static String of(MarkedText text) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n");
    page.append("<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<title>").append(Html.escape(text.title())).append("</title>\n");
    page.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n");
    page.append("<header><h1>").append(Html.escape(text.title())).append("</h1>\n");
    page.append("<p>").append(Html.escape(text.id())).append(": ").append(count(text));
    page.append(" facts. What states a fact is marked; the facts stand beside it.</p></header>\n");
    page.append("<main>\n");
    text.paragraphs().forEach(paragraph -> section(page, paragraph));
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static long count(MarkedText text) {
    return text.pieces().stream().mapToLong(piece -> piece.facts().size()).sum();
  }

  private static void section(StringBuilder page, List<MarkedText.Piece> paragraph) {
    page.append("<section>\n");
    for (MarkedText.Piece piece : paragraph) {
      if (!piece.text().isBlank()) {
        statement(page, piece);
      }
    }
    page.append("</section>\n");
  }

  /** What is said on the left, and what was taken from it on the right, in one row. */
  private static void statement(StringBuilder page, MarkedText.Piece piece) {
    String said = Html.escape(piece.text().strip());
    if (!piece.evidence()) {
      page.append("<p>").append(said).append("</p>\n");
      return;
    }
    String id = piece.facts().isEmpty() ? "" : " id=\"" + anchor(piece.facts().get(0)) + "\"";
    page.append("<p><mark").append(id).append('>').append(said).append("</mark></p>\n<ul>");
    piece.facts().forEach(row -> fact(page, row));
    page.append("</ul>\n");
  }

  private static void fact(StringBuilder page, FactRows.Row row) {
    Table table = row.table();
    page.append("<li class=\"").append(table.title()).append("\"><b>").append(table.title());
    page.append("</b>");
    List<String> columns = table.columns();
    for (int i = 3; i < columns.size(); i++) {
      if (!row.cells().get(i).isEmpty()) {
        page.append(" <span><i>").append(columns.get(i)).append("</i> ");
        page.append(Html.escape(row.cells().get(i))).append("</span>");
      }
    }
    page.append("</li>\n");
  }

  private static String anchor(FactRows.Row row) {
    return "char=" + row.begin() + "," + row.end();
  }

  private static String style() {
    byte[] bytes = Bundled.find("show.css").orElseThrow();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
