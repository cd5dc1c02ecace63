// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a sentence whose adjuncts belong to a word: its clause, and what stands in front of
 * the whole sentence.
 *
 * @param lead the token at which the first clause's subject begins
 * @param subject the token at which the clause's subject begins, also where it stands in a clause
 *     before
 * @param verb the token at which the verb of that subject begins
 * @param from the first token of the clause
 * @param to the token after its last
 */
record Extent(int lead, int subject, int verb, int from, int to) {

  static Extent of(Parse parse, int token) {
    List<Clause> clauses = Clause.of(parse);
    List<Integer> starts = new ArrayList<>();
    for (Clause clause : clauses) {
      starts.add(start(parse, clause, starts));
    }
    int k = 0;
    while (k + 1 < starts.size() && starts.get(k + 1) <= token) {
      k++;
    }
    int to = k + 1 < starts.size() ? starts.get(k + 1) : parse.size();
    int subject = clauses.get(k).predicate().map(p -> p.subject).orElse(-1);
    if (subject < 0) {
      return new Extent(lead(parse), 0, 0, starts.get(k), to);
    }
    int verb = Lists.first(parse.predicates, p -> p.subject == subject).get().first;
    return new Extent(lead(parse), parse.phrases.get(subject).first(), verb, starts.get(k), to);
  }

  /** A clause begins after a semicolon or colon before it, with the adjuncts in front of it. */
  private static int start(Parse parse, Clause clause, List<Integer> before) {
    int least = before.isEmpty() ? 0 : before.get(before.size() - 1);
    for (int i = clause.from() - 1; i > least; i--) {
      if (Marks.in(parse.lower(i), ";:")) {
        return i + 1;
      }
      if (parse.predicateAt(i).isPresent()) {
        break;
      }
    }
    return clause.from();
  }

  private static int lead(Parse parse) {
    for (Predicate predicate : parse.predicates) {
      if (!predicate.embedded) {
        boolean ahead =
            predicate.subject >= 0
                && parse.phrases.get(predicate.subject).first() < predicate.first;
        return ahead ? parse.phrases.get(predicate.subject).first() : predicate.first;
      }
    }
    return 0;
  }
}
