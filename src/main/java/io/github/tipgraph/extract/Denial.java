// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.Optional;

/**
 * The scope of a denial: it runs over the whole list that follows ("has not reported any … or any
 * …").
 */
final class Denial {
  private Denial() {}

  /** Whether "any" or "or" before a phrase carries on a denial of the verb before it. */
  static boolean over(Parse parse, int token) {
    boolean any = parse.is(token, "cue/any") || parse.is(token - 1, "cue/any");
    boolean or =
        parse.lower(token - 1).equals("or")
            || parse.lower(token - 1).equals(",") && parse.has("cue/any", 0, token);
    if (parse.pos[Math.max(0, token - 1)] == Pos.CCONJ && parse.is(token - 1, "cue/denial")) {
      return true;
    }
    if (listed(parse, token) || parse.is(token - 1, "cue/let-alone")) {
      return true;
    }
    if (!any && !or) {
      return false;
    }
    for (Predicate predicate : parse.predicates) {
      if (predicate.last < token && token < predicate.end && predicate.denied) {
        return true;
      }
    }
    return parse.pos[Math.max(0, token - 1)] == Pos.CCONJ
        && Lists.any(
            parse.phrases,
            p -> p.last() < token && parse.is(p.first(), "cue/denial") && p.last() > token - 4);
  }

  /** "no investigations, prosecutions, or convictions": a list that begins with a denial. */
  private static boolean listed(Parse parse, int token) {
    int at = token;
    while (at > 1 && (parse.pos[at - 1] == Pos.CCONJ || parse.lower(at - 1).equals(","))) {
      int end = at - 1;
      while (end > 0 && (parse.pos[end] == Pos.CCONJ || parse.lower(end).equals(","))) {
        end--;
      }
      Optional<Phrase> item = parse.phraseAt(end);
      if (item.isEmpty() || item.get().last() != end) {
        return false;
      }
      at = item.get().first();
      if (parse.is(at, "cue/denial")) {
        return true;
      }
    }
    return false;
  }
}
