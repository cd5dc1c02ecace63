// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import java.util.List;

/** Clauses that say what something else tells: "gave no evidence that it had prosecuted anyone". */
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
            || before.stream().anyMatch(p -> p.denied && p.last == phrase.first() - 1);
      }
    }
    return before.stream()
        .anyMatch(p -> p.denied && p.last == that - 1 && words.is(p.verb, "frame/report"));
  }
}
