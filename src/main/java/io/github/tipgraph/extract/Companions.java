// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who works with whom, told by a noun: "X's cooperation with Y led to", "cooperation between X and
 * Y grew", "X remained Y's partner", "X and Y are partners", "exchanged information with Y".
 */
final class Companions {
  private Companions() {}

  static List<Action> of(Deed deed) {
    List<Action> rows = new ArrayList<>(partners(deed));
    rows.addAll(exchanged(deed));
    return rows;
  }

  /** "X remained Y's partner", "X is a partner of Y", "X and Y are partners". */
  private static List<Action> partners(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    boolean copula = parse.is(predicate.verb, "cue/be") || deed.is("frame/assume");
    Optional<Phrase> noun =
        parse
            .phraseAt(predicate.last + 1)
            .filter(p -> copula && !predicate.passive && parse.is(p.last(), "class/companion"));
    if (noun.isEmpty()) {
      return List.of();
    }
    int of = noun.get().last() + 1;
    Partners.Listed owner = deed.partners().at(noun.get().first());
    boolean possessive = Marks.genitive(parse.lower(noun.get().last() - 1));
    List<Party> others =
        possessive
            ? owners(deed, noun.get())
            : parse.lower(of).matches("of|to|with")
                ? deed.partners().at(of + 1).named()
                : List.of();
    return others.isEmpty() && !owner.named().isEmpty()
        ? List.of()
        : others.isEmpty()
            ? deed.among(ActionType.COOPERATED, "")
            : deed.rows(ActionType.COOPERATED, others, "");
  }

  /** "the ministry's partner": whose it is. */
  private static List<Party> owners(Deed deed, Phrase noun) {
    Party owner =
        Parties.party(deed.reading(), deed.context(), new Phrase(noun.first(), noun.last() - 2));
    return owner.kind() == Party.Kind.NONE ? List.of() : List.of(owner);
  }

  /** "exchanged information with X". */
  private static List<Action> exchanged(Deed deed) {
    Parse parse = deed.parse();
    if (!deed.is("frame/mutual") || deed.predicate().passive) {
      return List.of();
    }
    Transfer passed = Transfer.of(deed, "cue/company", "cue/company");
    boolean told = passed.thing().filter(p -> parse.is(p.last(), "class/intelligence")).isPresent();
    boolean shares = deed.is("action/disseminated");
    return !told || shares ? List.of() : deed.rows(ActionType.COOPERATED, passed.others(), "");
  }

  /** "A joint operation of A and B freed 12 girls": those who are named behind what is joint. */
  static List<Action> joint(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    for (Hit hit : parse.hits) {
      Optional<Phrase> thing =
          hit.is("cue/joint") ? parse.phraseAt(hit.last()) : Optional.<Phrase>empty();
      int of = thing.map(p -> p.last() + 1).orElse(parse.size());
      boolean told =
          parse.is(of, "cue/joint-of")
              && parse.pos[of] == Pos.ADP
              && !parse.is(thing.get().last(), "class/agreement")
              && Adjunct.governs(parse, predicate, thing.get().first());
      if (told) {
        List<Party> sides = deed.partners().at(of + 1).named();
        return new Deed(deed.reading(), deed.context(), predicate, sides)
            .among(ActionType.COOPERATED, "");
      }
    }
    return List.of();
  }

  /** "X's cooperation with Y led to …", "cooperation between X and Y continued". */
  static List<Action> told(Reading reading, Context context, Predicate predicate) {
    Parse parse = reading.parse();
    Optional<Phrase> tie = parse.subject(predicate).filter(p -> parse.is(p.last(), "class/tie"));
    boolean weak =
        predicate.relative >= 0
            || parse.is(predicate, "polarity/gap")
            || parse.is(predicate.verb, "cue/be")
            || tie.filter(p -> parse.has("cue/scarcity", p.first(), p.last())).isPresent()
            || tie.filter(p -> parse.has("cue/denial", p.first() - 1, p.last())).isPresent();
    if (tie.isEmpty() || weak || predicate.first < tie.get().last()) {
      return List.of();
    }
    int next = tie.get().last() + 1;
    Partners partners = new Partners(reading, context);
    if (parse.lower(next).equals("between")) {
      Deed sides =
          new Deed(reading, context, predicate, List.copyOf(partners.at(next + 1).named()));
      return sides.among(ActionType.COOPERATED, "");
    }
    List<Party> owner =
        reading.bodies().stream()
            .filter(b -> b.first() >= tie.get().first() && b.last() < tie.get().last())
            .map(partners::party)
            .limit(1)
            .toList();
    Party own =
        parse.is(tie.get().first(), "cue/possessive")
            ? Parties.owner(reading, context, tie.get().first())
            : Party.NONE;
    List<Party> actors = own.kind() == Party.Kind.NONE ? owner : List.of(own);
    return parse.lower(next).equals("with")
        ? new Deed(reading, context, predicate, actors)
            .rows(ActionType.COOPERATED, partners.at(next + 1).parties(), "")
        : List.of();
  }
}
