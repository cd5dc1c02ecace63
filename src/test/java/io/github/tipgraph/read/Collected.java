// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of inputs. */
final class Collected implements Receiver {
  /** Limits that tests can reach. */
  static final Limits NARROW =
      new Limits(
          2_000_000,
          1_000_000,
          500_000,
          40_000_000,
          200,
          50,
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          3);

  private static final Map<String, String> COUNTRIES =
      Map.of(
          "ALBANIA", "AL",
          "DJIBOUTI", "DJ",
          "GEORGIA", "GE",
          "GHANA", "GH",
          "NEPAL", "NP",
          "CONGO, DEMOCRATIC REPUBLIC OF THE", "CD");

  final List<String> sources = new ArrayList<>();
  final List<Document> documents = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();

  /** The names above, with a rating in brackets or without. */
  static Optional<CountryHeadings.Heading> heading(String line) {
    String name = line.replaceFirst(" \\((?i:tier) .*\\)$|: (?i:tier) .*", "");
    return Optional.ofNullable(COUNTRIES.get(name.toUpperCase(java.util.Locale.ROOT)))
        .map(code -> new CountryHeadings.Heading(code, !name.equals(line)));
  }

  static Collected of(Path... inputs) {
    return of(ReadOptions.standard("test"), InputStream.nullInputStream(), names(inputs));
  }

  static Collected of(ReadOptions options, InputStream standardInput, List<String> inputs) {
    Collected collected = new Collected();
    Opener opener =
        new Opener(NARROW, options.selection(), options.pathIds(), Collected::heading, collected);
    Inputs reader =
        new Inputs(opener, collected, standardInput, () -> new Web(NARROW, options.userAgent()));
    inputs.forEach(reader::read);
    return collected;
  }

  /** What comes of some bytes under a file's name. */
  static Collected of(String name, byte[] bytes) {
    Collected collected = new Collected();
    new Opener(NARROW, Selection.ALL, false, Collected::heading, collected)
        .open(Content.of(name, Ids.of(name), new ByteArrayInputStream(bytes)));
    return collected;
  }

  /** What comes of a file among the resources of the tests. */
  static Collected ofResource(String name) throws IOException {
    try (InputStream in = Collected.class.getResourceAsStream("/read/" + name)) {
      return of(name, in.readAllBytes());
    }
  }

  private static List<String> names(Path... inputs) {
    return List.of(inputs).stream().map(Path::toString).toList();
  }

  List<String> ids() {
    return documents.stream().map(Document::id).toList();
  }

  List<String> lines() {
    return problems.stream().map(Problem::line).toList();
  }

  /** The only document. */
  Document one() {
    if (documents.size() != 1 || !problems.isEmpty()) {
      throw new AssertionError(ids() + " " + lines());
    }
    return documents.get(0);
  }

  @Override
  public void document(String source, Document document) {
    sources.add(source);
    documents.add(document);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }
}
