// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.text.Pos;
import java.util.List;

/** Those whom a course drew, as the text tells beside it. */
final class Audience {
  private Audience() {}

  /** "held courses, attended by 30 officers", "which 30 officers attended". */
  static List<Action> of(Deed deed, Phrase course) {
    Parse parse = deed.parse();
    for (Predicate predicate : parse.predicates) {
      boolean later =
          predicate.first > course.last()
              && (parse.is(predicate, "frame/undergo") || parse.is(predicate, "frame/learn"));
      boolean hangs =
          predicate.passive && parse.subject(predicate).filter(course::equals).isPresent();
      boolean which =
          !predicate.passive
              && Relatives.antecedent(parse, predicate).filter(course::equals).isPresent();
      int place = later && predicate.done() ? atWhich(deed, predicate, course) : -1;
      if (place > 0) {
        return Training.trained(deed, place + 1, predicate.first);
      }
      if (later && hangs && parse.lower(predicate.last + 1).equals("by")) {
        return Training.trained(deed, predicate.last + 2, parse.size());
      }
      if (later && which) {
        return Training.trained(deed, parse.subject(predicate).get().first(), predicate.first);
      }
    }
    return List.of();
  }

  /** "30 prosecutors and judges": the first token of the list that a phrase ends. */
  private static int first(Parse parse, Phrase last) {
    int first = last.first();
    while (first > 1
        && parse.pos[first - 1] == Pos.CCONJ
        && parse.phraseAt(first - 2).isPresent()) {
      first = parse.phraseAt(first - 2).get().first();
    }
    return first;
  }

  /** "a course at which 30 judges learned": the pronoun of a clause about a course; -1 if none. */
  private static int atWhich(Deed deed, Predicate predicate, Phrase course) {
    Parse parse = deed.parse();
    int at = predicate.first - 1;
    while (at > course.last() && parse.predicateAt(at).isEmpty()) {
      if (parse.is(at, "cue/which") && parse.lower(at - 1).matches("at|in|during")) {
        return at;
      }
      at--;
    }
    return -1;
  }
}
