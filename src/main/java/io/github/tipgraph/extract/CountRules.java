// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Which rule found the counts of a sentence; those that nobody notes continue another. */
final class CountRules {
  private static final String ELLIPSIS = "ellipsis";

  private final Map<Key, String> found = new HashMap<>();

  private record Key(Phrase phrase, Measure measure) {
    private static Key of(Tally tally) {
      return new Key(tally.told().phrase(), tally.measure());
    }
  }

  /** Notes that a rule found some tallies, and gives them back. */
  List<Tally> note(String rule, List<Tally> tallies) {
    tallies.forEach(tally -> found.putIfAbsent(Key.of(tally), rule));
    return tallies;
  }

  /** What the first of some rules finds, by name. */
  List<Tally> note(Map<String, Supplier<Optional<Tally>>> rules) {
    for (Map.Entry<String, Supplier<Optional<Tally>>> rule : rules.entrySet()) {
      Optional<Tally> tally = rule.getValue().get();
      if (tally.isPresent()) {
        return note(rule.getKey(), List.of(tally.get()));
      }
    }
    return List.of();
  }

  /** The rule that found a tally. */
  String of(Tally tally) {
    return found.getOrDefault(Key.of(tally), ELLIPSIS);
  }
}
