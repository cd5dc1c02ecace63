// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeastConfidenceTest {
  private static final Pattern CONFIDENCE = Pattern.compile("tip:confidence (\\d\\.\\d+)");

  @TempDir private static Path temp;
  private static Path store;
  private static String middle;

  @BeforeAll
  static void build() {
    store = temp.resolve("store");
    assertThat(Cli.run("build", "--store", store).code()).isZero();
    List<String> all = confidences(Cli.run("export", "--store", store).out());
    middle = all.get(all.size() / 2);
    assertThat(all.get(0)).isLessThan(middle);
  }

  private static List<String> confidences(String turtle) {
    return CONFIDENCE.matcher(turtle).results().map(r -> r.group(1)).sorted().toList();
  }

  @Test
  void everyFactSaysWhichRuleFoundItAndHowSureThatIs() {
    String turtle = Cli.run("export", "--store", store).out();
    Matcher facts = Pattern.compile("tip:statedIn").matcher(turtle);
    long number = facts.results().count();
    assertThat(confidences(turtle)).hasSize((int) number);
    assertThat(Pattern.compile("tip:rule <").matcher(turtle).results().count()).isEqualTo(number);
    assertThat(Cli.run("validate", "--store", store).out()).isEqualTo("conforms\n");
  }

  @Test
  void aRuleOfAFactTellsHowOftenItWasRight() {
    String query =
        "SELECT ?rule ?n { ?f tip:rule ?r . ?r rdfs:label ?rule ; tip:rowsFound ?n } LIMIT 1";
    assertThat(Cli.run("query", "-e", query, "--format", "csv", "--store", store).out())
        .hasLineCount(2);
  }

  @Test
  void buildAndExportLeaveOutTheSame() throws IOException {
    Path sure = temp.resolve("sure");
    Cli built = Cli.run("build", "--min-confidence", middle, "--store", sure);
    String export = Cli.run("export", "--store", sure).out();
    assertThat(export)
        .isEqualTo(Cli.run("export", "--min-confidence", middle, "--store", store).out());
    assertThat(confidences(export))
        .isNotEmpty()
        .allSatisfy(confidence -> assertThat(confidence).isGreaterThanOrEqualTo(middle))
        .hasSizeLessThan(confidences(Cli.run("export", "--store", store).out()).size());
    assertThat(Cli.run("validate", "--store", sure).out()).isEqualTo("conforms\n");
    assertThat(Cli.run("describe", "--store", sure).out()).isEqualTo(built.out());
    Path one = temp.resolve("one");
    Path other = temp.resolve("other");
    Cli.run("export", "--format", "csv", "-o", one, "--store", sure);
    Cli.run("export", "--format", "csv", "-o", other, "--min-confidence", middle, "--store", store);
    for (String table : List.of("counts", "bodies", "programmes", "funding", "findings")) {
      assertThat(other.resolve(table + ".csv"))
          .hasSameTextualContentAs(one.resolve(table + ".csv"));
    }
  }

  @Test
  void whatIsNotBetweenZeroAndOneIsAMistake() {
    Cli cli = Cli.run("export", "--min-confidence", "90%", "--store", store);
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("'90%' is no number from 0 to 1");
  }

  @Test
  void evaluateCountsTheRulesAgain() throws IOException {
    Path file = temp.resolve("confidence.ttl");
    Path gold = Path.of("src/test/resources/gold/small.jsonl");
    assertThat(Cli.run("evaluate", gold, "--totals", "--confidence", file).code()).isZero();
    assertThat(Files.readString(file))
        .startsWith("# SPDX-License-Identifier: Apache-2.0\n")
        .contains("rdfs:label \"counts/verb\"")
        .contains("tip:rowsRight \"");
  }
}
