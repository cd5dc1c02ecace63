// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
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
    boolean strong = deed.is("action/disseminated") || madePublic(deed);
    if (!strong && !deed.is("frame/pass-on")) {
      return List.of();
    }
    Transfer passed = Transfer.of(deed, "cue/addressee", "money/with");
    if (deed.parse().is(deed.predicate().last + 1, "cue/each-other")) {
      return eachOther(deed);
    }
    Optional<Phrase> thing =
        passed
            .thing()
            .flatMap(p -> meant(deed, p))
            .map(p -> copied(deed, p))
            .filter(p -> text(deed, p, strong, passed));
    if (thing.isEmpty() || withheld(deed, thing.get())) {
      return List.of();
    }
    String name = Exchange.name(deed, thing.get());
    if (deed.is("frame/mutual") && deed.actors().size() > 1 && passed.others().isEmpty()) {
      return mutual(deed, name);
    }
    List<Party> others = passed.others();
    if (others.isEmpty() || deed.actors().containsAll(others)) {
      return strong && !deed.is("frame/assemble")
          ? deed.rows(ActionType.DISSEMINATED, List.of(Party.NONE), name)
          : List.of();
    }
    deed.context().partnersNamed(deed.reading(), passed.named());
    if (strong && !others.contains(Party.NONE) && unnamed(deed)) {
      others = new ArrayList<>(others);
      others.add(Party.NONE);
    }
    return strong || !passed.named().isEmpty()
        ? deed.rows(ActionType.DISSEMINATED, others, name)
        : List.of();
  }

  /** "made its report public", "put a list on its website". */
  private static boolean madePublic(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    return parse.evokes("cue/published")
        && (deed.is("frame/make") || deed.is("frame/put"))
        && parse.has("cue/published", predicate.last + 1, deed.limit());
  }

  /** "to agencies and to the embassy": whether some of those to whom it went have no name. */
  private static boolean unnamed(Deed deed) {
    Parse parse = deed.parse();
    for (int i = deed.predicate().last + 1; i < deed.limit(); i++) {
      Optional<Phrase> to =
          parse.lower(i).equals("to") && parse.pos[i] == Pos.ADP
              ? parse.phraseAt(i + 1)
              : Optional.empty();
      boolean several =
          to.filter(p -> deed.partners().at(p.first()).empty())
              .filter(p -> Lists.any(parse.over(p.last()), h -> h.form() == Match.Form.PLURAL))
              .isPresent();
      if (several) {
        return true;
      }
    }
    return false;
  }

  /** Texts, and what is told in texts where it is told to somebody. */
  private static boolean text(Deed deed, Phrase phrase, boolean strong, Transfer passed) {
    Parse parse = deed.parse();
    boolean told = !passed.others().isEmpty() || deed.is("frame/mutual");
    boolean copy =
        parse.is(phrase.first() - 2, "class/copy")
            || passed.thing().filter(p -> parse.is(p.last(), "class/copy")).isPresent();
    boolean pronoun = deed.object().filter(o -> o.first() > phrase.last()).isPresent();
    boolean message = (told || pronoun) && (parse.is(phrase.last(), "class/message") || copy);
    return Exchange.is(parse, phrase, ActionType.DISSEMINATED) && (strong || told) || message;
  }

  /** "copies of the plan": what they are copies of. */
  private static Phrase copied(Deed deed, Phrase phrase) {
    Parse parse = deed.parse();
    boolean copies = parse.is(phrase.last(), "class/copy");
    boolean of =
        (copies || parse.pos[phrase.last()] == Pos.NUM)
            && parse.lower(phrase.last() + 1).equals("of");
    if (copies && !of && phrase.first() == phrase.last()) {
      return Exchange.takenUp(parse, deed.predicate(), ActionType.DISSEMINATED)
          .or(() -> planned(deed))
          .orElse(phrase);
    }
    return of ? parse.phraseAt(phrase.last() + 2).orElse(phrase) : phrase;
  }

  /** "adopted a plan and sent out copies": the plan, law or procedure named last. */
  private static Optional<Phrase> planned(Deed deed) {
    Parse parse = deed.parse();
    return parse.phrases.stream()
        .filter(p -> p.last() < deed.predicate().first)
        .filter(
            p ->
                parse.is(p.last(), "programme-kind/plan")
                    || parse.is(p.last(), "programme-kind/procedure")
                    || parse.is(p.last(), "class/law"))
        .reduce((a, b) -> b);
  }

  private static boolean withheld(Deed deed, Phrase phrase) {
    Parse parse = deed.parse();
    return parse.is(phrase.first(), "cue/denial") || parse.is(phrase.first() - 1, "cue/denial");
  }

  /** "published them": the text, or what was told, that the sentence named last. */
  private static Optional<Phrase> meant(Deed deed, Phrase phrase) {
    Parse parse = deed.parse();
    boolean pronoun =
        parse.is(phrase.last(), "cue/it") || parse.is(phrase.last(), "cue/plural-pronoun");
    return !pronoun
        ? Optional.of(phrase)
        : parse.phrases.stream()
            .filter(p -> p.last() < deed.predicate().first)
            .filter(
                p ->
                    Exchange.is(parse, p, ActionType.DISSEMINATED)
                        || parse.is(p.last(), "class/message"))
            .reduce((a, b) -> b);
  }

  /** "A and B supplied each other with names". */
  private static List<Action> eachOther(Deed deed) {
    Parse parse = deed.parse();
    for (int i = deed.predicate().last + 1; i < deed.limit(); i++) {
      Optional<Phrase> thing = parse.is(i, "money/with") ? parse.phraseAt(i + 1) : Optional.empty();
      if (thing.isPresent()) {
        return mutual(deed, Exchange.name(deed, thing.get()));
      }
    }
    return List.of();
  }

  /** "A and B swapped lists": each told the other. */
  private static List<Action> mutual(Deed deed, String name) {
    List<Action> rows = new ArrayList<>();
    for (Party actor : deed.actors()) {
      List<Party> others = Lists.those(deed.actors(), a -> !a.equals(actor));
      Deed own = new Deed(deed.reading(), deed.context(), deed.predicate(), List.of(actor));
      rows.addAll(own.rows(ActionType.DISSEMINATED, others, name));
    }
    return rows;
  }
}
