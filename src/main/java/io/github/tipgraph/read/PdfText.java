// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes paragraphs of the lines of pages, also across columns and pages, with footnotes after them.
 */
final class PdfText {
  private static final Pattern NOTE = Pattern.compile("(?:\\d{1,3}|[*†‡])\\s*[\\p{L}“\"(].*");
  private static final double SMALL = 0.88;

  private final PdfParagraphs paragraphs;
  private final double size;

  private PdfText(List<PdfPage> pages) {
    this.size = size(pages);
    this.paragraphs = new PdfParagraphs(size, PdfHyphens.of(pages));
  }

  /** The plain text of pages. */
  static PageText of(List<PdfPage> pages) {
    PdfText text = new PdfText(pages);
    pages.forEach(text::page);
    return text.paragraphs.text();
  }

  private void page(PdfPage page) {
    List<PdfPage.Piece> notes = notes(page);
    List<PdfPage.Piece> body = new ArrayList<>(page.pieces());
    body.removeAll(notes);
    PdfColumns.of(body).forEach(paragraphs::column);
    if (!notes.isEmpty()) {
      PdfColumns.of(notes).forEach(paragraphs::note);
    }
  }

  /** The size of most letters. */
  private static double size(List<PdfPage> pages) {
    Map<Long, Integer> sizes = new HashMap<>();
    for (PdfPage page : pages) {
      for (PdfPage.Piece piece : page.pieces()) {
        sizes.merge(Math.round(2 * piece.size()), piece.text().length(), Integer::sum);
      }
    }
    return sizes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(20L)
        / 2.0;
  }

  /** The small lines below all others of their column, if the first of them begins with a mark. */
  private List<PdfPage.Piece> notes(PdfPage page) {
    List<PdfPage.Piece> small =
        page.pieces().stream()
            .filter(p -> p.size() < SMALL * size && p.y() > page.height() / 2 && lowest(p, page))
            .toList();
    double first =
        small.stream()
            .filter(p -> NOTE.matcher(p.text()).matches())
            .mapToDouble(PdfPage.Piece::y)
            .min()
            .orElse(page.height());
    return small.stream().filter(p -> p.y() >= first - 1).toList();
  }

  private boolean lowest(PdfPage.Piece note, PdfPage page) {
    return page.pieces().stream()
        .noneMatch(
            p ->
                p.size() >= SMALL * size
                    && p.y() > note.y()
                    && p.left() < note.right()
                    && note.left() < p.right());
  }
}
