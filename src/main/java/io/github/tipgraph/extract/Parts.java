// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** What is said of a part of those counted: "nine of them men", "432 of which for forced labor". */
final class Parts {
  private Parts() {}

  /** The token after what a part consists of; that after the phrase where nothing is said. */
  static int end(Parse parse, Phrase part) {
    int next = part.last() + 1;
    Optional<Hit> of = Lists.first(parse.over(next), h -> h.first() == next && h.is("cue/each"));
    if (of.isEmpty()) {
      return next;
    }
    int at = of.get().last() + 1;
    boolean preposition = at < parse.size() && parse.pos[at] == Pos.ADP;
    boolean crime = preposition && parse.is(at, "cue/for");
    return parse
        .phraseAt(preposition ? at + 1 : at)
        .filter(p -> preposition || p.first() == at)
        .map(p -> crime ? Told.complementEnd(parse, p) : p.last() + 1)
        .filter(end -> !preposition || names(parse, at + 1, end))
        .orElse(next);
  }

  private static boolean names(Parse parse, int from, int to) {
    return !Who.forms(parse, from, to).isEmpty() || parse.has("cue/trafficking", from, to);
  }
}
