// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.BodyProfile;
import io.github.tipgraph.fact.Count;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Finding;
import io.github.tipgraph.fact.Flow;
import io.github.tipgraph.fact.Funding;
import io.github.tipgraph.fact.LegalMeasure;
import io.github.tipgraph.fact.ProgrammeProfile;
import io.github.tipgraph.fact.TierRating;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rule found which fact of a document. A rule is named by its table and what tells it from
 * the others of that table: the pattern, or else the class of what it recognises.
 */
final class Rules {
  private static final ByClass NAMES = new ByClass();

  private final Map<Fact, Set<String>> found = new HashMap<>();

  /** Notes that the rule of a name found some facts, and gives them back. */
  <F extends Fact> Collection<F> by(String rule, Collection<F> facts) {
    facts.forEach(
        fact ->
            found
                .computeIfAbsent(fact, k -> new TreeSet<>())
                .add(fact.table().title() + "/" + rule));
    return facts;
  }

  /** The rules that found each of some facts. */
  Map<Fact, Set<String>> of(Collection<Fact> facts) {
    Map<Fact, Set<String>> rules = new HashMap<>();
    for (Fact fact : facts) {
      String name = fact.match(NAMES);
      String own = fact.table().title() + (name.isEmpty() ? "" : "/" + name);
      rules.put(fact, Set.copyOf(found.getOrDefault(fact, Set.of(own))));
    }
    return rules;
  }

  /** The class of what a fact is about, which names its rule where no pattern does. */
  private static final class ByClass implements Fact.Cases<String> {
    @Override
    public String of(TierRating fact) {
      return "rating";
    }

    @Override
    public String of(Flow fact) {
      return fact.role().code();
    }

    @Override
    public String of(BodyProfile fact) {
      return fact.level().code();
    }

    @Override
    public String of(ProgrammeProfile fact) {
      return fact.kind().code();
    }

    @Override
    public String of(Funding fact) {
      return fact.modality().code();
    }

    @Override
    public String of(Count fact) {
      return fact.measure().code();
    }

    @Override
    public String of(LegalMeasure fact) {
      return fact.action().code();
    }

    @Override
    public String of(Action fact) {
      return fact.action().code();
    }

    @Override
    public String of(Finding fact) {
      return fact.polarity().code();
    }
  }
}
