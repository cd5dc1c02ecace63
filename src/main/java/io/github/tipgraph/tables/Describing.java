// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.tables;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.query.Catalogue;
import io.github.tipgraph.rdf.Software;
import io.github.tipgraph.read.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says what stands in joined tables: as metadata of CSV on the Web, and as a Data Package. */
final class Describing {
  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private static final String TITLE = "What assessments of human trafficking state";

  private final Dictionary dictionary;
  private final Labels labels;
  private final Catalogue queries = new Catalogue();

  Describing(Dictionary dictionary, Labels labels) {
    this.dictionary = dictionary;
    this.labels = labels;
  }

  /** Metadata of all tables, after the W3C's vocabulary for tabular data. */
  String csvw() {
    List<Object> tables = new ArrayList<>();
    for (Table table : Table.values()) {
      List<Object> columns = dictionary.joined(table).stream().map(this::csvw).toList();
      tables.add(
          object(
              "url", table.title() + ".csv",
              "dc:title", queries.find("facts/" + table.title()).title(),
              "dc:description", queries.find("facts/" + table.title()).question(),
              "tableSchema", object("columns", columns)));
    }
    return text(
        object(
            "@context",
            List.of("http://www.w3.org/ns/csvw", object("@language", "en")),
            "dc:title",
            TITLE,
            "dc:creator",
            Software.NAME + " " + Software.version(),
            "tables",
            tables));
  }

  private Object csvw(Field field) {
    Map<String, Object> column =
        object(
            "name", field.name(),
            "titles", field.name(),
            "dc:title", field.title(),
            "dc:description", description(field),
            "datatype", datatype(field.kind()));
    if (field.isList()) {
      column.put("separator", ";");
    }
    return column;
  }

  private static Object datatype(Field.Kind kind) {
    return switch (kind) {
      case INTEGER -> "nonNegativeInteger";
      case NUMBER -> "decimal";
      case YEAR -> "gYear";
      case TRUTH -> object("base", "boolean", "format", "yes|no");
      case TEXT, CODE, CODES, COUNTRY, PLACE, PLACES -> "string";
    };
  }

  /**
   * A Data Package (Frictionless, version 2), a dictionary of the data for many programs.
   *
   * @param files where each table is
   */
  String dataPackage(Map<Table, Path> files) throws IOException {
    List<Object> resources = new ArrayList<>();
    for (Table table : Table.values()) {
      Path file = files.get(table);
      List<Object> fields = dictionary.joined(table).stream().map(this::field).toList();
      resources.add(
          object(
              "name",
              table.title(),
              "type",
              "table",
              "path",
              table.title() + ".csv",
              "title",
              queries.find("facts/" + table.title()).title(),
              "description",
              queries.find("facts/" + table.title()).question(),
              "format",
              "csv",
              "mediatype",
              "text/csv",
              "encoding",
              "utf-8",
              "bytes",
              Files.size(file),
              "hash",
              "sha256:" + Sha256.of(file),
              "schema",
              object("fields", fields, "missingValues", List.of(""))));
    }
    return text(
        object(
            "$schema",
            "https://datapackage.org/profiles/2.0/datapackage.json",
            "name",
            "tipgraph-facts",
            "title",
            TITLE,
            "contributors",
            List.of(object("title", Software.NAME + " " + Software.version())),
            "resources",
            resources));
  }

  private Object field(Field field) {
    Map<String, Object> json =
        object(
            "name", field.name(),
            "type", type(field.kind()),
            "title", field.title(),
            "description", description(field));
    if (field.kind() == Field.Kind.TRUTH) {
      json.put("trueValues", List.of("yes"));
      json.put("falseValues", List.of("no"));
    }
    if (field.kind() == Field.Kind.CODE) {
      json.put("constraints", object("enum", List.copyOf(codes(field).keySet())));
    }
    return json;
  }

  private static String type(Field.Kind kind) {
    return switch (kind) {
      case INTEGER -> "integer";
      case NUMBER -> "number";
      case YEAR -> "year";
      case TRUTH -> "boolean";
      case TEXT, CODE, CODES, COUNTRY, PLACE, PLACES -> "string";
    };
  }

  /** What is in a column; of codes, with what each of them is called. */
  private String description(Field field) {
    List<String> codes = new ArrayList<>();
    codes(field).forEach((code, label) -> codes.add(code + " (" + label + ")"));
    String several = field.isList() && !codes.isEmpty() ? ", with semicolons between them" : "";
    return codes.isEmpty()
        ? field.description() + "."
        : field.description() + several + ": " + String.join(", ", codes) + ".";
  }

  private Map<String, String> codes(Field field) {
    Map<String, String> codes = new TreeMap<>();
    field.schemes().forEach(scheme -> codes.putAll(labels.scheme(scheme)));
    return codes;
  }

  private static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return object;
  }

  private static String text(Object json) {
    return JSON.toJson(json) + "\n";
  }
}
