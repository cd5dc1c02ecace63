// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Evaluate;
import io.github.tipgraph.TipGraph;
import io.github.tipgraph.fact.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No annotated passage is read worse than it was: {@code passages.tsv} tells how well each table of
 * each was read. With {@code -Dpassages.write=true} it is written anew; what a change of the rules
 * gains and loses is seen in its lines.
 */
class PassagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/gold");
  private static final Path FIGURES = FOLDER.resolve("passages.tsv");
  private static final boolean WRITE = Boolean.getBoolean("passages.write");
  private static final Evaluate EVALUATE = new Evaluate(TipGraph.create());
  private static final Map<String, String> NOW = new TreeMap<>();
  private static final Map<String, String> BEFORE = before();

  private record Passage(GoldDocument document) {
    @Override
    public String toString() {
      return document.id();
    }
  }

  /**
   * How well a table of a passage is read.
   *
   * @param right rows found that are annotated
   * @param extra rows found beside them
   * @param cells cells of the right rows, besides their key, that are as annotated
   * @param more cells of the right rows that are filled, and by the annotation are not
   */
  private record Figures(int right, int extra, int cells, int more) {
    static Figures of(Comparison comparison) {
      int more = 0;
      for (Comparison.Pair pair : comparison.right()) {
        for (String column : pair.found().keySet()) {
          boolean filled = !pair.found().get(column).isEmpty() && !column.equals("document");
          more += filled && !pair.gold().containsKey(column) ? 1 : 0;
        }
      }
      Score score = Score.of(comparison);
      return new Figures(score.right(), comparison.extra().size(), score.hits(), more);
    }

    static Figures of(String written) {
      String[] each = written.split(" ");
      return new Figures(
          Integer.parseInt(each[0]),
          Integer.parseInt(each[1]),
          Integer.parseInt(each[2]),
          Integer.parseInt(each[3]));
    }

    @Override
    public String toString() {
      return right + " " + extra + " " + cells + " " + more;
    }
  }

  static List<Passage> passages() throws IOException {
    List<Path> annotated;
    try (Stream<Path> files = Files.list(FOLDER)) {
      annotated = files.filter(PassagesTest::isAnnotated).sorted().toList();
    }
    List<Passage> passages = new ArrayList<>();
    for (Path file : annotated) {
      GoldDocument.read(file).forEach(document -> passages.add(new Passage(document)));
    }
    return passages;
  }

  private static boolean isAnnotated(Path file) {
    return file.getFileName().toString().matches("passages-.*\\.jsonl");
  }

  private static Map<String, String> before() {
    try {
      return WRITE
          ? Map.of()
          : Files.readAllLines(FIGURES).stream()
              .collect(Collectors.toMap(line -> key(line), line -> value(line)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String key(String line) {
    return line.substring(0, line.lastIndexOf('\t'));
  }

  private static String value(String line) {
    return line.substring(line.lastIndexOf('\t') + 1);
  }

  @ParameterizedTest
  @MethodSource("passages")
  void isReadNoWorseThanItWas(Passage passage) {
    Evaluation read = EVALUATE.of(List.of(passage.document()));
    for (Table table : passage.document().rows().keySet()) {
      for (Comparison comparison : read.of(table)) {
        Figures now = Figures.of(comparison);
        String key = passage + "\t" + table;
        NOW.put(key, now.toString());
        if (!WRITE) {
          hold(comparison, now, Figures.of(BEFORE.getOrDefault(key, "0 0 0 0")));
        }
      }
    }
  }

  private static void hold(Comparison read, Figures now, Figures before) {
    assertThat(now.right()).as("missed %s", read.missed()).isGreaterThanOrEqualTo(before.right());
    assertThat(now.extra()).as("beside %s", read.extra()).isLessThanOrEqualTo(before.extra());
    assertThat(now.cells()).as("cells of %s", read.right()).isGreaterThanOrEqualTo(before.cells());
    if (now.right() == before.right()) {
      assertThat(now.more()).as("cells of %s", read.right()).isLessThanOrEqualTo(before.more());
    }
  }

  @AfterAll
  static void write() throws IOException {
    if (WRITE) {
      List<String> lines = new ArrayList<>();
      NOW.forEach((key, figures) -> lines.add(key + "\t" + figures));
      lines.removeIf(line -> line.endsWith("\t0 0 0 0"));
      Files.write(FIGURES, lines);
    }
  }
}
