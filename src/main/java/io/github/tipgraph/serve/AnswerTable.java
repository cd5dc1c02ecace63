// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.query.FirstRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The answer to a query, to read.
 *
 * @param columns their names
 * @param rows a cell for each column
 * @param more whether there are more rows
 */
record AnswerTable(List<String> columns, List<List<Cell>> rows, boolean more) {
  /**
   * What stands in a row.
   *
   * @param href where it leads, or empty
   * @param language of the text, or empty
   * @param number whether it is one
   */
  record Cell(String text, String href, String language, boolean number) {
    static final Cell EMPTY = new Cell("", "", "", false);
  }

  /**
   * A table of an answer; things bear their names and, also where only named, lead to their pages.
   */
  static AnswerTable of(FirstRows answer, DatasetGraph dataset, Addresses addresses) {
    Names names = new Names(dataset);
    Mentions mentions = new Mentions(dataset, addresses);
    return new AnswerTable(
        answer.columns(),
        answer.rows().stream()
            .map(
                row ->
                    answer.columns().stream()
                        .map(
                            column ->
                                Optional.ofNullable(row.get(column))
                                    .map(
                                        node -> cell(column, node, names, addresses, mentions, row))
                                    .orElse(Cell.EMPTY))
                        .toList())
            .toList(),
        answer.more());
  }

  /** The same with its columns called otherwise. */
  AnswerTable called(UnaryOperator<String> name) {
    return called(columns.stream().map(name).toList());
  }

  /** The same with other names of its columns. */
  AnswerTable called(List<String> names) {
    return new AnswerTable(names, rows, more);
  }

  /** Whether a column has numbers and nothing else. */
  boolean isNumeric(int column) {
    List<Cell> filled =
        rows.stream().map(row -> row.get(column)).filter(cell -> !cell.text().isEmpty()).toList();
    return !filled.isEmpty() && filled.stream().allMatch(Cell::number);
  }

  private static Cell cell(
      String column,
      Node node,
      Names names,
      Addresses addresses,
      Mentions mentions,
      Map<String, Node> row) {
    String text = names.of(node);
    if (node.isURI()) {
      return new Cell(text, addresses.link(node.getURI()).orElse(""), "", false);
    }
    if (!node.isLiteral()) {
      return new Cell(text, "", "", false);
    }
    boolean number =
        node.getLiteralDatatype() instanceof XSDDatatype
            && node.getLiteral().isWellFormed()
            && node.getLiteralValue() instanceof Number;
    String href = number ? "" : mentions.href(column, text, row);
    return new Cell(text, href, node.getLiteralLanguage(), number);
  }
}
