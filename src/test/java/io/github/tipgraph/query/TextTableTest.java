// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A table keeps its columns aligned and within the terminal. */
class TextTableTest {
  @Test
  void alignsTextLeftAndNumbersRight() {
    List<List<String>> rows = List.of(List.of("a", "5", ""), List.of("bcd", "-12.5", "x"));
    assertThat(new TextTable(List.of("text", "n", "more"), rows, 0))
        .hasToString(
            """
            text      n  more
            ----  -----  ----
            a         5
            bcd   -12.5  x
            """);
  }

  @Test
  void showsTheHeaderOfAnEmptyTable() {
    assertThat(new TextTable(List.of("a", "bb"), List.of(), 0)).hasToString("a  bb\n-  --\n");
  }

  @Test
  void countsWideAndCombiningCharacters() {
    assertThat(Width.of("漢字")).isEqualTo(4);
    assertThat(Width.of("e\u0301")).isEqualTo(1);
    assertThat(Width.of("\uD83C\uDFE5")).isEqualTo(2);
    List<List<String>> rows = List.of(List.of("漢字", "x"), List.of("e\u0301", "y"));
    assertThat(new TextTable(List.of("a", "b"), rows, 0))
        .hasToString("a     b\n----  -\n漢字  x\ne\u0301     y\n");
  }

  @Test
  void breaksCellsToKeepToTheTerminal() {
    List<List<String>> rows = List.of(List.of("one two three four", "the second column has words"));
    String table = new TextTable(List.of("first", "second"), rows, 24).toString();
    assertThat(table.lines()).allMatch(line -> line.length() <= 24).hasSizeGreaterThan(3);
    assertThat(table.replaceAll("\\s+", " ")).contains("one two").contains("second");
  }

  @Test
  void aCellStaysInItsLine() {
    List<List<String>> rows = List.of(List.of("one\n\ttwo\u001b", "x"));
    assertThat(new TextTable(List.of("a", "b"), rows, 0))
        .hasToString("a         b\n--------  -\none two\u241b  x\n");
  }

  @Test
  void breaksWordsThatAreLongerThanTheLine() {
    assertThat(TextTable.broken("abcdefgh ij", 3)).containsExactly("abc", "def", "gh", "ij");
    assertThat(TextTable.broken("漢字漢", 4)).containsExactly("漢字", "漢");
    assertThat(TextTable.broken("", 4)).containsExactly("");
  }
}
