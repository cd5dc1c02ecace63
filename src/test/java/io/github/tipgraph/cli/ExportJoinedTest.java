// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.tipgraph.Samples;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.read.Sha256;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables with what their codes mean, and what describes them. */
class ExportJoinedTest {
  @TempDir private static Path temp;

  @BeforeAll
  static void export() {
    Samples.fill(store());
    assertThat(run("export", "--format", "csv", "--joined", "-o", temp.resolve("joined")).err())
        .isEmpty();
    assertThat(run("export", "--format", "csv", "-o", temp.resolve("plain")).err()).isEmpty();
  }

  @AfterAll
  static void close() {
    Store.release(store());
  }

  private static Path store() {
    return temp.resolve("store");
  }

  private static Cli run(Object... args) {
    List<Object> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--store", store()));
    return Cli.run(all.toArray());
  }

  private List<CSVRecord> records(String folder, Table table) throws IOException {
    Path file = temp.resolve(folder).resolve(table.title() + ".csv");
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      return parser.getRecords();
    }
  }

  private JsonObject json(String name) throws IOException {
    return JsonParser.parseString(Files.readString(temp.resolve("joined").resolve(name)))
        .getAsJsonObject();
  }

  private static List<String> names(JsonArray columns) {
    return StreamSupport.stream(columns.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(column -> column.get("name").getAsString())
        .toList();
  }

  private static JsonObject find(JsonArray all, String key, String value) {
    return StreamSupport.stream(all.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(each -> each.get(key).getAsString().equals(value))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void theyBeginWithThePlainTables(Table table) throws IOException {
    List<CSVRecord> plain = records("plain", table);
    List<CSVRecord> joined = records("joined", table);
    assertThat(joined).hasSameSizeAs(plain);
    for (int i = 0; i < plain.size(); i++) {
      List<String> cells = plain.get(i).toList();
      assertThat(joined.get(i).toList().subList(0, cells.size())).isEqualTo(cells);
      assertThat(joined.get(i).toList()).hasSameSizeAs(joined.get(0).toList());
    }
    List<String> head = joined.get(0).toList();
    assertThat(new HashSet<>(head)).hasSameSizeAs(head);
    assertThat(head)
        .contains("assessed", "assessed_alpha3", "assessed_name", "report_year", "quote");
  }

  @ParameterizedTest
  @EnumSource
  void bothDescriptionsNameTheColumnsInOrder(Table table) throws IOException {
    List<String> head = records("joined", table).get(0).toList();
    JsonObject described =
        find(json("csv-metadata.json").getAsJsonArray("tables"), "url", table.title() + ".csv");
    assertThat(names(described.getAsJsonObject("tableSchema").getAsJsonArray("columns")))
        .isEqualTo(head);
    JsonObject resource =
        find(json("datapackage.json").getAsJsonArray("resources"), "name", table.title());
    assertThat(names(resource.getAsJsonObject("schema").getAsJsonArray("fields"))).isEqualTo(head);
    Path file = temp.resolve("joined").resolve(table.title() + ".csv");
    assertThat(resource.get("bytes").getAsLong()).isEqualTo(Files.size(file));
    assertThat(resource.get("hash").getAsString()).isEqualTo("sha256:" + Sha256.of(file));
  }

  @ParameterizedTest
  @EnumSource
  void codesAreThoseThatTheDescriptionAllows(Table table) throws IOException {
    List<CSVRecord> joined = records("joined", table);
    JsonArray fields =
        find(json("datapackage.json").getAsJsonArray("resources"), "name", table.title())
            .getAsJsonObject("schema")
            .getAsJsonArray("fields");
    for (int i = 0; i < fields.size(); i++) {
      JsonObject field = fields.get(i).getAsJsonObject();
      if (field.has("constraints")) {
        Set<String> allowed = new HashSet<>(Set.of(""));
        field
            .getAsJsonObject("constraints")
            .getAsJsonArray("enum")
            .forEach(code -> allowed.add(code.getAsString()));
        int column = i;
        assertThat(joined.subList(1, joined.size()))
            .allSatisfy(row -> assertThat(allowed).contains(row.get(column)));
      }
      assertThat(field.get("description").getAsString()).endsWith(".");
    }
  }

  @Test
  void codesHaveLabelsAndPlacesNames() throws IOException {
    List<CSVRecord> joined = records("joined", Table.COUNTS);
    List<String> head = joined.get(0).toList();
    assertThat(joined.subList(1, joined.size()))
        .allSatisfy(
            row -> {
              assertThat(row.get(head.indexOf("assessed_name"))).isNotEmpty();
              assertThat(row.get(head.indexOf("assessed_alpha3"))).matches("[A-Z]{3}");
              assertThat(row.get(head.indexOf("measure_label"))).isNotEmpty();
              assertThat(row.get(head.indexOf("quote"))).isNotEmpty();
              assertThat(row.get(head.indexOf("group_label")).split(";", -1))
                  .hasSameSizeAs(row.get(head.indexOf("group")).split(";", -1));
            });
  }

  @Test
  void theProgramReadsThemByTheirMetadata() {
    Cli cli =
        run(
            "query",
            "--with",
            "c=" + temp.resolve("joined/counts.csv"),
            "-e",
            "SELECT (COUNT(?v) AS ?n) (SAMPLE(DATATYPE(?b)) AS ?type) { GRAPH data:c { ?r c:begin ?b ; c:value ?v } }",
            "--format",
            "csv");
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out()).contains("nonNegativeInteger");
  }

  @Test
  void theyAreTheSameEachTime() throws IOException {
    run("export", "--format", "csv", "--joined", "-o", temp.resolve("again"));
    for (String name : List.of("counts.csv", "csv-metadata.json", "datapackage.json")) {
      assertThat(temp.resolve("again").resolve(name))
          .hasSameTextualContentAs(temp.resolve("joined").resolve(name));
    }
    Cli confident =
        run(
            "export",
            "--format",
            "csv",
            "--joined",
            "--min-confidence",
            "0",
            "-o",
            temp.resolve("sure"));
    assertThat(confident.code()).isZero();
    assertThat(temp.resolve("sure/counts.csv"))
        .hasSameTextualContentAs(temp.resolve("joined/counts.csv"));
  }

  @Test
  void onlyTablesAreJoined() {
    Cli cli = run("export", "--joined");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("--joined is for tables; give --format csv");
  }
}
