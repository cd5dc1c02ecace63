// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.rdf.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;

/**
 * A document's text, cut where evidence begins or ends, with what was taken from each span.
 *
 * @param id the document's identifier
 * @param title its title
 * @param pieces in order; together they are the text
 */
public record MarkedText(String id, String title, List<Piece> pieces) {
  private static final Pattern GAP = Pattern.compile("\n\\s*\n");

  public MarkedText {
    pieces = List.copyOf(pieces);
  }

  /**
   * A stretch of text.
   *
   * @param begin where it begins, in code points
   * @param within what was taken from the spans of which it is a part
   * @param facts what was taken from the spans that end with it
   */
  public record Piece(String text, int begin, List<FactRows.Row> within, List<FactRows.Row> facts) {
    public Piece {
      within = List.copyOf(within);
      facts = List.copyOf(facts);
    }

    /** Whether it states a fact. */
    public boolean evidence() {
      return !within.isEmpty();
    }

    private Piece part(int from, int to, boolean last) {
      return new Piece(
          text.substring(from, to),
          begin + text.codePointCount(0, from),
          within,
          last ? facts : List.of());
    }
  }

  /**
   * The marked text of a document.
   *
   * @throws io.github.tipgraph.read.ProblemException if the store has no such document
   */
  public static MarkedText of(DatasetGraph dataset, String id) {
    StoredDocument document = StoredDocument.find(dataset, id);
    String text = document.text(dataset, Tip.plainText.asNode()).orElse("");
    String title = document.text(dataset, DCTerms.title.asNode()).orElse(id);
    return new MarkedText(id, title, cut(text, new FactRows(dataset, Optional.of(id)).all()));
  }

  /** Whether the text begins with the title, so that nobody needs to be told it. */
  boolean beginsWithTitle() {
    String text = pieces.stream().map(Piece::text).collect(Collectors.joining());
    return text.stripLeading().startsWith(title);
  }

  static List<Piece> cut(String text, List<FactRows.Row> rows) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.codePointCount(0, text.length())));
    rows.forEach(row -> cuts.addAll(List.of(row.begin(), row.end())));
    Map<Integer, List<FactRows.Row>> beginning =
        rows.stream().collect(Collectors.groupingBy(FactRows.Row::begin));
    List<FactRows.Row> open = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    int unit = 0;
    for (int begin : cuts) {
      Integer end = cuts.higher(begin);
      if (end == null) {
        break;
      }
      open.addAll(beginning.getOrDefault(begin, List.of()));
      int next = text.offsetByCodePoints(unit, end - begin);
      List<FactRows.Row> ending = open.stream().filter(row -> row.end() == end).toList();
      pieces.add(new Piece(text.substring(unit, next), begin, open, ending));
      open.removeAll(ending);
      unit = next;
    }
    return pieces;
  }

  /** The pieces of each paragraph, split where the text has an empty line. */
  public List<List<Piece>> paragraphs() {
    List<List<Piece>> paragraphs = new ArrayList<>();
    List<Piece> open = new ArrayList<>();
    for (Piece piece : pieces) {
      Matcher gap = GAP.matcher(piece.text());
      int from = 0;
      while (gap.find()) {
        open.add(piece.part(from, gap.start(), false));
        paragraphs.add(List.copyOf(open));
        open.clear();
        from = gap.end();
      }
      open.add(piece.part(from, piece.text().length(), true));
    }
    paragraphs.add(open);
    return paragraphs.stream()
        .filter(paragraph -> paragraph.stream().anyMatch(piece -> !piece.text().isBlank()))
        .toList();
  }
}
