// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whose money something was done with, and at whose request. */
final class Backing {
  private Backing() {}

  /** "X, with funds from Y, did": Y supported X. */
  static List<Action> of(Deed deed) {
    List<Action> rows = new ArrayList<>();
    Parse parse = deed.parse();
    for (Adjunct adjunct : deed.is("frame/exploit") ? List.<Adjunct>of() : Adjunct.of(parse)) {
      boolean asked = adjunct.part() == Adjunct.Part.REQUEST;
      boolean costs = deed.is("frame/pay") && deed.predicate().passive;
      boolean told = asked || adjunct.part() == Adjunct.Part.MONEY && !costs;
      if (told && Adjunct.governs(parse, deed.predicate(), adjunct.first())) {
        List<Party> others =
            Lists.those(
                adjunct.parties(deed.reading(), deed.partners()), p -> p.kind() != Party.Kind.NONE);
        Deed other = new Deed(deed.reading(), deed.context(), deed.predicate(), others);
        boolean nobody = deed.actors().isEmpty() && !asked && !forPeople(deed);
        List<Party> helped =
            shared(deed)
                .filter(s -> !asked)
                .orElseGet(() -> nobody ? keepers(deed) : deed.actors());
        String object = asked && !adjunct.owned() ? wanted(deed, adjunct) : "";
        rows.addAll(
            other.rows(asked ? ActionType.REQUESTED : ActionType.SUPPORTED, helped, object));
      }
    }
    return rows;
  }

  /** "a database was set up in its offices with $5,000 from X": whose offices they are. */
  private static List<Party> keepers(Deed deed) {
    Parse parse = deed.parse();
    int in = deed.predicate().last + 1;
    Optional<Phrase> where =
        deed.predicate().passive && parse.is(in, "cue/location")
            ? parse.phraseAt(in + 1).filter(p -> parse.is(p.last(), "cue/seat"))
            : Optional.empty();
    List<Party> owners = where.map(p -> owners(deed, p)).orElse(List.of());
    return owners.isEmpty() ? makers(deed) : owners;
  }

  /** "Its money was given by X, with more funds from Y": those whom the gifts of all are for. */
  private static Optional<List<Party>> shared(Deed deed) {
    Parse parse = deed.parse();
    return deed.predicate().passive && deed.is("action/supported") && !deed.is("frame/fund")
        ? parse
            .subject(deed.predicate())
            .filter(s -> Support.given(deed, s) || parse.is(s.last(), "class/money"))
            .map(s -> Granted.owners(deed, s))
        : Optional.empty();
  }

  /** Whose something is: "its offices", "the ministry's offices", "the offices of X". */
  private static List<Party> owners(Deed deed, Phrase thing) {
    boolean of = deed.parse().is(thing.last() + 1, "cue/complement-of");
    List<Party> owners =
        of
            ? deed.partners().at(thing.last() + 2).named()
            : thing.first() < thing.last()
                ? deed.partners().within(new Phrase(thing.first(), thing.last() - 1))
                : List.of();
    return Lists.those(owners, p -> p.kind() == Party.Kind.BODY);
  }

  /** "handed out leaflets printed with funds from X": who has what was made; else nobody. */
  private static List<Party> makers(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    Optional<Predicate> main =
        parse.predicates.stream()
            .filter(p -> predicate.embedded && predicate.passive && !p.embedded && !p.passive)
            .filter(p -> p.last < predicate.first && p.done())
            .reduce((a, b) -> b)
            .filter(
                p ->
                    parse
                        .subject(predicate)
                        .filter(o -> NewBodies.object(parse, p, o))
                        .isPresent());
    List<Party> owned =
        predicate.passive && predicate.embedded
            ? parse
                .subject(predicate)
                .filter(s -> parse.is(s.first(), "cue/possessive"))
                .map(s -> owners(deed, s))
                .orElse(List.of())
            : List.of();
    if (!owned.isEmpty()) {
      return owned;
    }
    List<Party> who =
        Lists.those(
            main.map(p -> Deed.of(deed.reading(), deed.context(), p).actors()).orElse(List.of()),
            p -> p.kind() == Party.Kind.BODY);
    return who.isEmpty() ? List.of(Party.NONE) : who;
  }

  /** "upon the request of X for advice": what was asked for. */
  private static String wanted(Deed deed, Adjunct adjunct) {
    int end = deed.partners().at(adjunct.from()).end();
    return deed.parse().lower(end).equals("for")
        ? deed.parse().phraseAt(end + 1).map(p -> Exchange.name(deed, p)).orElse("")
        : "";
  }

  /** "were sent home at its expense": what was done to people was done for no body. */
  private static boolean forPeople(Deed deed) {
    Parse parse = deed.parse();
    Optional<Phrase> who = parse.subject(deed.predicate());
    boolean number =
        who.filter(s -> parse.pos[s.last()] == Pos.NUM || parse.is(s.last(), "cue/plural-pronoun"))
            .isPresent();
    return number
        || who.filter(s -> Classes.people(parse, s)).isPresent()
            && (deed.predicate().passive || deed.is("frame/move"));
  }
}
