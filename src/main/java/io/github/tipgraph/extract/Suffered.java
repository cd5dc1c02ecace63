// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;

/** What a clause on those counted says that they suffered: "nine men subjected to forced labor". */
final class Suffered {
  private Suffered() {}

  /**
   * The token after what a participle or a relative clause right behind a token says of
   * exploitation; the token itself where nothing is said.
   */
  static int end(Parse parse, int after) {
    return parse.predicates.stream()
        .filter(p -> p.passive && parse.is(p, "frame/exploit") && !p.denied)
        .filter(p -> p.embedded ? p.first == after : p.relative == after)
        .findFirst()
        .map(p -> clause(parse, p))
        .orElseGet(() -> within(parse, after));
  }

  /** "7,000 girls in domestic servitude": what they are in. */
  private static int within(Parse parse, int after) {
    return parse.is(after, "cue/location")
        ? parse
            .phraseAt(after + 1)
            .filter(p -> !Who.forms(parse, p.first(), p.last() + 1).isEmpty())
            .map(p -> p.last() + 1)
            .orElse(after)
        : after;
  }

  /** Up to a comma, a conjunction or the next verb. */
  private static int clause(Parse parse, Predicate predicate) {
    int end = predicate.last + 1;
    while (end < parse.size()
        && parse.pos[end] != Pos.PUNCT
        && parse.pos[end] != Pos.CCONJ
        && (parse.predicateAt(end).isEmpty() || parse.pos[end - 1] == Pos.PART)) {
      end++;
    }
    return end;
  }
}
