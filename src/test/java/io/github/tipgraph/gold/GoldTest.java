// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.tipgraph.Evaluate;
import io.github.tipgraph.TipGraph;
import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads annotated documents and holds what was found in them to floors. */
class GoldTest {
  private static final Path RESOURCES = Path.of("src/test/resources/gold");
  private static final Path SHARED = Path.of("../shared/gold/dev-real.jsonl");
  private static final Path CORPUS = Path.of("../shared/corpus/factbook-dev.jsonl");

  @TempDir private static Path folder;

  /** What a restatement may word in its own way. */
  private static final Set<String> OWN_WORDS = Set.of("programme", "object");

  private static final Evaluate EVALUATE = new Evaluate(TipGraph.create());
  private static final Map<String, Evaluation> EVALUATIONS = new HashMap<>();

  private static synchronized Evaluation evaluate(Path file, String only) {
    return EVALUATIONS.computeIfAbsent(
        file + only,
        key ->
            EVALUATE.of(
                GoldDocument.read(file).stream()
                    .filter(document -> only.isEmpty() || document.id().equals(only))
                    .toList()));
  }

  private static void assertFloors(Evaluation evaluation, Table table, double f1, double slots) {
    Score score = evaluation.score(table);
    if (score.gold() + score.found() > 0) {
      assertThat(score.f1()).as(errors(evaluation, table)).isGreaterThanOrEqualTo(f1);
    }
    if (score.filled() > 0) {
      assertThat(score.slots()).as(errors(evaluation, table)).isGreaterThanOrEqualTo(slots);
    }
  }

  /** The rows that do not agree; of documents at odd places, which are kept aside, totals only. */
  private static String errors(Evaluation evaluation, Table table) {
    List<Comparison> comparisons = evaluation.of(table);
    StringBuilder errors = new StringBuilder();
    for (int i = 0; i < comparisons.size(); i++) {
      Comparison comparison = comparisons.get(i);
      errors.append('\n').append(comparison.document().id()).append(' ');
      errors.append(
          i % 2 == 0
              ? "missed " + comparison.missed() + " extra " + comparison.extra()
              : Score.of(comparison));
    }
    return errors.toString().replace("%", "%%");
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void theOriginalPakistanAssessmentIsReadWhole(Table table) {
    assumeTrue(Files.exists(SHARED), "skipped: the original text is not here (../shared)");
    Evaluation evaluation = evaluate(SHARED, "pakistan-2010-interim-assessment");
    assertFloors(evaluation, table, 0.95, 0.90);
    if (table == Table.FUNDING || table == Table.COUNTS || table == Table.LAWS) {
      Score score = evaluation.score(table);
      assertThat(score.right()).as(errors(evaluation, table)).isEqualTo(score.found());
    }
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void theRestatedAssessmentGivesTheSameFacts(Table table) {
    Path file = RESOURCES.resolve("pakistan-2010-interim-assessment-restated.jsonl");
    assertFloors(evaluate(file, ""), table, 0.95, 0.90);
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
    "FLOWS, 0.95",
    "BODIES, 0.95",
    "PROGRAMMES, 0.85",
    "FUNDING, 0.95",
    "COUNTS, 0.9",
    "LAWS, 0.95",
    "ACTIONS, 0.95",
    "FINDINGS, 0.93"
  })
  void documentsAboutOtherCountriesAreReadByTheSameRules(Table table, double floor) {
    assertFloors(evaluate(RESOURCES.resolve("small.jsonl"), ""), table, floor, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "TIERS, 0.97",
    "FLOWS, 0.93",
    "BODIES, 0.92",
    "PROGRAMMES, 0.85",
    "FUNDING, 0.9",
    "COUNTS, 0.83",
    "LAWS, 0.87",
    "ACTIONS, 0.77",
    "FINDINGS, 0.87"
  })
  void theAuthoredDocumentsHoldTheirFloors(Table table, double floor) {
    assertFloors(evaluate(RESOURCES.resolve("authored.jsonl"), ""), table, floor, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "TIERS, 0.93",
    "FLOWS, 0.92",
    "BODIES, 0.95",
    "PROGRAMMES, 0.91",
    "FUNDING, 0.96",
    "COUNTS, 0.88",
    "LAWS, 0.9",
    "ACTIONS, 0.77",
    "FINDINGS, 0.91"
  })
  void theInventedDocumentsHoldTheirFloors(Table table, double floor) {
    assertFloors(evaluate(RESOURCES.resolve("invented.jsonl"), ""), table, floor, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "TIERS, 0.95",
    "FLOWS, 0.96",
    "BODIES, 0.96",
    "PROGRAMMES, 0.9",
    "FUNDING, 0.93",
    "COUNTS, 0.94",
    "LAWS, 0.92",
    "ACTIONS, 0.87",
    "FINDINGS, 0.95"
  })
  void theInventedNarrativesHoldTheirFloors(Table table, double floor) {
    assertFloors(evaluate(RESOURCES.resolve("narratives.jsonl"), ""), table, floor, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "FLOWS, 0.89",
    "BODIES, 0.94",
    "PROGRAMMES, 0.82",
    "FUNDING, 0.94",
    "COUNTS, 0.86",
    "LAWS, 0.74",
    "ACTIONS, 0.74",
    "FINDINGS, 0.9"
  })
  void otherKindsOfReportHoldTheirFloors(Table table, double floor) {
    assertFloors(evaluate(RESOURCES.resolve("kinds.jsonl"), ""), table, floor, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "TIERS, 0.97",
    "FLOWS, 0.88",
    "BODIES, 0.92",
    "PROGRAMMES, 0.76",
    "FUNDING, 0.94",
    "COUNTS, 0.79",
    "LAWS, 0.81",
    "ACTIONS, 0.57",
    "FINDINGS, 0.86"
  })
  void denseProseHoldsItsFloors(Table table, double floor) {
    assertFloors(evaluate(RESOURCES.resolve("prose.jsonl"), ""), table, floor, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "FLOWS, laws-flows, 0.85",
    "BODIES, bodies-findings, 0.8",
    "PROGRAMMES, programmes-funding, 0.77",
    "FUNDING, programmes-funding, 0.8",
    "COUNTS, counts, 0.72",
    "LAWS, laws-flows, 0.76",
    "ACTIONS, actions, 0.52",
    "FINDINGS, bodies-findings, 0.8"
  })
  void theShortPassagesHoldTheirFloors(Table table, String name, double floor) {
    Path file = RESOURCES.resolve("passages-" + name + ".jsonl");
    assertFloors(evaluate(file, ""), table, floor, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "TIERS, 0.97",
    "FLOWS, 0.93",
    "BODIES, 0.75",
    "PROGRAMMES, 0.75",
    "COUNTS, 0.84",
    "LAWS, 0.8",
    "FINDINGS, 0.92"
  })
  void theFactbookTextsHoldTheirFloors(Table table, double floor) throws IOException {
    assumeTrue(Files.exists(CORPUS), "skipped: the texts are not here (../shared)");
    assertFloors(
        evaluate(withTexts(RESOURCES.resolve("factbook-rows.jsonl")), ""), table, floor, 0);
  }

  /** Rows, which stand here without the texts that they are about, beside these. */
  private static synchronized Path withTexts(Path rows) throws IOException {
    Path whole = folder.resolve(rows.getFileName());
    if (Files.exists(whole)) {
      return whole;
    }
    Map<String, JsonElement> texts = new HashMap<>();
    for (String line : Files.readAllLines(CORPUS)) {
      JsonObject record = JsonParser.parseString(line).getAsJsonObject();
      texts.put(record.get("id").getAsString(), record.get("text"));
    }
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(rows)) {
      JsonObject document = JsonParser.parseString(line).getAsJsonObject();
      document.add("text", texts.get(document.get("document").getAsString()));
      lines.add(document.toString());
    }
    return Files.write(whole, lines);
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void theRestatementSaysWhatTheOriginalSays(Table table) {
    assumeTrue(Files.exists(SHARED), "skipped: the original text is not here (../shared)");
    Path restated = RESOURCES.resolve("pakistan-2010-interim-assessment-restated.jsonl");
    assertThat(said(restated, "", table))
        .isEqualTo(said(SHARED, "pakistan-2010-interim-assessment", table));
  }

  /** The rows of a document without what each puts in words of its own, sorted. */
  private static List<String> said(Path file, String only, Table table) {
    GoldDocument document =
        GoldDocument.read(file).stream()
            .filter(d -> only.isEmpty() || d.id().equals(only))
            .findFirst()
            .orElseThrow();
    return EVALUATE.assessment(document).facts().stream()
        .filter(fact -> fact.table() == table)
        .map(GoldTest::inNoWords)
        .sorted()
        .toList();
  }

  private static String inNoWords(Fact fact) {
    List<String> columns = fact.table().columns();
    List<String> cells = fact.table().row(fact);
    StringBuilder row = new StringBuilder();
    for (int i = 3; i < columns.size(); i++) {
      if (!OWN_WORDS.contains(columns.get(i))) {
        row.append(Stream.of(cells.get(i).split(";")).sorted().toList()).append(' ');
      }
    }
    return row.toString();
  }

  @Test
  void everyFactLeadsToWhatStandsInTheText() {
    for (GoldDocument document : GoldDocument.read(RESOURCES.resolve("authored.jsonl"))) {
      for (Fact fact : EVALUATE.assessment(document).facts()) {
        Evidence evidence = fact.evidence();
        String text = document.text();
        int begin = text.offsetByCodePoints(0, evidence.begin());
        int end = text.offsetByCodePoints(0, evidence.end());
        assertThat(text.substring(begin, end)).isEqualTo(evidence.quote());
      }
    }
  }
}
