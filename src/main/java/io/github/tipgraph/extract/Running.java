// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.fact.ProgrammeStatus;
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
    Optional<Phrase> phrase = parse.phraseAt(programme.head());
    Predicate best = null;
    for (Predicate predicate : parse.predicates) {
      boolean object =
          predicate.last < programme.first()
              && programme.first() < predicate.end
              && !(predicate.passive && !predicate.embedded)
              && !(predicate.passive && hangs(parse, predicate, programme));
      boolean subject =
          phrase.isPresent()
              && predicate.passive
              && parse.subject(predicate).map(phrase.get()::equals).orElse(false);
      boolean main = subject && !predicate.embedded && predicate.relative < 0 || object;
      if ((object || subject) && runs(parse, predicate) && (main || best == null)) {
        best = predicate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A participle on another noun before the programme does not run it. */
  private static boolean hangs(Parse parse, Predicate predicate, Programme programme) {
    return parse.subject(predicate).map(s -> s.last() < programme.first()).orElse(false);
  }

  private static boolean runs(Parse parse, Predicate predicate) {
    return parse.is(predicate, "frame/run")
        || statusOf(parse, predicate) != ProgrammeStatus.UNSTATED
        || parse.is(predicate, "measure/facilities-operated")
        || parse.is(predicate, "action/supported");
  }

  /** Whether it is the subject of a main verb. */
  static boolean subject(Parse parse, Programme programme) {
    Optional<Phrase> phrase = parse.phraseAt(programme.head());
    return phrase.isPresent()
        && parse.predicates.stream()
            .anyMatch(p -> !p.embedded && parse.subject(p).map(phrase.get()::equals).orElse(false));
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
                    p.last < before && p.done() && !Clause.subordinate(parse, p)
                        || p.last < before && parse.is(p, "frame/transfer"));
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

  static boolean denied(Parse parse, Programme programme, Optional<Predicate> runner) {
    int before = parse.phraseAt(programme.head()).map(Phrase::first).orElse(programme.first());
    boolean no =
        parse.is(before, "cue/denial")
            || parse.is(before - 1, "cue/denial")
            || parse.is(before - 1, "cue/lack")
            || Denial.over(parse, before);
    return no
        || runner.isPresent()
            && (runner.get().denied && !parse.is(runner.get(), "frame/fund")
                || runner.get().advised);
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
      Optional<Body> owner = reading.bodyAt(before - 1);
      if (owner.isPresent()) {
        return Parties.ofBody(owner.get(), context);
      }
    }
    for (int i = programme.first(); i <= programme.head(); i++) {
      if (parse.is(i, "cue/state-run")) {
        return Party.GOVERNMENT;
      }
    }
    Party by = participle(reading, context, programme);
    if (by.kind() == Party.Kind.NONE
        && runner.isPresent()
        && !parse.is(runner.get(), "frame/fund")) {
      by = Parties.subject(reading, context, runner.get());
    }
    if (by.kind() == Party.Kind.NONE
        && (runner.isPresent() && runner.get().embedded && !runner.get().passive
            || partOf(parse, programme)
            || owned(parse, programme))) {
      by = Subjects.main(reading, context);
    }
    return by.kind() == Party.Kind.COUNTRY ? Party.NONE : by;
  }

  /** "run by IOM": the agent of a participle on the programme. */
  private static Party participle(Reading reading, Context context, Programme programme) {
    Parse parse = reading.parse();
    Optional<Phrase> phrase = parse.phraseAt(programme.head());
    for (Predicate predicate : parse.predicates) {
      boolean on =
          phrase.isPresent()
              && predicate.passive
              && parse.subject(predicate).map(phrase.get()::equals).orElse(false);
      if (on && runs(parse, predicate)) {
        Party party = Parties.agentAfterBy(reading, context, predicate);
        if (party.kind() != Party.Kind.NONE) {
          return party;
        }
      }
    }
    return Party.NONE;
  }

  /** How it stands, by the verb that runs it and the one that governs that. */
  static ProgrammeStatus status(Parse parse, Predicate runner) {
    if (runner.intended
        || runner.governor >= 0
            && parse.is(parse.predicates.get(runner.governor), "cue/intention")) {
      return ProgrammeStatus.PLANNED;
    }
    for (int i = runner.first; i < runner.verb; i++) {
      if (parse.is(i, "cue/still")) {
        return ProgrammeStatus.CONTINUED;
      }
    }
    boolean participle = runner.passive && runner.embedded;
    ProgrammeStatus own = participle ? ProgrammeStatus.UNSTATED : statusOf(parse, runner);
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

  private static ProgrammeStatus statusOf(Parse parse, Predicate predicate) {
    for (ProgrammeStatus status : ProgrammeStatus.values()) {
      if (status != ProgrammeStatus.UNSTATED
          && parse.is(predicate, "programme-status/" + status.code())) {
        return status;
      }
    }
    return ProgrammeStatus.UNSTATED;
  }

  /**
   * When it began: a date with its participle of beginning, in front of a plan's name, or of the
   * main verb that begins it.
   */
  static String start(Reading reading, Programme programme, Optional<Predicate> runner) {
    Parse parse = reading.parse();
    int first = Math.max(0, programme.first() - 3);
    if (programme.kind() == ProgrammeKind.PLAN) {
      Optional<Dates.Mention> own =
          reading.dateWithin(first, Math.min(parse.size(), programme.last() + 6));
      if (own.isPresent()) {
        return own.get().value().replaceAll("/.*", "");
      }
    }
    for (Predicate predicate : parse.predicates) {
      boolean ahead =
          parse.predicates.indexOf(predicate) == 0
              && parse.subject(predicate).map(s -> s.covers(programme.head())).orElse(false);
      boolean near =
          ahead
              || predicate.first > programme.head() && predicate.first <= programme.last() + 4
              || predicate.first > programme.head() && predicate.first <= programme.head() + 3;
      if (near && statusOf(parse, predicate) == ProgrammeStatus.LAUNCHED) {
        Optional<Dates.Mention> date =
            reading.dateWithin(predicate.last + 1, Math.min(parse.size(), predicate.last + 12));
        if (date.isPresent()) {
          return date.get().value();
        }
      }
    }
    Optional<Hit> launch = parse.first("cue/since-launch", programme.last(), parse.size());
    if (launch.isPresent()) {
      return reading
          .dateWithin(launch.get().last(), Math.min(parse.size(), launch.get().last() + 5))
          .map(Dates.Mention::value)
          .orElse("");
    }
    boolean begins =
        runner.isPresent()
            && !runner.get().embedded
            && statusOf(parse, runner.get()) == ProgrammeStatus.LAUNCHED;
    return begins ? reading.dates().stream().findFirst().map(Dates.Mention::value).orElse("") : "";
  }
}
