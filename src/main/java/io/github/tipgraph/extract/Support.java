// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who gave a body money, premises or staff: by the verb, by the gift, by "with funds from". */
final class Support {
  /** What is told or done for somebody rather than given away. */
  private static final List<String> NOT_GIVEN =
      List.of(
          "class/text",
          "class/message",
          "class/case",
          "class/help",
          "class/service",
          "class/document",
          "class/meeting",
          "programme-kind/training");

  /** What verbs with a gift as their object tell. */
  private static final List<String> GIVING =
      List.of(
          "action/supported",
          "modality/budget",
          "modality/grant",
          "polarity/progress",
          "programme-status/launched",
          "programme-status/continued",
          "frame/bestow",
          "frame/change",
          "frame/include",
          "frame/make",
          "frame/put",
          "frame/run",
          "frame/transfer");

  private Support() {}

  static List<Action> of(Deed deed) {
    List<Action> rows = new ArrayList<>();
    if (deed.is("frame/fund") && deed.is("action/supported")) {
      rows.addAll(funded(deed));
    } else if (deed.is("action/supported") && deed.predicate().passive) {
      rows.addAll(Granted.of(deed));
    }
    if (!withheld(deed)) {
      rows.addAll(gifts(deed));
    }
    rows.addAll(deed.is("modality/expenditure") ? spent(deed) : List.of());
    rows.addAll(Disposal.of(deed));
    rows.addAll(Costs.of(deed));
    rows.addAll(Endowment.of(deed));
    rows.addAll(Income.of(deed));
    rows.addAll(Backing.of(deed));
    return rows;
  }

  /** "spent $5,000 on NGO shelters": money for homes that others run, or that nobody else has. */
  private static List<Action> spent(Deed deed) {
    Parse parse = deed.parse();
    boolean amount =
        deed.object()
            .filter(o -> Lists.any(deed.reading().money(), m -> o.covers(m.quantity().first())))
            .isPresent();
    if (!amount || deed.predicate().passive) {
      return List.of();
    }
    for (int i = bracket(parse, deed.object().get().last() + 1); i < deed.limit(); i++) {
      Optional<Phrase> what = parse.is(i, "money/on") ? parse.phraseAt(i + 1) : Optional.empty();
      if (what.filter(w -> parse.is(w.last(), "class/facility")).isPresent()) {
        boolean own = parse.has("cue/possessive", what.get().first(), what.get().last());
        return own
            ? List.of()
            : deed.rows(ActionType.SUPPORTED, deed.partners().at(i + 1).parties(), "");
      }
    }
    return List.of();
  }

  /** "funded three shelters", "shelters funded by X". */
  private static List<Action> funded(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    int from =
        predicate.passive
            ? parse.subject(predicate).map(Phrase::first).orElse(parse.size())
            : Relatives.antecedent(parse, predicate).map(Phrase::first).orElse(predicate.last + 1);
    List<Party> whose =
        predicate.passive && parse.is(from, "cue/owner")
            ? Costs.whose(deed, parse.subject(predicate).get())
            : whoseThing(deed);
    if (!whose.isEmpty()) {
      return deed.rows(ActionType.SUPPORTED, whose, "");
    }
    Partners.Listed listed = deed.partners().at(from);
    boolean equipped = deed.is("frame/equip") && parse.is(listed.end(), "money/with");
    return equipped ? List.of() : deed.rows(ActionType.SUPPORTED, listed.parties(), "");
  }

  /** "…; none of the money had been released": a posted sum that was not given. */
  private static boolean withheld(Deed deed) {
    Parse parse = deed.parse();
    for (Predicate predicate : parse.predicates) {
      boolean denied =
          predicate.denied
              || parse
                  .subject(predicate)
                  .filter(s -> parse.is(s.first(), "cue/denial"))
                  .isPresent();
      if (denied && parse.is(predicate, "frame/release")) {
        return true;
      }
    }
    return false;
  }

  /** "limited funding for NGOs", "12 million naira to the agency". */
  private static List<Action> gifts(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    List<Action> rows = new ArrayList<>();
    if (deed.is("frame/receive") || predicate.passive) {
      return rows;
    }
    boolean pays =
        deed.is("action/supported") || deed.is("modality/budget") || deed.is("modality/grant");
    for (Phrase phrase : parse.phrases) {
      boolean own =
          phrase.first() > predicate.last
              && phrase.last() < deed.limit()
              && !parse.lower(phrase.first() - 1).equals("(")
              && !parse.is(phrase.first(), "cue/neither")
              && !parse.is(phrase.first() - 1, "cue/denial")
              && !supplied(deed, phrase);
      boolean money = Lists.any(deed.reading().money(), m -> phrase.covers(m.quantity().first()));
      boolean gift =
          parse.is(phrase.last(), "class/gift")
              && gives(deed)
              && !parse.is(phrase.first() - 1, "cue/location")
              && !parse.has("cue/denial", phrase.first(), phrase.last());
      boolean staff =
          deed.is("frame/donate") && NewBodies.object(parse, predicate, phrase)
              || bodyBefore(deed, phrase)
              || deed.is("frame/lend") && parse.is(phrase.last(), "class/official");
      if (own && (gift || staff || money && pays)) {
        rows.addAll(deed.rows(ActionType.SUPPORTED, receivers(deed, phrase), ""));
      } else if (own && (thing(deed, phrase) || lentStaff(deed, phrase))) {
        List<Party> named = Lists.those(receivers(deed, phrase), p -> p.kind() == Party.Kind.BODY);
        rows.addAll(deed.rows(ActionType.SUPPORTED, named, ""));
      }
    }
    return rows;
  }

  /** Whether a verb tells that a gift was made, raised or kept, rather than asked for or cut. */
  private static boolean gives(Deed deed) {
    boolean other =
        deed.is("polarity/gap")
            || deed.is("action/requested")
            || deed.is("action/referred")
            || deed.is("programme-status/ended");
    return !other && Lists.any(GIVING, deed::is);
  }

  /** "provided X with funds": what stands after "with" right behind those who receive it. */
  private static boolean supplied(Deed deed, Phrase phrase) {
    Parse parse = deed.parse();
    int with = phrase.first() - 1;
    if (!parse.is(with, "money/with")) {
      return false;
    }
    Partners.Listed direct = deed.partners().at(deed.predicate().last + 1);
    return !direct.empty() && direct.end() == with;
  }

  /** "supplied instructors to the academy". */
  private static boolean lentStaff(Deed deed, Phrase phrase) {
    return deed.is("frame/transfer")
        && deed.is("action/supported")
        && NewBodies.object(deed.parse(), deed.predicate(), phrase)
        && deed.parse().is(phrase.last(), "class/official");
  }

  /** "gave two minibuses to the Border Police": counted things that are no texts and no help. */
  static boolean thing(Deed deed, Phrase phrase) {
    Parse parse = deed.parse();
    int head = phrase.last();
    boolean counted =
        parse.pos[phrase.first()] == Pos.NUM
            || parse.shape[phrase.first()] == Pos.DET && !parse.is(phrase.first(), "cue/definite");
    boolean goods = parse.is(head, "class/goods");
    return deed.is("action/supported")
        && (counted || goods)
        && (parse.pos[head] != Pos.NUM || !deed.is("action/referred"))
        && !parse.is(phrase.first(), "cue/denial")
        && (NewBodies.object(parse, deed.predicate(), phrase)
            || parse.is(phrase.first() - 1, "money/with"))
        && !Classes.people(parse, phrase)
        && Lists.none(NOT_GIVEN, sense -> parse.is(head, sense));
  }

  /** "gave the Border Police two minibuses": things that are given right to a body. */
  private static boolean bodyBefore(Deed deed, Phrase phrase) {
    Parse parse = deed.parse();
    boolean counted =
        parse.pos[phrase.first()] == Pos.NUM || parse.shape[phrase.first()] == Pos.DET;
    if (!counted || !deed.is("action/supported")) {
      return false;
    }
    Partners.Listed direct = deed.partners().at(deed.predicate().last + 1);
    return direct.end() == phrase.first()
        && !direct.named().isEmpty()
        && !parse.is(phrase.first(), "cue/denial")
        && !parse.is(phrase.last(), "class/text")
        && !parse.is(phrase.last(), "class/help")
        && !parse.is(phrase.last(), "programme-kind/training");
  }

  static boolean given(Deed deed, Phrase phrase) {
    return deed.parse().is(phrase.last(), "class/gift")
        || deed.is("frame/donate") && NewBodies.object(deed.parse(), deed.predicate(), phrase)
        || Lists.any(deed.reading().money(), m -> phrase.covers(m.quantity().first()));
  }

  /** Those after "to" or "for" that follow what is given; before which "for which" stands. */
  private static List<Party> receivers(Deed deed, Phrase gift) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    if (Relatives.prepositional(parse, predicate)) {
      boolean plan =
          parse.has("programme-kind/plan", parse.predicates.get(0).last, predicate.first);
      return Relatives.antecedent(parse, predicate)
          .filter(p -> !plan)
          .map(p -> before(deed, p))
          .orElse(List.of());
    }
    List<Party> whose = toWhose(deed);
    if (!whose.isEmpty()) {
      return whose;
    }
    Partners.Listed direct = deed.partners().at(predicate.last + 1);
    List<Party> which = gift.first() == predicate.last + 1 ? which(deed) : List.of();
    if (!which.isEmpty()) {
      return which;
    }
    boolean indirect = overApposition(parse, direct.end()) == gift.first();
    if (indirect && !direct.named().isEmpty()) {
      return direct.parties();
    }
    int at = bracket(parse, gift.last() + 1);
    List<Party> unnamed = List.of();
    for (int i = at; i < Math.min(at + 8, deed.limit()); i++) {
      if (parse.is(i, "cue/recipient") || deed.is("frame/focus") && parse.is(i, "money/on")) {
        List<Party> listed = listed(deed, i);
        boolean toCome =
            parse.is(i, "cue/for")
                && deed.is("modality/budget")
                && parse.shape[i + 1] == Pos.DET
                && !parse.is(i + 1, "cue/definite")
                && listed.equals(List.of(Party.NONE));
        boolean named = Lists.any(listed, p -> p.kind() != Party.Kind.NONE);
        if (!listed.isEmpty() && (named || toCome || parse.lower(i).equals("to"))) {
          return toCome ? List.of() : listed;
        }
        unnamed = unnamed.isEmpty() ? listed : unnamed;
      }
    }
    if (!unnamed.isEmpty()) {
      return unnamed;
    }
    List<Party> others = indirect ? direct.parties() : them(deed, gift);
    boolean free = others.isEmpty() && parse.has("cue/gratis", gift.last(), deed.limit());
    return free ? List.of(Party.NONE) : others;
  }

  /** "X, whose offices Y pays for": the body before a thing that stands before the subject. */
  static List<Party> whoseThing(Deed deed) {
    Parse parse = deed.parse();
    return deed.predicate().passive
        ? List.of()
        : parse
            .subject(deed.predicate())
            .flatMap(s -> parse.phraseAt(s.first() - 1))
            .filter(t -> parse.is(t.first(), "cue/owner"))
            .map(t -> Costs.whose(deed, t))
            .orElse(List.of());
  }

  /** "X, to whose running costs of $9 Y gives $4": the body before "to whose" or "for whose". */
  private static List<Party> toWhose(Deed deed) {
    Parse parse = deed.parse();
    int at = parse.subject(deed.predicate()).map(s -> s.first() - 1).orElse(0);
    while (at > 1 && !parse.is(at, "cue/owner") && parse.predicateAt(at).isEmpty()) {
      at--;
    }
    boolean to = parse.is(at, "cue/owner") && parse.is(at - 1, "cue/recipient");
    int comma = parse.lower(at - 2).equals(",") ? at - 2 : parse.size();
    return deed.reading().bodies().stream()
        .filter(b -> to && b.last() < comma && comma < b.last() + 8)
        .map(deed.partners()::party)
        .reduce((a, b) -> b)
        .stream()
        .toList();
  }

  /** "X, which Y gave $5,000": the body that a relative pronoun stands for. */
  private static List<Party> which(Deed deed) {
    return Lists.those(
        Relatives.antecedent(deed.parse(), deed.predicate())
            .map(a -> deed.partners().at(a.first()).named())
            .orElse(List.of()),
        p -> p.kind() == Party.Kind.BODY);
  }

  /** "gave the Sisters, an NGO, premises": the token after what stands between commas. */
  private static int overApposition(Parse parse, int token) {
    Optional<Phrase> inserted =
        parse.lower(token).equals(",") ? parse.phraseAt(token + 1) : Optional.empty();
    int close = inserted.map(p -> p.last() + 1).orElse(token);
    if (inserted
        .filter(p -> p.first() == token + 1 && parse.is(p.last(), "class/gift"))
        .isPresent()) {
      return token + 1;
    }
    return inserted.isPresent() && parse.lower(close).equals(",") ? close + 1 : token;
  }

  /** "The centers opened, and X granted them $5,000": homes that the clause before names. */
  private static List<Party> them(Deed deed, Phrase gift) {
    Parse parse = deed.parse();
    int object = deed.predicate().last + 1;
    if (!parse.is(object, "cue/plural-pronoun") || gift.first() != object + 1) {
      return List.of();
    }
    boolean facilities =
        parse.predicates.stream()
            .filter(p -> !p.embedded && p.last < deed.predicate().first)
            .reduce((x, y) -> y)
            .stream()
            .flatMap(
                p -> Stream.concat(parse.subject(p).stream(), parse.phraseAt(p.last + 1).stream()))
            .anyMatch(p -> Receivers.places(parse, p));
    return facilities ? List.of(Party.NONE) : List.of();
  }

  /** Those after "to" or "for"; services in a place stand for those who give them. */
  private static List<Party> listed(Deed deed, int preposition) {
    Parse parse = deed.parse();
    int from = preposition + 1;
    Optional<Party> it = takenUp(deed, from);
    if (it.isPresent()) {
      return List.of(it.get());
    }
    boolean placed =
        parse.lower(preposition).equals("to")
            && parse.phraseAt(from).filter(p -> parse.is(p.last() + 1, "cue/location")).isPresent();
    return placed ? deed.partners().orServices(from).parties() : deed.partners().at(from).parties();
  }

  /** "assigned six prosecutors to it": the last body named before, other than who acts. */
  private static Optional<Party> takenUp(Deed deed, int token) {
    boolean it = deed.parse().is(token, "cue/it");
    return deed.reading().bodies().stream()
        .filter(b -> it && b.last() < deed.predicate().first)
        .map(deed.partners()::party)
        .filter(p -> !deed.actors().contains(p))
        .reduce((a, b) -> b);
  }

  /** The last body at or before an antecedent, within its clause. */
  private static List<Party> before(Deed deed, Phrase antecedent) {
    Parse parse = deed.parse();
    if (deed.parse().is(antecedent.last(), "class/facility")) {
      return List.of(Party.NONE);
    }
    Partners.Listed listed = deed.partners().at(antecedent.first());
    if (!listed.named().isEmpty()) {
      return listed.named();
    }
    Optional<Body> body =
        deed.reading()
            .bodyAt(antecedent.last())
            .or(
                () ->
                    deed.reading().bodies().stream()
                        .filter(b -> b.first() <= antecedent.last())
                        .filter(
                            b -> Lists.none(parse.predicates, p -> parts(parse, p, b, antecedent)))
                        .findFirst());
    return body.map(deed.partners()::party)
        .filter(p -> !deed.actors().contains(p))
        .map(List::of)
        .orElse(listed.parties());
  }

  /** "X taught, and a film, for which": whether a verb parts a body from the subject of another. */
  private static boolean parts(Parse parse, Predicate verb, Body body, Phrase subject) {
    boolean between = !verb.embedded && verb.first > body.last() && verb.last < subject.first();
    return between
        && parse.predicates.stream()
            .filter(p -> !p.embedded && p.relative < 0 && p.first > subject.last())
            .anyMatch(p -> parse.subject(p).filter(subject::equals).isPresent());
  }

  static int bracket(Parse parse, int token) {
    int at = token;
    if (parse.lower(at).equals("(")) {
      while (at < parse.size() && !parse.lower(at).equals(")")) {
        at++;
      }
      return at + 1;
    }
    return at;
  }
}
