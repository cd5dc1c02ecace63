// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.lexicon.Lexicon;
import io.github.tipgraph.read.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences with the rows that they state, and near misses with none, one resource a table: a block
 * is a text of one line, where {@code ¶} stands for the end of a line, and its rows, cells joined
 * by {@code |}, empty ones at the end left out. The text is about Pakistan, or about the country
 * that a line such as {@code @ Nigeria} before it names.
 */
class SentencesTest {
  private static final AssessmentReader READER = new AssessmentReader(Lexicon.bundled());
  private static final DocumentReader DOCUMENTS = new DocumentReader();

  /** A text about a country and the rows of a table that it states. */
  record Case(Table table, String country, String text, List<String> rows) {
    @Override
    public String toString() {
      return table.name() + ": " + text;
    }
  }

  private static final List<Case> CASES = read();

  static List<Case> cases() {
    return CASES;
  }

  private static List<Case> read() {
    return Stream.of(
            Table.TIERS,
            Table.FLOWS,
            Table.BODIES,
            Table.PROGRAMMES,
            Table.FUNDING,
            Table.COUNTS,
            Table.LAWS,
            Table.ACTIONS,
            Table.FINDINGS)
        .flatMap(SentencesTest::read)
        .toList();
  }

  private static Stream<Case> read(Table table) {
    return Arrays.stream(resource(table).split("\\R{2,}"))
        .map(
            block -> {
              List<String> lines = block.lines().filter(l -> !l.startsWith("#")).toList();
              boolean named = lines.get(0).startsWith("@ ");
              String country = named ? lines.get(0).substring(2) : "Pakistan";
              int text = named ? 1 : 0;
              return new Case(
                  table, country, lines.get(text), lines.subList(text + 1, lines.size()));
            });
  }

  private static String resource(Table table) {
    String path = "/extract/" + table.name().toLowerCase(Locale.ROOT) + ".txt";
    try (InputStream in = SentencesTest.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void states(Case expected) {
    String text =
        "Trafficking in Persons Report - "
            + expected.country()
            + "\n\n"
            + expected.text().replace(" ¶ ", "\n")
            + "\n";
    List<String> rows =
        READER
            .read(DOCUMENTS.parse("case", text.getBytes(StandardCharsets.UTF_8), "case.txt"))
            .facts()
            .stream()
            .filter(fact -> fact.table() == expected.table())
            .map(fact -> String.join(" | ", fact.cells()).replaceAll("(?: \\| )+$", ""))
            .toList();
    assertThat(rows).containsExactlyInAnyOrderElementsOf(expected.rows());
  }
}
