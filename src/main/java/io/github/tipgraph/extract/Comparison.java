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
    return Lists.first(of(parse), c -> c.from <= token && token < c.to);
  }

  /** The comparisons of a sentence. */
  static List<Comparison> of(Parse parse) {
    return parse.comparisons();
  }

  /** Reads them anew. */
  static List<Comparison> read(Parse parse) {
    List<Comparison> found = new ArrayList<>();
    for (Hit hit : parse.hits) {
      if (hit.is("cue/earlier-figure") && !hyphened(parse, hit)) {
        found.add(new Comparison(hit.first(), end(parse, hit.last())));
      }
    }
    for (int i = 1; i + 1 < parse.size(); i++) {
      if (parse.lower(i).equals("(") && (bracket(parse, i) || dated(parse, i))) {
        found.add(new Comparison(i, closing(parse, i)));
      } else if (change(parse, i) || against(parse, i)) {
        found.add(new Comparison(i, end(parse, i)));
      }
    }
    return found;
  }

  private static boolean hyphened(Parse parse, Hit hit) {
    return parse.lower(hit.last() + 1).equals("-");
  }

  /** Figures and a year, without a verb, in brackets. */
  private static boolean bracket(Parse parse, int open) {
    int close = closing(parse, open);
    boolean figure = Quantities.begins(parse, open + 1);
    boolean verb = Lists.any(parse.predicates, p -> open < p.first && p.last < close);
    return figure
        && !verb
        && parse.is(close - 2, "cue/time")
        && parse.lower(close - 1).matches("(?:19|20)\\d\\d");
  }

  /** "(2008: two)": a year, then its figure, in brackets. */
  private static boolean dated(Parse parse, int open) {
    return parse.lower(open + 1).matches("(?:19|20)\\d\\d")
        && Marks.in(parse.lower(open + 2), ":,")
        && figureAfter(parse, open + 2) == open + 3
        && parse.lower(open + 4).equals(")");
  }

  private static int closing(Parse parse, int open) {
    int close = open;
    while (close < parse.size() - 1 && !parse.lower(close).equals(")")) {
      close++;
    }
    return close;
  }

  /** ", a marked drop from 1,100": the figure from which a change is told that does not go on. */
  private static boolean change(Parse parse, int from) {
    boolean told =
        parse.is(from, "cue/origin")
            && parse.is(from - 1, "cue/change")
            && parse
                .lower(parse.phraseAt(from - 1).map(Phrase::first).orElse(from) - 1)
                .equals(",");
    return told && figureAfter(parse, from) > 0;
  }

  /** "against only 20 the year before", "against 20 in 2010". */
  private static boolean against(Parse parse, int token) {
    int figure = parse.is(token, "cue/against") ? figureAfter(parse, token) : -1;
    int after = figure < 0 ? -1 : parse.phraseAt(figure).map(Phrase::last).orElse(figure) + 1;
    while (after > 0
        && (parse.lower(after).equals(",") || Coordination.joins(parse, after))
        && Quantities.begins(parse, after + 1)) {
      after = parse.phraseAt(after + 1).map(Phrase::last).orElse(after + 1) + 1;
    }
    return after > 0
        && (parse.first("cue/previous-year", after, after + 3).isPresent()
            || parse.is(after, "cue/time") && parse.lower(after + 1).matches("(?:19|20)\\d\\d"));
  }

  /** The token of the number after one, past its bound; -1 if none. */
  private static int figureAfter(Parse parse, int token) {
    for (int i = token + 1; i < Math.min(token + 4, parse.size()); i++) {
      if (Quantities.begins(parse, i)) {
        return i;
      }
    }
    return -1;
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
      if (Marks.in(parse.lower(i), ";:)–—")) {
        return i;
      }
    }
    return end;
  }
}
