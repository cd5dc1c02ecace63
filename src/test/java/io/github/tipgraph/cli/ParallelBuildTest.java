// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build on many threads says and stores the same as one on one thread. */
class ParallelBuildTest {
  private static final List<String> COUNTRIES =
      List.of("Ghana", "Nepal", "Oman", "Atlantis", "Peru", "Malta", "Chad", "Cuba", "Laos");
  private static final String ASSESSMENT =
      """
      Trafficking in Persons Interim Assessment - %s

      The government of %s convicted %d traffickers. The Ministry of Labor opened a shelter for victims in 2009.
      """;
  private static final String REPORT =
      """
      Trafficking in Persons Report 2008

      MALI (Tier 2)
      Mali is a source country for children trafficked to Nigeria. The government convicted 12 traffickers in 2007.

      TOGO (Tier 2 Watch List)
      Togo is a source country for men trafficked to Angola. The government arrested 5 people.

      NIGER: Tier 1
      Niger is a source country for women trafficked to India. The government convicted 7 traffickers.
      """;

  @TempDir private Path temp;
  private Path inputs;

  /**
   * Good texts, a report of many countries, one that is empty, one of no country, one of a name
   * that is taken.
   */
  @BeforeEach
  void write() throws IOException {
    inputs = Files.createDirectories(temp.resolve("in"));
    Files.createDirectories(inputs.resolve("more"));
    for (int i = 0; i < COUNTRIES.size(); i++) {
      String country = COUNTRIES.get(i);
      Files.writeString(
          inputs.resolve(country + ".txt"), ASSESSMENT.formatted(country, country, i));
    }
    Files.writeString(inputs.resolve("Empty.txt"), "");
    Files.writeString(inputs.resolve("more/Peru.txt"), ASSESSMENT.formatted("Peru", "Peru", 99));
    Files.writeString(inputs.resolve("report-2008.txt"), REPORT);
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    Cli one = build(1);
    assertThat(one.code()).isEqualTo(1);
    assertThat(one.err().lines()).hasSize(3);
    assertThat(one.err())
        .contains("Atlantis", "Empty.txt: is empty", "both would be the document Peru");
    String exported = export(1);
    assertThat(exported).contains("document/report-2008-tg", "document/Laos");
    for (int threads : List.of(2, 5)) {
      Cli many = build(threads);
      assertThat(many.err()).isEqualTo(one.err());
      assertThat(many.out().replace("store" + threads, "store1")).isEqualTo(one.out());
      assertThat(export(threads)).isEqualTo(exported);
    }
  }

  @Test
  void thereIsOneThreadAtLeast() {
    Cli cli = build(0);
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).isEqualTo("tipgraph: --threads: is 0; give 1 or more\n");
  }

  private Cli build(int threads) {
    return Cli.run(
        "build", inputs, "--threads", threads, "--store", temp.resolve("store" + threads));
  }

  private String export(int threads) {
    return Cli.run("export", "--format", "nq", "--store", temp.resolve("store" + threads)).out();
  }
}
