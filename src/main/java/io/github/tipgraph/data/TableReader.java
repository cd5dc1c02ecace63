// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import io.github.tipgraph.csvw.Dialect;
import io.github.tipgraph.csvw.Metadata;
import io.github.tipgraph.csvw.Rows;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Whole;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Reads a table as a graph, as the W3C's csv2rdf does in its minimal mode: each column is a
 * property, each cell that is not empty a triple. A row is the table's address with the fragment
 * identifier of RFC 7111, {@code #row=7}, counted from 1 at the head. Where there are no metadata,
 * what all cells of a column are (whole numbers, decimal numbers, days) decides their datatype.
 */
final class TableReader {
  private final OtherData data;
  private final Dialect dialect;
  private final Optional<Metadata> metadata;

  /**
   * A reader.
   *
   * @param delimiter between cells where metadata give none
   */
  TableReader(OtherData data, char delimiter, Optional<Metadata> metadata) {
    this.data = data;
    this.metadata = metadata;
    this.dialect = metadata.map(Metadata::dialect).orElseGet(() -> Dialect.standard(delimiter));
  }

  private CSVFormat format() {
    CSVFormat.Builder format =
        CSVFormat.Builder.create()
            .setDelimiter(dialect.delimiter())
            .setIgnoreEmptyLines(true)
            .setQuote(dialect.quote().orElse(null))
            .setCommentMarker(dialect.comment().orElse(null));
    try {
      return (dialect.doubled() ? format : format.setEscape('\\')).get();
    } catch (IllegalArgumentException e) {
      throw problem("", "has a dialect in which one sign has two meanings", "mend its metadata");
    }
  }

  Graph read(InputStream bytes) throws IOException {
    List<CSVRecord> records = new ArrayList<>();
    Whole in = new Whole(bytes);
    try (Reader reader = new InputStreamReader(in, dialect.encoding().newDecoder());
        CSVParser parser = CSVParser.parse(reader, format())) {
      parser.forEach(records::add);
    } catch (CSVException e) {
      in.requireUpToHere();
      throw broken();
    } catch (UncheckedIOException e) {
      in.requireUpToHere();
      throw e.getCause() instanceof CharacterCodingException
          ? problem("", "is not valid " + dialect.encoding(), "save it as UTF-8")
          : broken();
    }
    if (records.isEmpty()) {
      throw problem("", "is empty, where a table was expected", "give a table with a head");
    }
    return metadata.isPresent()
        ? described(metadata.get(), records)
        : graph(head(records.get(0)), records.subList(1, records.size()));
  }

  /** The table as its metadata say; on the web, what they give is relative to its address. */
  private Graph described(Metadata metadata, List<CSVRecord> records) {
    List<Rows.Row> rows = new ArrayList<>();
    for (CSVRecord record : records) {
      List<String> cells = new ArrayList<>();
      for (String cell : record) {
        String text = rows.isEmpty() ? cell.replace("\uFEFF", "") : cell;
        cells.add(dialect.trim() ? text.strip() : text);
      }
      rows.add(new Rows.Row(record.getRecordNumber(), cells));
    }
    String base = metadata.url().filter(url -> url.matches("(?i)https?://.*")).orElse(data.iri());
    return new Rows(metadata, data.iri(), base, this::problem).graph(rows);
  }

  private List<Node> head(CSVRecord record) {
    Set<Node> columns = new LinkedHashSet<>();
    for (int i = 0; i < record.size(); i++) {
      String title = record.get(i).replace("\uFEFF", "").strip();
      String name = title.isEmpty() ? "_col." + (i + 1) : encoded(title);
      Node column = NodeFactory.createURI(data.namespace() + name);
      if (!columns.add(column)) {
        throw problem("line 1", "has two columns " + title, "give each its own name");
      }
    }
    return List.copyOf(columns);
  }

  private Graph graph(List<Node> columns, List<CSVRecord> records) {
    List<CellType> types = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      types.add(
          CellType.of(
              records.stream().filter(r -> column < r.size()).map(r -> r.get(column).strip())));
    }
    Graph graph = GraphFactory.createDefaultGraph();
    for (CSVRecord record : records) {
      boolean blank = record.size() == 1 && record.get(0).isBlank();
      if (record.size() != columns.size() && !blank) {
        throw problem(
            "record " + record.getRecordNumber(),
            "has " + record.size() + " cells, and the head " + columns.size(),
            "give each its cell, and put cells with commas in quotes");
      }
      Node row = NodeFactory.createURI(data.namespace() + "row=" + record.getRecordNumber());
      for (int i = 0; i < record.size(); i++) {
        String cell = record.get(i).strip();
        if (!cell.isEmpty()) {
          graph.add(row, columns.get(i), types.get(i).literal(cell));
        }
      }
    }
    return graph;
  }

  private ProblemException broken() {
    return problem("", "is no table: a cell in quotes does not end well", "mend its quotes");
  }

  private static String encoded(String title) {
    return URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private ProblemException problem(String where, String what, String remedy) {
    return new ProblemException(Problem.mistake(data.location(), where, what, remedy));
  }
}
