// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.ProgrammeKind;

/** Programmes that are there because money is for them, or by the title that they have. */
final class Endowed {
  private Endowed() {}

  /** "gave $9,000 to a project", "€5,000 on a film": what an amount of money is for. */
  static boolean paid(Reading reading, Programme programme) {
    Parse parse = reading.parse();
    int to = Running.opening(parse, programme) - 1;
    boolean towards =
        parse.is(to, "money/to")
            || parse.is(to, "money/on")
            || parse.is(to, "money/toward")
            || parse.is(to, "cue/goal");
    int before = parse.lower(to - 1).equals(")") ? to - 2 : to - 1;
    return towards
        && (Lists.any(reading.money(), m -> m.last() == before)
            || parse
                .predicateAt(to - 1)
                .filter(p -> p.done() && MoneyVerbs.tells(parse, p))
                .filter(p -> Lists.any(reading.money(), m -> m.last() < p.first))
                .isPresent());
  }

  /** "the National Assistance Trust Fund for Victims": a name with capitals of a plan or fund. */
  static boolean titled(Parse parse, Programme programme) {
    boolean named =
        programme.kind() == ProgrammeKind.PLAN
            || programme.kind() == ProgrammeKind.FUND
            || programme.kind() == ProgrammeKind.PROJECT && programme.last() > programme.head() + 1;
    return named
        && programme.last() - programme.first() > 1
        && parse.tokens.get(programme.first()).capitalised()
        && parse.tokens.get(programme.head()).capitalised()
        && parse.tokens.get(programme.last()).capitalised();
  }
}
