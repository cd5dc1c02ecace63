// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import io.github.tipgraph.link.Candidate.Strength;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.TextFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What a reader decided about candidates, in a CSV file (RFC 4180) with a row each: the first
 * column is {@code accept}, {@code reject}, or empty where nothing is decided yet.
 *
 * @param byPair each decided row by its entity and candidate
 */
record Decisions(Map<Pair, Row> byPair) {
  private static final String ACCEPT = "accept";
  private static final String REJECT = "reject";
  private static final List<String> HEAD =
      List.of(
          "decision", "entity", "name", "kind", "country", "candidate", "label", "score", "reason");
  private static final int ENTITY = 1;
  private static final int CANDIDATE = 5;
  private static final int LABEL = 6;
  private static final int REASON = 8;

  /** Of what a decision is. */
  record Pair(String entity, String target) {}

  /** The cells of a row, as many as the head has. */
  record Row(List<String> cells) {
    private Pair pair() {
      return new Pair(cells.get(ENTITY), cells.get(CANDIDATE));
    }

    private boolean is(String decision) {
      return cells.get(0).equals(decision);
    }
  }

  /** No decisions. */
  static Decisions none() {
    return new Decisions(Map.of());
  }

  /**
   * The decisions in a file, or none if there is no such file yet.
   *
   * @throws ProblemException if it is not as it was written
   */
  static Decisions read(Path file) {
    if (!Files.exists(file)) {
      return none();
    }
    String text = TextFile.read(file, "a table of candidates");
    Map<Pair, Row> decided = new LinkedHashMap<>();
    try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(text))) {
      for (CSVRecord record : parser) {
        Row row = row(file, record);
        if (record.getRecordNumber() > 1 && !row.cells().get(0).isEmpty()) {
          decided.put(row.pair(), row);
        }
      }
    } catch (CSVException | UncheckedIOException e) {
      throw mistake(file, "", "is no table: a cell in quotes does not end well", "mend its quotes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Decisions(decided);
  }

  private static Row row(Path file, CSVRecord record) {
    List<String> cells = record.stream().map(String::strip).toList();
    String where = "record " + record.getRecordNumber();
    boolean head = record.getRecordNumber() == 1;
    if (head ? !cells.equals(HEAD) : cells.size() != HEAD.size()) {
      throw mistake(
          file, where, "has not the columns " + String.join(",", HEAD), "keep them as they were");
    }
    if (!head && !Set.of(ACCEPT, REJECT, "").contains(cells.get(0))) {
      throw mistake(
          file,
          where,
          "the decision is '" + cells.get(0) + "'",
          "write accept or reject, or leave it empty");
    }
    if (!head && cells.get(0).equals(ACCEPT) && !Targets.sound(cells.get(CANDIDATE))) {
      throw mistake(
          file, where, "accepts '" + cells.get(CANDIDATE) + "', which is no IRI", "write its IRI");
    }
    return new Row(cells);
  }

  /**
   * The candidates as a reader wants them: what was rejected is gone, and what was accepted is
   * linked, and nothing beside it. What was accepted stays even where the source no longer offers
   * it.
   */
  List<Candidate> apply(List<Entity> entities, List<Candidate> candidates) {
    Map<String, Entity> known = new LinkedHashMap<>();
    entities.forEach(entity -> known.put(entity.iri(), entity));
    Set<String> settled = new HashSet<>();
    List<Candidate> all = new ArrayList<>();
    for (Row row : byPair.values()) {
      Entity entity = known.get(row.pair().entity());
      if (entity != null && row.is(ACCEPT)) {
        settled.add(entity.iri());
        String reason = row.cells().get(REASON);
        all.add(
            new Candidate(
                entity,
                row.pair().target(),
                row.cells().get(LABEL),
                BigDecimal.ONE,
                reason.isEmpty() ? "accepted by a reader" : "accepted by a reader; " + reason,
                Strength.CLOSE));
      }
    }
    for (Candidate candidate : candidates) {
      Pair pair = new Pair(candidate.entity().iri(), candidate.target());
      boolean open = !byPair.containsKey(pair);
      boolean exact = candidate.strength() == Strength.EXACT;
      if (open && (exact || !settled.contains(candidate.entity().iri()))) {
        all.add(candidate);
      } else if (open) {
        all.add(candidate.with(Strength.WEAK));
      }
    }
    return all.stream().sorted(Candidate.ORDER).toList();
  }

  /** The decisions about entities that there are not. */
  List<String> idle(Collection<Entity> entities) {
    Set<String> known = new HashSet<>();
    entities.forEach(entity -> known.add(entity.iri()));
    return byPair.keySet().stream()
        .map(Pair::entity)
        .filter(iri -> !known.contains(iri))
        .distinct()
        .toList();
  }

  /** The text of the file: what was decided, and the candidates about which nothing is. */
  String text(List<Candidate> candidates) {
    Map<Pair, Row> rows = new LinkedHashMap<>();
    candidates.stream()
        .filter(candidate -> candidate.strength() != Strength.EXACT)
        .sorted(Candidate.ORDER)
        .forEach(
            candidate -> {
              Row row = row(candidate);
              rows.put(row.pair(), byPair.getOrDefault(row.pair(), row));
            });
    byPair.forEach(rows::putIfAbsent);
    return Stream.concat(Stream.of(HEAD), rows.values().stream().map(Row::cells))
        .map(cells -> cells.stream().map(Decisions::quoted).collect(Collectors.joining(",")) + "\n")
        .collect(Collectors.joining());
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\",\n\r].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  private static Row row(Candidate candidate) {
    Entity entity = candidate.entity();
    return new Row(
        List.of(
            "",
            entity.iri(),
            entity.name(),
            entity.kind().title(),
            entity.country(),
            candidate.target(),
            candidate.label(),
            candidate.score().toPlainString(),
            candidate.reason()));
  }

  private static ProblemException mistake(Path file, String where, String what, String remedy) {
    return new ProblemException(Problem.mistake(file.toString(), where, what, remedy));
  }
}
