// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * A sentence with all that was recognised in it.
 *
 * @param parse its words, phrases and predicates
 * @param section the part of the text in which it stands
 * @param places from left to right
 * @param bodies from left to right, outer before inner
 * @param programmes from left to right
 * @param quantities numbers that are no money, from left to right
 * @param money amounts, from left to right
 * @param dates from left to right
 * @param evidence the span of the sentence
 */
record Reading(
    Parse parse,
    Section section,
    List<Places.Mention> places,
    List<Body> bodies,
    List<Programme> programmes,
    List<Quantity> quantities,
    List<Money> money,
    List<Dates.Mention> dates,
    Evidence evidence) {

  /** The outermost body that covers a token. */
  Optional<Body> bodyAt(int token) {
    return Lists.first(bodies, b -> b.covers(token));
  }

  Optional<Programme> programmeAt(int token) {
    return Lists.first(programmes, p -> p.covers(token));
  }

  Optional<Dates.Mention> dateWithin(int from, int to) {
    return Lists.first(dates, d -> d.first() >= from && d.last() < to);
  }

  Optional<Places.Mention> placeAt(int token) {
    for (Places.Mention place : places) {
      if (place.first() <= token && token <= place.last()) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }
}
