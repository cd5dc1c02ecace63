// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.List;
import java.util.Optional;

/** What was given, by verbs in the passive: "staff lent by X", "X was granted $5,000 by Y". */
final class Granted {
  private Granted() {}

  /** "staff lent by X", "support was given to shelters by X". */
  static List<Action> of(Deed deed) {
    Parse parse = deed.parse();
    List<Action> endowed = endowed(deed);
    if (!endowed.isEmpty()) {
      return endowed;
    }
    Optional<Phrase> gift =
        parse
            .subject(deed.predicate())
            .filter(
                s ->
                    parse.is(s.last(), "class/gift")
                        || parse.is(s.last(), "class/official")
                        || Lists.any(deed.reading().money(), m -> s.covers(m.quantity().first())));
    if (gift.isEmpty()) {
      return List.of();
    }
    for (int i = gift.get().last() + 1; i < deed.limit(); i++) {
      Partners.Listed listed = deed.partners().at(i + 1);
      if (parse.is(i, "cue/recipient") && !listed.empty()) {
        return deed.rows(ActionType.SUPPORTED, listed.parties(), "");
      }
    }
    if (!deed.predicate().embedded) {
      boolean gone = parse.has("cue/recipient", gift.get().last(), deed.limit());
      List<Party> owners = gone ? List.of() : owners(deed, gift.get());
      return deed.rows(ActionType.SUPPORTED, owners, "");
    }
    int noun = gift.get().first();
    boolean adjunct = Lists.any(Adjunct.of(parse), a -> a.covers(noun));
    return deed.predicate().embedded && !adjunct
        ? deed.rows(ActionType.SUPPORTED, holders(deed, noun), "")
        : List.of();
  }

  /** "The center's money was provided by X": whose the gift is; nobody where none is told. */
  static List<Party> owners(Deed deed, Phrase gift) {
    boolean owned = gift.first() < gift.last();
    List<Party> bodies =
        Lists.those(
            (owned
                ? deed.partners().within(new Phrase(gift.first(), gift.last() - 1))
                : List.<Party>of()),
            p -> p.kind() == Party.Kind.BODY);
    int head = gift.last();
    boolean money = deed.parse().is(head, "class/gift") || deed.parse().is(head, "class/money");
    return bodies.isEmpty() && money ? List.of(Party.NONE) : bodies;
  }

  /** "X was given $50,000 by Y": those who were given it are the subject. */
  private static List<Action> endowed(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    Optional<Phrase> gift =
        parse.phraseAt(predicate.last + 1).filter(p -> p.first() == predicate.last + 1);
    boolean given =
        gift.filter(g -> !parse.has("cue/denial", g.first(), g.last()))
            .filter(g -> Support.given(deed, g) || parse.is(g.last(), "class/goods"))
            .isPresent();
    List<Party> receivers =
        given
            ? parse
                .subject(predicate)
                .map(s -> deed.partners().at(s.first()).parties())
                .orElse(List.of())
            : List.of();
    return deed.rows(ActionType.SUPPORTED, receivers, "");
  }

  /** "X, housed in a building given by Y": who has what was given; nobody where none is told. */
  private static List<Party> holders(Deed deed, int noun) {
    Parse parse = deed.parse();
    boolean adjunct = noun > 0 && parse.pos[noun - 1] == Pos.ADP;
    List<Party> holders =
        parse.predicates.stream()
            .filter(p -> adjunct && p.last < noun)
            .reduce((a, b) -> b)
            .or(
                () ->
                    Lists.first(
                        parse.predicates,
                        p -> adjunct && p.first > deed.predicate().last && !p.embedded))
            .flatMap(parse::subject)
            .map(s -> deed.partners().at(s.first()).named())
            .orElse(List.of());
    return holders.isEmpty() ? List.of(Party.NONE) : holders;
  }
}
