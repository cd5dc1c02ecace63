// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.List;

/**
 * A thing of which documents speak, as its page shows it.
 *
 * @param iri of the thing
 * @param name of the thing
 * @param kind what it is
 * @param names other names and codes
 * @param outside what others say of it
 * @param groups the facts that speak of it, by document
 * @param facts how many there are
 * @param earlier the address of the facts before these, or empty
 * @param later the address of the facts after these, or empty
 * @param times what is dated, in the order of time
 * @param neighbours what it is connected with
 * @param graph where those are in JSON
 * @param properties all that is said of it, by property
 */
record Entity(
    String iri,
    String name,
    String kind,
    List<Card.Detail> names,
    List<Link> outside,
    List<Group> groups,
    int facts,
    String earlier,
    String later,
    List<Moment> times,
    Neighbours neighbours,
    String graph,
    List<ThingPage.Row> properties) {
  Entity {
    names = List.copyOf(names);
    outside = List.copyOf(outside);
    groups = List.copyOf(groups);
    times = List.copyOf(times);
    properties = List.copyOf(properties);
  }

  /** The facts that a document states, in the order of its text. */
  record Group(Link document, String year, List<Told> told) {}

  /** The facts that some spans state. */
  record Told(List<Card.Quote> quotes, List<Card> cards) {
    /** Where the first of them begins. */
    int begin() {
      return quotes.stream().mapToInt(Card.Quote::begin).findFirst().orElse(0);
    }
  }

  /**
   * What is dated: facts that name a date, or the documents of a year.
   *
   * @param documents with the number of facts that speak of the thing
   */
  record Moment(String date, List<Card> cards, List<Count> documents) {}

  /** How many facts a document states. */
  record Count(Link document, int facts) {}

  /**
   * The page of a thing.
   *
   * @param frame around it
   */
  record Page(Frame frame, Entity entity) {}
}
