// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.fact.ProgrammeStatus;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/**
 * Who runs a programme, since when, and how it stands: what the verbs and possessives around it
 * say.
 */
final class Running {
  private Running() {}

  /**
   * The predicate that says that it is run, built or planned: of which it is the object, or the
   * passive subject.
   */
  static Optional<Predicate> runner(Parse parse, Programme programme) {
    Predicate best = null;
    int opening = parse.phraseAt(programme.head()).map(Phrase::first).orElse(programme.first());
    boolean beside =
        parse.is(opening - 1, "programme/beside") && parse.predicateAt(opening - 2).isEmpty();
    int main = main(parse, programme);
    for (Predicate predicate : parse.predicates) {
      boolean object =
          !beside
              && predicate.first >= main
              && predicate.last < programme.first()
              && programme.first() < predicate.end
              && !(predicate.passive && !predicate.embedded)
              && !(predicate.passive && hangs(parse, predicate, programme));
      boolean subject =
          predicate.passive
              && (subject(parse, programme, predicate) || on(parse, programme, predicate));
      boolean finite = subject && !predicate.embedded && predicate.relative < 0 || object;
      boolean far = object && loose(parse, predicate) && !direct(parse, predicate, programme);
      if ((object || subject) && runs(parse, predicate) && !far && (finite || best == null)) {
        best = predicate;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Where the clause begins in which it may be an object: after a semicolon, or nowhere before it
   * where it is the subject of a clause of its own.
   */
  private static int main(Parse parse, Programme programme) {
    Optional<Phrase> phrase = parse.phraseAt(programme.head());
    if (phrase.isPresent()
        && parse.predicates.stream()
            .anyMatch(p -> p.first > programme.head() && opens(parse, phrase.get(), p))) {
      return phrase.get().first();
    }
    int from = 0;
    for (int i = 0; i < programme.first(); i++) {
      from = parse.lower(i).equals(";") ? i + 1 : from;
    }
    return from;
  }

  /** A participle on another noun before the programme does not run it. */
  private static boolean hangs(Parse parse, Predicate predicate, Programme programme) {
    return parse.subject(predicate).map(s -> s.last() < programme.first()).orElse(false);
  }

  /** Whether a verb says that something is run only of what it has as its object. */
  private static boolean loose(Parse parse, Predicate predicate) {
    return parse.is(predicate, "programme/run")
        && !parse.is(predicate, "frame/run")
        && !parse.is(predicate, "frame/operate");
  }

  /** Whether only members of a list, or "a set of", stand between a verb and a programme. */
  private static boolean direct(Parse parse, Predicate predicate, Programme programme) {
    for (int i = predicate.last + 1; i < programme.first(); i++) {
      boolean listed =
          parse.lower(i).equals(",")
              || parse.lower(i).equals("of")
              || parse.pos[i] == Pos.CCONJ
              || parse.pos[i] == Pos.ADV
              || parse.phraseAt(i).isPresent();
      if (!listed) {
        return false;
      }
    }
    return true;
  }

  private static boolean runs(Parse parse, Predicate predicate) {
    return parse.is(predicate, "frame/run")
        || parse.is(predicate, "programme/run")
        || statusOf(parse, predicate) != ProgrammeStatus.UNSTATED
        || parse.is(predicate, "measure/facilities-operated")
        || parse.is(predicate, "action/supported");
  }

  /** Whether it is the subject of a main verb. */
  static boolean subject(Parse parse, Programme programme) {
    return parse.predicates.stream().anyMatch(p -> !p.embedded && subject(parse, programme, p));
  }

  /**
   * Whether it is the subject of a predicate, or opens the clause of which that is the main verb.
   */
  private static boolean subject(Parse parse, Programme programme, Predicate predicate) {
    Optional<Phrase> phrase = parse.phraseAt(programme.head());
    if (phrase.isEmpty()) {
      return false;
    }
    return parse.subject(predicate).map(phrase.get()::equals).orElse(false)
        || opens(parse, phrase.get(), predicate);
  }

  private static boolean opens(Parse parse, Phrase phrase, Predicate predicate) {
    int before = phrase.first() - 1;
    boolean joined =
        before > 0 && parse.pos[before] == Pos.CCONJ && parse.lower(before - 1).equals(",");
    boolean opening = before < 0 || parse.lower(before).equals(";") || joined;
    return opening
        && !predicate.embedded
        && predicate.relative < 0
        && predicate.first > phrase.last()
        && !(joined && own(parse, predicate, phrase))
        && parse.predicates.stream()
            .noneMatch(
                p ->
                    p.first > phrase.last()
                        && p.first < predicate.first
                        && !p.embedded
                        && p.relative < 0);
  }

  /** "placed some in state-owned housing", "beds in a home": somebody is put into a facility. */
  static boolean placed(Parse parse, Programme programme) {
    int before = parse.phraseAt(programme.head()).map(p -> p.first() - 1).orElse(-1);
    boolean facility = programme.kind() == ProgrammeKind.FACILITY;
    boolean in =
        before >= 0
            && (parse.is(before, "cue/location")
                || parse.is(before, "cue/for")
                || parse.is(before, "cue/goal"));
    boolean denied = false;
    for (int i = 0; i < before; i++) {
      denied |= parse.is(i, "cue/denial");
    }
    return facility
        && in
        && !denied
        && parse.predicates.stream()
            .anyMatch(
                p ->
                    p.last < before
                        && (parse.is(p, "frame/transfer")
                            || parse.is(p, "programme/placing")
                            || p.done() && runs(parse, p) && !Clause.subordinate(parse, p)));
  }

  /** "there were six shelters". */
  static boolean exists(Parse parse, Programme programme) {
    int before = parse.phraseAt(programme.head()).map(Phrase::first).orElse(0) - 1;
    return parse
        .predicateAt(before)
        .flatMap(parse::subject)
        .filter(s -> parse.is(s.last(), "cue/existence"))
        .isPresent();
  }

  /** "homes run by religious orders". */
  static boolean named(Parse parse, Programme programme) {
    return parse.predicates.stream()
        .anyMatch(
            p ->
                p.first == programme.head() + 1
                    && p.passive
                    && runs(parse, p)
                    && parse.is(p.last + 1, "cue/by"));
  }

  /** Whether a verb has a subject of its own, which stands apart from a phrase. */
  private static boolean own(Parse parse, Predicate predicate, Phrase phrase) {
    return predicate.subject >= 0
        && parse
            .subject(predicate)
            .filter(s -> s.first() > phrase.last())
            .filter(s -> !hangs(parse, s.first() - 1))
            .isPresent();
  }

  private static boolean hangs(Parse parse, int token) {
    return parse.pos[token] == Pos.ADP || parse.predicateAt(token).isPresent();
  }

  static boolean partOf(Parse parse, Programme programme) {
    return parse
        .first("cue/part-of", Math.max(0, programme.first() - 5), programme.first())
        .isPresent();
  }

  /** Whether a possessive stands before it. */
  static boolean owned(Parse parse, Programme programme) {
    int before = programme.first() - 1;
    return before >= 0
        && (parse.is(before, "cue/possessive") || parse.lower(before).matches("['’]s?"));
  }

  /**
   * Who runs it: the possessor, the agent after "by", the subject; for "its …" the subject of the
   * main clause.
   */
  static Party operator(
      Reading reading, Context context, Programme programme, Optional<Predicate> runner) {
    Parse parse = reading.parse();
    int before = programme.first() - 1;
    if (before > 0 && parse.lower(before).matches("['’]s?")) {
      int first = parse.phraseAt(before).map(Phrase::first).orElse(before);
      Party owner =
          first < before
              ? Parties.party(reading, context, new Phrase(first, before - 1))
              : Party.NONE;
      if (owner.kind() != Party.Kind.NONE) {
        return owner.kind() == Party.Kind.COUNTRY ? Party.NONE : owner;
      }
    }
    for (int i = programme.first(); i <= programme.head(); i++) {
      if (parse.is(i, "cue/state-run")) {
        return Party.GOVERNMENT;
      }
    }
    Party by = participle(reading, context, programme);
    if (by.kind() == Party.Kind.NONE) {
      by =
          relative(parse, programme)
              .map(p -> Parties.subject(reading, context, p))
              .or(() -> owner(reading, context, programme))
              .orElse(Party.NONE);
    }
    Optional<Phrase> asked = runner.flatMap(r -> asked(parse, r));
    if (by.kind() == Party.Kind.NONE && asked.isPresent()) {
      return Parties.party(reading, context, asked.get());
    }
    if (by.kind() == Party.Kind.NONE
        && runner.isPresent()
        && !parse.is(runner.get(), "frame/fund")) {
      by = Parties.subject(reading, context, runner.get());
    }
    if (by.kind() == Party.Kind.NONE && runner.isEmpty()) {
      by = doer(reading, context, programme);
    }
    if (by.kind() == Party.Kind.NONE && means(parse, programme)) {
      by = governing(parse, programme).map(p -> Parties.subject(reading, context, p)).orElse(by);
    }
    if (by.kind() == Party.Kind.NONE && efforts(parse, programme)) {
      by = Party.GOVERNMENT;
    }
    if (by.kind() == Party.Kind.NONE
        && (runner.isPresent() && runner.get().embedded && !runner.get().passive
            || partOf(parse, programme)
            || owned(parse, programme))) {
      by =
          before(parse, programme)
              .map(p -> Parties.subject(reading, context, p))
              .orElseGet(() -> Subjects.main(reading, context));
    }
    return by.kind() == Party.Kind.COUNTRY ? Party.NONE : by;
  }

  /** "trained judges in a course", "warned girls through a campaign": something done with it. */
  private static boolean means(Parse parse, Programme programme) {
    int before = parse.phraseAt(programme.head()).map(Phrase::first).orElse(0) - 1;
    return programme.kind() != ProgrammeKind.FACILITY
        && programme.kind() != ProgrammeKind.SERVICE
        && parse.is(before, "programme/means");
  }

  private static Optional<Predicate> governing(Parse parse, Programme programme) {
    return parse.predicates.stream()
        .filter(p -> p.last < programme.first() && programme.first() < p.end && !p.passive)
        .reduce((a, b) -> b);
  }

  /** "efforts included opening a shelter": bare efforts are the government's. */
  private static boolean efforts(Parse parse, Programme programme) {
    return parse.predicates.stream()
        .filter(p -> !p.embedded && p.last < programme.first())
        .filter(p -> parse.is(p, "frame/include"))
        .anyMatch(
            p ->
                parse
                    .subject(p)
                    .filter(s -> parse.is(s.last(), "class/effort") && bare(parse, s))
                    .isPresent());
  }

  private static boolean bare(Parse parse, Phrase phrase) {
    return phrase.first() == phrase.last()
        || phrase.first() + 1 == phrase.last() && parse.is(phrase.first(), "cue/demonstrative");
  }

  /** "pays La Strada to keep a shelter", "an NGO to run it": whom a verb gets to run it. */
  private static Optional<Phrase> asked(Parse parse, Predicate runner) {
    boolean infinitive = runner.embedded && parse.lower(runner.first).equals("to");
    return infinitive && runner.governor >= 0
        ? parse
            .phraseAt(runner.first - 1)
            .filter(p -> p.last() == runner.first - 1)
            .filter(p -> p.first() > parse.predicates.get(runner.governor).last)
            .filter(
                p ->
                    !parse.has(
                        "programme/beside",
                        parse.predicates.get(runner.governor).last + 1,
                        p.first()))
            .filter(p -> parse.is(p.last(), "class/partner") || parse.pos[p.last()] == Pos.PROPN)
        : Optional.empty();
  }

  /** The main verb of the clause before it. */
  private static Optional<Predicate> before(Parse parse, Programme programme) {
    return parse.predicates.stream()
        .filter(p -> !p.embedded && p.relative < 0 && p.last < programme.first())
        .reduce((a, b) -> b);
  }

  /** "the centers of the Ministry of Health". */
  private static Optional<Party> owner(Reading reading, Context context, Programme programme) {
    int of = programme.head() + 1;
    return reading.parse().lower(of).equals("of")
        ? reading
            .parse()
            .phraseAt(of + 1)
            .flatMap(p -> reading.bodyAt(p.last()))
            .map(b -> Parties.ofBody(b, context))
        : Optional.empty();
  }

  /** "a campaign that UNICEF ran": the verb of a relative clause of which it is the object. */
  static Optional<Predicate> relative(Parse parse, Programme programme) {
    int at = reach(parse, programme) + 1;
    int opening = parse.lower(at).equals(",") ? at + 1 : at;
    Optional<Phrase> subject = parse.phraseAt(opening + 1);
    if (!parse.is(opening, "cue/relative") || subject.isEmpty()) {
      return Optional.empty();
    }
    return parse.predicates.stream()
        .filter(p -> !p.passive && !p.embedded && p.first == subject.get().last() + 1)
        .filter(p -> runs(parse, p))
        .findFirst();
  }

  /** Who did with it whatever was done: the subject of the verb whose object it is. */
  private static Party doer(Reading reading, Context context, Programme programme) {
    Parse parse = reading.parse();
    int first = parse.phraseAt(programme.head()).map(Phrase::first).orElse(programme.first());
    return parse.predicates.stream()
        .filter(p -> p.last + 1 == first && !p.passive && !parse.is(p, "frame/transfer"))
        .findFirst()
        .map(p -> Parties.subject(reading, context, p))
        .orElse(Party.NONE);
  }

  /** "run by IOM": the agent of a participle on the programme. */
  private static Party participle(Reading reading, Context context, Programme programme) {
    Parse parse = reading.parse();
    for (Predicate predicate : parse.predicates) {
      boolean runs = runs(parse, predicate) && !parse.is(predicate, "frame/fund");
      if (runs && on(parse, programme, predicate)) {
        Party party = Parties.agentAfterBy(reading, context, predicate);
        if (party.kind() != Party.Kind.NONE) {
          return party;
        }
      }
    }
    return Party.NONE;
  }

  /** Whether a passive verb has a programme, or the end of its noun phrase, as its subject. */
  static boolean on(Parse parse, Programme programme, Predicate predicate) {
    return predicate.passive
        && parse
            .subject(predicate)
            .map(s -> s.covers(programme.head()) || s.first() <= reach(parse, programme))
            .filter(s -> s)
            .isPresent()
        && parse.subject(predicate).map(s -> s.last() >= programme.head()).orElse(false);
  }

  /** How it stands, by what runs it, else by a participle on it that begins it at a date. */
  static ProgrammeStatus standing(
      Reading reading, Programme programme, Optional<Predicate> runner) {
    Parse parse = reading.parse();
    ProgrammeStatus status = runner.map(r -> status(parse, r)).orElse(ProgrammeStatus.UNSTATED);
    if (status != ProgrammeStatus.UNSTATED) {
      return status;
    }
    if (parse.has("programme/drafted", programme.first() - 1, programme.head())) {
      return ProgrammeStatus.PLANNED;
    }
    Optional<Predicate> relative = relative(parse, programme);
    if (relative.isPresent() && statusOf(parse, relative.get()) != ProgrammeStatus.UNSTATED) {
      return status(parse, relative.get());
    }
    for (Predicate predicate : parse.predicates) {
      ProgrammeStatus own = statusOf(parse, predicate);
      boolean subject = subject(parse, programme, predicate);
      if (subject && predicate.done() && parse.is(predicate.last + 1, "programme/unfinished")) {
        return ProgrammeStatus.PLANNED;
      }
      if (own != ProgrammeStatus.UNSTATED
          && predicate.done()
          && (on(parse, programme, predicate) || subject && !objected(parse, predicate))) {
        return own;
      }
    }
    return ProgrammeStatus.UNSTATED;
  }

  /** Whether a verb has an object. */
  private static boolean objected(Parse parse, Predicate predicate) {
    return parse.phraseAt(predicate.last + 1).isPresent();
  }

  /** The last token of the noun phrases that hang on it by prepositions. */
  private static int reach(Parse parse, Programme programme) {
    int last = programme.last();
    while (true) {
      boolean joint =
          parse.is(last + 1, "cue/complement")
              || parse.is(last + 1, "cue/topic")
              || parse.is(last + 1, "cue/location");
      Optional<Phrase> next = joint ? parse.phraseAt(last + 2) : Optional.empty();
      if (next.isEmpty()) {
        return last;
      }
      last = next.get().last();
    }
  }

  /** How it stands, by the verb that runs it and the one that governs that. */
  static ProgrammeStatus status(Parse parse, Predicate runner) {
    if (intended(parse, runner)) {
      return ProgrammeStatus.PLANNED;
    }
    boolean participle = runner.passive && runner.embedded;
    ProgrammeStatus own = participle ? ProgrammeStatus.UNSTATED : statusOf(parse, runner);
    for (int i = runner.first; i < runner.verb; i++) {
      boolean going = parse.is(i, "programme/going") && own == ProgrammeStatus.UNSTATED;
      if (parse.is(i, "cue/still") || going) {
        return ProgrammeStatus.CONTINUED;
      }
    }
    if (runner.governor >= 0 && !participle) {
      ProgrammeStatus governing = statusOf(parse, parse.predicates.get(runner.governor));
      own =
          own == ProgrammeStatus.UNSTATED
                  && parse.predicates.get(runner.governor).last + 1 == runner.first
              ? governing
              : own;
    }
    return own;
  }

  /** "plans to open", "a bill to create", "is under construction". */
  private static boolean intended(Parse parse, Predicate runner) {
    boolean governed =
        runner.governor >= 0
            && (parse.is(parse.predicates.get(runner.governor), "cue/intention")
                || parse.is(parse.predicates.get(runner.governor), "programme/intent"));
    boolean noun = runner.embedded && parse.is(runner.first - 1, "programme/intent");
    return runner.intended || governed || noun || parse.is(runner.last + 1, "programme/unfinished");
  }

  /** What the verb itself says. */
  static ProgrammeStatus statusOf(Parse parse, Predicate predicate) {
    for (ProgrammeStatus status : ProgrammeStatus.values()) {
      if (status != ProgrammeStatus.UNSTATED
          && parse.is(predicate, "programme-status/" + status.code())) {
        return status;
      }
    }
    return ProgrammeStatus.UNSTATED;
  }
}
