// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.review;

import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.FactReader;
import io.github.tipgraph.fact.Review;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.file.Drafts;
import io.github.tipgraph.json.JsonLines;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of corrections: JSON Lines, one decision a line, sorted. */
public final class CorrectionFile {
  private static final String EXTENSION = ".jsonl";
  private static final Set<String> FIELDS =
      Set.of("document", "table", "decision", "was", "now", "quote", "by", "on");
  private static final Comparator<Correction> ORDER =
      Comparator.comparing(Correction::document)
          .thenComparing(Correction::table)
          .thenComparing(Correction::quote)
          .thenComparing(correction -> JsonLines.write(correction.subject()))
          .thenComparing(Correction::decision);

  private CorrectionFile() {}

  /**
   * A decision with the line that holds it.
   *
   * @param file what messages call the file
   * @param line from 1
   */
  public record Located(String file, int line, Correction correction) {}

  /**
   * The decisions of a file, or of the files of a folder whose names end in {@code .jsonl}.
   *
   * @throws ProblemException if it cannot be read, or a line is no decision
   */
  public static List<Located> read(Path path) {
    List<Located> all = new ArrayList<>();
    for (Path file : files(path)) {
      for (JsonLines.Line line : JsonLines.read(file)) {
        all.add(new Located(line.file(), line.number(), correction(line)));
      }
    }
    return all;
  }

  /** The file of a document's decisions in a folder. */
  public static Path of(Path folder, String document) {
    return folder.resolve(document.replaceAll("[^\\w.-]", "_") + EXTENSION);
  }

  /**
   * Takes a decision into the file of its document; what was decided before about the same fact
   * gives way to it. The file is replaced whole.
   *
   * @param folder of the files, which is made where it is not there
   * @throws ProblemException if it cannot be read or written
   */
  public static synchronized void add(Path folder, Correction correction) {
    Path file = of(folder, correction.document());
    byte[] text = write(with(file, correction)).getBytes(StandardCharsets.UTF_8);
    try (Drafts drafts = Drafts.in(folder)) {
      drafts.add(file, out -> out.write(text));
      drafts.keep();
    } catch (IOException e) {
      throw Problem.refused(file.toString(), "cannot be written", e);
    }
  }

  /**
   * The decisions of a file as it is now, and one more; what was decided before about the same fact
   * gives way to it.
   *
   * @param file which need not be there
   * @throws ProblemException if it cannot be read
   */
  public static List<Correction> with(Path file, Correction correction) {
    Decisions decisions = new Decisions(all(file));
    decisions.take(correction);
    return decisions.all();
  }

  /** The decisions of a file, or none where there is no file. */
  public static List<Correction> all(Path file) {
    return Files.exists(file) ? read(file).stream().map(Located::correction).toList() : List.of();
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(EXTENSION)).sorted().toList();
    } catch (IOException e) {
      throw Problem.refused(path.toString(), "cannot be read", e);
    }
  }

  private static Correction correction(JsonLines.Line line) {
    for (String field : line.object().keySet()) {
      if (!FIELDS.contains(field)) {
        throw line.mistake(
            "there is no field \"" + field + "\"",
            "take document, table, decision, was, now, quote, by, on");
      }
    }
    String title = line.text("table");
    Table table =
        Table.of(title)
            .orElseThrow(
                () -> line.mistake("there is no table '" + title + "'", "take one of " + tables()));
    String code = line.text("decision");
    Review.Decision decision =
        Arrays.stream(Review.Decision.values())
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow(
                () ->
                    line.mistake(
                        "the decision is '" + code + "'", "take accept, reject, edit or add"));
    String on = line.text("on");
    if (!isDate(on)) {
      throw line.mistake("\"on\" is '" + on + "', which is no date", "give one such as 2026-03-01");
    }
    Correction correction =
        new Correction(
            line.text("document"),
            table,
            decision,
            cells(line, "was", decision != Review.Decision.ADD, table),
            cells(
                line,
                "now",
                decision == Review.Decision.EDIT || decision == Review.Decision.ADD,
                table),
            line.text("quote"),
            line.text("by"),
            on);
    return correction;
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).toString().matches("\\d{4}-\\d{2}-\\d{2}");
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Map<String, String> cells(
      JsonLines.Line line, String field, boolean wanted, Table table) {
    Map<String, String> cells = new LinkedHashMap<>();
    line.object(field).asMap().forEach((column, value) -> cells.put(column, JsonLines.cell(value)));
    if (wanted == cells.isEmpty()) {
      throw line.mistake(
          wanted
              ? "has no cells in \"" + field + "\""
              : "has cells in \"" + field + "\", which its decision does not take",
          wanted ? "give \"" + field + "\": {…}" : "leave them out");
    }
    if (wanted) {
      check(line, field, table, cells);
    }
    return cells;
  }

  private static void check(
      JsonLines.Line line, String field, Table table, Map<String, String> cells) {
    String quote = line.text("quote");
    Evidence evidence = Evidence.at(line.text("document"), quote, 0, quote.length());
    try {
      FactReader.read(table, evidence, cells);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          Problem.mistake(
              line.file(),
              "line " + line.number(),
              "\"" + field + "\": " + e.getMessage(),
              "mend the line"),
          e);
    }
  }

  private static String tables() {
    return Arrays.stream(Table.values()).map(Table::title).collect(Collectors.joining(", "));
  }

  /** The text of a file with these decisions. */
  public static String write(Collection<Correction> corrections) {
    return corrections.stream()
        .sorted(ORDER)
        .map(correction -> JsonLines.write(fields(correction)) + "\n")
        .collect(Collectors.joining());
  }

  private static Map<String, Object> fields(Correction correction) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("document", correction.document());
    fields.put("table", correction.table().title());
    fields.put("decision", correction.decision().code());
    if (!correction.was().isEmpty()) {
      fields.put("was", correction.was());
    }
    if (!correction.now().isEmpty()) {
      fields.put("now", correction.now());
    }
    fields.put("quote", correction.quote());
    fields.put("by", correction.by());
    fields.put("on", correction.on());
    return fields;
  }
}
