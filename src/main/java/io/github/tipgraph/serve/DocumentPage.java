// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.fact.Table;
import java.util.List;

/**
 * The page of a document: its text, in which what states a fact is marked by the kinds of facts,
 * and the facts of each span beside it.
 *
 * @param frame around it
 * @param title of the document
 * @param about what is said of the document
 * @param tables the kinds of facts that it states
 * @param downloads of all that it states
 * @param paragraphs its text
 * @param spans in the order of the text
 */
record DocumentPage(
    Frame frame,
    String title,
    List<Card.Detail> about,
    List<Filter> tables,
    List<Link> downloads,
    List<List<Piece>> paragraphs,
    List<Span> spans) {
  /** More lines than this under a word cannot be told apart. */
  static final int LINES = 5;

  DocumentPage {
    about = List.copyOf(about);
    tables = List.copyOf(tables);
    downloads = List.copyOf(downloads);
    paragraphs = List.copyOf(paragraphs);
    spans = List.copyOf(spans);
  }

  /** The number of facts. */
  int facts() {
    return tables.stream().mapToInt(Filter::facts).sum();
  }

  /**
   * A table by which facts are filtered.
   *
   * @param shown whether its facts are shown at first
   * @param csv where it is to be had
   */
  record Filter(Table table, int facts, boolean shown, String csv) {}

  /**
   * A stretch of text.
   *
   * @param spans the numbers of the spans of which it is a part, with spaces between them
   * @param kinds the titles of the tables that take something from it, those of longer spans first
   * @param begins the fragments of the spans that begin with it
   * @param ends the spans that end with it
   */
  record Piece(
      String text, String spans, List<String> kinds, List<String> begins, List<Span> ends) {}

  /** A fact, and what may be said of it. */
  record Told(Card card, Verdicts.Verdict verdict) {}

  /**
   * A span that states facts.
   *
   * @param number in the order of the text, from 1
   * @param fragment of its IRI, after RFC 5147
   * @param quote its first words
   */
  record Span(int number, String fragment, String quote, List<Told> told) {
    /** What a screen reader says of it. */
    String label() {
      String kinds =
          String.join(
              ", ", told.stream().map(each -> each.card().kind().title()).distinct().toList());
      return (told.size() == 1 ? "1 fact: " : told.size() + " facts: ") + kinds;
    }
  }
}
