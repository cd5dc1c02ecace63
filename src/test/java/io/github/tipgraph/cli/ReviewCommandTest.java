// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document is built, reviewed, built again with what the reader decided, and becomes gold. */
class ReviewCommandTest {
  private static final String TEXT =
      """
      Trafficking in Persons Interim Assessment - Ghana

      The government convicted 12 traffickers in 2009. The Ministry of Labor opened a shelter for victims in 2009.

      The police rescued 40 children from forced labor.
      """;

  @TempDir private Path temp;
  private Path document;
  private Path store;
  private Path corrections;

  @BeforeEach
  void build() throws IOException {
    document = Files.writeString(temp.resolve("ghana.txt"), TEXT);
    store = temp.resolve("store");
    corrections = temp.resolve("notes").resolve("ghana.jsonl");
    assertThat(Cli.run("build", document, "--store", store).code()).isZero();
  }

  private Cli review(String... lines) {
    InputStream before = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream(
              (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
      return reviewed();
    } finally {
      System.setIn(before);
    }
  }

  private Cli reviewed() {
    return Cli.run(
        "review",
        "ghana",
        "--store",
        store,
        "--corrections",
        corrections,
        "--reviewer",
        "Ann Reader");
  }

  private Cli rebuild() {
    return Cli.run("build", document, "--store", store, "--corrections", corrections);
  }

  private String counts() {
    return Cli.run("query", "facts/counts", "--format", "csv", "--store", store).out();
  }

  @Test
  void theReadersWordOutlivesEveryBuild() throws IOException {
    Cli reviewed =
        review(
            "e",
            "value=13",
            "",
            "r",
            "n",
            "counts",
            "rescued",
            "measure=arrests",
            "reported=no",
            "",
            "q");
    assertThat(reviewed.err()).isEmpty();
    assertThat(reviewed.out())
        .contains("“The government convicted 12 traffickers in 2009.”")
        .endsWith("3 decisions in " + corrections + "\n");
    assertThat(Files.readString(corrections))
        .hasLineCount(3)
        .contains("\"by\": \"Ann Reader\", \"on\": \"20");
    for (int i = 0; i < 2; i++) {
      assertThat(rebuild().err()).isEmpty();
      assertThat(counts())
          .contains(",convictions,13,")
          .doesNotContain(",12,")
          .contains(",arrests,,,no");
    }
    String again = review("q").out();
    assertThat(again).doesNotContain("value=13").contains("3 decisions");
  }

  /** Two people review at once: neither's decision is lost. */
  @Test
  void whatAnotherDecidesMeanwhileStays() throws IOException {
    byte[] answers = "a\nq\n".getBytes(StandardCharsets.UTF_8);
    InputStream first =
        new ByteArrayInputStream(answers) {
          @Override
          public int read(byte[] into, int offset, int length) {
            if (available() == answers.length) {
              review("n", "counts", "rescued", "measure=arrests", "reported=no", "", "q");
            }
            return super.read(into, offset, length);
          }
        };
    InputStream before = System.in;
    try {
      System.setIn(first);
      assertThat(reviewed().out()).endsWith("2 decisions in " + corrections + "\n");
    } finally {
      System.setIn(before);
    }
    assertThat(Files.readString(corrections)).contains("rescued", "accept").hasLineCount(2);
  }

  @Test
  void theGraphSaysWhoAttributedWhat() {
    review("e", "value=13", "", "r", "q");
    rebuild();
    assertThat(Cli.run("validate", "--store", store).out()).isEqualTo("conforms\n");
    String who =
        "SELECT ?who ?value ?c { ?f prov:wasAttributedTo/rdfs:label ?who ; tip:value ?value ; tip:confidence ?c ;"
            + " prov:wasRevisionOf/prov:wasInvalidatedBy/prov:wasAssociatedWith/rdfs:label ?who }";
    assertThat(Cli.run("query", "-e", who, "--format", "csv", "--store", store).out())
        .isEqualToIgnoringNewLines("who,value,c\nAnn Reader,13,1.0\n");
    String gone = "SELECT (COUNT(*) AS ?n) { ?f prov:wasInvalidatedBy ?r }";
    assertThat(Cli.run("query", "-e", gone, "--format", "csv", "--store", store).out())
        .isEqualToIgnoringNewLines("n\n2\n");
    assertThat(Cli.run("export", "--plain", "--store", store).out())
        .doesNotContain("Ann")
        .doesNotContain("wasInvalidatedBy");
  }

  @Test
  void whatNoLongerFitsIsReported() throws IOException {
    review("a", "r", "q");
    Files.writeString(document, TEXT.replace("12 traffickers", "dozens of traffickers"));
    Cli built = rebuild();
    assertThat(built.code()).isZero();
    assertThat(built.err())
        .contains("warning: " + corrections + ", line 1: its sentence no longer stands in ghana")
        .contains(corrections + ", line 2: its sentence no longer stands in ghana");
  }

  @Test
  void aBuildWithoutTheCorrectionsSaysSo() throws IOException {
    review("a", "q");
    rebuild();
    assertThat(Cli.run("build", document, "--store", store).err())
        .contains("held what readers had decided, and is built without it");
    Path other = Files.writeString(temp.resolve("mali.txt"), TEXT.replace("Ghana", "Mali"));
    Path fresh = temp.resolve("fresh");
    assertThat(
            Cli.run("build", other, "--store", fresh, "--corrections", corrections.getParent())
                .err())
        .contains("document ghana: there are corrections of it, but it is not built");
  }

  @Test
  void aReviewedDocumentBecomesGold() throws IOException {
    review("a", "a", "q");
    rebuild();
    Cli made = Cli.run("evaluate", "--gold-from", "ghana", "--store", store);
    assertThat(made.err()).contains("warning: ").contains("facts of ghana are not reviewed");
    Path gold = Files.writeString(temp.resolve("gold.jsonl"), made.out());
    assertThat(Cli.run("evaluate", gold, "--totals").out())
        .containsPattern("(?m)^all .* 1\\.000 +1\\.000 +1\\.000 ");
    review("a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a");
    rebuild();
    Cli whole = Cli.run("evaluate", "--gold-from", "ghana", "--store", store);
    assertThat(whole.err()).isEmpty();
    assertThat(whole.out()).isEqualTo(made.out());
  }

  @Test
  void mistakesAreNamed() throws IOException {
    assertThat(Cli.run("review", "gana", "--store", store).err()).contains("did you mean ghana?");
    Files.createDirectories(corrections.getParent());
    Files.writeString(corrections, "{}\n");
    Cli built = rebuild();
    assertThat(built.code()).isEqualTo(2);
    assertThat(built.err()).contains("ghana.jsonl, line 1: has no text in \"table\"");
    assertThat(Cli.run("evaluate").err()).contains("needs either gold or --gold-from");
    assertThat(Cli.run("build", "--corrections", temp.resolve("none")).err())
        .contains("there is no such file");
  }
}
