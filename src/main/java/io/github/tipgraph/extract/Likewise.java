// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.Party;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** "B did the same with C": what was told right before of A, of others. */
final class Likewise {
  private Likewise() {}

  /** The rows of a verb that repeats those before it; none where it repeats nothing. */
  static List<Action> of(Deed deed, List<Action> before) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    int same = predicate.last + 1;
    boolean again =
        parse.over(same).stream().anyMatch(h -> h.first() == same && h.is("cue/the-same"));
    if (!parse.is(predicate.verb, "cue/do") || predicate.passive || !again || before.isEmpty()) {
      return List.of();
    }
    Action model = before.get(before.size() - 1);
    Set<Action> rows = new LinkedHashSet<>();
    for (int i = same; i < deed.limit(); i++) {
      if (parse.is(i, "cue/company") || parse.is(i, "cue/recipient")) {
        List<Party> others = deed.partners().at(i + 1).parties();
        rows.addAll(deed.rows(model.action(), others, model.object()));
      }
    }
    return List.copyOf(rows);
  }
}
