// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import java.util.List;
import java.util.Optional;

/** Who bore the costs of a body: "paid its rent", "the costs of the society were met by X". */
final class Costs {
  private Costs() {}

  static List<Action> of(Deed deed) {
    if (deed.is("money/costing")) {
      return deed.predicate().passive ? List.of() : costing(deed);
    }
    if (!deed.is("frame/pay")) {
      return deed.is("frame/raise") && !deed.predicate().passive ? raised(deed) : List.of();
    }
    Parse parse = deed.parse();
    if (deed.predicate().passive) {
      Optional<Phrase> borne = parse.subject(deed.predicate());
      return borne
          .filter(p -> parse.is(p.last(), "class/cost"))
          .map(p -> borne(deed, p))
          .orElse(List.of());
    }
    List<Party> whose = Support.whoseThing(deed);
    if (!whose.isEmpty()) {
      return deed.rows(ActionType.SUPPORTED, whose, "");
    }
    for (Phrase phrase : parse.phrases) {
      boolean own = phrase.first() > deed.predicate().last && phrase.last() < deed.limit();
      if (own && parse.is(phrase.last(), "class/cost")) {
        List<Party> owners = owners(deed, phrase);
        if (!owners.isEmpty()) {
          return deed.rows(ActionType.SUPPORTED, owners, "");
        }
      }
    }
    return List.of();
  }

  /** "X, whose upkeep costs Y $5,000", "a film by X cost Y $5,000": Y paid for what X has. */
  private static List<Action> costing(Deed deed) {
    Parse parse = deed.parse();
    int first = deed.predicate().last + 1;
    Optional<Integer> amount =
        deed.reading().money().stream()
            .map(m -> m.quantity().first())
            .filter(m -> m > first)
            .findFirst();
    Optional<Phrase> payer =
        parse
            .phraseAt(first)
            .filter(p -> amount.filter(m -> m < p.last() + 5).isPresent())
            .map(p -> new Phrase(p.first(), Math.min(p.last(), amount.get() - 1)));
    Optional<Phrase> thing = parse.subject(deed.predicate());
    if (payer.isEmpty() || thing.isEmpty()) {
      return List.of();
    }
    Party who = Parties.party(deed.reading(), deed.context(), payer.get());
    int by = thing.get().last() + 1;
    List<Party> owners =
        parse.lower(thing.get().first()).equals("whose")
            ? whose(deed, thing.get())
            : parse.lower(by).matches("by|of") ? deed.partners().at(by + 1).named() : List.of();
    List<Party> payers = who.kind() == Party.Kind.NONE ? List.of() : List.of(who);
    return new Deed(deed.reading(), deed.context(), deed.predicate(), payers)
        .rows(ActionType.SUPPORTED, owners, "");
  }

  /** "raised the budget of X to 4 million". */
  private static List<Action> raised(Deed deed) {
    Parse parse = deed.parse();
    Optional<Phrase> budget =
        Relatives.antecedent(parse, deed.predicate())
            .or(deed::object)
            .filter(p -> parse.is(p.last(), "modality/budget"));
    List<Party> owners = budget.map(p -> owners(deed, p)).orElse(List.of());
    return deed.rows(
        ActionType.SUPPORTED, Lists.those(owners, p -> p.kind() == Party.Kind.BODY), "");
  }

  /** "Running costs of X were met by Y", "were met out of the budget of Y". */
  private static List<Action> borne(Deed deed, Phrase costs) {
    List<Party> owners = owners(deed, costs);
    Deed payer = deed;
    for (Adjunct adjunct : Adjunct.of(deed.parse())) {
      boolean money = adjunct.part() == Adjunct.Part.MONEY;
      if (money && Adjunct.governs(deed.parse(), deed.predicate(), adjunct.first())) {
        List<Party> payers = adjunct.parties(deed.reading(), deed.partners());
        payer = new Deed(deed.reading(), deed.context(), deed.predicate(), payers);
      }
    }
    return payer.rows(ActionType.SUPPORTED, owners, "");
  }

  /** "X, whose budget": the body right before a relative pronoun. */
  static List<Party> whose(Deed deed, Phrase costs) {
    int at = costs.first() - 1;
    while (at > 0 && Marks.in(deed.parse().tokens.get(at).text(), ",)")) {
      at = deed.parse().lower(at).equals(")") ? deed.parse().opening(at) - 1 : at - 1;
    }
    return deed.reading().bodyAt(at).map(deed.partners()::party).stream().toList();
  }

  /** Whose costs they are: who owns them, or stands after "of"; nobody in particular for homes. */
  static List<Party> owners(Deed deed, Phrase costs) {
    Parse parse = deed.parse();
    List<Party> parties = deed.partners().at(costs.last() + 2).parties();
    int to = Told.complementEnd(parse, costs) - 1;
    boolean at = parse.is(to + 1, "cue/location");
    if (parse.has("class/facility", costs.first() - 1, at ? to + 4 : to)) {
      List<Party> named = Lists.those(parties, p -> p.kind() == Party.Kind.BODY);
      return named.isEmpty() ? List.of(Party.NONE) : named;
    }
    boolean possessed =
        costs.last() > costs.first()
            && (parse.is(costs.first(), "cue/possessive")
                || Lists.any(
                    deed.reading().bodies(),
                    b -> b.first() >= costs.first() && b.last() < costs.last()));
    if (parse.lower(costs.first()).equals("whose")) {
      return whose(deed, costs);
    }
    List<Party> owners =
        possessed && !parse.is(costs.first(), "cue/relative")
            ? deed.partners().within(new Phrase(costs.first(), costs.last() - 1))
            : List.of();
    return owners.isEmpty() ? parties : owners;
  }
}
