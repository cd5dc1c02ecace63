// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build gives the same store and the same bytes whatever the order and place of its input. */
class BuildCommandTest {
  private static final String ASSESSMENT =
      """
      Trafficking in Persons Interim Assessment - %s

      The government convicted %d traffickers. The Ministry of Labor opened a shelter for victims in 2009.
      """;

  @TempDir private static Path temp;
  private static Path ghana;
  private static Path nepal;
  private static Path store;
  private static Cli built;

  @BeforeAll
  static void build() throws IOException {
    ghana = Files.writeString(temp.resolve("ghana.txt"), ASSESSMENT.formatted("Ghana", 12));
    nepal = Files.writeString(temp.resolve("nepal.txt"), ASSESSMENT.formatted("Nepal", 7));
    store = temp.resolve("store");
    built = Cli.run("build", ghana, nepal, "--store", store);
  }

  @Test
  void tellsTheDocumentsAndTheFactsOfEachTable() {
    assertThat(built.err()).isEmpty();
    assertThat(built.code()).isZero();
    assertThat(built.out()).containsPattern("ghana +GH ").containsPattern("nepal +NP ");
    for (Table table : Table.values()) {
      assertThat(built.out()).containsPattern("(?m)^" + table.title() + " +\\d+$");
    }
    assertThat(built.out())
        .containsPattern("2 documents, \\d+ triples in ")
        .contains(store.toString());
    assertThat(Cli.run("describe", "--store", store).out()).isEqualTo(built.out());
  }

  @Test
  void readsTheBundledDocumentsWhereNoneIsNamed() {
    Path bundled = temp.resolve("bundled");
    Cli cli = Cli.run("build", "--store", bundled);
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .containsPattern("pakistan-2010-interim-assessment-restated +PK +20\\d\\d +\\d+");
    assertThat(Cli.run("validate", "--store", bundled)).isEqualTo(new Cli(0, "conforms\n", ""));
  }

  @Test
  void theSameDocumentsGiveTheSameBytesInAnyOrderFromAnyFolder() throws IOException {
    Path other = Files.createDirectory(temp.resolve("other folder"));
    Path two = temp.resolve("two");
    Path changed = Files.writeString(other.resolve("ghana.txt"), ASSESSMENT.formatted("Ghana", 99));
    Cli.run("build", Files.copy(nepal, other.resolve("nepal.txt")), "--store", two);
    Cli.run("build", changed, "--store", two);
    assertThat(export("nq", two)).contains("convicted 99").doesNotContain("convicted 12");
    Files.copy(ghana, changed, StandardCopyOption.REPLACE_EXISTING);
    Cli.run("build", changed, "--store", two);
    for (String format : List.of("turtle", "trig", "nt", "nq", "jsonld", "rdfxml")) {
      assertThat(export(format, store)).as(format).contains("ghana").contains("nepal");
      assertThat(export(format, two)).as(format).isEqualTo(export(format, store));
    }
  }

  @Test
  void aSecondBuildAddsNoTriple() {
    String before = export("nq", store);
    assertThat(Cli.run("build", nepal, ghana, "--store", store).out())
        .isEqualTo("0 read, 2 unchanged, 0 not readable, 0 removed\n");
    assertThat(Cli.run("build", nepal, ghana, "--again", "--store", store).out().lines())
        .containsExactlyInAnyOrderElementsOf(built.out().lines().toList());
    assertThat(export("nq", store)).isEqualTo(before);
  }

  @Test
  void aDryRunWritesTriGAndNoStore() {
    Path none = temp.resolve("none");
    Cli dry = Cli.run("build", nepal, ghana, "--dry-run", "--store", none);
    assertThat(none).doesNotExist();
    assertThat(dry).isEqualTo(new Cli(0, export("trig", store), ""));
  }

  @Test
  void theBaseIsThatOfAllThatIsNotFixed() {
    String own = Cli.run("build", ghana, "--dry-run", "--base", "http://example.org/x").out();
    assertThat(own)
        .contains("<http://example.org/x/document/ghana>")
        .doesNotContain("tipgraph/id/");
    assertThat(own.replace("http://example.org/x/", "https://w3id.org/tipgraph/id/").lines())
        .containsExactlyInAnyOrderElementsOf(
            Cli.run("build", ghana, "--dry-run").out().lines().toList());
  }

  @Test
  void saysTheTimeOnlyWhereAsked() {
    assertThat(BuildTime.of("", false)).isEmpty();
    assertThat(BuildTime.of("1266969600", false)).contains(Instant.parse("2010-02-24T00:00:00Z"));
    assertThatThrownBy(() -> BuildTime.of("253402300800", false))
        .hasMessageContaining("SOURCE_DATE_EPOCH: '253402300800' is after the year 9999");
    assertThat(BuildTime.of("", true)).isPresent();
    assertThatThrownBy(() -> BuildTime.of("today", true))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("SOURCE_DATE_EPOCH");
    assertThat(Cli.run("build", ghana, "--dry-run").out()).doesNotContain("endedAtTime");
    assertThat(Cli.run("build", ghana, "--dry-run", "--time").out())
        .contains("prov:endedAtTime \"20");
  }

  private static String export(String format, Path folder) {
    return Cli.run("export", "--format", format, "--store", folder).out();
  }
}
