// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who gave a body money, premises or staff: by the verb, by the gift, by "with funds from". */
final class Support {
  /** What is told or done for somebody rather than given away. */
  private static final List<String> NOT_GIVEN =
      List.of(
          "class/text",
          "class/case",
          "class/help",
          "class/service",
          "class/document",
          "class/meeting",
          "programme-kind/training");

  private Support() {}

  static List<Action> of(Deed deed) {
    List<Action> rows = new ArrayList<>();
    if (deed.is("frame/fund") && deed.is("action/supported")) {
      rows.addAll(funded(deed));
    } else if (deed.is("action/supported") && deed.predicate().passive) {
      rows.addAll(granted(deed));
    }
    if (!withheld(deed)) {
      rows.addAll(gifts(deed));
    }
    rows.addAll(costs(deed));
    rows.addAll(provided(deed));
    rows.addAll(received(deed));
    rows.addAll(backed(deed));
    return rows;
  }

  /** "staff lent by X", "support was given to shelters by X". */
  private static List<Action> granted(Deed deed) {
    Parse parse = deed.parse();
    Optional<Phrase> gift =
        parse
            .subject(deed.predicate())
            .filter(
                s ->
                    parse.is(s.last(), "class/gift")
                        || parse.is(s.last(), "class/official")
                        || deed.reading().money().stream()
                            .anyMatch(m -> s.covers(m.quantity().first())));
    if (gift.isEmpty()) {
      return List.of();
    }
    for (int i = gift.get().last() + 1; i < deed.limit(); i++) {
      Partners.Listed listed = deed.partners().at(i + 1);
      if (parse.is(i, "cue/recipient") && !listed.empty()) {
        return deed.rows(ActionType.SUPPORTED, listed.parties(), "");
      }
    }
    return deed.predicate().embedded
        ? deed.rows(ActionType.SUPPORTED, List.of(Party.NONE), "")
        : List.of();
  }

  /** "funded three shelters", "shelters funded by X". */
  private static List<Action> funded(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    int from =
        predicate.passive
            ? parse.subject(predicate).map(Phrase::first).orElse(parse.size())
            : Relatives.antecedent(parse, predicate).map(Phrase::first).orElse(predicate.last + 1);
    List<Party> parties = deed.partners().at(from).parties();
    return deed.rows(ActionType.SUPPORTED, parties, "");
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
      boolean own = phrase.first() > predicate.last && phrase.last() < deed.limit();
      boolean money =
          deed.reading().money().stream().anyMatch(m -> phrase.covers(m.quantity().first()));
      boolean gift =
          parse.is(phrase.last(), "class/gift")
              && !parse.has("cue/denial", phrase.first(), phrase.last());
      boolean staff =
          deed.is("frame/donate") && NewBodies.object(parse, predicate, phrase)
              || bodyBefore(deed, phrase)
              || deed.is("frame/lend") && parse.is(phrase.last(), "class/official");
      if (own && (gift || staff || money && pays)) {
        rows.addAll(deed.rows(ActionType.SUPPORTED, receivers(deed, phrase), ""));
      } else if (own && thing(deed, phrase)) {
        List<Party> named =
            receivers(deed, phrase).stream().filter(p -> p.kind() == Party.Kind.BODY).toList();
        rows.addAll(deed.rows(ActionType.SUPPORTED, named, ""));
      }
    }
    return rows;
  }

  /** "gave two minibuses to the Border Police": counted things that are no texts and no help. */
  private static boolean thing(Deed deed, Phrase phrase) {
    Parse parse = deed.parse();
    int head = phrase.last();
    boolean counted =
        parse.pos[phrase.first()] == Pos.NUM
            || parse.shape[phrase.first()] == Pos.DET && !parse.is(phrase.first(), "cue/definite");
    return deed.is("action/supported")
        && counted
        && NewBodies.object(parse, deed.predicate(), phrase)
        && !Classes.people(parse, phrase)
        && NOT_GIVEN.stream().noneMatch(sense -> parse.is(head, sense));
  }

  /** "gave the Border Police two minibuses": things that are given right to a body. */
  private static boolean bodyBefore(Deed deed, Phrase phrase) {
    Parse parse = deed.parse();
    Partners.Listed direct = deed.partners().at(deed.predicate().last + 1);
    boolean counted =
        parse.pos[phrase.first()] == Pos.NUM || parse.shape[phrase.first()] == Pos.DET;
    return deed.is("action/supported")
        && direct.end() == phrase.first()
        && !direct.named().isEmpty()
        && counted
        && !parse.is(phrase.last(), "class/text")
        && !parse.is(phrase.last(), "class/help")
        && !parse.is(phrase.last(), "programme-kind/training");
  }

  /** "paid the shelter's costs", "covered the costs of two shelters". */
  private static List<Action> costs(Deed deed) {
    Parse parse = deed.parse();
    if (!deed.is("frame/pay") || deed.predicate().passive) {
      return List.of();
    }
    for (Phrase phrase : parse.phrases) {
      boolean own = phrase.first() > deed.predicate().last && phrase.last() < deed.limit();
      if (own && parse.is(phrase.last(), "class/cost")) {
        List<Party> parties = deed.partners().at(phrase.last() + 2).parties();
        int to = Told.complementEnd(parse, phrase) - 1;
        boolean owner = parse.has("class/facility", phrase.first() - 1, to);
        if (parties.isEmpty() && !owner) {
          continue;
        }
        return deed.rows(ActionType.SUPPORTED, owner ? List.of(Party.NONE) : parties, "");
      }
    }
    return List.of();
  }

  /** "provided the NGO X with a building". */
  private static List<Action> provided(Deed deed) {
    Parse parse = deed.parse();
    int last = deed.predicate().last;
    if (deed.predicate().passive || !deed.is("action/supported")) {
      return List.of();
    }
    Partners.Listed listed = deed.partners().at(last + 1);
    boolean with = !listed.empty() && parse.is(listed.end(), "money/with");
    boolean gift =
        with
            && Told.list(parse, listed.end() + 1, deed.limit()).stream()
                .anyMatch(p -> given(deed, p));
    return gift ? deed.rows(ActionType.SUPPORTED, listed.parties(), "") : List.of();
  }

  /** "received funds from X", "benefited from a grant from X": X supported those who did. */
  private static List<Action> received(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    if (predicate.passive || !deed.is("frame/receive")) {
      return List.of();
    }
    List<Party> helped = receivers(deed);
    boolean gift = false;
    for (int i = predicate.last + 1; i < deed.limit() && !helped.isEmpty(); i++) {
      gift |= parse.phraseAt(i).filter(p -> given(deed, p)).isPresent();
      if (gift && parse.is(i, "money/from")) {
        List<Party> givers = deed.partners().at(i + 1).named();
        Deed other = new Deed(deed.reading(), deed.context(), predicate, givers);
        return other.rows(ActionType.SUPPORTED, helped, "");
      }
    }
    return List.of();
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

  private static boolean given(Deed deed, Phrase phrase) {
    return deed.parse().is(phrase.last(), "class/gift")
        || deed.is("frame/donate") && NewBodies.object(deed.parse(), deed.predicate(), phrase)
        || deed.reading().money().stream().anyMatch(m -> phrase.covers(m.quantity().first()));
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
    int at = bracket(parse, gift.last() + 1);
    for (int i = at; i < Math.min(at + 6, deed.limit()); i++) {
      if (parse.is(i, "cue/recipient")) {
        List<Party> listed = listed(deed, i);
        boolean toCome =
            parse.is(i, "cue/for")
                && deed.is("modality/budget")
                && parse.shape[i + 1] == Pos.DET
                && !parse.is(i + 1, "cue/definite")
                && listed.equals(List.of(Party.NONE));
        if (!listed.isEmpty()) {
          return toCome ? List.of() : listed;
        }
      }
    }
    Partners.Listed direct = deed.partners().at(predicate.last + 1);
    boolean indirect = direct.end() == gift.first();
    return indirect ? direct.parties() : List.of();
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
    if (deed.parse().is(antecedent.last(), "class/facility")) {
      return List.of(Party.NONE);
    }
    Optional<Body> body =
        deed.reading()
            .bodyAt(antecedent.last())
            .or(
                () ->
                    deed.reading().bodies().stream()
                        .filter(b -> b.first() <= antecedent.last())
                        .findFirst());
    return body.map(b -> List.of(deed.partners().party(b))).orElse(List.of());
  }

  private static int bracket(Parse parse, int token) {
    int at = token;
    if (parse.lower(at).equals("(")) {
      while (at < parse.size() && !parse.lower(at).equals(")")) {
        at++;
      }
      return at + 1;
    }
    return at;
  }

  /**
   * The token after "with funds from", "with $350,000 from", "with help from Y and funding from";
   * -1 where a hit opens no such adjunct.
   */
  private static int backing(Deed deed, Hit hit) {
    Parse parse = deed.parse();
    if (deed.is("frame/exploit")) {
      return -1;
    }
    boolean more = hit.is("cue/funds-from") && parse.pos[Math.max(0, hit.first() - 1)] == Pos.CCONJ;
    if (hit.is("cue/with-funder") || more) {
      return hit.last() + 1;
    }
    boolean with =
        hit.is("money/with")
            && parse.over(hit.first()).stream()
                .noneMatch(h -> h.is("cue/with-funder") || h.is("cue/with-partner"));
    Optional<Phrase> gift =
        with ? parse.phraseAt(hit.last() + 1).filter(p -> given(deed, p)) : Optional.empty();
    gift = gift.filter(p -> !parse.has("cue/denial", p.first(), p.last()));
    if (gift.filter(p -> giver(deed, p)).isPresent()) {
      return gift.get().first();
    }
    return gift.map(p -> Told.complementEnd(parse, p))
        .filter(end -> parse.is(end, "money/from"))
        .map(end -> end + 1)
        .orElse(-1);
  }

  private static List<Party> givers(Deed deed, int from) {
    Optional<Phrase> gift = deed.parse().phraseAt(from).filter(p -> given(deed, p));
    return gift.filter(p -> giver(deed, p)).isPresent()
        ? deed.reading().bodies().stream()
            .filter(b -> gift.get().covers(b.first()))
            .map(deed.partners()::party)
            .toList()
        : deed.partners().at(from).named();
  }

  /** "with OSCE money": whether a gift is named after who gives it. */
  private static boolean giver(Deed deed, Phrase gift) {
    return deed.reading().bodies().stream()
        .anyMatch(b -> b.first() >= gift.first() && b.last() < gift.last());
  }

  /** "X, with funds from Y, did": Y supported X. */
  private static List<Action> backed(Deed deed) {
    List<Action> rows = new ArrayList<>();
    Parse parse = deed.parse();
    for (Hit hit : parse.hits) {
      int from = backing(deed, hit);
      if (from > 0 && Cooperation.governs(parse, deed.predicate(), hit)) {
        List<Party> givers = givers(deed, from);
        List<Party> helped = deed.actors().isEmpty() ? List.of(Party.NONE) : deed.actors();
        Deed gift = new Deed(deed.reading(), deed.context(), deed.predicate(), givers);
        rows.addAll(gift.rows(ActionType.SUPPORTED, helped, ""));
      }
    }
    return rows;
  }
}
