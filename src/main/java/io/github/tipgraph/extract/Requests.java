// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who asked a body that the text names for what: by the verb, by "a request to X for". */
final class Requests {
  private Requests() {}

  static List<Action> of(Deed deed) {
    List<Action> rows = new ArrayList<>(byNoun(deed));
    if (rows.isEmpty() && deed.is("action/requested")) {
      rows.addAll(byVerb(deed));
    }
    return rows;
  }

  /** "asked X for a list", "sought a list from X", "asked X to send a list". */
  private static List<Action> byVerb(Deed deed) {
    Transfer asked = that(deed).orElseGet(() -> Transfer.of(deed, "cue/source", "cue/asked-for"));
    if (asked.named().isEmpty()) {
      List<Action> owned = owned(deed);
      return owned.isEmpty() ? whoAre(deed) : owned;
    }
    Optional<Phrase> thing = asked.thing().or(() -> toGive(deed));
    boolean told = thing.isPresent() || infinitive(deed).isPresent();
    return told ? deed.rows(ActionType.REQUESTED, asked.others(), name(deed, thing)) : List.of();
  }

  /** "requested IOM's help": those who own what is asked for. */
  private static List<Action> owned(Deed deed) {
    Parse parse = deed.parse();
    Optional<Phrase> thing =
        deed.predicate().passive
            ? Optional.empty()
            : deed.object().filter(p -> Exchange.is(parse, p, ActionType.REQUESTED));
    List<Party> owners =
        thing
            .filter(p -> p.first() < p.last() && Marks.genitive(parse.lower(p.last() - 1)))
            .map(p -> deed.partners().within(new Phrase(p.first(), p.last() - 1)))
            .orElse(List.of());
    String name = thing.map(p -> Exchange.name(deed, new Phrase(p.last(), p.last()))).orElse("");
    return deed.rows(ActionType.REQUESTED, owners, name);
  }

  /** "X was asked by Y to send a list": those who are asked are the subject. */
  private static List<Action> whoAre(Deed deed) {
    Parse parse = deed.parse();
    Optional<Phrase> wanted = infinitive(deed).isPresent() ? toGive(deed) : askedFor(deed);
    boolean asked =
        deed.predicate().passive
            && deed.is("role/whom")
            && (infinitive(deed).isPresent() || wanted.isPresent());
    List<Party> others =
        asked
            ? parse
                .subject(deed.predicate())
                .map(s -> deed.partners().at(s.first()).named())
                .orElse(List.of())
            : List.of();
    return deed.rows(ActionType.REQUESTED, others, name(deed, wanted));
  }

  /** "asked by Y for its records": what a passive of asking is for. */
  private static Optional<Phrase> askedFor(Deed deed) {
    Parse parse = deed.parse();
    for (int i = deed.predicate().last + 1; i < deed.limit(); i++) {
      if (parse.lower(i).equals("for") && parse.phraseAt(i).isEmpty()) {
        return parse
            .phraseAt(i + 1)
            .filter(
                p ->
                    Exchange.is(parse, p, ActionType.REQUESTED)
                        || parse.is(p.last(), "class/message"));
      }
    }
    return Optional.empty();
  }

  /** "asked that X send a list": those who are to do it, and what they are to give. */
  private static Optional<Transfer> that(Deed deed) {
    Parse parse = deed.parse();
    int that = deed.predicate().last + 1;
    Optional<Predicate> wish =
        parse.lower(that).equals("that")
            ? Lists.first(parse.predicates, p -> p.first > that && !p.embedded)
            : Optional.empty();
    return wish.filter(p -> deed.partners().at(that + 1).end() == p.first)
        .map(p -> new Transfer(deed.partners().at(that + 1).parties(), parse.phraseAt(p.last + 1)));
  }

  private static String name(Deed deed, Optional<Phrase> thing) {
    return thing
        .filter(p -> Lists.none(deed.reading().money(), m -> p.covers(m.quantity().first())))
        .filter(p -> !deed.parse().is(p.last(), "cue/pronoun"))
        .filter(p -> !deed.parse().is(p.last(), "cue/plural-pronoun"))
        .map(p -> Exchange.name(deed, p))
        .orElse("");
  }

  /** "asked X to submit data": what those who are asked are to give. */
  private static Optional<Phrase> toGive(Deed deed) {
    Parse parse = deed.parse();
    return infinitive(deed)
        .filter(
            p ->
                parse.is(p, "action/disseminated")
                    || parse.is(p, "frame/transfer")
                    || parse.is(p, "frame/pass-on"))
        .flatMap(p -> parse.phraseAt(p.last + 1));
  }

  private static Optional<Predicate> infinitive(Deed deed) {
    Parse parse = deed.parse();
    int index = parse.predicates.indexOf(deed.predicate());
    return Lists.first(
        parse.predicates, p -> p.governor == index && parse.lower(p.first).equals("to"));
  }

  /** "sent X a request for data", "refused a request by X for data". */
  private static List<Action> byNoun(Deed deed) {
    Parse parse = deed.parse();
    if (!parse.evokes("class/request")) {
      return List.of();
    }
    for (Phrase phrase : parse.phrases) {
      boolean own = phrase.first() > deed.predicate().last && phrase.last() < deed.limit();
      boolean request = own && parse.is(phrase.last(), "class/request");
      if (request && (NewBodies.object(parse, deed.predicate(), phrase) || dative(deed, phrase))) {
        return deed.is("frame/put-request") ? put(deed, phrase) : got(deed, phrase);
      }
    }
    return List.of();
  }

  private static boolean dative(Deed deed, Phrase phrase) {
    Partners.Listed direct = deed.partners().at(deed.predicate().last + 1);
    return !direct.empty()
        && (direct.end() == phrase.first()
            || deed.parse().is(phrase.first() - 1, "money/with")
                && direct.end() == phrase.first() - 1);
  }

  private static List<Action> put(Deed deed, Phrase request) {
    List<Party> asked = new ArrayList<>(deed.partners().at(deed.predicate().last + 1).named());
    asked.addAll(after(deed, request, "cue/addressee"));
    return deed.rows(ActionType.REQUESTED, asked, name(deed, wanted(deed, request)));
  }

  /** Those who are asked for it are those who act. */
  private static List<Action> got(Deed deed, Phrase request) {
    List<Action> rows = new ArrayList<>();
    for (Party asking : after(deed, request, "cue/asker")) {
      Deed theirs = new Deed(deed.reading(), deed.context(), deed.predicate(), List.of(asking));
      rows.addAll(
          theirs.rows(ActionType.REQUESTED, deed.actors(), name(deed, wanted(deed, request))));
    }
    return rows;
  }

  private static List<Party> after(Deed deed, Phrase request, String sense) {
    Parse parse = deed.parse();
    List<Party> found = new ArrayList<>();
    for (int i = request.last() + 1; i < deed.limit(); i++) {
      boolean part = parse.is(i, "cue/partitive") && parse.is(i + 1, "cue/plural-pronoun");
      if (parse.is(i, sense) && parse.phraseAt(i).isEmpty() && !part) {
        Partners.Listed listed = deed.partners().at(i + 1);
        found.addAll(listed.named());
        i = Math.max(i, listed.end() - 1);
      }
    }
    return found;
  }

  /** What a request is for. */
  private static Optional<Phrase> wanted(Deed deed, Phrase request) {
    Parse parse = deed.parse();
    for (int i = request.last() + 1; i < deed.limit(); i++) {
      if (parse.lower(i).equals("for")) {
        return parse.phraseAt(i + 1);
      }
    }
    return Optional.empty();
  }
}
