// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tipgraph.TipGraph;
import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads annotated documents and holds what was found in them to floors. */
class GoldTest {
  private static final Path RESOURCES = Path.of("src/test/resources/gold");
  private static final Path SHARED = Path.of("../shared/gold/dev-real.jsonl");
  private static final TipGraph TIPGRAPH = TipGraph.create();
  private static final Map<String, Map<Table, Score>> SCORES = new HashMap<>();

  private static synchronized Score score(Path file, String only, Table table) throws IOException {
    String key = file + only;
    if (!SCORES.containsKey(key)) {
      Map<Table, Score> scores = new EnumMap<>(Table.class);
      for (Table t : Table.values()) {
        scores.put(t, new Score(t));
      }
      List<GoldDocument> documents = GoldDocument.read(file);
      for (int i = 0; i < documents.size(); i++) {
        GoldDocument document = documents.get(i);
        boolean shown = !only.isEmpty() || i % 2 == 0;
        if (only.isEmpty() || document.id().equals(only)) {
          List<Fact> facts = read(document).facts();
          scores.forEach((t, s) -> s.add(document, facts, shown));
        }
      }
      SCORES.put(key, scores);
    }
    return SCORES.get(key).get(table);
  }

  private static Assessment read(GoldDocument gold) {
    byte[] bytes = gold.text().getBytes(StandardCharsets.UTF_8);
    Document document = new DocumentReader().parse(gold.id(), bytes, gold.id());
    return TIPGRAPH.extract(document);
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void theOriginalPakistanAssessmentIsReadWhole(Table table) throws IOException {
    assumeTrue(Files.exists(SHARED), "skipped: the original text is not here (../shared)");
    Score score = score(SHARED, "pakistan-2010-interim-assessment", table);
    assertThat(score.f1()).as("%s", score.wrong()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.slotAccuracy()).isGreaterThanOrEqualTo(0.90);
    if (table == Table.FUNDING || table == Table.COUNTS || table == Table.LAWS) {
      assertThat(score.falseRows()).as("%s", score.wrong()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void theRestatedAssessmentGivesTheSameFacts(Table table) throws IOException {
    Score score =
        score(RESOURCES.resolve("pakistan-2010-interim-assessment-restated.jsonl"), "", table);
    assertThat(score.f1()).as("%s", score.wrong()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.slotAccuracy()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void theBundledSeedIsTheRestatedAssessment() throws IOException {
    GoldDocument gold =
        GoldDocument.read(RESOURCES.resolve("pakistan-2010-interim-assessment-restated.jsonl"))
            .get(0);
    assertThat(Files.readString(Path.of("seeds/pakistan-2010-interim-assessment-restated.txt")))
        .isEqualTo(gold.text());
  }

  @ParameterizedTest
  @CsvSource({
    "TIERS, 1.0",
    "FLOWS, 0.9",
    "BODIES, 0.7",
    "PROGRAMMES, 0.6",
    "FUNDING, 0.5",
    "COUNTS, 0.6",
    "LAWS, 0.9",
    "ACTIONS, 0.3",
    "FINDINGS, 0.85"
  })
  void documentsAboutOtherCountriesAreReadByTheSameRules(Table table, double floor)
      throws IOException {
    Score score = score(RESOURCES.resolve("small.jsonl"), "", table);
    assertThat(score.f1()).as("%s", score.wrong()).isGreaterThanOrEqualTo(floor);
  }

  @ParameterizedTest
  @CsvSource({
    "TIERS, 0.9",
    "FLOWS, 0.7",
    "BODIES, 0.85",
    "PROGRAMMES, 0.55",
    "FUNDING, 0.7",
    "COUNTS, 0.5",
    "LAWS, 0.3",
    "ACTIONS, 0.3",
    "FINDINGS, 0.78"
  })
  void theAuthoredDocumentsHoldTheirFloors(Table table, double floor) throws IOException {
    Score score = score(RESOURCES.resolve("authored.jsonl"), "", table);
    assertThat(score.f1()).as("%s", score.wrong()).isGreaterThanOrEqualTo(floor);
  }

  @Test
  void everyFactLeadsToWhatStandsInTheText() throws IOException {
    for (GoldDocument document : GoldDocument.read(RESOURCES.resolve("authored.jsonl"))) {
      for (Fact fact : read(document).facts()) {
        assertThat(fact.evidence().holdsIn(document.text())).isTrue();
      }
    }
  }
}
