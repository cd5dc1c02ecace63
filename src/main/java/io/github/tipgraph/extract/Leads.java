// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * The words that lead to a list ("The experts urge the authorities to:") and what they make of it.
 */
final class Leads {
  private Leads() {}

  /** Whether a sentence is an item of a list to which words of advice lead. */
  static boolean advise(Sentence sentence, List<Parse> parses) {
    return of(sentence, parses).filter(Leads::advises).isPresent();
  }

  /** The reading of the words that lead to the list in which a sentence stands. */
  static Optional<Reading> of(Reading reading, Context context) {
    String lead = reading.parse().sentence.lead();
    return lead.isEmpty()
        ? Optional.empty()
        : context.readings.stream()
            .filter(r -> r.parse().sentence.begin() < reading.parse().sentence.begin())
            .filter(r -> r.parse().sentence.text().equals(lead))
            .reduce((a, b) -> b);
  }

  /** Whether a sentence leads to a list of advice. */
  static boolean opens(Reading reading, Context context) {
    Parse parse = reading.parse();
    int next = context.readings.indexOf(reading) + 1;
    return parse.sentence.text().endsWith(":")
        && next < context.readings.size()
        && context.readings.get(next).parse().sentence.lead().equals(parse.sentence.text())
        && advises(parse);
  }

  private static Optional<Parse> of(Sentence sentence, List<Parse> parses) {
    for (int i = parses.size() - 1; i >= 0 && !sentence.lead().isEmpty(); i--) {
      Sentence other = parses.get(i).sentence;
      if (other.begin() < sentence.begin() && other.text().equals(sentence.lead())) {
        return Optional.of(parses.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean advises(Parse lead) {
    return lead.predicates.stream()
            .filter(p -> !p.embedded && !p.denied && !Clause.subordinate(lead, p))
            .anyMatch(p -> p.advised || lead.is(p, "frame/urge"))
        || lead.has(Section.RECOMMENDATIONS.sense(), 0, lead.size());
  }
}
