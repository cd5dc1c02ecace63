// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A fact as readers see it.
 *
 * @param kind of the fact
 * @param href of its own page
 * @param head what it says first
 * @param details what it says more
 * @param confidence how sure it is, in percent, or empty
 * @param quotes the spans that state it
 */
record Card(
    FactKind kind,
    String href,
    List<Link> head,
    List<Detail> details,
    String confidence,
    List<Quote> quotes) {
  Card {
    head = List.copyOf(head);
    details = List.copyOf(details);
    quotes = List.copyOf(quotes);
  }

  /** What it says first, as a text. */
  String line() {
    return head.stream().map(Link::text).collect(Collectors.joining(" "));
  }

  /** Values with what they are called. */
  record Detail(String label, List<Link> values) {}

  /**
   * A span.
   *
   * @param begin where it begins in its document
   * @param text that stands there
   * @param document the document's title
   * @param href where in the page of the document it is marked
   * @param year of the report, or empty
   */
  record Quote(int begin, String text, String document, String href, String year) {}
}
