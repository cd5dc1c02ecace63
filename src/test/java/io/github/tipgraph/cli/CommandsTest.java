// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that read a store. */
class CommandsTest {
  @TempDir private static Path temp;
  private static Path store;

  @BeforeAll
  static void prepare() {
    store = temp.resolve("store");
    Samples.fill(store);
  }

  @AfterAll
  static void close() {
    Store.release(store);
  }

  @Test
  void answersABundledQuery() {
    assertThat(run("query", "counts", "--format", "csv").out())
        .startsWith("document,begin,end,measure,value,bound,reported,group,area,agent,period\r\n")
        .contains(",convictions,12,exact,yes,,,,2010\r\n")
        .contains(",officials-convicted,,,no,,,,2010\r\n");
  }

  @Test
  void answersAQueryOfOnesOwnWithTheUsualPrefixes() throws IOException {
    String query = "SELECT ?n { ?b a tip:Body ; rdfs:label ?n }";
    Cli answer = new Cli(0, "n\n--------------\nLabor Ministry\n", "");
    assertThat(run("query", "-e", query)).isEqualTo(answer);
    Path file = Files.writeString(temp.resolve("own.rq"), query);
    assertThat(run("query", "-f", file)).isEqualTo(answer);
  }

  @Test
  void takesParametersOfAFile() throws IOException {
    Path file = temp.resolve("with-params.rq");
    Files.writeString(file, "# param: n integer What\nSELECT ?m { BIND(?n + 1 AS ?m) }\n");
    assertThat(run("query", "-f", file, "--param", "n=41").out()).isEqualTo(" m\n--\n42\n");
  }

  @Test
  void aParameterIsNeverPartOfTheQuery() {
    Cli cli =
        run("query", "evidence", "-p", "thing=x\") } DELETE { ?s ?p ?o } #", "--format", "csv");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("'x\") } DELETE { ?s ?p ?o } #': the store has no thing");
  }

  @Test
  void listsTheQueriesWithTheirParameters() {
    assertThat(Cli.run("query", "--list").out())
        .contains("facts/tiers: ")
        .containsPattern("programmes-by-province: .*\n  .*\\?\n  --param country=country  ");
  }

  @Test
  void tablesKeepToTheTerminal() {
    Cli cli = Cli.on(60, "query", "evidence", "-p", "thing=LM", "--store", store);
    assertThat(cli.out().lines()).hasSizeGreaterThan(4).allMatch(line -> line.length() <= 60);
  }

  @ParameterizedTest
  @CsvSource({"turtle, ttl", "trig, trig", "nt, nt", "nq, nq", "jsonld, jsonld", "rdfxml, rdf"})
  void exportsToAFile(String format, String extension) {
    Path file = temp.resolve("graph." + extension);
    assertThat(run("export", "--format", format, "-o", file)).isEqualTo(new Cli(0, "", ""));
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFDataMgr.read(dataset, file.toUri().toString());
    assertThat(dataset.stream().count()).isGreaterThan(60);
    assertThat(file).content().isEqualTo(run("export", "--format", format).out());
  }

  @Test
  void exportsOneDocument() {
    assertThat(run("export", "--document", "second").out())
        .contains("/document/second>")
        .doesNotContain("/document/first>");
  }

  @Test
  void exportsFactsWithoutTheirEvidence() {
    String plain = run("export", "--plain", "--format", "nt").out();
    assertThat(plain)
        .contains("/ontology#value> ")
        .contains("/ontology#statedIn> ")
        .doesNotContain("#char=")
        .doesNotContain("#run>")
        .doesNotContain("plainText")
        .doesNotContain("/software/");
    List<String> all = run("export", "--with-evidence", "--format", "nt").out().lines().toList();
    assertThat(all)
        .containsAll(plain.lines().toList())
        .hasSizeGreaterThan(plain.split("\n", -1).length);
    assertThat(run("export", "--format", "nt").out().lines()).isEqualTo(all);
  }

  @Test
  void exportsOneCsvATable() throws IOException {
    Path tables = temp.resolve("new/tables");
    assertThat(run("export", "--format", "csv", "-o", tables)).isEqualTo(new Cli(0, "", ""));
    try (Stream<Path> files = Files.list(tables)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(Table.values()).map(table -> table.title() + ".csv").toList());
    }
    for (Table table : Table.values()) {
      assertThat(Files.readAllLines(tables.resolve(table.title() + ".csv")).get(0))
          .isEqualTo(String.join(",", table.columns()));
    }
    assertThat(Files.readAllLines(tables.resolve("counts.csv"))).hasSize(4);
    assertThat(Files.readAllLines(tables.resolve("funding.csv")).get(1))
        .startsWith("first,")
        .contains(",900,USD,exact,budget,total,clinic,Labor Ministry,,");
  }

  @Test
  void exportsTheTablesOfOneDocument() throws IOException {
    Path tables = temp.resolve("tables of one");
    run("export", "--format", "csv", "-o", tables, "--document", "second");
    assertThat(Files.readAllLines(tables.resolve("counts.csv"))).hasSize(2);
  }

  @Test
  void validatesTheStoreAndAFile() throws IOException {
    Cli conforms = new Cli(0, "conforms\n", "");
    assertThat(run("validate")).isEqualTo(conforms);
    Path good = temp.resolve("valid.ttl");
    run("export", "-o", good);
    assertThat(Cli.run("validate", good)).isEqualTo(conforms);
    Path bad = temp.resolve("invalid.ttl");
    Files.writeString(bad, Files.readString(good).replace("oa:start ", "oa:begin "));
    Cli cli = Cli.run("validate", bad);
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .contains("#char=", ", start-position, oa:start: ")
        .endsWith("does not conform\n");
    Cli turtle = Cli.run("validate", bad, "--format", "turtle");
    assertThat(turtle.code()).isEqualTo(2);
    assertThat(turtle.out())
        .startsWith("@prefix")
        .contains("sh:ValidationReport")
        .containsPattern("sh:conforms +false");
    assertThat(Cli.run("validate", bad, "--format", "turtle")).isEqualTo(turtle);
    assertThat(cli.out().lines()).doesNotHaveDuplicates();
  }

  @Test
  void showsADocument() throws IOException {
    assertThat(run("show", "first").out()).startsWith("A report\n\n⟦The Labor Ministry");
    assertThat(Cli.on(80, "show", "first", "--store", store).out()).contains("\u001B[");
    Path page = temp.resolve("page.html");
    assertThat(run("show", "first", "--html", page)).isEqualTo(new Cli(0, "", ""));
    assertThat(page).content().startsWith("<!DOCTYPE html>").contains("<mark id=\"char=");
  }

  @Test
  void describesTheStore() {
    Cli cli = run("describe");
    assertThat(cli.out())
        .containsPattern("first +PK +2010 +4\n")
        .containsPattern("second +GH +2011 +1\n")
        .containsPattern("counts +3\n")
        .contains("2 documents, ");
  }

  @Test
  void describesTheStoreInVoid() throws IOException {
    Path file =
        Files.writeString(temp.resolve("void.ttl"), run("describe", "--format", "turtle").out());
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFDataMgr.read(dataset, file.toUri().toString());
    assertThat(Files.readString(file))
        .contains("void:documents 2 ;")
        .contains("void:subset <https://w3id.org/tipgraph/id/graph/first>, ")
        .containsPattern(
            "#class-Count>\n  a void:Dataset ;\n  void:class tip:Count ;\n  void:entities 3 \\.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "query", "export", "validate", "show", "describe", "link"})
  void everyCommandHasHelpWithExamples(String command) {
    Cli cli = Cli.run(command, "--help");
    assertThat(cli.code()).isZero();
    assertThat(cli.out())
        .startsWith("Usage: tipgraph " + command)
        .contains("Examples:", "--store", "--verbose");
    assertThat(cli.out().lines().filter(line -> line.startsWith("  tipgraph " + command)))
        .hasSizeGreaterThan(1);
    assertThat(Cli.run("--help").out()).containsPattern("(?m)^ +" + command + " +[A-Z]");
  }

  @Test
  void theExamplesOfTheHelpCanBeRead() {
    for (String command :
        List.of("build", "query", "export", "validate", "show", "describe", "link")) {
      for (String line :
          Cli.run(command, "--help")
              .out()
              .lines()
              .filter(l -> l.startsWith("  tipgraph "))
              .toList()) {
        List<Object> words =
            new ArrayList<>(
                Arrays.asList(
                    (Object[])
                        line.strip()
                            .replaceAll(" > .*", "")
                            .split("[ ]+(?=([^']*'[^']*')*[^']*$)", -1)));
        words.remove(0);
        words.add("--help");
        assertThat(Cli.run(words.toArray()).code()).as(line).isZero();
      }
    }
  }

  @Test
  void saysItsVersion() {
    assertThat(Cli.run("--version").out()).matches("tipgraph \\d+\\.\\d+\\.\\d+\\S*\n");
  }

  @Test
  void writesACompletionScript() {
    assertThat(Cli.run("completion").out())
        .contains("complete -F")
        .contains("--dry-run")
        .contains("\"who-pays-for-what\"")
        .contains("\"turtle\" \"trig\" \"nt\"")
        .doesNotContain("\"TURTLE\"");
    assertThat(Cli.run("completion", "--help").out()).startsWith("Usage: tipgraph completion");
  }

  @Test
  void helpsAsTheOptionDoes() {
    assertThat(Cli.run("help")).isEqualTo(Cli.run("--help"));
    assertThat(Cli.run("help", "query")).isEqualTo(Cli.run("query", "--help"));
  }

  @Test
  void tellsWhatAQueryIsFor() {
    assertThat(Cli.run("query", "--list").out())
        .contains("evidence: Evidence for a thing\n  Which sentences speak of a thing?\n");
    assertThat(Cli.run("query", "--describe", "evidence").out())
        .contains("Every fact about a body", "--param thing=thing");
  }

  private static Cli run(Object... args) {
    List<Object> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--store", store));
    return Cli.run(all.toArray());
  }
}
