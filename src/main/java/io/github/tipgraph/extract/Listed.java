// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

/** Lists of groups and forms: "for adults or boys", "of sex trafficking and forced labor". */
final class Listed {
  private Listed() {}

  /**
   * The token after the last item of a list of groups or forms that goes on where a complement
   * ends.
   */
  static int end(Parse parse, int complement) {
    int end = complement;
    boolean kind = names(parse, end - 1);
    while (kind && end < parse.size()) {
      int next = end;
      while (parse.lower(next).equals(",")
          || Coordination.joins(parse, next)
          || parse.lower(next - 1).equals(",") && parse.is(next, "cue/each")) {
        next++;
      }
      Phrase item =
          next > end ? parse.phraseAt(next).orElse(new Phrase(-1, -1)) : new Phrase(-1, -1);
      if (item.first() != next || !names(parse, item.last()) || !plain(parse, item)) {
        return end;
      }
      end = Told.complementEnd(parse, item);
    }
    return end;
  }

  private static boolean names(Parse parse, int head) {
    return !Who.forms(parse, head, head + 1).isEmpty()
        || !Who.groups(parse, head, head + 1).isEmpty();
  }

  /** Whether an item has no number of its own, and is no subject of another verb. */
  private static boolean plain(Parse parse, Phrase item) {
    for (int i = item.first(); i <= item.last(); i++) {
      if (Quantities.begins(parse, i) || parse.is(i, "cue/denial")) {
        return false;
      }
    }
    return parse.predicates.stream()
        .filter(p -> p.first > item.last() && !p.embedded)
        .noneMatch(p -> parse.subject(p).map(item::equals).orElse(false));
  }
}
