// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who lives on whose money: "received funds from X", "grants from X went to Y". */
final class Income {
  private Income() {}

  static List<Action> of(Deed deed) {
    if (deed.predicate().passive) {
      return List.of();
    }
    List<Action> rows = new ArrayList<>(received(deed));
    rows.addAll(flowing(deed));
    return rows;
  }

  /** "received funds from X", "benefited from a grant from X": X supported those who did. */
  private static List<Action> received(Deed deed) {
    boolean draws = deed.is("frame/draw") || deed.parse().is(deed.predicate().verb, "cue/have");
    List<Party> helped = deed.is("frame/receive") || draws ? receivers(deed) : List.of();
    if (helped.isEmpty()) {
      return List.of();
    }
    Parse parse = deed.parse();
    List<Party> givers = new ArrayList<>();
    boolean gift = false;
    for (int i = deed.predicate().last + 1; i < deed.limit(); i++) {
      Optional<Phrase> here = parse.phraseAt(i).filter(p -> money(deed, p));
      gift |= here.filter(p -> !draws || drawn(deed, p)).isPresent();
      if (parse.is(i, "money/from")) {
        givers.addAll(deed.partners().at(i + 1).named());
      } else if (ofState(parse, i) && !pronoun(deed)) {
        givers.add(Party.GOVERNMENT);
      }
    }
    Deed other =
        new Deed(
            deed.reading(), deed.context(), deed.predicate(), givers.stream().distinct().toList());
    return gift ? other.rows(ActionType.SUPPORTED, helped, "") : List.of();
  }

  private static boolean pronoun(Deed deed) {
    return deed.parse()
        .subject(deed.predicate())
        .filter(s -> deed.parse().is(s.last(), "cue/pronoun"))
        .isPresent();
  }

  /** "in state funds", "from the national budget". */
  private static boolean ofState(Parse parse, int token) {
    return Lists.any(parse.over(token), h -> h.first() == token && h.is("cue/public-money"));
  }

  private static boolean money(Deed deed, Phrase phrase) {
    Parse parse = deed.parse();
    return !parse.has("cue/denial", phrase.first(), phrase.last() + 1)
        && (Support.given(deed, phrase)
            || parse.is(phrase.last(), "class/money")
            || parse.is(phrase.last(), "modality/budget")
            || parse.pos[phrase.first()] == Pos.NUM && parse.is(phrase.last(), "class/goods"));
  }

  /** "used 1.9 million euros ($2.2 million) from X": who gave it stands right after it. */
  private static boolean drawn(Deed deed, Phrase gift) {
    int after = overAmount(deed, Support.bracket(deed.parse(), gift.last() + 1));
    return deed.parse().is(after, "money/from");
  }

  /** Who received: the bodies that are the subject; an unnamed one is nobody in particular. */
  private static List<Party> receivers(Deed deed) {
    if (!deed.actors().isEmpty()) {
      return deed.actors();
    }
    return deed.parse()
        .subject(deed.predicate())
        .map(s -> deed.partners().at(s.first()).parties())
        .orElse(List.of());
  }

  /** "a grant of $5,000 from X": the token after an amount that tells the size of a gift. */
  private static int overAmount(Deed deed, int token) {
    Optional<Phrase> amount =
        deed.parse().lower(token).equals("of")
            ? deed.parse().phraseAt(token + 1)
            : Optional.empty();
    return amount
        .filter(p -> money(deed, p))
        .map(p -> Support.bracket(deed.parse(), p.last() + 1))
        .orElse(token);
  }

  /** "Grants from X went to Y", "grants from X kept Y open", "its funds came from X". */
  private static List<Action> flowing(Deed deed) {
    Parse parse = deed.parse();
    boolean flows = deed.is("frame/flow");
    Optional<Phrase> gift =
        flows || deed.is("frame/sustain")
            ? parse.subject(deed.predicate()).filter(p -> money(deed, p))
            : Optional.empty();
    if (gift.isEmpty()) {
      return List.of();
    }
    int after = overAmount(deed, Support.bracket(parse, gift.get().last() + 1));
    boolean before = parse.is(after, "money/from") && after < deed.predicate().first;
    List<Party> givers = new ArrayList<>();
    List<Party> helped = new ArrayList<>();
    if (before) {
      givers.addAll(deed.partners().at(after + 1).named());
    } else if (ofState(parse, gift.get().first())) {
      givers.add(Party.GOVERNMENT);
    } else {
      helped.addAll(Costs.owners(deed, gift.get()));
    }
    for (int i = deed.predicate().last; i < deed.limit(); i++) {
      if (!before && parse.is(i, "money/from")) {
        givers.addAll(deed.partners().at(i + 1).named());
      } else if (flows && parse.lower(i).equals("to") || !flows && i == deed.predicate().last) {
        helped.addAll(deed.partners().at(i + 1).parties());
      }
    }
    Deed other =
        new Deed(
            deed.reading(), deed.context(), deed.predicate(), givers.stream().distinct().toList());
    return other.rows(ActionType.SUPPORTED, helped.stream().distinct().toList(), "");
  }
}
