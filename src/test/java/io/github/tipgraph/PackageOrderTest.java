// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A package imports only those before it on the way from the file to the answer. */
class PackageOrderTest {
  /** Those of the program, and of the build on a cluster. */
  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/main/java/io/github/tipgraph"),
          Path.of("src/spark/java/io/github/tipgraph"));

  private static final Pattern NAME =
      Pattern.compile("\\bio\\.github\\.tipgraph(?:\\.([a-z]\\w*))?\\.[A-Z]");

  /** The root package stands as {@code pipeline}. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("resource", Set.of()),
          Map.entry("file", Set.of()),
          Map.entry("read", Set.of("file")),
          Map.entry("fact", Set.of()),
          Map.entry("map", Set.of("resource")),
          Map.entry("json", Set.of("file", "read")),
          Map.entry("lexicon", Set.of("resource")),
          Map.entry("text", Set.of("read")),
          Map.entry("extract", Set.of("read", "text", "lexicon", "fact")),
          Map.entry("rdf", Set.of("resource", "read", "fact")),
          Map.entry("write", Set.of("read", "rdf")),
          Map.entry("store", Set.of("file", "resource", "read", "fact", "rdf")),
          Map.entry("csvw", Set.of("read")),
          Map.entry("data", Set.of("file", "read", "csvw", "rdf", "store")),
          Map.entry("endpoint", Set.of("file", "resource", "read")),
          Map.entry(
              "query",
              Set.of(
                  "file", "resource", "read", "fact", "rdf", "write", "store", "data", "endpoint")),
          Map.entry("draw", Set.of("resource", "read", "rdf", "query")),
          Map.entry(
              "tables",
              Set.of("file", "resource", "read", "fact", "rdf", "write", "store", "query")),
          Map.entry("catalog", Set.of("rdf", "store", "data", "query")),
          Map.entry("link", Set.of("file", "resource", "read", "rdf", "store", "data", "endpoint")),
          Map.entry("publish", Set.of("file", "read", "rdf", "write", "store", "endpoint")),
          Map.entry(
              "serve",
              Set.of(
                  "file",
                  "resource",
                  "review",
                  "map",
                  "draw",
                  "read",
                  "fact",
                  "rdf",
                  "write",
                  "store",
                  "data",
                  "endpoint",
                  "query",
                  "tables",
                  "catalog")),
          Map.entry("review", Set.of("file", "read", "fact", "json")),
          Map.entry("gold", Set.of("resource", "read", "fact", "json", "rdf", "query")),
          Map.entry(
              "pipeline",
              Set.of(
                  "resource",
                  "read",
                  "text",
                  "lexicon",
                  "fact",
                  "extract",
                  "rdf",
                  "write",
                  "store",
                  "review",
                  "gold")),
          Map.entry("spark", Set.of("pipeline", "read", "fact", "rdf", "write", "store", "review")),
          Map.entry(
              "cli",
              Set.of(
                  "file",
                  "pipeline",
                  "resource",
                  "read",
                  "fact",
                  "rdf",
                  "write",
                  "store",
                  "data",
                  "endpoint",
                  "query",
                  "draw",
                  "tables",
                  "catalog",
                  "link",
                  "publish",
                  "serve",
                  "review",
                  "gold")));

  @ParameterizedTest
  @MethodSource("files")
  void importsOnlyWhatComesBefore(Path file) throws IOException {
    String own = packageOf(file);
    Set<String> imported = new TreeSet<>();
    Matcher matcher = NAME.matcher(code(Files.readString(file)));
    while (matcher.find()) {
      imported.add(matcher.group(1) == null ? "pipeline" : matcher.group(1));
    }
    imported.remove(own);
    assertThat(MAY_IMPORT).as("a package of the order").containsKey(own);
    assertThat(MAY_IMPORT.get(own)).containsAll(imported);
  }

  @Test
  void theOrderHasNoCycle() {
    Set<String> placed = new TreeSet<>();
    while (placed.size() < MAY_IMPORT.size()) {
      List<String> next =
          MAY_IMPORT.keySet().stream()
              .filter(each -> !placed.contains(each) && placed.containsAll(MAY_IMPORT.get(each)))
              .toList();
      assertThat(next).isNotEmpty();
      placed.addAll(next);
    }
  }

  /** The text without comments. */
  private static String code(String java) {
    return java.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
  }

  private static String packageOf(Path file) {
    Path inside = root(file).relativize(file);
    return inside.getNameCount() == 1 ? "pipeline" : inside.getName(0).toString();
  }

  private static Path root(Path file) {
    return SOURCES.stream().filter(file::startsWith).findFirst().orElseThrow();
  }

  static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path root : SOURCES) {
      try (Stream<Path> all = Files.walk(root)) {
        all.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
      }
    }
    return files;
  }
}
