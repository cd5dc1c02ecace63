// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import java.util.List;
import java.util.Optional;

/**
 * Agreements on which something else rests, or that a noun tells of: "under a memorandum with X, Y
 * did", "under an accord between X and Y", "the signing of an accord by X and Y".
 */
final class Grounds {
  private Grounds() {}

  static List<Action> of(Deed deed) {
    Parse parse = deed.parse();
    for (Phrase phrase : parse.phrases) {
      boolean accord =
          Exchange.is(parse, phrase, ActionType.AGREED)
              && !parse.has("cue/denial", phrase.first(), phrase.last());
      if (accord && rests(deed, phrase)) {
        return signed(deed, phrase);
      }
      if (accord && parse.lower(phrase.first() - 1).equals("of") && concluded(deed, phrase)) {
        return sides(deed, phrase);
      }
    }
    return List.of();
  }

  /** Whether an agreement stands behind words for what something rests on, beside a deed. */
  private static boolean rests(Deed deed, Phrase accord) {
    Parse parse = deed.parse();
    int before = accord.first() - 1;
    Optional<Hit> ground =
        Lists.first(parse.over(before), h -> h.last() == before && h.is("cue/ground"));
    return ground.isPresent()
        && !deed.predicate().embedded
        && Adjunct.governs(parse, deed.predicate(), ground.get().first());
  }

  /** "the signing of an accord": whether a noun for it is what a deed is about. */
  private static boolean concluded(Deed deed, Phrase accord) {
    Parse parse = deed.parse();
    int noun = accord.first() - 2;
    Optional<Phrase> signing = parse.phraseAt(noun).filter(p -> parse.is(noun, "cue/signing"));
    boolean subject =
        signing.isPresent() && parse.subject(deed.predicate()).equals(signing)
            || signing.isPresent() && NewBodies.object(parse, deed.predicate(), signing.get());
    return subject && !deed.is("polarity/gap");
  }

  /** Those with whom it was signed, or between whom it is. */
  private static List<Action> signed(Deed deed, Phrase accord) {
    Parse parse = deed.parse();
    int at = accord.last() + 1;
    Optional<Predicate> participle =
        parse.predicates.stream()
            .filter(p -> p.passive && p.embedded && p.first >= at && p.last < limit(deed, at))
            .filter(p -> parse.is(p, "action/agreed"))
            .filter(p -> parse.subject(p).filter(accord::equals).isPresent())
            .findFirst();
    int end = participle.map(p -> p.end).orElse(limit(deed, at));
    for (int i = at; i < end; i++) {
      if (parse.lower(i).equals("with")) {
        List<Party> others = deed.partners().at(i + 1).named();
        Deed own =
            new Deed(
                deed.reading(), deed.context(), participle.orElse(deed.predicate()), deed.actors());
        return own.rows(ActionType.AGREED, others, Exchange.name(deed, accord));
      }
      if (parse.lower(i).equals("between")) {
        return among(deed, i + 1, accord);
      }
      if (parse.lower(i).equals(",")) {
        return List.of();
      }
    }
    return List.of();
  }

  private static int limit(Deed deed, int from) {
    int verb = deed.predicate().first;
    return verb > from ? verb : deed.parse().size();
  }

  private static List<Action> sides(Deed deed, Phrase accord) {
    Parse parse = deed.parse();
    for (int i = accord.last() + 1; i < parse.size(); i++) {
      if (parse.lower(i).matches("by|between")) {
        return among(deed, i + 1, accord);
      }
      if (parse.lower(i).equals("with")) {
        return deed.rows(
            ActionType.AGREED, deed.partners().at(i + 1).named(), Exchange.name(deed, accord));
      }
      if (parse.predicateAt(i).filter(p -> !p.embedded).isPresent()) {
        return List.of();
      }
    }
    return List.of();
  }

  private static List<Action> among(Deed deed, int from, Phrase accord) {
    List<Party> sides = Accords.sides(deed, from);
    return new Deed(deed.reading(), deed.context(), deed.predicate(), sides)
        .among(ActionType.AGREED, Exchange.name(deed, accord));
  }
}
