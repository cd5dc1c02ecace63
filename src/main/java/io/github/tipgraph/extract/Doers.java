// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import java.util.Optional;

/** Who did what is counted: the subject of a predicate, or who stands behind it. */
final class Doers {
  private Doers() {}

  /**
   * The subject; of a facility that a body runs, that body; of what is only somebody's ("its
   * hotline"), whose it is.
   */
  static Party of(Reading reading, Context context, Predicate predicate) {
    Party party = Parties.subject(reading, context, predicate);
    Parse parse = reading.parse();
    Optional<Phrase> subject = predicate.passive ? Optional.empty() : parse.subject(predicate);
    if (subject.isEmpty()) {
      return party;
    }
    Phrase phrase = subject.get();
    if (party.kind() == Party.Kind.BODY && parse.is(phrase.last(), "class/facility")) {
      return operator(reading, context, phrase).orElse(party);
    }
    if (party.kind() == Party.Kind.NONE) {
      party = described(reading, context, phrase);
    }
    if (party.kind() == Party.Kind.NONE && parse.is(phrase.last(), "class/facility")) {
      party = new Venues(reading, context).keeper(phrase);
    }
    boolean possessed =
        party.kind() == Party.Kind.NONE
            && parse.is(phrase.first(), "cue/possessive")
            && (parse.is(phrase.last(), "programme-kind/hotline")
                || parse.is(phrase.last(), "class/facility")
                || parse.is(phrase.last(), "class/official"));
    return possessed
        ? Parties.party(reading, context, new Phrase(phrase.first(), phrase.first()))
        : party;
  }

  /** "Line 18, the ministry's hotline", "Safe, a project of X": whose it is by its description. */
  private static Party described(Reading reading, Context context, Phrase phrase) {
    Parse parse = reading.parse();
    int next = phrase.last() + 2;
    Optional<Phrase> description =
        parse.lower(next - 1).equals(",")
            ? parse
                .phraseAt(next)
                .filter(
                    p -> p.first() == next && parse.code(p.last(), "programme-kind").isPresent())
            : Optional.empty();
    Optional<Body> owner =
        description.flatMap(
            d ->
                Lists.first(reading.bodies(), b -> b.first() >= d.first() && b.last() < d.last())
                    .or(() -> after(reading, d)));
    return owner.map(b -> Parties.ofBody(b, context)).orElse(Party.NONE);
  }

  private static Optional<Body> after(Reading reading, Phrase description) {
    int of = description.last() + 1;
    boolean by = reading.parse().is(of, "cue/partitive") || reading.parse().is(of, "cue/by");
    return by
        ? reading.parse().phraseAt(of + 1).flatMap(p -> reading.bodyAt(p.last()))
        : Optional.empty();
  }

  /** Who runs the facility of a phrase, as far as the text has said. */
  private static Optional<Party> operator(Reading reading, Context context, Phrase facility) {
    return Lists.first(reading.programmes(), p -> facility.covers(p.head()))
        .flatMap(context::resolve)
        .map(KnownProgramme::operator)
        .filter(o -> o.kind() != Party.Kind.NONE);
  }
}
