// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import java.util.Optional;

/** Who runs a programme because it is given to them to run. */
final class Entrusted {
  private Entrusted() {}

  /** The body to which money for it is given, or that is said to be responsible for it. */
  static Party of(Reading reading, Context context, Programme programme) {
    Party charged = charged(reading, context, programme);
    return charged.kind() == Party.Kind.NONE ? paid(reading, context, programme) : charged;
  }

  /** "X is responsible for the implementation of the plan". */
  private static Party charged(Reading reading, Context context, Programme programme) {
    Parse parse = reading.parse();
    return parse.predicates.stream()
        .filter(p -> p.last < programme.first() && programme.first() < p.end)
        .filter(p -> parse.is(p.verb, "cue/be") && p.done())
        .filter(p -> parse.is(p.last + 1, "programme/charge"))
        .findFirst()
        .map(p -> Parties.subject(reading, context, p))
        .orElse(Party.NONE);
  }

  /** "gave X $900 for a project", "disbursed $900 to X for its shelter". */
  private static Party paid(Reading reading, Context context, Programme programme) {
    Parse parse = reading.parse();
    int before = Running.opening(parse, programme) - 1;
    int at = parse.is(before, "cue/possessive") ? before - 1 : before;
    Optional<Predicate> gives =
        parse.predicates.stream()
            .filter(p -> p.last < at && at < p.end && !p.passive && p.done())
            .reduce((a, b) -> b)
            .filter(p -> parse.is(p, "modality/grant") || parse.is(p, "modality/expenditure"));
    boolean money =
        gives.isPresent()
            && Lists.any(reading.money(), m -> m.first() > gives.get().last && m.last() < at);
    if (!parse.is(at, "cue/for") || !money) {
      return Party.NONE;
    }
    for (int i = gives.get().last; i < at; i++) {
      boolean to =
          i == gives.get().last || parse.is(i, "cue/recipient") && parse.lower(i).equals("to");
      Party given =
          to
              ? parse
                  .phraseAt(i + 1)
                  .map(p -> Parties.party(reading, context, p))
                  .orElse(Party.NONE)
              : Party.NONE;
      if (given.kind() == Party.Kind.BODY) {
        return given;
      }
    }
    return Party.NONE;
  }
}
