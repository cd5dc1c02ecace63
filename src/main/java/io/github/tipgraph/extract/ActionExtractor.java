// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.read.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ties between bodies: who established, led, convened, told, asked, trained, supported or worked
 * with whom.
 */
final class ActionExtractor implements Extractor {
  @Override
  public List<Action> extract(Reading reading, Context context) {
    Parse parse = reading.parse();
    if (reading.section() == Section.RECOMMENDATIONS
        || parse.sentence.kind() == Block.Kind.HEADING
        || goesOnAdvising(reading, context)) {
      return List.of();
    }
    Set<Action> found = new LinkedHashSet<>();
    for (Predicate predicate : parse.predicates) {
      if (Deed.told(parse, predicate)) {
        Deed deed = Deed.of(reading, context, predicate);
        found.addAll(Likewise.of(deed, List.copyOf(found)));
        found.addAll(context.rules.by("founding", Founding.of(deed)));
        found.addAll(context.rules.by("exchange", Exchange.of(deed)));
        found.addAll(context.rules.by("training", Training.of(deed)));
        found.addAll(context.rules.by("support", Support.of(deed)));
        found.addAll(context.rules.by("cooperation", Cooperation.of(deed)));
      }
    }
    found.addAll(context.rules.by("founding", Founding.led(reading, context)));
    found.addAll(context.rules.by("chair", Chairs.in(reading, context)));
    found.addAll(context.rules.by("training-noun", Training.nominal(reading, context)));
    return once(found);
  }

  /** "should fund shelters; train police; and …": an item of what another one advises. */
  private static boolean goesOnAdvising(Reading reading, Context context) {
    int at = context.readings.indexOf(reading);
    Reading item = reading;
    while (at > 0 && !item.parse().tokens.get(0).capitalised()) {
      Reading before = context.readings.get(--at);
      if (Lists.any(before.parse().predicates, p -> p.advised && !p.embedded)) {
        return true;
      }
      item = before;
    }
    return false;
  }

  /** A tie that two wordings of one sentence tell is told once, as the fuller one tells it. */
  private static List<Action> once(Set<Action> found) {
    List<Action> rows = new ArrayList<>();
    for (Action action : found) {
      Optional<Action> known = Lists.first(rows, r -> same(r, action));
      if (known.isEmpty()) {
        rows.add(action);
      } else if (filled(action) > filled(known.get())) {
        rows.set(rows.indexOf(known.get()), action);
      }
    }
    return rows;
  }

  /** Whether two rows tell one tie: what passes between them is the same, or told by one only. */
  private static boolean same(Action one, Action other) {
    boolean object = one.object().contains(other.object()) || other.object().contains(one.object());
    return one.actor().equals(other.actor())
        && one.action() == other.action()
        && one.partner().equals(other.partner())
        && object;
  }

  private static long filled(Action action) {
    return action.cells().stream().filter(cell -> !cell.isEmpty()).count();
  }
}
