// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Level;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who passed victims or cases on to whom, beyond "referred N to X": told of those who received them
 * ("assisted 12 girls referred by X", "received 12 cases from X"), of a place for them ("put 12 in
 * the care of X"), by a clause about whom they reached ("X, to which Y referred 12").
 */
final class Referral {
  private Referral() {}

  static List<Action> of(Deed deed) {
    boolean refers = deed.is("action/referred");
    List<Action> rows = new ArrayList<>();
    rows.addAll(deed.is("frame/take-along") ? brought(deed) : List.of());
    if (refers) {
      rows.addAll(toWhom(deed));
    }
    if (rows.isEmpty() && refers) {
      rows.addAll(entrusted(deed));
    }
    if (rows.isEmpty() && refers && deed.predicate().passive) {
      rows.addAll(received(deed));
    }
    rows.addAll(deed.is("frame/receive") || deed.is("frame/look-after") ? taken(deed) : List.of());
    rows.addAll(deed.is("frame/alert") ? alerted(deed) : List.of());
    rows.addAll(rows.isEmpty() && deed.is("frame/report") ? reported(deed) : List.of());
    rows.addAll(rows.isEmpty() ? nominal(deed) : List.of());
    return rows;
  }

  /** "reported 12 cases to X". */
  private static List<Action> reported(Deed deed) {
    Parse parse = deed.parse();
    Optional<Phrase> what =
        deed.predicate().passive ? parse.subject(deed.predicate()) : deed.object();
    boolean told = what.filter(w -> parse.is(w.last(), "class/case")).isPresent();
    boolean bodies = Lists.every(deed.actors(), a -> a.kind() == Party.Kind.BODY);
    for (int i = deed.predicate().last + 1; told && bodies && i < deed.limit(); i++) {
      if (parse.lower(i).equals("to") && parse.pos[i] == Pos.ADP) {
        int to = i + 1;
        boolean abroad =
            Lists.any(
                deed.reading().bodies(),
                b -> b.first() >= to && b.first() <= to + 1 && b.level() == Level.INTERNATIONAL);
        return abroad
            ? List.of()
            : deed.rows(ActionType.REFERRED, bodies(deed.partners().at(to)), "");
      }
    }
    return List.of();
  }

  /** "made 12 referrals to X", "following a referral from X", "on referral by X". */
  private static List<Action> nominal(Deed deed) {
    Parse parse = deed.parse();
    if (!parse.evokes("class/referral") || deed.predicate().embedded) {
      return List.of();
    }
    for (Phrase phrase : parse.phrases) {
      if (parse.is(phrase.last(), "class/referral")
          && !parse.has("cue/denial", phrase.first(), phrase.last())) {
        List<Action> rows = referrals(deed, phrase);
        if (!rows.isEmpty()) {
          return rows;
        }
      }
    }
    return List.of();
  }

  private static List<Action> referrals(Deed deed, Phrase phrase) {
    Parse parse = deed.parse();
    int after = phrase.last() + 1;
    boolean own = phrase.first() > deed.predicate().last && phrase.last() < deed.limit();
    if (own && NewBodies.object(parse, deed.predicate(), phrase) && deed.is("frame/make")) {
      return parse.lower(after).equals("to")
          ? deed.rows(ActionType.REFERRED, deed.partners().at(after + 1).parties(), "")
          : List.of();
    }
    boolean source = parse.lower(after).equals("from") || parse.lower(after).equals("by");
    boolean adjunct =
        parse.is(phrase.first() - 1, "cue/after") || parse.is(phrase.first() - 1, "cue/upon");
    boolean upon = own && parse.is(phrase.first() - 1, "cue/upon");
    if (!source
        || !adjunct && !upon
        || !Adjunct.governs(parse, deed.predicate(), phrase.first() - 1)) {
      return List.of();
    }
    List<Party> takers = Lists.those(deed.actors(), t -> t.kind() == Party.Kind.BODY);
    return new Deed(
            deed.reading(), deed.context(), deed.predicate(), bodies(deed.partners().at(after + 1)))
        .rows(ActionType.REFERRED, takers, "");
  }

  private static List<Party> bodies(Partners.Listed listed) {
    return Lists.those(listed.named(), p -> p.kind() == Party.Kind.BODY);
  }

  /** "12 were referred by X and eight by Y": those who referred others, by a number alone. */
  static List<Action> alsoBy(Deed deed, List<Action> told) {
    Parse parse = deed.parse();
    List<Party> takers =
        told.stream()
            .filter(a -> a.action() == ActionType.REFERRED)
            .map(Action::partner)
            .distinct()
            .toList();
    Set<Party> others = new LinkedHashSet<>();
    for (int i = deed.predicate().last + 3; i < deed.limit(); i++) {
      boolean number = parse.pos[i - 1] == Pos.NUM && parse.lower(i).equals("by");
      others.addAll(number ? deed.partners().at(i + 1).named() : List.of());
    }
    boolean passive = deed.predicate().passive && !takers.isEmpty();
    return passive
        ? new Deed(deed.reading(), deed.context(), deed.predicate(), List.copyOf(others))
            .rows(ActionType.REFERRED, takers, "")
        : List.of();
  }

  /** Victims or cases. */
  static boolean fits(Reading reading, Phrase phrase) {
    return Exchange.is(reading.parse(), phrase, ActionType.REFERRED)
        && Lists.none(reading.parse().titles, t -> t.covers(phrase.last()))
        && Lists.none(reading.money(), m -> phrase.covers(m.quantity().first()));
  }

  /** "referred 12 victims for care": whether a verb of referring names nobody to whom. */
  static boolean nowhere(Deed deed, Phrase what) {
    Parse parse = deed.parse();
    boolean those =
        Classes.people(parse, what) && parse.is(what.last(), "class/victim")
            || parse.pos[what.first()] == Pos.NUM
            || parse.pos[what.last()] == Pos.NUM;
    return deed.is("frame/refer") && those && !addressed(deed);
  }

  /** "X, to which Y referred 12 victims", "X, to whom 12 were referred by Y". */
  private static List<Action> toWhom(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    Optional<Phrase> who = Relatives.antecedent(parse, predicate);
    boolean whom = who.isPresent() && Relatives.after(parse, predicate, "cue/recipient");
    Optional<Phrase> what = predicate.passive ? parse.subject(predicate) : deed.object();
    return whom && what.filter(w -> fits(deed.reading(), w)).isPresent()
        ? deed.rows(ActionType.REFERRED, deed.partners().at(who.get().first()).named(), "")
        : List.of();
  }

  /** "placed 12 children in the care of X", "left 12 in X's custody". */
  private static List<Action> entrusted(Deed deed) {
    Parse parse = deed.parse();
    for (int i = deed.predicate().last + 1; i < deed.limit(); i++) {
      int token = i;
      Optional<Phrase> care =
          parse.phraseAt(i).filter(p -> p.first() == token && parse.is(p.last(), "cue/care"));
      if (care.isPresent()) {
        int of = care.get().last() + 1;
        List<Party> keepers =
            parse.lower(of).equals("of")
                ? deed.partners().at(of + 1).parties()
                : care.get().first() < care.get().last()
                    ? deed.partners().within(new Phrase(i, care.get().last() - 1))
                    : List.of();
        return deed.rows(ActionType.REFERRED, keepers, "");
      }
    }
    return List.of();
  }

  /** "helped 40 girls, 12 of them referred by X", "of 40 helped by Y, 12 were referred by X". */
  private static List<Action> received(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    Optional<Phrase> what = parse.subject(predicate).filter(w -> fits(deed.reading(), w));
    boolean sent = parse.is(predicate.verb, "frame/move") && !deed.is("frame/dispatch");
    if (what.isEmpty() || sent || addressed(deed) || deed.actors().isEmpty()) {
      return List.of();
    }
    for (int p = parse.predicates.indexOf(predicate) - 1; p >= 0; p--) {
      Predicate earlier = parse.predicates.get(p);
      if (earlier.done() && takes(deed, earlier)) {
        List<Party> takers = Deed.of(deed.reading(), deed.context(), earlier).actors();
        List<Party> bodies = Lists.those(takers, t -> t.kind() == Party.Kind.BODY);
        return deed.rows(ActionType.REFERRED, bodies, "");
      }
    }
    return List.of();
  }

  /** Whether the text says to whom, be it known or not. */
  private static boolean addressed(Deed deed) {
    Parse parse = deed.parse();
    for (int i = deed.predicate().last + 1; i < deed.limit(); i++) {
      boolean to = parse.lower(i).equals("to") && parse.pos[i] == Pos.ADP;
      if (to && !parse.is(i + 1, "cue/it") && !parse.is(i + 1, "cue/plural-pronoun")) {
        return true;
      }
    }
    return false;
  }

  /** Whether an earlier verb of a sentence tells of who took in or took up what was passed on. */
  private static boolean takes(Deed deed, Predicate earlier) {
    Parse parse = deed.parse();
    Phrase what = parse.subject(deed.predicate()).get();
    if (earlier.passive) {
      return earlier.embedded
          && parse.subject(earlier).filter(s -> fits(deed.reading(), s)).isPresent();
    }
    return parse.phrases.stream()
        .filter(p -> p.first() > earlier.last && p.first() <= what.first())
        .filter(p -> Lists.none(parse.predicates, q -> between(q, earlier, p)))
        .anyMatch(p -> fits(deed.reading(), p));
  }

  private static boolean between(Predicate other, Predicate verb, Phrase phrase) {
    return other.first > verb.last && other.last < phrase.first() && !other.embedded;
  }

  /** "took them to the shelter of X": people who are brought to a body or a home. */
  private static List<Action> brought(Deed deed) {
    Parse parse = deed.parse();
    Optional<Phrase> who =
        deed.predicate().passive ? parse.subject(deed.predicate()) : deed.object();
    boolean people =
        who.filter(w -> Classes.people(parse, w) || parse.is(w.last(), "cue/plural-pronoun"))
            .isPresent();
    for (int i = deed.predicate().last + 1; people && i < deed.limit(); i++) {
      if (parse.lower(i).equals("to") && parse.pos[i] == Pos.ADP) {
        return deed.rows(ActionType.REFERRED, deed.partners().at(i + 1).parties(), "");
      }
    }
    return List.of();
  }

  /** "received 12 victims from X", "accepted 12 referrals from X". */
  private static List<Action> taken(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    Optional<Phrase> what =
        predicate.passive ? Optional.empty() : deed.object().filter(w -> passed(deed, w));
    if (what.isEmpty()) {
      return List.of();
    }
    List<Party> takers = Lists.those(deed.actors(), t -> t.kind() == Party.Kind.BODY);
    for (int i = what.get().last() + 1; i < deed.limit(); i++) {
      if (parse.is(i, "cue/origin") || parse.lower(i).equals("from")) {
        List<Party> senders =
            Lists.those(deed.partners().at(i + 1).named(), p -> p.kind() == Party.Kind.BODY);
        return new Deed(deed.reading(), deed.context(), predicate, senders)
            .rows(ActionType.REFERRED, takers, "");
      }
    }
    return List.of();
  }

  private static boolean passed(Deed deed, Phrase what) {
    Parse parse = deed.parse();
    boolean most = parse.is(what.last(), "cue/many") && parse.lower(what.last() + 1).equals("of");
    Optional<Phrase> of = most ? parse.phraseAt(what.last() + 2) : Optional.empty();
    if (of.filter(p -> Classes.people(parse, p) || parse.is(p.last(), "class/case")).isPresent()) {
      return true;
    }
    return parse.is(what.last(), "class/referral")
        || Classes.people(parse, what) && parse.is(what.last(), "class/victim")
        || Classes.people(parse, what) && deed.is("frame/look-after")
        || Classes.people(parse, what) && parse.pos[what.first()] == Pos.NUM
        || parse.is(what.last(), "class/case");
  }

  /** "notified X of 12 suspected cases". */
  private static List<Action> alerted(Deed deed) {
    Parse parse = deed.parse();
    Partners.Listed whom = deed.partners().at(deed.predicate().last + 1);
    int of = whom.end();
    boolean about = parse.lower(of).matches("of|about|to") && parse.pos[of] == Pos.ADP;
    Optional<Phrase> what = about ? parse.phraseAt(of + 1) : Optional.empty();
    return !deed.predicate().passive && what.filter(w -> fits(deed.reading(), w)).isPresent()
        ? deed.rows(ActionType.REFERRED, whom.named(), "")
        : List.of();
  }
}
