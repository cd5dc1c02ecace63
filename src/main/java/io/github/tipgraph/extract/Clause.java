// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a sentence around one main verb.
 *
 * @param from its first token
 * @param to the token after its last
 * @param predicate its main verb; empty where the stretch has none
 */
record Clause(int from, int to, Optional<Predicate> predicate) {

  /**
   * The clauses of a sentence, from left to right; subordinate ones belong to the clause on which
   * they hang.
   */
  static List<Clause> of(Parse parse) {
    List<Predicate> main =
        parse.predicates.stream().filter(p -> !p.embedded && !subordinate(parse, p)).toList();
    List<Clause> clauses = new ArrayList<>();
    int begin = 0;
    for (int k = 0; k < main.size(); k++) {
      int end =
          k + 1 < main.size()
              ? Math.max(begin + 1, start(parse, main.get(k), main.get(k + 1)))
              : parse.size();
      int insertion = k == 0 ? insertion(parse, main.get(0)) : -1;
      if (insertion > 0) {
        clauses.add(new Clause(0, insertion, Optional.empty()));
        begin = insertion;
      }
      clauses.add(new Clause(begin, end, Optional.of(main.get(k))));
      begin = end;
    }
    return clauses.isEmpty() ? List.of(new Clause(0, parse.size(), Optional.empty())) : clauses;
  }

  /**
   * Where a concession before the first main clause ends ("Despite …, the government …"); -1 where
   * there is none.
   */
  private static int insertion(Parse parse, Predicate first) {
    int subject = first.subject < 0 ? first.first : parse.phrases.get(first.subject).first();
    boolean concession = parse.is(0, "cue/concession");
    return concession && subject > 2 ? subject : -1;
  }

  private static int start(Parse parse, Predicate previous, Predicate next) {
    int start = next.first;
    if (next.subject >= 0 && parse.phrases.get(next.subject).first() > previous.last) {
      start = parse.phrases.get(next.subject).first();
    }
    while (start - 1 > previous.last
        && (parse.pos[start - 1] == Pos.CCONJ
            || parse.pos[start - 1] == Pos.SCONJ
            || parse.pos[start - 1] == Pos.ADV
            || parse.lower(start - 1).equals(",")
            || parse.is(start - 1, "cue/contrast"))) {
      start--;
    }
    return start;
  }

  /** Whether a verb stands in a relative clause, or after a conjunction that sets no contrast. */
  static boolean subordinate(Parse parse, Predicate predicate) {
    int before = predicate.first - 1;
    while (before >= 0 && parse.pos[before] == Pos.ADV && parse.phraseAt(before).isEmpty()) {
      before--;
    }
    if (before >= 0 && parse.is(before, "cue/relative") && parse.phraseAt(before).isEmpty()) {
      return true;
    }
    if (predicate.subject < 0) {
      return false;
    }
    Phrase subject = parse.phrases.get(predicate.subject);
    int conjunction = subject.first() - 1;
    boolean own = subject.first() < predicate.first;
    return own
        && conjunction >= 0
        && (parse.pos[conjunction] == Pos.SCONJ || parse.is(conjunction, "cue/subordinate"))
        && !parse.is(conjunction, "cue/contrast");
  }
}
