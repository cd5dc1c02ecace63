// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.review;

import io.github.tipgraph.fact.Review.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The decisions of a file while it is being written: one about each fact. */
final class Decisions {
  private final List<Correction> all;

  Decisions(Collection<Correction> before) {
    this.all = new ArrayList<>(before);
  }

  List<Correction> all() {
    return List.copyOf(all);
  }

  /** The decision about a fact: one that judged it, or one on whose word it stands. */
  Optional<Correction> about(Correction fact) {
    Map<String, String> cells = fact.subject();
    return all.stream()
        .filter(each -> each.about(fact))
        .filter(each -> each.subject().equals(cells) || each.stands().equals(cells))
        .findFirst();
  }

  /**
   * Takes a decision. What was decided before about the same fact gives way to it; where the fact
   * stands on an earlier word, that word is changed.
   */
  void take(Correction decision) {
    Optional<Correction> earlier =
        decision.decision() == Decision.ADD ? Optional.empty() : about(decision);
    earlier.ifPresent(all::remove);
    combined(earlier, decision).ifPresent(all::add);
  }

  private static Optional<Correction> combined(Optional<Correction> earlier, Correction decision) {
    boolean stands =
        earlier.isPresent()
            && !earlier.get().now().isEmpty()
            && earlier.get().now().equals(decision.was());
    if (!stands) {
      return Optional.of(decision);
    }
    Correction before = earlier.get();
    boolean added = before.decision() == Decision.ADD;
    return switch (decision.decision()) {
      case ACCEPT, ADD -> earlier;
      case REJECT ->
          added
              ? Optional.empty()
              : Optional.of(decision.of(Decision.REJECT, before.was(), Map.of()));
      case EDIT ->
          Optional.of(
              decision.of(added ? Decision.ADD : Decision.EDIT, before.was(), decision.now()));
    };
  }
}
