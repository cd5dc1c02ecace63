// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Evaluate;
import io.github.tipgraph.TipGraph;
import io.github.tipgraph.fact.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The annotated passages of which every row was found, and none beside: {@code whole.txt} names
 * them, with {@code cells} where each cell is as it is annotated, too. None may be lost; those that
 * come to be read so may be added.
 */
class PassagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/gold");
  private static final Evaluate EVALUATE = new Evaluate(TipGraph.create());
  private static final List<Whole> WHOLE = whole();

  /** A passage, and whether its cells are right as well. */
  record Whole(GoldDocument passage, boolean cells) {
    @Override
    public String toString() {
      return passage.id();
    }
  }

  static List<Whole> passages() {
    return WHOLE;
  }

  private static List<Whole> whole() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Map<String, GoldDocument> passages = new HashMap<>();
      files
          .filter(file -> file.getFileName().toString().startsWith("passages-"))
          .flatMap(file -> GoldDocument.read(file).stream())
          .forEach(passage -> passages.put(passage.id(), passage));
      return Files.readAllLines(FOLDER.resolve("whole.txt")).stream()
          .map(line -> line.split(" "))
          .map(words -> new Whole(passages.get(words[0]), words.length > 1))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("passages")
  void isReadWhole(Whole whole) {
    Evaluation read = EVALUATE.of(List.of(whole.passage()));
    for (Table table : whole.passage().rows().keySet()) {
      for (Comparison comparison : read.of(table)) {
        assertThat(comparison.missed()).as("missed").isEmpty();
        assertThat(comparison.extra()).as("beside").isEmpty();
        for (Comparison.Pair pair :
            whole.cells() ? comparison.right() : List.<Comparison.Pair>of()) {
          assertThat(pair.wrong()).as("wrong in %s", pair.found()).isEmpty();
          assertThat(filled(pair.found())).isEqualTo(pair.gold().keySet());
        }
      }
    }
  }

  private static Set<String> filled(Map<String, String> row) {
    return row.keySet().stream()
        .filter(column -> !row.get(column).isEmpty() && !column.equals("document"))
        .collect(Collectors.toSet());
  }
}
