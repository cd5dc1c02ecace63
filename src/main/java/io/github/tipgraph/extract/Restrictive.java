// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.List;

/**
 * Clauses without commas between a subject and its verb: "women who had been held in X were taken
 * home", "agents suspected of selling stamps were charged".
 */
final class Restrictive {
  private Restrictive() {}

  /** The index of the noun phrase on which such a clause hangs; -1 where none stands before. */
  static int subject(Parser.Words words, int[] phraseAt, List<Predicate> predicates, int p) {
    Predicate verb = predicates.get(p);
    int q = p - 1;
    while (q >= 0 && predicates.get(q).embedded && predicates.get(q).governor >= 0) {
      q--;
    }
    if (q < 0 || verb.embedded) {
      return -1;
    }
    Predicate clause = predicates.get(q);
    if (words.pos(verb.first) != Pos.AUX && !complete(words, clause, verb)) {
      return -1;
    }
    boolean participle = clause.passive && clause.embedded;
    boolean relative = clause.relative >= 0 && !words.text(clause.relative - 1).equals(",");
    boolean hangs = clause.subject >= 0 && (participle || relative);
    return hangs && !bounded(words, phraseAt, clause.last + 1, verb.first) ? clause.subject : -1;
  }

  /**
   * "who stayed in the center received": whether a clause has its complement and is no report of
   * what the next verb says.
   */
  private static boolean complete(Parser.Words words, Predicate clause, Predicate verb) {
    boolean says =
        words.is(clause.verb, "frame/report")
            || words.is(clause.verb, "frame/think")
            || words.is(clause.verb, "frame/gauge");
    return !says && words.pos(clause.last + 1) == Pos.ADP && verb.first > clause.last + 2;
  }

  /** Whether punctuation, a conjunction or a relative pronoun stands within a range. */
  private static boolean bounded(Parser.Words words, int[] phraseAt, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean joint = words.pos(i) == Pos.CCONJ || words.pos(i) == Pos.SCONJ;
      if (phraseAt[i] < 0 && joint
          || words.pos(i) == Pos.PUNCT && !words.text(i).matches("[-'’]s?")
          || phraseAt[i] < 0 && words.is(i, "cue/relative")) {
        return true;
      }
    }
    return false;
  }
}
