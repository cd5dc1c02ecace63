// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.store.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;

/** Documents, the number of facts that each table has of them, and of triples. */
public final class Summary {
  private final int most;
  private final List<List<String>> documents = new ArrayList<>();
  private int size;
  private final Map<Table, Integer> facts = new EnumMap<>(Table.class);
  private long triples;

  /**
   * A summary of nothing yet.
   *
   * @param most of so many documents it tells each; of more it tells the whole alone
   */
  public Summary(int most) {
    this.most = most;
  }

  /** What the graphs of documents in a store hold. */
  public static Summary of(DatasetGraph dataset) {
    Summary summary = new Summary(Integer.MAX_VALUE);
    Map<String, Integer> rows = new HashMap<>();
    FactRows all = new FactRows(dataset, Optional.empty());
    for (Table table : Table.values()) {
      all.each(
          table,
          row -> {
            summary.facts.merge(table, 1, Integer::sum);
            rows.merge(row.cells().get(0), 1, Integer::sum);
          });
    }
    for (Node graph : Store.documentGraphs(dataset)) {
      Iterator<Quad> found = dataset.find(graph, Node.ANY, DCTerms.identifier.asNode(), Node.ANY);
      while (found.hasNext()) {
        Quad quad = found.next();
        String id = quad.getObject().getLiteralLexicalForm();
        StoredDocument document = new StoredDocument(graph, quad.getSubject());
        String year = document.text(dataset, Tip.reportYear.asNode()).orElse("");
        summary.add(id, country(dataset, document), year, rows.getOrDefault(id, 0));
      }
      summary.triples += dataset.getGraph(graph).size();
    }
    return summary;
  }

  private static String country(DatasetGraph dataset, StoredDocument document) {
    Iterator<Quad> found =
        dataset.find(document.graph(), document.node(), Tip.assesses.asNode(), Node.ANY);
    return found.hasNext()
        ? found.next().getObject().getURI().substring(Iris.place("").length())
        : "";
  }

  private void add(String id, String country, String year, int rows) {
    size++;
    if (size <= most) {
      documents.add(List.of(id, country, year, Integer.toString(rows)));
    }
  }

  /** Adds a document with its facts by table and its triples. */
  public void add(String id, String country, String year, Map<Table, Integer> byTable, long size) {
    add(id, country, year, byTable.values().stream().mapToInt(Integer::intValue).sum());
    byTable.forEach((table, number) -> facts.merge(table, number, Integer::sum));
    triples += size;
  }

  /**
   * Tables to read, of documents, unless they are too many, and of facts, and a line about the
   * whole.
   *
   * @param columns the terminal's, or 0
   * @param where what holds it all
   */
  public String text(int columns, String where) {
    List<List<String>> tables =
        Arrays.stream(Table.values())
            .map(table -> List.of(table.title(), facts.getOrDefault(table, 0).toString()))
            .toList();
    String each =
        size <= most
            ? new TextTable(List.of("document", "country", "year", "facts"), documents, columns)
                + "\n"
            : "";
    return each
        + new TextTable(List.of("table", "facts"), tables, columns)
        + "\n"
        + (size == 1 ? "1 document, " : size + " documents, ")
        + triples
        + " triples in "
        + where
        + "\n";
  }
}
