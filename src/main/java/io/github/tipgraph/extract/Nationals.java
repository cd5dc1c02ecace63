// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The groups of each nationality where they differ ("Thai men and women and Lao boys"). */
final class Nationals {
  private final Map<String, Set<Group>> groups = new HashMap<>();

  private Nationals() {}

  /** The nationalities of a scope, each with its own people. */
  static Nationals in(Reading reading, Scope scope) {
    Nationals nationals = new Nationals();
    List<Places.Mention> mentions =
        reading.places().stream()
            .filter(m -> m.demonym() && m.first() >= scope.from() && m.last() < scope.to())
            .toList();
    List<String> sharing = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Places.Mention mention = mentions.get(i);
      int until = i + 1 < mentions.size() ? mentions.get(i + 1).first() : scope.to();
      int end = end(reading.parse(), mention.last() + 1, until);
      sharing.add(mention.place().country());
      Set<Group> own = Whom.groups(reading.parse(), mention.last() + 1, end);
      if (!own.isEmpty()) {
        sharing.forEach(code -> nationals.groups.put(code, own));
        sharing.clear();
      }
    }
    return nationals;
  }

  /** The people of a country, else those of all. */
  Set<Group> of(String country, Set<Group> all) {
    boolean differ = new HashSet<>(groups.values()).size() > 1;
    return differ ? groups.getOrDefault(country, all) : all;
  }

  /** Where the noun phrases of people after a nationality end: at a preposition or a verb. */
  private static int end(Parse parse, int from, int to) {
    int end = from;
    while (end < to
        && switch (parse.pos[end]) {
          case ADP, PART, AUX -> false;
          default -> parse.predicateAt(end).isEmpty();
        }) {
      end++;
    }
    return end;
  }
}
