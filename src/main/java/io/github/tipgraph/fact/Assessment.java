// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All that was read from one document.
 *
 * @param document the document's identifier
 * @param country ISO 3166-1 alpha-2 code of the assessed country, or empty
 * @param year the report year, or empty
 * @param facts in the order of the tables and of the text
 * @param rules by fact, the names of the rules that found it, such as {@code counts/verb}
 * @param reviews what readers decided about it
 */
public record Assessment(
    String document,
    String country,
    String year,
    List<Fact> facts,
    Map<Fact, Set<String>> rules,
    List<Review> reviews) {
  public Assessment {
    facts = List.copyOf(facts);
    rules = Map.copyOf(rules);
    reviews = List.copyOf(reviews);
  }

  /** Facts of which nobody says how they were found. */
  public Assessment(String document, String country, String year, List<Fact> facts) {
    this(document, country, year, facts, Map.of(), List.of());
  }

  /** The names of the rules that found a fact: that of its table alone where nobody says. */
  public Set<String> rules(Fact fact) {
    return rules.getOrDefault(fact, Set.of(fact.table().title()));
  }

  /** The same with other facts, and what readers decided about them. */
  public Assessment with(List<Fact> others, List<Review> decided) {
    return new Assessment(document, country, year, others, rules, decided);
  }

  /** The same with those facts alone that pass. */
  public Assessment only(Predicate<Fact> passes) {
    return with(facts.stream().filter(passes).toList(), reviews);
  }
}
