// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.fact.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The queries for the tables give back the facts that were mapped to triples. */
class FactTablesTest {
  private static final Comparator<List<String>> ORDER =
      Comparator.comparing((List<String> row) -> row.get(0))
          .thenComparing(row -> Integer.valueOf(row.get(1)))
          .thenComparing(row -> Integer.valueOf(row.get(2)));

  @ParameterizedTest
  @EnumSource
  void hasTheColumnsOfTheTable(Table table) {
    String text = new Catalogue().find("facts/" + table.title()).text();
    assertThat(QueryFactory.create(text).getResultVars()).isEqualTo(table.columns());
  }

  @ParameterizedTest
  @EnumSource
  void givesBackEachFactAndEachEvidence(Table table) {
    List<List<String>> rows = rows(table, Optional.empty());
    assertThat(rows).containsExactlyInAnyOrderElementsOf(facts(table)).isNotEmpty();
    assertThat(rows).isSortedAccordingTo(ORDER);
  }

  @ParameterizedTest
  @EnumSource
  void givesTheRowsOfOneDocument(Table table) {
    List<List<String>> all = rows(table, Optional.empty());
    assertThat(rows(table, Optional.of("om-2011")))
        .isEqualTo(all.stream().filter(row -> row.get(0).equals("om-2011")).toList());
  }

  private static List<List<String>> facts(Table table) {
    return SampleStore.SAMPLES.stream()
        .flatMap(sample -> sample.assessment().facts().stream())
        .filter(fact -> fact.table() == table)
        .map(table::row)
        .toList();
  }

  private static List<List<String>> rows(Table table, Optional<String> document) {
    BundledQuery query = new Catalogue().find("facts/" + table.title());
    Map<String, String> values = document.map(id -> Map.of("assessment", id)).orElse(Map.of());
    return Txn.calculateRead(
        SampleStore.dataset(),
        () -> {
          try (QueryExec exec = new QueryRun(query).exec(SampleStore.dataset(), values)) {
            List<List<String>> rows = new ArrayList<>();
            exec.select().forEachRemaining(row -> rows.add(cells(table, row)));
            return rows;
          }
        });
  }

  private static List<String> cells(Table table, Binding row) {
    return table.columns().stream()
        .map(column -> row.get(Var.alloc(column)))
        .map(node -> node == null ? "" : node.getLiteralLexicalForm())
        .toList();
  }
}
