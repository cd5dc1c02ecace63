// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import java.util.List;

/** Who owns or runs a home or a project, and so stands for it where it is given something. */
final class Keepers {
  private final Reading reading;
  private final Context context;
  private final Partners partners;
  private final Parse parse;

  Keepers(Reading reading, Context context, Partners partners) {
    this.reading = reading;
    this.context = context;
    this.partners = partners;
    this.parse = reading.parse();
  }

  /** "to shelters in Adama run by X and Y", "X ran a shelter": who runs a home stands for it. */
  List<Party> of(Phrase phrase) {
    boolean programme = reading.programmeAt(phrase.last()).isPresent();
    if (!parse.is(phrase.last(), "class/facility") && !programme) {
      return List.of();
    }
    for (int i = phrase.first() + 1; i < phrase.last(); i++) {
      if (Marks.genitive(parse.lower(i))) {
        return Lists.those(
            partners.within(new Phrase(phrase.first(), i)), p -> p.kind() == Party.Kind.BODY);
      }
    }
    int of = phrase.last() + 1;
    List<Party> owners =
        parse.lower(of).equals("of")
                && Lists.any(reading.bodies(), b -> b.covers(of + 2) || b.first() == of + 1)
            ? partners.at(of + 1).named()
            : List.of();
    if (!owners.isEmpty()) {
      return owners;
    }
    for (Predicate predicate : parse.predicates) {
      boolean runs = parse.is(predicate, "frame/run") && predicate.done();
      boolean by =
          predicate.passive
              && predicate.embedded
              && predicate.first > phrase.last()
              && (beside(phrase, predicate.first)
                  || predicate.coordinate >= 0
                      && parse.subject(predicate).filter(phrase::equals).isPresent())
              && parse.lower(predicate.last + 1).equals("by");
      if (runs && by) {
        return partners.at(predicate.last + 2).named();
      }
      boolean keeps =
          !predicate.passive
              && (parse.is(predicate, "frame/operate") || programme && runs)
              && !parse.is(predicate, "frame/fund")
              && NewBodies.object(parse, predicate, phrase);
      boolean which =
          !predicate.passive
              && parse.is(predicate, "frame/operate")
              && Relatives.antecedent(parse, predicate).filter(phrase::equals).isPresent();
      if (predicate.done() && (keeps || which)) {
        Party keeper = Parties.subject(reading, context, predicate);
        return keeper.kind() == Party.Kind.BODY ? List.of(keeper) : List.of();
      }
    }
    return List.of();
  }

  /** Whether no more than a place stands between a facility and what tells who runs it. */
  private boolean beside(Phrase phrase, int token) {
    int at = phrase.last() + 1;
    at =
        parse.is(at, "cue/location")
            ? parse.phraseAt(at + 1).map(p -> p.last() + 1).orElse(at)
            : at;
    return at == token;
  }
}
