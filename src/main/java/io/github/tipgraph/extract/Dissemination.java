// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who passed texts on to whom: "circulated an order to X", "sent X a list", "provided X with a
 * leaflet", "A and B exchanged lists".
 */
final class Dissemination {
  private Dissemination() {}

  static List<Action> of(Deed deed) {
    boolean strong = deed.is("action/disseminated");
    if (!strong && !deed.is("frame/pass-on")) {
      return List.of();
    }
    Transfer passed = Transfer.of(deed, "cue/addressee", "money/with");
    Optional<Phrase> thing =
        passed.thing().map(p -> copied(deed, p)).filter(p -> text(deed, p, strong, passed));
    if (thing.isEmpty() || withheld(deed, thing.get())) {
      return List.of();
    }
    String name = Exchange.name(deed, thing.get());
    if (deed.is("frame/mutual") && deed.actors().size() > 1 && passed.others().isEmpty()) {
      return mutual(deed, name);
    }
    List<Party> others = passed.others();
    if (others.isEmpty() || deed.actors().containsAll(others)) {
      return strong ? deed.rows(ActionType.DISSEMINATED, List.of(Party.NONE), name) : List.of();
    }
    deed.context().lastPartners = passed.named();
    return strong || !passed.named().isEmpty()
        ? deed.rows(ActionType.DISSEMINATED, others, name)
        : List.of();
  }

  /** Texts, and what is told in texts where it is told to somebody. */
  private static boolean text(Deed deed, Phrase phrase, boolean strong, Transfer passed) {
    Parse parse = deed.parse();
    boolean told = !passed.others().isEmpty() || deed.is("frame/mutual");
    boolean copy = parse.is(phrase.first() - 2, "class/copy");
    boolean message = told && (parse.is(phrase.last(), "class/message") || copy);
    return Exchange.is(parse, phrase, ActionType.DISSEMINATED) && (strong || told) || message;
  }

  /** "copies of the plan": what they are copies of. */
  private static Phrase copied(Deed deed, Phrase phrase) {
    Parse parse = deed.parse();
    boolean of =
        parse.is(phrase.last(), "class/copy") && parse.lower(phrase.last() + 1).equals("of");
    return of ? parse.phraseAt(phrase.last() + 2).orElse(phrase) : phrase;
  }

  private static boolean withheld(Deed deed, Phrase phrase) {
    Parse parse = deed.parse();
    return parse.is(phrase.first(), "cue/denial") || parse.is(phrase.first() - 1, "cue/denial");
  }

  /** "A and B swapped lists": each told the other. */
  private static List<Action> mutual(Deed deed, String name) {
    List<Action> rows = new ArrayList<>();
    for (Party actor : deed.actors()) {
      List<Party> others = deed.actors().stream().filter(a -> !a.equals(actor)).toList();
      Deed own = new Deed(deed.reading(), deed.context(), deed.predicate(), List.of(actor));
      rows.addAll(own.rows(ActionType.DISSEMINATED, others, name));
    }
    return rows;
  }
}
