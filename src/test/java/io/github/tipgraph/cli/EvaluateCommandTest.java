// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tipgraph.gold.GoldDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {
  private static final Path SMALL = Path.of("src/test/resources/gold/small.jsonl");
  private static final Path SCRIPT = Path.of("../shared/score/score.py");

  @TempDir private Path temp;

  @Test
  void tellsFiguresAndCauses() {
    Cli cli = Cli.run("evaluate", SMALL);
    assertThat(cli.err()).isEmpty();
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).containsPattern("(?m)^counts +20 ").containsPattern("(?m)^table +cause");
    assertThat(Cli.run("evaluate", SMALL, "--totals").out())
        .isEqualTo(cli.out().substring(0, cli.out().indexOf("\ntable ")))
        .doesNotContain("cause");
  }

  @Test
  void theTablesOfAStoreGiveTheSameFiguresAsTheTextsAndTheScript()
      throws IOException, InterruptedException {
    Path tables = tables();
    String totals = Cli.run("evaluate", SMALL, "--totals").out();
    assertThat(Cli.run("evaluate", SMALL, "--totals", "--tables", tables).out()).isEqualTo(totals);
    assumeTrue(Files.exists(SCRIPT), "skipped: score.py is not here (../shared)");
    Process script =
        new ProcessBuilder("sh", "-c", "python3 " + SCRIPT + " " + SMALL + " '" + tables + "'")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = script.waitFor();
    assumeTrue(code != 127, "skipped: there is no python3");
    assertThat(totals).isEqualTo(out);
  }

  private Path tables() throws IOException {
    List<Object> build = new ArrayList<>(List.of("build", "--store", temp.resolve("store")));
    for (GoldDocument document : GoldDocument.read(SMALL)) {
      build.add(Files.writeString(temp.resolve(document.id() + ".txt"), document.text()));
    }
    assertThat(Cli.run(build.toArray()).code()).isZero();
    Path tables = temp.resolve("tables");
    Cli.run("export", "--format", "csv", "-o", tables, "--store", temp.resolve("store"));
    return tables;
  }

  @Test
  void writesAPage() throws IOException {
    Path page = temp.resolve("page.html");
    assertThat(Cli.run("evaluate", SMALL, "--html", page).code()).isZero();
    assertThat(Files.readString(page)).contains("<h2 id=\"document-");
  }

  @Test
  void theHalvesAreTakenByPlace() {
    String even = Cli.run("evaluate", SMALL, "--places", "even", "--totals").out();
    String odd = Cli.run("evaluate", SMALL, "--places", "odd", "--totals").out();
    assertThat(even).isNotEqualTo(odd);
    assertThat(Cli.run("evaluate", SMALL, "--halves").out())
        .startsWith("| table | rows | P | F1 | slots | rows kept aside | P | F1 | slots |\n");
    Cli both = Cli.run("evaluate", SMALL, "--halves", "--html", temp.resolve("x.html"));
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err()).contains("--html shows rows");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"document\": \"x\"|line 2, column 17: is not JSON",
        "[1]|line 2: is no JSON object",
        "{\"document\": \"x\", \"facts\": {}}|line 2: has no text in \"text\"",
        "{\"text\": \"T.\", \"facts\": {}}|line 2: has no text in \"document\"",
        "{\"document\": \"x\", \"text\": \"T.\"}|line 2: has no \"facts\"",
        "{\"document\": \"a\", \"text\": \"T.\", \"facts\": {}}|line 2: the document a stands in line 1 too",
        "{\"document\": \"x\", \"text\": \"T.\", \"facts\": []}|line 2: \"facts\" is no object",
        "{\"document\": \"x\", \"text\": \"T.\", \"facts\": {\"counting\": []}}|line 2: there is no table 'counting'; take tiers",
        "{\"document\": \"x\", \"text\": \"T.\", \"tables\": [], \"facts\": {}}|line 2: \"tables\" names none; give",
        "{\"document\": \"x\", \"text\": \"T.\", \"tables\": [\"counts\"], \"facts\": {\"laws\": []}}|line 2: has laws, which \"tables\" does not name; name",
        "{\"document\": \"x\", \"text\": \"T.\", \"facts\": {\"counts\": {}}}|line 2: counts is no list of rows",
        "{\"document\": \"x\", \"text\": \"T.\", \"facts\": {\"counts\": [1]}}|line 2: counts row 1 is no object",
        "{\"document\": \"x\", \"text\": \"T.\", \"facts\": {\"counts\": [{\"end\": 2}]}}|line 2: counts row 1: has no begin",
        "{\"document\": \"x\", \"text\": \"T.\", \"facts\": {\"counts\": [{\"begin\": 0, \"end\": \"two\"}]}}|line 2: counts row 1: end is 'two'",
        "{\"document\": \"x\", \"text\": \"T.\", \"facts\": {\"counts\": [{\"begin\": 0, \"end\": 3}]}}|line 2: counts row 1: the span from 0 to 3 is not in the text",
        "{\"document\": \"x\", \"text\": \"T.\", \"facts\": {\"counts\": [{\"begin\": 0, \"end\": 2, \"meassure\": \"\"}]}}|line 2: counts row 1: there is no column 'meassure'; take begin, end, measure",
        "{\"document\": \"x\", \"text\": \"T.\", \"facts\": {\"counts\": [{\"begin\": 0, \"end\": 2, \"measure\": \"deeds\"}]}}|line 2: counts row 1: measure is 'deeds'; take investigations",
      })
  void aBadLineIsNamed(String line, String message) throws IOException {
    Path file = temp.resolve("bad.jsonl");
    Files.writeString(
        file, "{\"document\": \"a\", \"text\": \"T.\", \"facts\": {}}\n" + line + "\n");
    Cli cli = Cli.run("evaluate", file);
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("bad.jsonl, " + message).hasLineCount(1);
  }

  @Test
  void badFilesAndFoldersAreMistakes() throws IOException {
    Path empty = Files.createFile(temp.resolve("empty.jsonl"));
    assertThat(Cli.run("evaluate", empty).err()).contains("holds no annotated document");
    assertThat(Cli.run("evaluate", temp.resolve("none.jsonl")).err()).contains("no such file");
    assertThat(Cli.run("evaluate", temp).err()).contains("is a folder");
    assertThat(Cli.run("evaluate", SMALL, "--tables", temp).err()).contains("none of the tables");
    assertThat(Cli.run("evaluate", SMALL, "--tables", empty).err()).contains("is no folder");
    Path again = Files.copy(SMALL, temp.resolve("again.jsonl"));
    assertThat(Cli.run("evaluate", SMALL, again).err()).contains("stands in").contains("too");
    Files.writeString(temp.resolve("counts.csv"), "document,begin\nx,1\n");
    assertThat(Cli.run("evaluate", SMALL, "--tables", temp).err()).contains("counts.csv, line 1");
    Files.writeString(temp.resolve("counts.csv"), "document,begin,end\nx,1,b\n");
    Cli cli = Cli.run("evaluate", SMALL, "--tables", temp);
    assertThat(cli.err()).contains("counts.csv, row 1: end is 'b'");
    assertThat(cli.code()).isEqualTo(2);
    Files.writeString(temp.resolve("counts.csv"), "document,begin,end\n\"d,0,1\n");
    Cli unclosed = Cli.run("evaluate", SMALL, "--tables", temp);
    assertThat(unclosed.err()).contains("counts.csv: is no table: a cell in quotes does not end");
    assertThat(unclosed.code()).isEqualTo(2);
  }

  @Test
  void theTablesAreNotWrittenOver() throws IOException {
    Path table = temp.resolve("counts.csv");
    Files.writeString(table, "document,begin,end\n");
    Path link = Files.createSymbolicLink(temp.resolve("link"), table);
    for (String option : List.of("--html", "--confidence")) {
      for (Path file : List.of(table, link)) {
        Cli cli = Cli.run("evaluate", SMALL, "--tables", temp, option, file);
        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains("is read, and would be written over").hasLineCount(1);
      }
    }
    assertThat(table).hasContent("document,begin,end\n");
  }

  @Test
  void twoThingsAreNotWrittenToOneFile() throws IOException {
    Path file = temp.resolve("x.ttl");
    Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("x.ttl"));
    for (Path other : List.of(file, link, temp.resolve("none/../x.ttl"))) {
      Cli cli = Cli.run("evaluate", SMALL, "--confidence", file, "--html", other);
      assertThat(cli.code()).isEqualTo(2);
      assertThat(cli.err()).contains("x.ttl: would be written twice; name two files");
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void goldFromADocumentGoesWithNothingElse() {
    for (String option : List.of("--html=x", "--confidence=x", "--tables=x", "--totals")) {
      Cli cli = Cli.run("evaluate", "--gold-from", "x", option);
      assertThat(cli.code()).isEqualTo(2);
      assertThat(cli.err()).contains("--gold-from writes gold, and evaluates nothing");
    }
  }
}
