// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.fact.Review.Decision;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionFileTest {
  private static final String ACCEPTED =
      "{\"document\": \"d\", \"table\": \"counts\", \"decision\": \"accept\", "
          + "\"was\": {\"measure\": \"arrests\", \"value\": \"3\", \"reported\": \"yes\"}, "
          + "\"quote\": \"They said \\\"three\\\".\", \"by\": \"Ann\", \"on\": \"2026-03-01\"}\n";
  private static final String ADDED =
      "{\"document\": \"d\", \"table\": \"findings\", \"decision\": \"add\", "
          + "\"now\": {\"polarity\": \"gap\"}, "
          + "\"quote\": \"A sentence.\", \"by\": \"Ann\", \"on\": \"2026-03-01\"}\n";

  @TempDir private Path temp;

  @Test
  void isReadAsItIsWritten() throws IOException {
    Path file = Files.writeString(temp.resolve("c.jsonl"), ACCEPTED + "\n" + ADDED);
    List<CorrectionFile.Located> read = CorrectionFile.read(file);
    assertThat(read).extracting(CorrectionFile.Located::line).containsExactly(1, 3);
    assertThat(read.get(0).correction().quote()).isEqualTo("They said \"three\".");
    List<Correction> corrections = read.stream().map(CorrectionFile.Located::correction).toList();
    assertThat(CorrectionFile.write(corrections)).isEqualTo(ACCEPTED + ADDED);
  }

  @Test
  void isSortedByWhatTheDecisionsAreAbout() {
    Correction one = added("d", "B.");
    Correction two = added("d", "A.");
    Correction three = added("c", "C.");
    assertThat(CorrectionFile.write(List.of(one, two, three)))
        .isEqualTo(CorrectionFile.write(List.of(three, one, two)))
        .containsSubsequence("\"c\"", "\"A.\"", "\"B.\"");
  }

  private static Correction added(String document, String quote) {
    return new Correction(
        document,
        Table.FINDINGS,
        Decision.ADD,
        Map.of(),
        Map.of("polarity", "gap"),
        quote,
        "Ann",
        "2026-03-01");
  }

  @Test
  void ofAFolderAllFilesAreRead() throws IOException {
    Files.writeString(temp.resolve("b.jsonl"), ADDED);
    Files.writeString(temp.resolve("a.jsonl"), ACCEPTED);
    Files.writeString(temp.resolve("notes.txt"), "Notes.");
    assertThat(CorrectionFile.read(temp))
        .extracting(located -> located.correction().decision())
        .containsExactly(Decision.ACCEPT, Decision.ADD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"accept\"|\"agree\"|the decision is 'agree'; take accept, reject, edit or add",
        "\"counts\"|\"numbers\"|there is no table 'numbers'; take one of tiers",
        "\"2026-03-01\"|\"1 March\"|\"on\" is '1 March', which is no date",
        "\"2026-03-01\"|\"2025-02-29\"|\"on\" is '2025-02-29', which is no date",
        "\"value\": \"3\"|\"value\": \"1e2147483647\"|\"was\": value is '1e2147483647', a number of more than 30 digits",
        "\"value\": \"3\"|\"value\": \"1E-999999999\"|\"was\": value is '1E-999999999', a number of more than 30",
        "\"arrests\"|\"arrest\"|\"was\": measure is 'arrest', where investigations,",
        "\"value\": \"3\"|\"value\": \"three\"|\"was\": value is 'three', where a number",
        "\"value\"|\"number\"|\"was\": the table counts has no column 'number'",
        "\"by\"|\"who\"|there is no field \"who\"; take document",
        ", \"by\": \"Ann\"|``|has no text in \"by\"",
        "\"accept\"|\"edit\"|has no cells in \"now\"",
        "\"accept\"|\"add\"|has cells in \"was\", which its decision does not take",
      })
  void aMalformedLineIsNamed(String good, String bad, String message) throws IOException {
    Path file = Files.writeString(temp.resolve("bad.jsonl"), ADDED + ACCEPTED.replace(good, bad));
    assertThatThrownBy(() -> CorrectionFile.read(file))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("bad.jsonl, line 2: " + message);
  }

  @Test
  void aLineThatIsNoJsonIsNamedWithItsPlace() throws IOException {
    Path file = Files.writeString(temp.resolve("bad.jsonl"), ADDED + ACCEPTED.replace("{", "[{"));
    assertThatThrownBy(() -> CorrectionFile.read(file))
        .isInstanceOf(ProblemException.class)
        .hasMessageMatching("(?s).*bad\\.jsonl, line 2, column \\d+: is not JSON.*");
  }
}
