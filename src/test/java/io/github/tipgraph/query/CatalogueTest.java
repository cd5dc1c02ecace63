// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.read.ProblemException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue finds each bundled query by its name and suggests one for a wrong name. */
class CatalogueTest {
  private final Catalogue catalogue = new Catalogue();

  @ParameterizedTest
  @EnumSource(Table.class)
  void hasAQueryForEachTableWithItsColumns(Table table) {
    QueryRun run = new QueryRun(catalogue.find(table.title()));
    assertThat(run.columns()).isEqualTo(table.columns());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void everyQueryHasTitleAndQuestionAndCanBeRead(BundledQuery query) {
    assertThat(query.title()).isNotBlank().isNotEqualTo(query.name());
    assertThat(query.question()).endsWith("?");
    new QueryRun(query);
  }

  @Test
  void everyQuestionBelongsToATopic() {
    List<BundledQuery> questions =
        catalogue.all().stream().filter(query -> !query.name().contains("/")).toList();
    assertThat(Arrays.stream(Topic.values()).flatMap(topic -> topic.of(questions).stream()))
        .containsExactlyInAnyOrderElementsOf(questions);
  }

  @ParameterizedTest
  @CsvSource({
    "tears, tiers",
    "programes-by-province, programmes-by-province",
    "facts/tier, facts/tiers",
    "programmes-by-fo, programmes-by-form"
  })
  void suggestsTheNearestName(String wrong, String right) {
    assertThatThrownBy(() -> catalogue.find(wrong))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("query " + wrong)
        .hasMessageContaining("did you mean " + right + "?");
  }

  @Test
  void suggestsNothingWhereNothingIsNear() {
    assertThatThrownBy(() -> catalogue.find("../../etc/passwd"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("query --list")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("did you mean"));
  }

  static List<BundledQuery> queries() {
    return new Catalogue().all();
  }
}
