// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.query.Html;
import io.github.tipgraph.resource.Bundled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An evaluation as one self-contained page: each sentence with the rows missed, the wrong ones and
 * the right ones side by side.
 */
public final class EvaluationPage {
  private static final Set<String> PLACE = Set.of("document", "begin", "end");

  private final StringBuilder page = new StringBuilder();

  private EvaluationPage() {}

  /** The page, in HTML. */
  public static String of(Evaluation evaluation) {
    EvaluationPage writer = new EvaluationPage();
    writer.head();
    writer.figures(evaluation);
    List<Passage.Document> documents = Passage.documents(evaluation);
    writer.contents(documents);
    documents.forEach(writer::document);
    return writer.page.append("</main>\n</body>\n</html>\n").toString();
  }

  private void head() {
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<title>Evaluation</title>\n<style>\n");
    byte[] style = Bundled.find("evaluation.css").orElseThrow();
    page.append(new String(style, StandardCharsets.UTF_8)).append("</style>\n</head>\n<body>\n");
    page.append("<header><h1>Evaluation</h1>\n<p>What was found beside what is annotated. ");
    page.append("A row is right where it is about the same as an annotated row; cells of it that ");
    page.append("differ are marked, with what was expected.</p></header>\n<main>\n");
  }

  private void figures(Evaluation evaluation) {
    page.append("<div class=\"wide\"><table>\n<thead><tr><th>table</th>");
    for (String name : List.of("gold", "found", "right", "P", "R", "F1", "slots")) {
      page.append("<th>").append(name).append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
    for (Table table : Table.values()) {
      figures(table.title(), evaluation.score(table));
    }
    figures("all", evaluation.total());
    page.append("</tbody></table></div>\n");
  }

  private void figures(String name, Score score) {
    page.append("<tr><th>").append(name).append("</th>");
    for (int number : List.of(score.gold(), score.found(), score.right())) {
      page.append("<td>").append(number).append("</td>");
    }
    for (double share : List.of(score.precision(), score.recall(), score.f1(), score.slots())) {
      page.append("<td>").append(EvaluationText.rounded(share, 2)).append("</td>");
    }
    page.append("</tr>\n");
  }

  private void contents(List<Passage.Document> documents) {
    page.append("<nav><ul>\n");
    for (Passage.Document document : documents) {
      page.append("<li><a href=\"#").append(anchor(document.id())).append("\">");
      page.append(Html.escape(document.id())).append("</a> <span>");
      page.append(document.missed()).append(" missed, ").append(document.wrong());
      page.append(" wrong, ").append(document.right()).append(" right</span></li>\n");
    }
    page.append("</ul></nav>\n");
  }

  private void document(Passage.Document document) {
    page.append("<h2 id=\"").append(anchor(document.id())).append("\">");
    page.append(Html.escape(document.id())).append("</h2>\n");
    document.passages().forEach(this::passage);
  }

  private void passage(Passage passage) {
    page.append("<section><blockquote>").append(Html.escape(passage.text()));
    page.append("</blockquote>\n<div class=\"rows\">\n");
    column("missed", passage.missed().size());
    passage.missed().forEach(row -> row(row.table(), row.cells(), Map.of(), List.of()));
    page.append("</div>\n");
    column("wrong", passage.extra().size());
    passage.extra().forEach(row -> row(row.table(), row.cells(), Map.of(), List.of()));
    page.append("</div>\n");
    column("right", passage.right().size());
    for (Passage.RightRow row : passage.right()) {
      row(row.table(), row.pair().found(), row.pair().gold(), row.pair().wrong());
    }
    page.append("</div>\n</div></section>\n");
  }

  private void column(String name, int rows) {
    page.append("<div class=\"").append(name).append(rows == 0 ? " none" : "").append("\"><h3>");
    page.append(name).append("</h3>\n");
  }

  private void row(
      Table table, Map<String, String> cells, Map<String, String> gold, List<String> wrong) {
    page.append("<dl><dt class=\"table\">").append(table.title()).append("</dt><dd></dd>");
    for (String column : table.columns()) {
      String cell = cells.getOrDefault(column, "");
      boolean differs = wrong.contains(column);
      if (PLACE.contains(column) || cell.isEmpty() && !differs) {
        continue;
      }
      page.append("<dt>").append(column).append("</dt><dd>");
      if (differs) {
        page.append("<del>").append(cell.isEmpty() ? "(nothing)" : Html.escape(cell));
        page.append("</del> <ins>").append(Html.escape(gold.get(column))).append("</ins>");
      } else {
        page.append(Html.escape(cell));
      }
      page.append("</dd>");
    }
    page.append("</dl>\n");
  }

  private static String anchor(String id) {
    return "document-" + Html.escape(id.replaceAll("\\s", "_"));
  }
}
