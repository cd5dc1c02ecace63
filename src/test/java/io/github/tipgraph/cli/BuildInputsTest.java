// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds of many inputs: what can be read is in the store, what cannot is told at the end. */
class BuildInputsTest {
  private static final String ASSESSMENT =
      "Trafficking in Persons Interim Assessment - %s\n\nThe government of %s convicted %d traffickers.\n";
  private static final String REPORT =
      """
      Trafficking in Persons Report 2008

      Introduction
      This report speaks of many countries, one after the other.

      GHANA (Tier 2)
      Ghana is a source country for children trafficked to Nigeria. The government convicted 12 traffickers in 2007.

      Prosecution
      The government prosecuted 17 suspects.

      CONGO, DEMOCRATIC REPUBLIC OF THE (Tier 2 Watch List)
      The Democratic Republic of the Congo is a source country for men trafficked to Angola. The government arrested 5 people.

      NEPAL: Tier 1
      Nepal is a source country for women trafficked to India. The government convicted 7 traffickers.
      """;

  @TempDir private Path temp;
  private Path store;

  @BeforeEach
  void name() {
    store = temp.resolve("store");
  }

  @Test
  void oneBadFileDoesNotStopTheRest() throws IOException {
    Path ghana = write("ghana.txt", ASSESSMENT.formatted("Ghana", "Ghana", 12));
    Path nepal = write("nepal.txt", ASSESSMENT.formatted("Nepal", "Nepal", 7));
    Path empty = write("empty.txt", "");
    Cli cli = Cli.run("build", ghana, empty, nepal, "--store", store);
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err().lines())
        .singleElement()
        .asString()
        .startsWith("tipgraph: " + empty + ": is empty");
    assertThat(cli.out()).contains("2 documents, ");
    assertThat(Cli.run("describe", "--store", store).out()).isEqualTo(cli.out());
    assertThat(Cli.run("validate", "--store", store).out()).isEqualTo("conforms\n");
    Cli dry = Cli.run("build", ghana, empty, "--dry-run");
    assertThat(dry.code()).isEqualTo(1);
    assertThat(dry.out()).contains("document/ghana");
    assertThat(dry.err().lines()).hasSize(1);
  }

  @Test
  void whereNothingCanBeReadThereIsNoStore() throws IOException {
    Cli cli = Cli.run("build", write("empty.txt", ""), "--store", store);
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.out()).isEmpty();
    assertThat(store).doesNotExist();
  }

  @Test
  void twoDocumentsOfOneNameAreAProblem() throws IOException {
    write("in/2009/np.txt", ASSESSMENT.formatted("Nepal", "Nepal", 7));
    Path second = write("in/2010/np.txt", ASSESSMENT.formatted("Nepal", "Nepal", 8));
    Cli cli = Cli.run("build", temp.resolve("in"), "--store", store);
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err())
        .startsWith("tipgraph: " + second + ": is named as ")
        .contains("--path-ids");
    assertThat(cli.out()).contains("1 document, ");
    Cli paths = Cli.run("build", temp.resolve("in"), "--path-ids", "--store", store);
    assertThat(paths.code()).isZero();
    assertThat(paths.out()).contains("2009-np", "2010-np");
  }

  @Test
  void aReportOfManyCountriesIsADocumentOfEach() throws IOException {
    Cli cli = Cli.run("build", write("tip-2008.txt", REPORT), "--store", store);
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .containsPattern("tip-2008-gh +GH +2008 ")
        .containsPattern("tip-2008-cd +CD +2008 ")
        .containsPattern("tip-2008-np +NP +2008 ")
        .contains("3 documents, ");
    String tiers = Cli.run("query", "tiers", "--format", "csv", "--store", store).out();
    assertThat(tiers)
        .contains(
            "tip-2008-gh,0,14,GH,2008,2,",
            "tip-2008-cd,0,53,CD,2008,2WL,",
            "tip-2008-np,0,13,NP,2008,1,");
  }

  @Test
  void aDocumentWithoutAFactIsAWarning() throws IOException {
    Path recipe = write("recipe.txt", "Take two eggs and a spoon of flour.\n");
    Cli cli = Cli.run("build", recipe, "--store", store);
    assertThat(cli.code()).isZero();
    assertThat(cli.err())
        .isEqualTo(
            "tipgraph: warning: "
                + recipe
                + ": not a single fact was found in recipe; check that it is an assessment in English\n");
    assertThat(cli.out()).contains("1 document, ");
  }

  @Test
  void anUnknownCountryIsRefusedWhateverElseTheTextNames() throws IOException {
    Path atlantis =
        write(
            "atlantis.txt",
            "Trafficking in Persons Interim Assessment - Atlantis\n\nThe police of Oman arrested 12 men.\n");
    Cli cli = Cli.run("build", atlantis, "--store", store);
    assertThat(cli.code()).isNotZero();
    assertThat(cli.out()).doesNotContain("OM");
    assertThat(cli.err())
        .contains("atlantis.txt: ", "'Atlantis'", "no country that TIPGraph knows");
  }

  @Test
  void recordsSayTheirCountryAndYear() throws IOException {
    Path file = temp.resolve("corpus.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (String country : List.of("GH", "NP", "XX")) {
        String record =
            "{\"id\": \"tip-%s\", \"country\": \"%s\", \"year\": 2012, \"text\": \"The government convicted 12 traffickers.\"}\n"
                .formatted(country, country);
        out.write(record.getBytes(StandardCharsets.UTF_8));
      }
    }
    Cli cli = Cli.run("build", file, "--store", store);
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).containsPattern("tip-GH +GH +2012 ").containsPattern("tip-NP +NP +2012 ");
    assertThat(cli.err()).contains("corpus.jsonl.gz, line 3: assesses 'XX'");
  }

  @Test
  void aTextOfFiftyMillionBytesIsToldWithTheLimit() throws IOException {
    Path large = write("large.txt", "The government convicted 12 traffickers. ".repeat(1_250_000));
    Path good = write("good.txt", ASSESSMENT.formatted("Nepal", "Nepal", 7));
    Cli cli = Cli.run("build", large, good, "--store", store);
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err().lines())
        .singleElement()
        .asString()
        .contains("large.txt: has 51250000 characters, where one document may have 1 million");
    assertThat(cli.out()).contains("1 document, ");
  }

  private Path write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
