// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.List;

/**
 * What hangs on a denial: "gave no evidence that it had prosecuted anyone", "made no efforts to
 * prosecute".
 */
final class Content {
  private Content() {}

  /** Whether the clause of a predicate is the content of a report or proof that is denied. */
  static boolean denied(
      Parser.Words words, List<Phrase> phrases, List<Predicate> before, Predicate predicate) {
    int subject = predicate.subject < 0 ? -1 : phrases.get(predicate.subject).first();
    int that = subject > predicate.last ? -1 : subject - 1;
    if (that < 1 || !words.is(that, "cue/relative") && !words.is(that, "cue/hypothesis")) {
      return false;
    }
    for (Phrase phrase : phrases) {
      if (phrase.last() == that - 1 && words.is(phrase.last(), "class/evidence")) {
        return words.is(phrase.first(), "cue/denial")
            || Lists.any(before, p -> p.denied && p.last == phrase.first() - 1);
      }
    }
    return Lists.any(
        before, p -> p.denied && p.last == that - 1 && words.is(p.verb, "frame/report"));
  }

  /**
   * "offered no funding or programs to help": whether a list of what there is none of has an aim.
   */
  private static boolean offered(
      Parser.Words words, List<Phrase> phrases, Predicate governor, Predicate predicate) {
    int next = governor.last + 1;
    return predicate.purpose
        && words.is(next, "cue/denial")
        && words.pos(next) == Pos.DET
        && phrases.stream()
            .filter(p -> p.first() > next && p.last() < predicate.first)
            .allMatch(p -> words.pos(p.first() - 1) == Pos.CCONJ);
  }

  /** "made no efforts to identify", "did not take steps to identify": a denied attempt. */
  static boolean unattempted(
      Parser.Words words,
      List<Phrase> phrases,
      int[] phraseAt,
      List<Predicate> predicates,
      Predicate predicate) {
    if (predicate.governor < 0) {
      return false;
    }
    Predicate governor = predicates.get(predicate.governor);
    boolean made = governor.passive && governor.last + 1 == predicate.first;
    int attempt = made ? governor.subject : phraseAt[Math.max(0, predicate.first - 1)];
    if (attempt < 0) {
      return false;
    }
    Phrase phrase = phrases.get(attempt);
    boolean listed = !made && offered(words, phrases, governor, predicate);
    return listed
        || (made || phrase.first() == governor.last + 1)
            && words.is(phrase.last(), "class/attempt")
            && (governor.denied || words.is(phrase.first(), "cue/denial"));
  }
}
