// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * The rows of a table with metadata as RDF, in the minimal mode of the W3C's csv2rdf. A row that
 * metadata give no IRI has that of RFC 7111, {@code #row=7}, counted from 1 at the head, where the
 * W3C has a blank node.
 */
public final class Rows {
  private final Metadata metadata;
  private final String iri;
  private final String base;
  private final Problems problems;
  private final Graph graph = GraphFactory.createDefaultGraph();
  private List<Named> columns = List.of();

  /** A column with its name. */
  private record Named(String name, Column column) {}

  /**
   * A row as it is read.
   *
   * @param number counted from 1, the head among them
   */
  public record Row(long number, List<String> cells) {}

  /**
   * Rows of a table.
   *
   * @param iri the name of the table, under which its rows and columns have theirs
   * @param base what the addresses in metadata are relative to
   * @param problems makes problems of places in the table
   */
  public Rows(Metadata metadata, String iri, String base, Problems problems) {
    this.metadata = metadata;
    this.iri = iri;
    this.base = base;
    this.problems = problems;
  }

  /**
   * The triples of all rows.
   *
   * @param rows all of the table, the head among them
   * @throws io.github.tipgraph.read.ProblemException if the table is not as its metadata say
   */
  public Graph graph(List<Row> rows) {
    Dialect dialect = metadata.dialect();
    int first = Math.min(rows.size(), dialect.skipRows() + dialect.headerRows());
    List<String> head =
        dialect.headerRows() == 1 && first > 0 ? own(rows.get(first - 1)) : List.of();
    int width = rows.stream().mapToInt(row -> own(row).size()).max().orElse(0);
    columns = named(head, head.isEmpty() ? width : head.size());
    long number = 0;
    for (Row row : rows.subList(first, rows.size())) {
      number++;
      if (!metadata.suppressed()) {
        add(row, number);
      }
    }
    return graph;
  }

  private List<String> own(Row row) {
    int skip = Math.min(row.cells().size(), metadata.dialect().skipColumns());
    return row.cells().subList(skip, row.cells().size());
  }

  private List<Named> named(List<String> head, int width) {
    List<Column> described = new ArrayList<>(metadata.columns());
    long real = described.stream().filter(column -> !column.virtual()).count();
    if (described.isEmpty()) {
      for (int i = 0; i < width; i++) {
        described.add(Column.plain(metadata.rest()));
      }
    } else if (real != width) {
      throw problems.of(
          "line 1",
          "has " + width + " columns, and its metadata " + real,
          "describe each column once, in order");
    }
    List<Named> named = new ArrayList<>();
    for (int i = 0; i < described.size(); i++) {
      Column column = described.get(i);
      Optional<String> title = i < head.size() ? Optional.of(head.get(i)) : Optional.empty();
      if (!column.virtual() && title.isPresent() && !column.fits(title.get())) {
        throw problems.of(
            "line 1",
            "column "
                + (i + 1)
                + " is headed '"
                + title.get()
                + "', and its metadata call it "
                + String.join(
                    " or ",
                    column.titles().isEmpty() ? column.name().stream().toList() : column.titles()),
            "describe the columns in their order");
      }
      named.add(new Named(name(column, title, i), column));
    }
    return named;
  }

  private static String name(Column column, Optional<String> head, int index) {
    return column
        .name()
        .or(() -> column.titles().stream().findFirst().or(() -> head).map(Rows::encoded))
        .filter(name -> !name.isEmpty())
        .orElse("_col." + (index + 1));
  }

  private static String encoded(String title) {
    return URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void add(Row row, long number) {
    List<String> cells = own(row);
    if (cells.size() > columns.stream().filter(each -> !each.column().virtual()).count()) {
      throw problems.of(
          "record " + row.number(),
          "has " + cells.size() + " cells, and its metadata fewer columns",
          "put cells with commas in quotes");
    }
    Map<Named, Values> values = new LinkedHashMap<>();
    Map<String, List<String>> variables = new HashMap<>();
    variables.put("_row", List.of(Long.toString(number)));
    variables.put("_sourceRow", List.of(Long.toString(row.number())));
    for (int i = 0; i < columns.size(); i++) {
      Named named = columns.get(i);
      String cell = i < cells.size() ? cells.get(i) : "";
      Values of =
          named.column().virtual()
              ? Values.NONE
              : Values.of(cell, named.column().is(), problem(row, named.name()));
      values.put(named, of);
      variables.put(named.name(), of.lexical());
    }
    int column = 0;
    for (Map.Entry<Named, Values> each : values.entrySet()) {
      column++;
      variables.put("_name", List.of(each.getKey().name()));
      variables.put("_column", List.of(Integer.toString(column)));
      variables.put(
          "_sourceColumn", List.of(Integer.toString(column + metadata.dialect().skipColumns())));
      add(row, each.getKey(), each.getValue(), variables);
    }
  }

  private Problems problem(Row row, String column) {
    return (where, what, remedy) ->
        problems.of("record " + row.number() + ", column " + column, what, remedy);
  }

  private void add(Row row, Named named, Values values, Map<String, List<String>> variables) {
    Column column = named.column();
    Inherited is = column.is();
    if (column.suppressed() || values.isNull() && !column.virtual()) {
      return;
    }
    Problems at = problem(row, named.name());
    Node subject =
        is.aboutUrl()
            .map(template -> node(template, variables, at))
            .orElseGet(() -> NodeFactory.createURI(iri + "#row=" + row.number()));
    Node property =
        is.propertyUrl()
            .map(template -> node(template, variables, at))
            .orElseGet(() -> NodeFactory.createURI(iri + "#" + named.name()));
    if (is.valueUrl().isPresent()) {
      graph.add(subject, property, node(is.valueUrl().get(), variables, at));
    } else if (is.ordered() && is.separator().isPresent()) {
      graph.add(subject, property, list(row, named, values.nodes()));
    } else {
      values.nodes().forEach(value -> graph.add(subject, property, value));
    }
  }

  private Node node(UriTemplate template, Map<String, List<String>> variables, Problems at) {
    String text = template.expand(variables);
    return Iri.resolve(text, base)
        .map(NodeFactory::createURI)
        .orElseThrow(
            () ->
                at.of("", "'" + text + "' is no IRI", "mend " + template.text() + " or the cell"));
  }

  /** A list as RDF has it; its blank nodes are the same each time. */
  private Node list(Row row, Named named, List<Node> values) {
    Node rest = RDF.Nodes.nil;
    for (int i = values.size() - 1; i >= 0; i--) {
      String key = iri + " " + row.number() + " " + named.name() + " " + i;
      UUID label = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
      Node cell = NodeFactory.createBlankNode(label.toString().replace("-", ""));
      graph.add(cell, RDF.Nodes.first, values.get(i));
      graph.add(cell, RDF.Nodes.rest, rest);
      rest = cell;
    }
    return rest;
  }
}
