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
    actions.settle();
    return new Result(Map.copyOf(actions.found), actions.silent, actions.aside);
  }

  private void read(Hit hit) {
    if (law.first() <= hit.first() && hit.first() <= law.last() || hit.first() == law.amendment()) {
      return;
    }
    boolean beside = beside(hit);
    if (hit.lexeme().kind() == Lexeme.Kind.VERB && !beside && !subject(hit) && !object(hit)) {
      return;
    }
    if (hit.lexeme().kind() != Lexeme.Kind.VERB && !beside && !complement(hit) && !waits(hit)) {
      return;
    }
    for (LawAction action : LawAction.values()) {
      String code = action.code();
      boolean verb = hit.is("law-action/" + code) && action != LawAction.IN_FORCE;
      boolean noun = hit.is("law-noun/" + code);
      boolean other = hit.is("law/" + code);
      if (verb || noun || other) {
        note(hit, action, beside);
      }
    }
    if (hit.is("law-noun/party")) {
      note(hit, LawAction.ACCEDED, false);
    }
    if (hit.is("law/sign") && law.kind() != Law.Kind.TREATY) {
      note(hit, LawAction.ENACTED, beside);
    }
    if (hit.is("law/lack")) {
      note(hit, LawAction.LACKING, false);
    }
    if (hit.is("law-action/in-force") && status(hit).denied) {
      silent = true;
    }
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
        parse.is(predicate.first - 1, "cue/denial") || parse.is(predicate.first, "cue/denial");
    boolean purpose =
        predicate.embedded && parse.lower(predicate.first).equals("to") && !predicate.denied;
    return new Status(
        predicate.denied || neither, predicate.advised || predicate.intended || purpose);
  }

  private void note(Hit hit, LawAction action, boolean beside) {
    Status status = status(hit);
    boolean draft = action == LawAction.DRAFTED || action == LawAction.PENDING;
    boolean moved =
        hit.lexeme().kind() != Lexeme.Kind.VERB || parse.lower(law.end() + 1).equals("to");
    boolean failed = hit.is("law-noun/enacted") && parse.has("cue/failure", 0, hit.first());
    boolean denied = (status.denied || failed) && !beside;
    boolean open = status.open && !beside && action != LawAction.LACKING;
    if (denied && action == LawAction.AMENDED
        || open && !draft
        || action == LawAction.PENDING && !bill() && law.amendment() < 0 && !beside && !moved) {
      silent |= action != LawAction.PENDING;
      return;
    }
    if (denied && (action != LawAction.PENDING || !bill())) {
      action = bill() || law.amendment() >= 0 ? LawAction.DRAFTED : LawAction.LACKING;
    } else if (denied) {
      action = LawAction.DRAFTED;
    } else if (action == LawAction.ENACTED && drafted() && hit.is("law/approve")) {
      action = LawAction.DRAFTED;
    } else if (action == LawAction.ENACTED && law.amendment() >= 0) {
      action = LawAction.AMENDED;
    } else if (action == LawAction.ENACTED && law.kind() == Law.Kind.TREATY) {
      action = LawAction.RATIFIED;
    }
    aside &= beside;
    boolean dated = action != LawAction.PENDING && law.kind() != Law.Kind.TREATY;
    found.merge(action, dated ? year(hit) : "", (a, b) -> a.isEmpty() ? b : a);
  }

  private boolean drafted() {
    return law.kind() == Law.Kind.BILL && parse.has("cue/draft", law.start(), law.last());
  }

  private boolean bill() {
    return law.kind() == Law.Kind.BILL || law.kind() == Law.Kind.AMENDMENT;
  }

  private String year(Hit hit) {
    return reading
        .dateWithin(hit.last() + 1, Math.min(parse.size(), Math.max(hit.last(), law.end()) + 4))
        .filter(d -> d.first() <= hit.last() + 3 || d.first() <= law.end() + 3)
        .or(() -> dates(hit) ? before(hit) : Optional.empty())
        .map(d -> d.value().substring(0, Math.min(4, d.value().length())))
        .orElse("");
  }

  private boolean dates(Hit hit) {
    return hit.is("law-action/enacted")
        || hit.is("law-action/drafted")
        || hit.is("law-noun/drafted")
        || hit.is("law/drafted");
  }

  /** "In 2013, the government enacted …": a date in front of the clause. */
  private Optional<Dates.Mention> before(Hit hit) {
    int previous =
        parse.predicates.stream()
            .filter(p -> p.last < hit.first() && p.verb != hit.first())
            .filter(p -> hit.is("law-action/enacted") || p.end <= hit.first())
            .filter(p -> parse.over(p.verb).stream().noneMatch(LawActions::trigger))
            .mapToInt(p -> p.last)
            .max()
            .orElse(-1);
    return reading.dates().stream()
        .filter(d -> d.first() > previous && d.last() < hit.first() && law.amendment() < 0)
        .findFirst();
  }

  /** A participle or relative clause right after the title. */
  private boolean beside(Hit hit) {
    int from = hit.first() <= law.end() ? law.last() : law.end();
    if (hit.first() <= from) {
      return false;
    }
    boolean relative = false;
    for (int i = from + 1; i < hit.first(); i++) {
      relative |= parse.is(i, "cue/relative");
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

  /** Whether the law is what a verb before it takes, alone or in a list with other laws. */
  private boolean object(Hit hit) {
    int start = law.amendment() >= 0 ? amendment() : law.start();
    if (hit.last() >= start) {
      return false;
    }
    boolean passive = parse.predicateAt(hit.first()).map(p -> p.passive).orElse(false);
    if (passive) {
      return false;
    }
    for (int i = hit.last() + 1; i < start; i++) {
      int token = i;
      boolean list =
          parse.lower(i).matches("[,\"“”]")
              || parse.pos[i] == Pos.CCONJ
              || parse.pos[i] == Pos.ADV
              || parse.over(i).stream().anyMatch(h -> trigger(h))
              || parse.titles.stream().anyMatch(t -> t.covers(token))
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

  private static boolean trigger(Hit hit) {
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

  /** "There is no law …", "does not have a law …". */
  private void missing() {
    boolean no = parse.is(law.start(), "cue/denial");
    boolean had = false;
    for (Predicate predicate : parse.predicates) {
      boolean have = parse.is(predicate.verb, "cue/have") || parse.is(predicate.verb, "cue/be");
      had |= have && predicate.denied && predicate.last + 1 == law.start();
      had |= have && no && predicate.last < law.start() && law.start() <= predicate.last + 2;
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
  }
}
