// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences and their limits. */
class AnalyserTest {
  private static final Analyser ANALYSER =
      new Analyser(List.of("current situation"), List.of(), List.of("St.", "Dr."));

  private static List<String> sentences(String text) {
    Document document =
        new DocumentReader().parse("text", text.getBytes(StandardCharsets.UTF_8), "text");
    return ANALYSER.sentences(document).stream().map(Sentence::text).toList();
  }

  @Test
  void abbreviationsEndNoSentence() {
    assertThat(sentences("The U.S. Government funded a shelter in Accra. Police ran it.\n"))
        .containsExactly("The U.S. Government funded a shelter in Accra.", "Police ran it.");
  }

  @Test
  void anAbbreviationBeforeANameEndsNoSentence() {
    assertThat(
            sentences(
                "A court in St. James freed a man. Dr. Hall ran a home in Ajo. Police left.\n"))
        .containsExactly(
            "A court in St. James freed a man.", "Dr. Hall ran a home in Ajo.", "Police left.");
  }

  @Test
  void whatHasNoEndIsCutAtASpace() {
    String endless = "the police rescued children and ".repeat(1000) + "that was all.";
    List<String> sentences = sentences(endless);
    assertThat(sentences).hasSizeGreaterThan(7).allMatch(s -> s.length() <= 4000);
    assertThat(String.join(" ", sentences)).isEqualTo(endless);
  }

  @Test
  void whatHasNoSpaceIsCutAnyway() {
    assertThat(String.join("", sentences("x".repeat(10_000)))).hasSize(10_000);
  }

  @Test
  void aLineWithoutAWordIsNoSentence() {
    assertThat(sentences("Police ran it.\n\n\u00a0\n\n\u00a0\u00a0\n\nCourts freed a man.\n"))
        .containsExactly("Police ran it.", "Courts freed a man.");
  }
}
