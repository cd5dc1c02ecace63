// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

/** Money that somebody is only told to give or spend. */
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

  private static boolean urged(Parse parse, Predicate predicate) {
    return predicate.embedded
        && parse.lower(predicate.first).equals("to")
        && predicate.governor >= 0
        && parse.is(parse.predicates.get(predicate.governor), "frame/urge");
  }
}
