// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** Whom advice asks to act; the government, unless it names another. */
final class Addressee {
  private Addressee() {}

  /** Whom an item of a list asks: whom it names itself, else whom the words before the list do. */
  static Party ofItem(Reading reading, Context context) {
    Optional<Party> own = named(reading, context, 0);
    if (own.isPresent()) {
      return own.get();
    }
    Optional<Reading> lead = Leads.of(reading, context);
    return lead.flatMap(
            l ->
                Lists.first(l.parse().predicates, p -> !p.embedded && l.parse().is(p, "frame/urge"))
                    .flatMap(p -> asked(l, context, p)))
        .orElse(Party.GOVERNMENT);
  }

  /** Whom a verb of advice asks ("urges the ministry to …", "recommends that the police …"). */
  static Optional<Party> asked(Reading reading, Context context, Predicate urging) {
    Parse parse = reading.parse();
    int next = urging.last + 1;
    boolean that = parse.is(next, "cue/that");
    Optional<Phrase> phrase = parse.phraseAt(that ? next + 1 : next);
    int after = phrase.map(p -> p.last() + 1).orElse(next);
    boolean acts = that || parse.lower(after).matches("[:,]|to|and|or") || after >= parse.size();
    return phrase
        .filter(p -> acts)
        .flatMap(
            p -> {
              Party party = Parties.party(reading, context, p);
              boolean other =
                  party.kind() == Party.Kind.NONE && parse.is(p.last(), "class/partner");
              return party.kind() == Party.Kind.NONE && !other
                  ? Optional.empty()
                  : Optional.of(party);
            });
  }

  /** "the agency open a home", "Ensure that the board convenes": whom an item names. */
  private static Optional<Party> named(Reading reading, Context context, int from) {
    Parse parse = reading.parse();
    Optional<Phrase> opening = parse.phraseAt(from).filter(p -> p.first() == from);
    boolean subject =
        opening.isPresent()
            && (parse.pos[from] == Pos.DET
                || parse.pos[from] == Pos.PROPN
                || reading.bodyAt(from).isPresent());
    if (subject) {
      return Optional.of(Parties.party(reading, context, opening.get()))
          .filter(p -> p.kind() == Party.Kind.BODY);
    }
    Optional<Phrase> other =
        parse.is(from + 1, "cue/that") ? parse.phraseAt(from + 2) : Optional.empty();
    return other
        .filter(o -> parse.predicateAt(o.last() + 1).filter(p -> !p.passive).isPresent())
        .map(o -> Parties.party(reading, context, o))
        .filter(p -> p.kind() == Party.Kind.BODY);
  }
}
