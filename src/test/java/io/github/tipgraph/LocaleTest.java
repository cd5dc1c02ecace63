// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is written does not depend on the language of the system: no figure is put in its digits.
 */
class LocaleTest {
  private static final List<Path> SOURCES = List.of(Path.of("src/main"), Path.of("src/spark"));

  /** Formatting and changes of case without a locale, and figures by what takes none. */
  private static final Pattern DEPENDENT =
      Pattern.compile(
          "to(?:Lower|Upper)Case\\(\\)|String::to(?:Lower|Upper)Case"
              + "|(?:printf|String\\.format)\\((?!\\s*Locale\\.)\\s*\""
              + "|\"[^\"\\n;]*%[-,+(# 0-9.]*[a-mo-rt-zA-Z][^;]*?\\.formatted\\(");

  @Test
  void noSourceFormatsInTheLanguageOfTheSystem() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path folder : SOURCES) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file :
            files.filter(each -> each.toString().matches(".*\\.(java|jte)")).toList()) {
          DEPENDENT
              .matcher(Files.readString(file))
              .results()
              .forEach(each -> found.add(file + ": " + each.group()));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"%.0f %.0f\".formatted(a, b)",
        "\"%s of %d\"\n  .formatted(a, b)",
        "out.printf(\n  \"%d\", a)",
        "String.format(\"%d\", a)",
        "a.toLowerCase()"
      })
  void whatDependsOnItIsSeen(String source) {
    assertThat(DEPENDENT.matcher(source).find()).isTrue();
  }
}
