// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a sentence that gives earlier figures: "compared with 307 the year before", "(225 in
 * 2013)".
 *
 * @param from its first token
 * @param to the token after its last
 */
record Comparison(int from, int to) {

  /** The comparison in which a token stands; empty if it stands in none. */
  static Optional<Comparison> at(Parse parse, int token) {
    return of(parse).stream().filter(c -> c.from <= token && token < c.to).findFirst();
  }

  static List<Comparison> of(Parse parse) {
    List<Comparison> found = new ArrayList<>();
    for (Hit hit : parse.hits) {
      if (hit.is("cue/earlier-figure") && !hyphened(parse, hit)) {
        found.add(new Comparison(hit.first(), end(parse, hit.last())));
      }
    }
    for (int i = 1; i + 3 < parse.size(); i++) {
      if (parse.lower(i).equals("(") && bracket(parse, i)) {
        found.add(new Comparison(i, i + 4));
      }
    }
    return found;
  }

  private static boolean hyphened(Parse parse, Hit hit) {
    return parse.lower(hit.last() + 1).equals("-");
  }

  /** A figure and a date, alone in brackets. */
  private static boolean bracket(Parse parse, int open) {
    return Quantities.at(parse, open + 1).isPresent()
        && parse.is(open + 2, "cue/time")
        && parse.lower(open + 3).matches("(?:19|20)\\d\\d")
        && parse.lower(open + 4).equals(")");
  }

  /** Up to the next clause, a semicolon or a closing bracket. */
  private static int end(Parse parse, int after) {
    int end = parse.size();
    for (Predicate predicate : parse.predicates) {
      if (!predicate.embedded && predicate.first > after) {
        boolean own =
            predicate.subject >= 0 && parse.phrases.get(predicate.subject).first() > after;
        end = own ? parse.phrases.get(predicate.subject).first() : predicate.first;
        break;
      }
    }
    for (int i = after + 1; i < end; i++) {
      if (parse.lower(i).matches("[;:)–—]")) {
        return i;
      }
    }
    return end;
  }
}
