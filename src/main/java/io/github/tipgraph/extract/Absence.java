// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** Whether a text says that there is no such programme, or only that there should be one. */
final class Absence {
  private Absence() {}

  /** Whether a programme is denied, missing, or merely advised where a sentence names it. */
  static boolean of(Parse parse, Programme programme, Optional<Predicate> runner) {
    int first = Running.opening(parse, programme);
    if (meant(parse, programme)) {
      return false;
    }
    if (before(parse, first) || Denial.over(parse, first)) {
      return true;
    }
    boolean kept =
        runner.isPresent()
            && parse.is(runner.get(), "frame/fund")
            && parse.has("programme/existing", first, programme.head() + 1);
    boolean known = runner.filter(r -> parse.is(r, "programme/presupposing")).isPresent();
    if (!kept && !known && runner.isPresent() && (runner.get().denied || runner.get().advised)) {
      return true;
    }
    return !kept && !known && governed(parse, programme) || neverDone(parse, programme, runner);
  }

  /** "did not give any money to its fund": what money is not given to is there all the same. */
  private static boolean meant(Parse parse, Programme programme) {
    int first = Running.opening(parse, programme);
    boolean known =
        Running.owned(parse, programme)
            || parse.is(first, "cue/definite")
            || parse.tokens.get(programme.head()).capitalised();
    return known
        && !parse.is(first, "cue/denial")
        && parse.is(first - 1, "cue/recipient")
        && parse
            .phraseAt(first - 2)
            .filter(p -> parse.is(p.last(), "class/money") || parse.is(p.last(), "money/neutral"))
            .isPresent();
  }

  /** "no shelters or hotlines", "the lack of a plan and of shelters". */
  private static boolean before(Parse parse, int phrase) {
    int first = phrase;
    for (int step = 0; step < 4 && first >= 0; step++) {
      if (parse.is(first, "cue/denial")
          || parse.is(first - 1, "cue/denial")
          || parse.is(first - 1, "cue/lack")) {
        return true;
      }
      int joint = first - 1;
      while (joint >= 0 && (parse.pos[joint] == Pos.CCONJ || parse.lower(joint).equals(","))) {
        joint--;
      }
      int next = joint < first - 1 ? parse.phraseAt(joint).map(Phrase::first).orElse(-1) : -1;
      first = next;
    }
    return false;
  }

  /**
   * "did not make efforts to fund a shelter", "continues to lack a plan", "failing to open one".
   */
  private static boolean governed(Parse parse, Programme programme) {
    Predicate governing = null;
    for (Predicate predicate : parse.predicates) {
      boolean over = predicate.last < programme.first() && programme.first() < predicate.end;
      boolean told = predicate.relative < 0 || predicate.end > programme.head();
      governing = over && told ? predicate : governing;
    }
    for (Predicate at = governing; at != null; at = governor(parse, at)) {
      if (supposed(parse, at) || at != governing && nothing(parse, at)) {
        return true;
      }
      boolean nobody = parse.subject(at).map(s -> nobody(parse, s)).orElse(false);
      boolean urged = at != governing && parse.is(at, "frame/urge");
      if (at.denied
          || at.advised
          || urged
          || nobody
          || parse.is(at, "cue/lacking")
          || failure(parse, at)) {
        return true;
      }
    }
    return false;
  }

  /** "none", "no victims". */
  private static boolean nobody(Parse parse, Phrase subject) {
    return parse.is(subject.first(), "cue/denial");
  }

  /** "it is unclear whether it runs a shelter". */
  private static boolean supposed(Parse parse, Predicate predicate) {
    int first = parse.subject(predicate).map(Phrase::first).orElse(predicate.first);
    return first < predicate.first && parse.is(first - 1, "cue/hypothesis");
  }

  /** "made no efforts, including …", "gave no evidence that …": what governs it has no object. */
  private static boolean nothing(Parse parse, Predicate predicate) {
    return parse.is(predicate.last + 1, "cue/denial")
        && parse.predicates.stream()
            .filter(p -> p.first > predicate.last)
            .anyMatch(p -> parse.is(p, "frame/include") || content(parse, p));
  }

  private static Predicate governor(Parse parse, Predicate predicate) {
    if (predicate.coordinate >= 0) {
      return parse.predicates.get(predicate.coordinate);
    }
    if (predicate.governor >= 0) {
      return parse.predicates.get(predicate.governor);
    }
    int index = parse.predicates.indexOf(predicate);
    boolean hangs = index > 0 && (content(parse, predicate) || alternative(parse, predicate));
    return hangs ? parse.predicates.get(index - 1) : null;
  }

  /** "to ensure that victims receive care", "no evidence that it ran a shelter". */
  private static boolean content(Parse parse, Predicate predicate) {
    int that = parse.subject(predicate).map(s -> s.first() - 1).orElse(-1);
    return that > 0
        && that < predicate.first
        && parse.lower(that).equals("that")
        && parse.phraseAt(predicate.last + 1).isPresent();
  }

  /** "that it fined agents, trained staff, or ran shelters": a member of a list of alternatives. */
  private static boolean alternative(Parse parse, Predicate predicate) {
    int at = predicate.first - 1;
    boolean or = false;
    for (int i = at; i > 0 && i < parse.size() && !or; i++) {
      or = parse.lower(i).equals("or") && parse.predicateAt(i + 1).isPresent();
    }
    return or && (parse.lower(at).equals("or") || parse.lower(at).equals(","));
  }

  /** "its failure to open a shelter", "failing to open a shelter". */
  private static boolean failure(Parse parse, Predicate predicate) {
    return parse.is(predicate, "cue/failure") || parse.is(predicate.first - 1, "cue/failure");
  }

  /** "a plan was not adopted", where nothing else says that it was begun. */
  private static boolean neverDone(Parse parse, Programme programme, Optional<Predicate> runner) {
    boolean told = runner.isPresent() && runner.get().done();
    return !told
        && Lists.any(
            parse.predicates,
            p ->
                p.passive
                    && (p.denied || p.advised)
                    && !parse.is(p, "frame/fund")
                    && !parse.is(p, "programme/presupposing")
                    && parse.subject(p).map(s -> s.covers(programme.head())).orElse(false));
  }
}
