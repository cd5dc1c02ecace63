// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.link.Candidate.Strength;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {
  private static final Entity BODY =
      new Entity(
          "https://example.org/body",
          Kind.BODIES,
          List.of("Police, \"old\""),
          List.of(),
          Map.of(),
          "PK",
          "");
  private static final Candidate ONE = candidate("1", Strength.CLOSE);
  private static final Candidate TWO = candidate("2", Strength.WEAK);
  private static final List<Candidate> BOTH = List.of(ONE, TWO);

  @TempDir private Path temp;

  private static Candidate candidate(String id, Strength strength) {
    return new Candidate(
        BODY,
        "https://example.org/" + id,
        "Police",
        new BigDecimal("0.80"),
        "the label agrees",
        strength);
  }

  @Test
  void whatIsWrittenIsReadAndKept() throws IOException {
    String text = Decisions.none().text(BOTH);
    assertThat(text)
        .startsWith("decision,entity,name,kind,country,candidate,label,score,reason\n")
        .contains(
            "\n,https://example.org/body,\"Police, \"\"old\"\"\",bodies,PK,https://example.org/1,Police,0.80,the label agrees\n");
    Decisions decisions =
        read(text.replaceFirst("\n,", "\nreject,").replaceFirst("\n,", "\naccept,"));
    List<Candidate> after = decisions.apply(List.of(BODY), BOTH);
    assertThat(after).hasSize(1);
    assertThat(after.get(0).target()).isEqualTo("https://example.org/2");
    assertThat(after.get(0).score()).isEqualTo(BigDecimal.ONE);
    assertThat(after.get(0).reason()).isEqualTo("accepted by a reader; the label agrees");
    assertThat(decisions.text(BOTH)).contains("\nreject,", "\naccept,").hasLineCount(3);
    assertThat(read(decisions.text(after))).isEqualTo(decisions);
  }

  @Test
  void whatWasAcceptedStandsAlone() throws IOException {
    Decisions decisions = read(Decisions.none().text(List.of(TWO)).replace("\n,", "\naccept,"));
    assertThat(decisions.apply(List.of(BODY), BOTH))
        .extracting(Candidate::strength)
        .containsExactly(Strength.CLOSE, Strength.WEAK);
    assertThat(decisions.apply(List.of(BODY), List.of())).hasSize(1);
    assertThat(decisions.idle(List.of())).containsExactly("https://example.org/body");
  }

  @Test
  void withoutDecisionsAllStaysAsItIs() throws IOException {
    assertThat(read(Decisions.none().text(BOTH)).apply(List.of(BODY), BOTH)).isEqualTo(BOTH);
    assertThat(Decisions.read(temp.resolve("none.csv"))).isEqualTo(Decisions.none());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yes,https://e.org/b,,,,https://e.org/1,,, | record 2: the decision is 'yes'; write accept or reject",
        "accept,https://e.org/b | record 2: has not the columns decision,entity",
        "accept,https://e.org/b,,,,Q1,,, | record 2: accepts 'Q1', which is no IRI"
      })
  void aBrokenFileIsToldOf(String row, String line) {
    String head = Decisions.none().text(List.of());
    assertThatThrownBy(() -> read(head + row + "\n")).hasMessageContaining(line);
    assertThatThrownBy(() -> read(row + "\n"))
        .hasMessageContaining("record 1: has not the columns");
  }

  private Decisions read(String text) throws IOException {
    return Decisions.read(Files.writeString(temp.resolve("review.csv"), text));
  }
}
