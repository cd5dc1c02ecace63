// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** What was tried, which tells less than what was done. */
final class Attempts {
  private Attempts() {}

  /** "attempted to organise": what was tried tells no more. */
  static boolean tried(Parse parse, Predicate main) {
    return parse.is(main, "frame/try") && parse.lower(main.last + 1).equals("to");
  }

  /** "took steps", "made a number of efforts", "took further steps": that something was tried. */
  static boolean attempted(Parse parse, Predicate head) {
    int next = head.last + 1;
    int from =
        next < parse.size() && parse.phraseAt(next).isEmpty() && parse.pos[next] == Pos.ADV
            ? next + 1
            : next;
    Optional<Phrase> first = parse.phraseAt(from);
    Optional<Phrase> object =
        first
            .filter(
                o -> parse.is(o.last(), "cue/amount") && parse.is(o.last() + 1, "cue/partitive"))
            .flatMap(o -> parse.phraseAt(o.last() + 2))
            .or(() -> first);
    return head.done()
        && object
            .filter(o -> parse.is(o.last(), "class/attempt") && o.last() + 1 < parse.size())
            .filter(
                o ->
                    parse.lower(o.last() + 1).equals("to")
                        || parse.is(o.last() + 1, "cue/such-as")
                        || parse.is(o.last() + 2, "cue/such-as"))
            .isPresent();
  }

  /** "took steps to tackle", "undertook efforts to improve": a deed that has such an aim. */
  static boolean aimed(Parse parse, Predicate head) {
    Optional<Phrase> object = parse.phraseAt(head.last + 1);
    return object.filter(o -> parse.is(o.last(), "class/attempt")).isPresent()
        && Lists.any(
            parse.predicates,
            p -> p.first == object.get().last() + 1 && parse.is(p, "polarity/progress"));
  }
}
