// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

/** Cases that somebody hands on to prosecutors. */
final class CasesPassed {
  private CasesPassed() {}

  /** "passed 12 of the cases to the prosecutor": what somebody hands on is told before. */
  static boolean on(Parse parse, Phrase cases, Phrase whole) {
    return parse.is(cases.last(), "class/matter")
        && parse.predicates.stream()
            .filter(p -> parse.is(p, "frame/dispatch") || parse.is(p, "action/referred"))
            .anyMatch(
                p ->
                    Lists.any(
                        Told.counted(parse, p),
                        o ->
                            (o.equals(cases) || whole.equals(o))
                                && toProsecutor(
                                    parse, p.passive ? p.last + 1 : Told.complementEnd(parse, o))));
  }

  private static boolean toProsecutor(Parse parse, int after) {
    boolean over = parse.phraseAt(after).isEmpty() && parse.is(after + 1, "cue/recipient");
    int to = over ? after + 1 : after;
    return parse.is(to, "cue/recipient")
        && parse
            .phraseAt(to + 1)
            .filter(
                p ->
                    parse.has("class/prosecutor", p.first(), p.last() + 1)
                        || parse.has("class/prosecutor", p.last() + 1, p.last() + 5))
            .isPresent();
  }
}
