// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** Those who pay money that is no public money: employers, traffickers, families. */
final class Payers {
  private Payers() {}

  /** Whether the subject of a verb of paying is somebody of that kind. */
  static boolean outside(Reading reading, Hit verb) {
    Parse parse = reading.parse();
    return subject(parse, verb)
        .filter(s -> parse.is(s.last(), "money/private"))
        .filter(s -> reading.programmeAt(s.last()).isEmpty() && reading.bodyAt(s.last()).isEmpty())
        .filter(s -> parse.pos[s.last()] != Pos.PROPN || s.last() == 0)
        .isPresent();
  }

  /** "had to pay her", "were made to pay them": what they pay because they must. */
  static boolean due(Parse parse, Hit verb) {
    if (!verb.is("money/payment")) {
      return false;
    }
    Optional<Predicate> pays = parse.predicateAt(verb.first());
    return pays.filter(p -> p.advised || p.first < p.verb && parse.is(p.first, "cue/have"))
            .isPresent()
        || pays.filter(p -> p.governor >= 0)
            .filter(p -> parse.is(parse.predicates.get(p.governor), "money/made"))
            .isPresent();
  }

  private static Optional<Phrase> subject(Parse parse, Hit verb) {
    return parse.predicateAt(verb.first()).filter(p -> !p.passive).flatMap(parse::subject);
  }
}
