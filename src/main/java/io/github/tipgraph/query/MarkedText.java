// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.rdf.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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
  public MarkedText {
    pieces = List.copyOf(pieces);
  }

  /**
   * A stretch of text.
   *
   * @param evidence whether it states a fact
   * @param facts what was taken from the spans that end with it
   */
  public record Piece(String text, boolean evidence, List<FactRows.Row> facts) {
    public Piece {
      facts = List.copyOf(facts);
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
    List<Piece> pieces = new ArrayList<>();
    int unit = 0;
    for (int begin : cuts) {
      Integer end = cuts.higher(begin);
      if (end == null) {
        break;
      }
      int next = text.offsetByCodePoints(unit, end - begin);
      boolean evidence = rows.stream().anyMatch(row -> row.begin() <= begin && end <= row.end());
      List<FactRows.Row> ending = rows.stream().filter(row -> row.end() == end).toList();
      pieces.add(new Piece(text.substring(unit, next), evidence, ending));
      unit = next;
    }
    return pieces;
  }
}
