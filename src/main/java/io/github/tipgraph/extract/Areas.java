// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where something was done. */
final class Areas {
  private Areas() {}

  /**
   * The places of its clause and of what stands in front of the sentence; else those which the
   * acting body serves.
   */
  static List<String> of(Reading reading, Context context, Phrase phrase, Party agent) {
    Extent extent = Extent.of(reading.parse(), phrase.first());
    Set<String> named = new LinkedHashSet<>(Who.areas(reading, context, 0, extent.lead()));
    named.addAll(Who.areas(reading, context, extent.subject(), extent.verb()));
    named.addAll(Who.areas(reading, context, extent.from(), extent.to()));
    if (!named.isEmpty()) {
      return List.copyOf(named);
    }
    return reading.bodies().stream()
        .filter(b -> Parties.ofBody(b, context).equals(agent) && b.area().contains("-"))
        .map(Body::area)
        .distinct()
        .toList();
  }
}
