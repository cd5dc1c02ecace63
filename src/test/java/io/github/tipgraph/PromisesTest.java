// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each promise of {@code docs/promises.md} names a test that exists: a class such as {@code
 * StoreTest}, a method such as {@code StoreTest.keepsGraphsBetweenOpenings}, or a script in {@code
 * bench}.
 */
class PromisesTest {
  private static final Path PAGE = Path.of("docs/promises.md");
  private static final List<Path> TESTS = List.of(Path.of("src/test/java"), Path.of("src/spark"));

  private static final Pattern NAME =
      Pattern.compile("`(?<class>[A-Z]\\w*(?:Test|IT|Fuzz))(?:[.#](?<method>\\w+))?`");
  private static final Pattern SCRIPT = Pattern.compile("`(?<file>bench/[\\w./-]+)");

  @ParameterizedTest
  @MethodSource("promises")
  void isHeldByATest(String row) {
    String[] cells = row.split("(?<!\\\\)\\|");
    assertThat(cells).hasSize(3);
    assertThat(NAME.matcher(cells[2]).find() || SCRIPT.matcher(cells[2]).find()).as(row).isTrue();
  }

  @ParameterizedTest
  @MethodSource("names")
  void namesATestThatExists(MatchResult name) throws IOException {
    Path file = source(name.group(1));
    if (name.group(2) != null) {
      String method =
          "(?s)@\\w*(?:Test|Property)\\b(?:(?!\\bvoid\\b).)*\\bvoid " + name.group(2) + "\\(";
      assertThat(Files.readString(file)).containsPattern(method);
    }
  }

  @Test
  void namesScriptsThatExist() throws IOException {
    assertThat(SCRIPT.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)))
        .allSatisfy(file -> assertThat(Path.of(file)).exists());
  }

  @Test
  void readsPromisesAndNames() throws IOException {
    assertThat(promises()).isNotEmpty();
    assertThat(names()).hasSizeGreaterThanOrEqualTo(promises().size() / 2);
  }

  private static Path source(String name) throws IOException {
    for (Path root : TESTS) {
      try (Stream<Path> files = Files.walk(root)) {
        List<Path> found = files.filter(file -> file.endsWith(name + ".java")).toList();
        if (!found.isEmpty()) {
          return found.get(0);
        }
      }
    }
    throw new AssertionError(PAGE + " names the test " + name + ", which does not exist");
  }

  /** The rows of its tables of promises. */
  static List<String> promises() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .filter(i -> lines.get(i).startsWith("| promise |"))
        .flatMap(i -> lines.stream().skip(i + 2L).takeWhile(line -> line.startsWith("|")))
        .toList();
  }

  static List<MatchResult> names() throws IOException {
    return NAME.matcher(Files.readString(PAGE)).results().toList();
  }
}
