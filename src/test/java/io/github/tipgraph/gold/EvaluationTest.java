// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Finding;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.Polarity;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.fact.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables made by hand, with an error of each kind, against a small gold. */
class EvaluationTest {
  private static final Path RESOURCES = Path.of("src/test/resources/evaluation");
  private static final Path SCRIPT = Path.of("../shared/score/score.py");
  private static final Path GOLD = RESOURCES.resolve("gold.jsonl");
  private static final Path TABLES = RESOURCES.resolve("tables");
  private static final Evaluation EVALUATION =
      Evaluation.ofTables(GoldDocument.read(GOLD), new CsvTables(TABLES));

  @Test
  void givesTheFiguresThatWereRecorded() throws IOException {
    assertThat(EvaluationText.totals(EVALUATION))
        .isEqualTo(Files.readString(RESOURCES.resolve("expected.txt")));
  }

  @Test
  void givesTheFiguresOfTheScript() throws IOException, InterruptedException {
    assumeTrue(Files.exists(SCRIPT), "skipped: score.py is not here (../shared)");
    assertThat(EvaluationText.totals(EVALUATION)).isEqualTo(script(GOLD, TABLES));
  }

  /** What the script says of some tables. */
  static String script(Path gold, Path tables) throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder("python3", SCRIPT.toString(), gold.toString(), tables.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "skipped: there is no python3");
      throw e;
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out;
  }

  @Test
  void tellsTheCauses() {
    assertThat(Causes.of(EVALUATION, Table.COUNTS))
        .extracting(Causes.Cause::name)
        .containsExactlyInAnyOrder("extra", "key value", "slot bound");
    assertThat(Causes.of(EVALUATION, Table.ACTIONS))
        .containsExactly(new Causes.Cause("key partner", 1));
    assertThat(Causes.of(EVALUATION, Table.FUNDING))
        .extracting(Causes.Cause::name)
        .containsExactly("slot funder", "slot modality", "slot programme");
    assertThat(Causes.of(EVALUATION, Table.BODIES))
        .extracting(Causes.Cause::name)
        .containsExactlyInAnyOrder("missed", "extra");
    assertThat(EvaluationText.causes(EVALUATION, 0)).contains("counts    key value");
  }

  @Test
  void theSetsOfRowsStandInTheirPassages() {
    List<Passage.Document> documents = Passage.documents(EVALUATION);
    assertThat(documents).singleElement().extracting(Passage.Document::id).isEqualTo("tierra");
    Passage counts = documents.get(0).passages().get(1);
    assertThat(counts.text()).startsWith("Courts convicted").endsWith("five women.");
    assertThat(counts.missed()).extracting(Passage.Row::table).contains(Table.COUNTS);
    assertThat(counts.extra()).hasSize(1);
    assertThat(counts.right()).hasSize(1);
  }

  @Test
  void thePageShowsWhatWasExpectedAndEscapesIt() {
    String page = EvaluationPage.of(EVALUATION);
    assertThat(page)
        .contains("Tierra \uD83C\uDFE5 is on Tier 2.")
        .contains("<del>at-least</del> <ins>exact</ins>")
        .contains("<del>(nothing)</del> <ins>no</ins>")
        .contains("a shelter for &quot;victims&quot;, and more")
        .contains("prefers-color-scheme: dark")
        .doesNotContain("<script")
        .doesNotContain("http");
  }

  @Test
  void theTwoHalvesStandSideBySide() {
    assertThat(EvaluationText.markdown(EVALUATION, EVALUATION))
        .contains("| counts | 2 | 0.33 | 0.40 | 0.67 | 2 | 0.33 | 0.40 | 0.67 |")
        .contains("| all | 12 | 0.54 | 0.56 | | 12 | 0.54 | 0.56 | |");
  }

  @Test
  void onlyTheTablesThatWereAnnotatedAreCompared(@TempDir Path folder) throws IOException {
    Path gold = folder.resolve("gold.jsonl");
    Files.writeString(
        gold,
        "{\"document\": \"a\", \"text\": \"Courts convicted two men.\", "
            + "\"tables\": [\"laws\"], \"facts\": {}}");
    Evaluation evaluation =
        Evaluation.ofFacts(
            GoldDocument.read(gold),
            document ->
                List.of(
                    new Finding(
                        Evidence.at("a", document.text(), 0, 25),
                        Polarity.PROGRESS,
                        Theme.PROSECUTION,
                        Party.NONE)));
    assertThat(evaluation.comparisons()).extracting(Comparison::table).containsExactly(Table.LAWS);
    assertThat(evaluation.total()).isEqualTo(Score.NONE);
  }
}
