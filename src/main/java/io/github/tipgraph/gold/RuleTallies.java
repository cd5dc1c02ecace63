// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.rdf.Confidence;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts how often each rule finds a row in annotated documents, and how often it is right. */
public final class RuleTallies {
  private final Map<String, Confidence.Tally> tallies = new TreeMap<>();

  private RuleTallies() {}

  /** The rules' confidence by what they find in some annotated documents. */
  public static Confidence of(List<GoldDocument> gold, Function<GoldDocument, Assessment> reader) {
    RuleTallies counter = new RuleTallies();
    for (GoldDocument document : gold) {
      Assessment assessment = reader.apply(document);
      for (Table table : document.rows().keySet()) {
        counter.add(document, table, assessment);
      }
    }
    return new Confidence(counter.tallies);
  }

  private void add(GoldDocument document, Table table, Assessment assessment) {
    Map<Map<String, String>, Fact> facts = new IdentityHashMap<>();
    assessment.facts().stream()
        .filter(fact -> fact.table() == table)
        .forEach(fact -> facts.put(Rows.of(table, table.row(fact)), fact));
    Comparison comparison = Comparison.of(document, table, Rows.sorted(table, facts.keySet()));
    Set<Map<String, String>> right = Collections.newSetFromMap(new IdentityHashMap<>());
    comparison.right().forEach(pair -> right.add(pair.found()));
    facts.forEach(
        (row, fact) ->
            assessment
                .rules(fact)
                .forEach(
                    rule ->
                        tallies.merge(
                            rule,
                            new Confidence.Tally(1, right.contains(row) ? 1 : 0),
                            Confidence.Tally::plus)));
  }
}
