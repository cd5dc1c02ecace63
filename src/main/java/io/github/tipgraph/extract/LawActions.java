// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.LawAction;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a sentence says that happened to a law. */
final class LawActions {
  private final Reading reading;
  private final Parse parse;
  private final Law law;
  private final Map<LawAction, String> found = new EnumMap<>(LawAction.class);

  /**
   * Whether the sentence denies, plans or advises something of the law, so that it is in no row.
   */
  private boolean silent;

  /** Whether the drafting itself is told. */
  private boolean drafting;

  /** Whether an action stands beside the title only ("as amended in 2015"). */
  private boolean aside = true;

  private LawActions(Reading reading, Law law) {
    this.reading = reading;
    this.parse = reading.parse();
    this.law = law;
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
    boolean beside = beside(hit);
    boolean verb = hit.lexeme().kind() == Lexeme.Kind.VERB;
    if (verb && !beside && !subject(hit) && !object(hit) && !pronoun(hit)) {
      return;
    }
    if (!verb && !beside && !complement(hit) && !waits(hit)) {
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
    if (hit.is("law/sign") && law.kind() != Law.Kind.TREATY) {
      note(hit, LawAction.ENACTED, beside);
    } else if (hit.is("law/sign") && status(hit).denied) {
      note(hit, LawAction.RATIFIED, beside);
    }
    if (hit.is("law/lack")) {
      note(hit, LawAction.LACKING, false);
    }
    silent |= hit.is("law-action/in-force") && status(hit).denied;
    silent |= hit.is("law/repeal") && status(hit).equals(new Status(false, false));
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
    boolean aside = beside && parse.predicateAt(hit.first()).map(p -> p.relative < 0).orElse(true);
    boolean denied = (status.denied || failed) && !aside;
    boolean open = status.open && !aside && action != LawAction.LACKING;
    if (denied && action == LawAction.AMENDED
        || open && !draft
        || action == LawAction.PENDING && law.kind() == Law.Kind.TREATY
        || action == LawAction.PENDING && !bill() && law.amendment() < 0 && !beside && !moved) {
      silent |= action != LawAction.PENDING;
      return;
    }
    if (denied && (action != LawAction.PENDING || !bill())) {
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
    }
    aside &= beside;
    drafting |= action == LawAction.DRAFTED && draft;
    boolean dated = action != LawAction.PENDING && law.kind() != Law.Kind.TREATY;
    found.merge(
        action, dated ? LawDates.year(reading, law, hit) : "", (a, b) -> a.isEmpty() ? b : a);
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

  /** A participle or relative clause right after the title. */
  private boolean beside(Hit hit) {
    int from = hit.first() <= law.end() ? law.last() : law.end();
    if (hit.first() <= from) {
      return false;
    }
    boolean relative = false;
    for (int i = from + 1; i < hit.first(); i++) {
      relative |= parse.is(i, "cue/relative") && !parse.is(i, "cue/owner");
      boolean skipped =
          relative && parse.phraseAt(i).isPresent()
              || parse.lower(i).matches("[,()]")
              || parse.is(i, "cue/relative")
              || parse.pos[i] == Pos.ADV
              || parse.is(i, "cue/as")
              || relative && (parse.is(i, "cue/auxiliary") || parse.is(i, "cue/be"));
      if (!skipped) {
        return false;
      }
    }
    boolean participle =
        hit.form() == Match.Form.PAST
            && (parse.is(hit.first() - 1, "cue/as")
                || parse.predicateAt(hit.first()).map(p -> p.embedded && p.passive).orElse(true));
    boolean cue = waiting(hit) && hit.lexeme().kind() != Lexeme.Kind.VERB;
    return relative || participle || cue;
  }

  private static boolean waiting(Hit hit) {
    return hit.is("law/pending");
  }

  private boolean subject(Hit hit) {
    Optional<Predicate> predicate = parse.predicateAt(hit.first());
    if (predicate.isEmpty() || predicate.get().verb != hit.first()) {
      return false;
    }
    Optional<Phrase> subject = parse.subject(predicate.get());
    boolean own = subject.isPresent() && (own(subject.get()) || points(subject.get()));
    boolean transitive =
        !predicate.get().passive
            && hit.is("law-action/enacted")
            && hit.lexeme().lemma().indexOf(' ') < 0;
    boolean object =
        parse.phraseAt(hit.last() + 1).isPresent()
            && reading.dateWithin(hit.last() + 1, hit.last() + 3).isEmpty();
    boolean active = !predicate.get().passive && hit.is("law-action/amended");
    return own && !(transitive && object) && !active;
  }

  private boolean own(Phrase subject) {
    boolean provision =
        parse.is(subject.last(), "class/provision")
            && parse.lower(subject.last() + 1).equals("of")
            && law.start() == subject.last() + 2;
    return subject.covers(law.amendment())
        || provision
        || law.first() <= subject.last() && subject.last() <= law.end();
  }

  /** "since it came into force". */
  private boolean points(Phrase subject) {
    return law.end() < subject.first()
        && parse.is(subject.last(), "cue/pronoun")
        && parse.pos[subject.first() - 1] == Pos.SCONJ;
  }

  /** "signed the protocol but has not ratified it": whether a pronoun stands for the law. */
  private boolean pronoun(Hit hit) {
    boolean it = parse.is(hit.last() + 1, "cue/it") && hit.first() > law.end();
    return it
        && moves(hit)
        && parse.titles.stream().noneMatch(t -> t.first() > law.end() && t.last() < hit.first());
  }

  /** Whether the law is what a verb before it takes, alone or in a list with other laws. */
  private boolean object(Hit hit) {
    int start = law.amendment() >= 0 ? amendment() : law.start();
    if (hit.last() >= start) {
      return false;
    }
    boolean passive = parse.predicateAt(hit.first()).map(p -> p.passive).orElse(false);
    if (passive && hit.length() == 1) {
      return false;
    }
    boolean other = false;
    for (int i = hit.last() + 1; i < start; i++) {
      int token = i;
      boolean title = parse.titles.stream().anyMatch(t -> t.covers(token));
      other |= title;
      if (other && parse.over(i).stream().anyMatch(LawActions::trigger)) {
        return false;
      }
      boolean list =
          parse.lower(i).matches("[,\"“”]")
              || parse.pos[i] == Pos.CCONJ
              || parse.pos[i] == Pos.ADV
              || parse.over(i).stream().anyMatch(LawActions::trigger)
              || title
              || parse.lower(i).equals("to") && parse.is(hit.first(), "law-action/acceded")
              || listed(i);
      if (!list) {
        return false;
      }
    }
    return true;
  }

  private boolean listed(int token) {
    return parse
        .phraseAt(token)
        .map(p -> parse.over(p.last()).stream().anyMatch(h -> Laws.kind(h).isPresent()))
        .orElse(false);
  }

  private int amendment() {
    return parse.phraseAt(law.amendment()).map(Phrase::first).orElse(law.amendment());
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
        && hit.lexeme().senses().stream()
            .anyMatch(s -> s.startsWith("law-action/") || s.startsWith("law/"));
  }

  /** "accession to the …", "a party to the …", "the ratification of …". */
  private boolean complement(Hit hit) {
    int to = hit.last() + 1;
    boolean joined = hit.is("law-noun/party") || to < parse.size() && parse.pos[to] == Pos.ADP;
    int start = hit.is("law-noun/party") ? to : to + 1;
    boolean noun = hit.lexeme().senses().stream().anyMatch(s -> s.startsWith("law-noun/"));
    return noun
        && joined
        && (start == law.start() || start == law.first() || start + 1 == law.first());
  }

  /** "… remained pending", "is before parliament". */
  private boolean waits(Hit hit) {
    if (!waiting(hit) || hit.first() <= law.end()) {
      return false;
    }
    for (Predicate predicate : parse.predicates) {
      boolean over = predicate.first <= hit.first() && hit.first() < predicate.end;
      Optional<Phrase> subject = parse.subject(predicate);
      boolean opening =
          subject.isEmpty()
              && law.start() == 0
              && !predicate.embedded
              && parse.predicates.stream()
                  .noneMatch(p -> !p.embedded && p.first < predicate.first && p.relative < 0);
      boolean own = opening || subject.isPresent() && own(subject.get());
      boolean linking = predicate.last <= hit.first() && hit.first() - predicate.last <= 4;
      if (over && own && linking) {
        return true;
      }
    }
    return false;
  }

  /** "has been before the Senate since May": a bill that lies with a parliament. */
  private void laid() {
    for (Predicate predicate : parse.predicates) {
      int before = predicate.last + 1;
      boolean lies =
          parse.is(predicate.verb, "cue/be") && parse.is(before, "cue/laid") && house(before);
      if (lies && parse.subject(predicate).filter(this::own).isPresent()) {
        found.put(LawAction.PENDING, "");
        aside = false;
      }
    }
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
              && parse.subject(predicate).filter(this::own).isPresent();
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
    if (found.containsKey(LawAction.ENACTED)) {
      found.remove(LawAction.PENDING);
    }
    if (found.containsKey(LawAction.PENDING) && !drafting) {
      found.remove(LawAction.DRAFTED);
    }
  }
}
