// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/**
 * How many a noun phrase says there are.
 *
 * @param value plain number, or empty
 * @param upper the end of a range that begins with it, or empty
 * @param bound how it is meant
 * @param denied "no", "none"
 * @param many "many", "several", "few": some, without a number
 */
record Figure(String value, String upper, Bound bound, boolean denied, boolean many) {
  static final Figure NONE = new Figure("", "", Bound.UNSTATED, false, false);

  static Figure of(Reading reading, Phrase phrase) {
    Parse parse = reading.parse();
    if (notOne(parse, phrase)) {
      return new Figure("", "", Bound.UNSTATED, true, false);
    }
    Optional<Quantity> quantity =
        Lists.first(
            reading.quantities(),
            q -> phrase.covers(q.first()) && !hyphened(parse, q) && !fewer(parse, q));
    if (quantity.isPresent()) {
      Optional<Quantity> upper = upper(reading, phrase, quantity.get());
      return new Figure(
          quantity.get().value(),
          upper.map(Quantity::value).orElse(""),
          upper.isPresent() ? Bound.AT_LEAST : quantity.get().bound(),
          false,
          false);
    }
    if (phrase.first() == phrase.last() && parse.is(phrase.last(), "cue/one-person")) {
      return new Figure("1", "", Bound.EXACT, false, false);
    }
    boolean many = false;
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      if (parse.is(i, "cue/denial")) {
        return new Figure("", "", Bound.UNSTATED, true, false);
      }
      many |= parse.is(i, "cue/many");
    }
    boolean plural = Lists.any(parse.over(phrase.last()), h -> h.form() == Match.Form.PLURAL);
    if (!many
        && !plural
        && (parse.is(phrase.first(), "cue/first") || owned(parse, phrase))
        && phrase.first() < phrase.last()) {
      return new Figure("1", "", Bound.EXACT, false, false);
    }
    return !many && !plural && oneOfThem(parse, phrase)
        ? new Figure("1", "", Bound.EXACT, false, false)
        : new Figure("", "", Bound.UNSTATED, false, many);
  }

  /** "the government's first prosecution". */
  private static boolean owned(Parse parse, Phrase phrase) {
    for (int i = phrase.first() + 1; i < phrase.last(); i++) {
      if (parse.lower(i).equals("first") && parse.pos[i - 1] == Pos.PART) {
        return true;
      }
    }
    return false;
  }

  /** "the superintendent", "the fourth": a single person known from before. */
  private static boolean oneOfThem(Parse parse, Phrase phrase) {
    int head = phrase.last();
    boolean singular =
        parse.over(head).stream()
            .filter(h -> h.last() == head && h.lexeme().kind() == Lexeme.Kind.NOUN)
            .anyMatch(h -> h.form() == Match.Form.BASE && h.is("class/rank"));
    return parse.is(phrase.first(), "cue/known") && (singular || parse.is(head, "cue/ordinal"));
  }

  /** "not one", "not a single officer". */
  private static boolean notOne(Parse parse, Phrase phrase) {
    int before = phrase.first() - 1;
    return parse.is(before, "cue/denial")
        && parse.predicateAt(before).isEmpty()
        && parse.is(phrase.first(), "cue/first");
  }

  /** The same number, where "from" before it tells no least. */
  Figure exact() {
    return bound == Bound.AT_LEAST && upper.isEmpty()
        ? new Figure(value, upper, Bound.EXACT, denied, many)
        : this;
  }

  /** "400 to 450 officers": the number at the other end of a range in the phrase. */
  private static Optional<Quantity> upper(Reading reading, Phrase phrase, Quantity lower) {
    return Lists.first(
        reading.quantities(), q -> q.first() == lower.last() + 2 && phrase.covers(q.first()));
  }

  /** "17 fewer victims": a difference. */
  private static boolean fewer(Parse parse, Quantity quantity) {
    return parse.is(quantity.last() + 1, "cue/less") && parse.is(quantity.last() + 1, "cue/many");
  }

  /** "five-year plan": a number that measures, not counts. */
  private static boolean hyphened(Parse parse, Quantity quantity) {
    return parse.lower(quantity.last() + 1).equals("-")
        && !Quantities.begins(parse, quantity.last() + 2);
  }
}
