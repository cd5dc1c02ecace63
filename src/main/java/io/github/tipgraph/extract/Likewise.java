// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** "B did the same with C": what was told right before of A, of others. */
final class Likewise {
  private static final Set<ActionType> COMPANY =
      Set.of(ActionType.COOPERATED, ActionType.AGREED, ActionType.CONVENED);

  private Likewise() {}

  /** The rows of a verb that repeats those before it; none where it repeats nothing. */
  static List<Action> of(Deed deed, List<Action> before) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    int same = predicate.last + 1;
    boolean again = parse.is(same, "cue/the-same") || parse.is(predicate.last, "cue/the-same");
    if (!parse.is(predicate.verb, "cue/do") || predicate.passive || !again || before.isEmpty()) {
      return List.of();
    }
    Set<Action> rows = new LinkedHashSet<>();
    Action model = model(deed, before);
    for (int i = same; i < deed.limit(); i++) {
      if (parse.is(i, "cue/company") || parse.is(i, "cue/recipient")) {
        List<Party> others = deed.partners().at(i + 1).parties();
        rows.addAll(deed.rows(model.action(), others, model.object()));
      }
    }
    return rows.isEmpty() ? deed.among(model.action(), model.object()) : List.copyOf(rows);
  }

  /** What is repeated: before "with" what is done with others, if there is such. */
  private static Action model(Deed deed, List<Action> before) {
    boolean with = deed.parse().lower(deed.predicate().last + 2).equals("with");
    boolean thing = deed.parse().lower(deed.predicate().last + 3).equals("with");
    return before.stream()
        .filter(a -> (with || thing) && COMPANY.contains(a.action()))
        .reduce((a, b) -> b)
        .orElse(before.get(before.size() - 1));
  }
}
