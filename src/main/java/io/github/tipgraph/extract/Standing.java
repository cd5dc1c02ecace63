// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.ProgrammeStatus;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** How a programme stands: planned, begun, going on, grown, done or ended. */
final class Standing {
  private Standing() {}

  /** How it stands, by what runs it, else by a participle on it that begins it at a date. */
  static ProgrammeStatus of(Reading reading, Programme programme, Optional<Predicate> runner) {
    Parse parse = reading.parse();
    ProgrammeStatus status = runner.map(r -> status(parse, r)).orElse(ProgrammeStatus.UNSTATED);
    if (status != ProgrammeStatus.UNSTATED) {
      return status;
    }
    if (drafted(parse, programme)) {
      return ProgrammeStatus.PLANNED;
    }
    Optional<Predicate> relative = Running.relative(parse, programme);
    if (relative.isPresent() && statusOf(parse, relative.get()) != ProgrammeStatus.UNSTATED) {
      return status(parse, relative.get());
    }
    ProgrammeStatus latest = ProgrammeStatus.UNSTATED;
    for (Predicate predicate : parse.predicates) {
      ProgrammeStatus own = statusOf(parse, predicate);
      boolean subject = Running.subject(parse, programme, predicate);
      if (subject && predicate.done() && parse.is(predicate.last + 1, "programme/unfinished")) {
        return ProgrammeStatus.PLANNED;
      }
      if (subject && predicate.done() && lasting(parse, predicate)) {
        return ProgrammeStatus.CONTINUED;
      }
      boolean begun = own == ProgrammeStatus.LAUNCHED || own == ProgrammeStatus.COMPLETED;
      if (begun && predicate.denied && (subject || Running.on(parse, programme, predicate))) {
        return ProgrammeStatus.PLANNED;
      }
      if (own != ProgrammeStatus.UNSTATED
          && predicate.done()
          && (Running.on(parse, programme, predicate) || subject && !objected(parse, predicate))) {
        latest = latest == ProgrammeStatus.UNSTATED || further(own) ? own : latest;
      }
    }
    return latest == ProgrammeStatus.UNSTATED ? described(parse, programme) : latest;
  }

  /** Whether it takes the place of what was told before: "begun in 2006 and extended in 2008". */
  private static boolean further(ProgrammeStatus status) {
    return status == ProgrammeStatus.ENDED || status == ProgrammeStatus.EXPANDED;
  }

  /** "an expanded hotline", "a new fund": how it stands by the words before it. */
  private static ProgrammeStatus described(Parse parse, Programme programme) {
    int first = Running.opening(parse, programme);
    for (int i = first; i < programme.head(); i++) {
      boolean indefinite = parse.is(first, "cue/indefinite");
      if (indefinite && parse.is(i, "programme/grown")) {
        return ProgrammeStatus.EXPANDED;
      }
      if (indefinite && parse.is(i, "programme/new")) {
        return ProgrammeStatus.LAUNCHED;
      }
    }
    return ProgrammeStatus.UNSTATED;
  }

  /** "a draft plan". */
  static boolean drafted(Parse parse, Programme programme) {
    return parse.has("programme/drafted", programme.first() - 1, programme.head());
  }

  /** "remained open". */
  private static boolean lasting(Parse parse, Predicate predicate) {
    return parse.is(predicate, "frame/be") && parse.is(predicate.last + 1, "programme/open");
  }

  /** Whether a verb has an object. */
  private static boolean objected(Parse parse, Predicate predicate) {
    int next = predicate.last + 1;
    return parse.phraseAt(next).isPresent() && parse.pos[next] != Pos.ADP;
  }

  /** How it stands, by the verb that runs it and the one that governs that. */
  static ProgrammeStatus status(Parse parse, Predicate runner) {
    boolean kept = runner.denied && parse.is(runner, "programme/presupposing");
    if (kept || parse.is(runner, "programme/mend")) {
      return ProgrammeStatus.UNSTATED;
    }
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
