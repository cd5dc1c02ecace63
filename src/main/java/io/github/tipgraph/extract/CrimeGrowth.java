// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

/** "Officials reported an increase in forced begging": that a crime grew is nobody's progress. */
final class CrimeGrowth {
  /** How many words after "increase in" the crime may stand. */
  private static final int REACH = 4;

  private CrimeGrowth() {}

  /** Whether what a verb takes is that exploitation grew. */
  static boolean told(Parse parse, Predicate predicate) {
    return parse
        .phraseAt(predicate.last + 1)
        .filter(object -> parse.is(object.last(), "cue/growth"))
        .filter(object -> parse.is(object.last() + 1, "cue/location"))
        .filter(object -> crime(parse, object.last() + 2))
        .isPresent();
  }

  private static boolean crime(Parse parse, int from) {
    int to = Math.min(parse.size(), from + REACH);
    int head = parse.phraseAt(Math.min(from, parse.size() - 1)).map(Phrase::last).orElse(from);
    boolean named = parse.is(head, "cue/trafficking") || parse.code(head, "form").isPresent();
    return named && head < to;
  }
}
