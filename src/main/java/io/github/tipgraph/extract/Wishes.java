// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;

/** Money that is not given or spent yet: that somebody is told to give, or will spend. */
final class Wishes {
  private Wishes() {}

  /** "should give at least $500", "urged the ministry to allocate $500". */
  static boolean advised(Reading reading, Hit verb) {
    Parse parse = reading.parse();
    return parse
        .predicateAt(verb.first())
        .filter(p -> should(parse, p) || urged(parse, p))
        .filter(p -> !(Payers.due(parse, verb) && Payers.outside(reading, verb)))
        .isPresent();
  }

  private static boolean should(Parse parse, Predicate predicate) {
    return predicate.advised && !predicate.passive;
  }

  /** "asked the ministry to pay": an infinitive that tells what somebody is urged to do. */
  static boolean urged(Parse parse, Predicate predicate) {
    return predicate.embedded
        && parse.lower(predicate.first).equals("to")
        && predicate.governor >= 0
        && parse.is(parse.predicates.get(predicate.governor), "frame/urge");
  }

  /** "will pay", "is expected to cost": money that is to be spent. */
  static boolean later(Parse parse, Hit verb) {
    return verb.lexeme().kind() == Lexeme.Kind.VERB
        && parse
            .predicateAt(verb.first())
            .filter(p -> p.intended && !p.advised && !Payers.due(parse, verb))
            .isPresent();
  }
}
