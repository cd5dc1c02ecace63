// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.LawAction;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a sentence says that happened to a law. */
final class LawActions {
  private final Reading reading;
  private final Parse parse;
  private final Law law;
  private final LawRoles roles;
  private final Map<LawAction, String> found = new EnumMap<>(LawAction.class);

  /**
   * Whether the sentence denies, plans or advises something of the law, so that it is in no row.
   */
  private boolean silent;

  /** Whether a law was passed and nobody has signed it. */
  private boolean unsigned;

  /** Whether the drafting itself is told. */
  private boolean drafting;

  /** Whether an action stands beside the title only ("as amended in 2015"). */
  private boolean aside = true;

  private LawActions(Reading reading, Law law) {
    this.reading = reading;
    this.parse = reading.parse();
    this.law = law;
    this.roles = new LawRoles(reading, law);
  }

  /**
   * What happened to a law.
   *
   * @param actions each with its year, or empty
   * @param silent whether the law has no row where no action is left
   * @param aside whether the actions are only said beside the title
   */
  record Result(Map<LawAction, String> actions, boolean silent, boolean aside) {}

  static Result of(Reading reading, Law law) {
    LawActions actions = new LawActions(reading, law);
    for (Hit hit : reading.parse().hits) {
      actions.read(hit);
    }
    actions.missing();
    actions.laid();
    actions.settle();
    return new Result(Map.copyOf(actions.found), actions.silent, actions.aside);
  }

  private void read(Hit hit) {
    if (law.first() <= hit.first() && hit.first() <= law.last() || hit.first() == law.amendment()) {
      return;
    }
    boolean verb = hit.lexeme().kind() == Lexeme.Kind.VERB;
    if (verb && Lists.any(parse.over(hit.first()), h -> longer(h, hit))) {
      return;
    }
    boolean beside = roles.beside(hit);
    if (verb && !beside && !roles.subject(hit) && !roles.object(hit) && !roles.pronoun(hit)) {
      return;
    }
    if (!verb && !beside && !roles.complement(hit) && !roles.waits(hit)) {
      return;
    }
    for (LawAction action : LawAction.values()) {
      String code = action.code();
      boolean does = hit.is("law-action/" + code) && action != LawAction.IN_FORCE;
      if (does || hit.is("law-noun/" + code) || hit.is("law/" + code)) {
        note(hit, action, beside);
      }
    }
    if (hit.is("law-noun/party")) {
      note(hit, LawAction.ACCEDED, false);
    }
    boolean own = law.kind() != Law.Kind.TREATY;
    unsigned |= hit.is("law/sign") && law.kind() == Law.Kind.LAW && status(hit).denied && !beside;
    if (hit.is("law/sign") && own) {
      note(hit, LawAction.ENACTED, beside);
    } else if (hit.is("law/sign") && status(hit).denied) {
      note(hit, LawAction.RATIFIED, beside);
    }
    if (hit.is("law/lack") && (!verb || roles.object(hit) || passive(hit) || wanting(hit))) {
      note(hit, LawAction.LACKING, false);
    }
    silent |= hit.is("law-action/in-force") && status(hit).denied;
    silent |= hit.is("law/repeal") && status(hit).equals(new Status(false, false));
  }

  /** "write into": a verb of several words that says what happens to a law. */
  private static boolean longer(Hit other, Hit hit) {
    return other.first() == hit.first() && other.length() > hit.length() && trigger(other);
  }

  /** "a law … is still lacking". */
  private boolean wanting(Hit hit) {
    return roles.subject(hit)
        && parse.lower(hit.first()).endsWith("ing")
        && parse.phraseAt(hit.last() + 1).isEmpty();
  }

  private boolean passive(Hit hit) {
    return parse.predicateAt(hit.first()).filter(p -> p.passive).isPresent();
  }

  /** How the clause of a word is meant. */
  private record Status(boolean denied, boolean open) {}

  private Status status(Hit hit) {
    Optional<Predicate> own = parse.predicateAt(hit.first());
    if (own.isEmpty()) {
      for (Predicate predicate : parse.predicates) {
        boolean over = predicate.last < hit.first() && hit.first() < predicate.end;
        own = over ? Optional.of(predicate) : own;
      }
    }
    if (own.isEmpty()) {
      return new Status(false, false);
    }
    Predicate predicate = own.get();
    boolean neither =
        parse.is(predicate.first - 1, "cue/denial")
            || parse.is(predicate.first, "cue/denial")
            || parse.is(predicate.first - 1, "cue/failure");
    boolean denied = (predicate.denied || neither) && !within(hit, predicate);
    boolean purpose = predicate.embedded && parse.lower(predicate.first).equals("to") && !denied;
    return new Status(denied, predicate.advised || predicate.intended || purpose);
  }

  /** "did not tell them of its enactment": a noun that is not itself what is denied. */
  private boolean within(Hit hit, Predicate predicate) {
    boolean noun = hit.lexeme().kind() == Lexeme.Kind.NOUN && hit.first() > predicate.last;
    int before = parse.phraseAt(hit.first()).map(Phrase::first).orElse(hit.first()) - 1;
    return noun && before > predicate.last && parse.pos[before] == Pos.ADP;
  }

  private void note(Hit hit, LawAction action, boolean beside) {
    Status status = status(hit);
    boolean draft = action == LawAction.DRAFTED || action == LawAction.PENDING;
    boolean moved = hit.lexeme().kind() != Lexeme.Kind.VERB || submitted(hit);
    boolean failed = hit.is("law-noun/enacted") && parse.has("cue/failure", 0, hit.first());
    boolean apart =
        beside
            && parse
                .predicateAt(hit.first())
                .map(p -> p.relative < 0 && (p.embedded || !p.denied))
                .orElse(true);
    boolean denied = (status.denied || failed) && !apart;
    boolean open = status.open && !apart && action != LawAction.LACKING;
    if (denied && action == LawAction.AMENDED
        || open && !draft
        || action == LawAction.PENDING && law.kind() == Law.Kind.TREATY
        || action == LawAction.PENDING && !bill() && law.amendment() < 0 && !beside && !moved) {
      silent |= action != LawAction.PENDING;
      return;
    }
    if (denied && hit.is("law/sign") && law.kind() == Law.Kind.LAW) {
      action = LawAction.PENDING;
    } else if (denied && (action != LawAction.PENDING || !bill())) {
      action = bill() || law.amendment() >= 0 ? LawAction.DRAFTED : LawAction.LACKING;
    } else if (denied) {
      action = LawAction.DRAFTED;
    } else if (drafted()
        && (action == LawAction.AMENDED || action == LawAction.ENACTED && hit.is("law/approve"))) {
      action = LawAction.DRAFTED;
    } else if (action == LawAction.ENACTED && law.amendment() >= 0) {
      action = LawAction.AMENDED;
    } else if (action == LawAction.ENACTED && law.kind() == Law.Kind.TREATY) {
      action = LawAction.RATIFIED;
    } else if (action == LawAction.RATIFIED && law.kind() != Law.Kind.TREATY) {
      action = law.amendment() >= 0 ? LawAction.AMENDED : LawAction.ENACTED;
    }
    aside &= beside || participle(hit);
    drafting |= action == LawAction.DRAFTED && draft;
    boolean dated =
        action != LawAction.PENDING && action != LawAction.LACKING && law.kind() != Law.Kind.TREATY;
    found.merge(
        action, dated ? LawDates.year(reading, law, hit) : "", (a, b) -> a.isEmpty() ? b : a);
  }

  /** "Article 5, added to the Code in 2008, punishes": what is said by the way. */
  private boolean participle(Hit hit) {
    return parse
        .predicateAt(hit.first())
        .filter(p -> p.embedded && p.passive || inserted(p))
        .isPresent();
  }

  /** Whether a verb stands between commas before the main one of its subject. */
  private boolean inserted(Predicate predicate) {
    return parse.lower(predicate.first - 1).equals(",")
        && parse.predicates.stream()
            .filter(p -> p.first > predicate.last && p.subject == predicate.subject)
            .anyMatch(p -> parse.lower(p.first - 1).equals(","));
  }

  /** "introduced a law to the legislature", "a law was sent to Congress". */
  private boolean submitted(Hit hit) {
    int at = Math.max(hit.last(), law.end()) + 1;
    return parse.lower(law.end() + 1).equals("to") || at < parse.size() && house(at);
  }

  /** Whether a preposition stands before a parliament or another named body. */
  private boolean house(int preposition) {
    Optional<Phrase> phrase = parse.phraseAt(preposition + 1);
    return phrase.isPresent()
        && parse.pos[preposition] == Pos.ADP
        && (parse.has("body/parliament", phrase.get().first(), phrase.get().last() + 1)
            || parse.tokens.get(phrase.get().last()).capitalised()
                && reading.dateWithin(preposition + 1, phrase.get().last() + 2).isEmpty());
  }

  private boolean drafted() {
    return law.kind() == Law.Kind.BILL && parse.has("cue/draft", law.start(), law.last());
  }

  private boolean bill() {
    return law.kind() == Law.Kind.BILL || law.kind() == Law.Kind.AMENDMENT;
  }

  /** Whether a verb tells that a law is drafted, submitted, passed or the like. */
  static boolean moves(Hit hit) {
    return hit.is("law/pending")
        || hit.is("law-action/ratified")
        || hit.is("law-action/acceded")
        || hit.is("law-action/enacted")
        || hit.is("law-action/drafted")
        || hit.is("law/sign");
  }

  /** Whether a verb says what happens to a law. */
  static boolean trigger(Hit hit) {
    return hit.lexeme().kind() == Lexeme.Kind.VERB
        && Lists.any(
            hit.lexeme().senses(), s -> s.startsWith("law-action/") || s.startsWith("law/"));
  }

  /** "has been before the Senate since May": a bill that lies with a parliament. */
  private void laid() {
    for (Predicate predicate : parse.predicates) {
      int before = predicate.last + 1;
      while (before < parse.size() && parse.pos[before] == Pos.ADV) {
        before++;
      }
      boolean lies =
          parse.is(predicate.verb, "cue/be") && parse.is(before, "cue/laid") && house(before);
      if ((lies || stays(predicate)) && roles.tells(predicate)) {
        found.put(LawAction.PENDING, "");
        aside = false;
      }
    }
  }

  /** "has never left its committee", "passed the House but not the Senate". */
  private boolean stays(Predicate predicate) {
    boolean moves = predicate.denied && parse.is(predicate, "law/progress");
    boolean passes = parse.is(predicate, "law-action/enacted") && !predicate.passive;
    boolean half = false;
    boolean house = false;
    for (int i = predicate.last + 1; passes && i + 1 < predicate.end; i++) {
      half |= parse.lower(i).equals("but") && parse.is(i + 1, "cue/denial");
      house |= parse.is(i, "body/");
    }
    return bill() && moves || (bill() || law.amendment() >= 0) && half && house;
  }

  /** "There is no law …", "does not have a law …", "a law … does not exist". */
  private void missing() {
    boolean no = parse.is(law.start(), "cue/denial");
    boolean had = false;
    for (Predicate predicate : parse.predicates) {
      boolean have = parse.is(predicate.verb, "cue/have") || parse.is(predicate.verb, "cue/be");
      had |= have && predicate.denied && predicate.last + 1 == law.start();
      had |= have && no && predicate.last < law.start() && law.start() <= predicate.last + 2;
      had |=
          parse.is(predicate, "law/exist")
              && predicate.denied
              && parse.subject(predicate).filter(roles::own).isPresent();
    }
    boolean scarce = parse.is(law.start() - 1, "cue/lack-of");
    if (had || scarce) {
      found.put(LawAction.LACKING, "");
      aside = false;
    }
  }

  /**
   * What is lacking has no other row; a bill that waits is no draft unless its drafting is told.
   */
  private void settle() {
    if (found.containsKey(LawAction.DRAFTED) || found.containsKey(LawAction.PENDING)) {
      found.remove(LawAction.LACKING);
    }
    if (found.containsKey(LawAction.LACKING)) {
      found.keySet().removeIf(a -> a != LawAction.LACKING);
    }
    if (unsigned) {
      found.remove(LawAction.ENACTED);
    }
    if (found.containsKey(LawAction.ENACTED)) {
      found.remove(LawAction.PENDING);
    }
    if (found.containsKey(LawAction.PENDING) && !drafting) {
      found.remove(LawAction.DRAFTED);
    }
  }
}
