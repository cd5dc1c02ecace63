// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.lexicon.Match;
import java.util.Optional;

/**
 * How many a noun phrase says there are.
 *
 * @param value plain number, or empty
 * @param bound how it is meant
 * @param denied "no", "none"
 * @param many "many", "several", "few": some, without a number
 */
record Figure(String value, Bound bound, boolean denied, boolean many) {
  static final Figure NONE = new Figure("", Bound.UNSTATED, false, false);

  static Figure of(Reading reading, Phrase phrase) {
    Parse parse = reading.parse();
    Optional<Quantity> quantity =
        reading.quantities().stream()
            .filter(q -> phrase.covers(q.first()) && !hyphened(parse, q))
            .findFirst();
    if (quantity.isPresent()) {
      return new Figure(quantity.get().value(), quantity.get().bound(), false, false);
    }
    if (phrase.first() == phrase.last() && parse.is(phrase.last(), "cue/one-person")) {
      return new Figure("1", Bound.EXACT, false, false);
    }
    boolean many = false;
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      if (parse.is(i, "cue/denial")) {
        return new Figure("", Bound.UNSTATED, true, false);
      }
      many |= parse.is(i, "cue/many");
    }
    boolean plural =
        parse.over(phrase.last()).stream().anyMatch(h -> h.form() == Match.Form.PLURAL);
    if (!many
        && !plural
        && parse.is(phrase.first(), "cue/first")
        && phrase.first() < phrase.last()) {
      return new Figure("1", Bound.EXACT, false, false);
    }
    return new Figure("", Bound.UNSTATED, false, many);
  }

  /** "five-year plan": a number that measures, not counts. */
  private static boolean hyphened(Parse parse, Quantity quantity) {
    return parse.lower(quantity.last() + 1).equals("-");
  }
}
