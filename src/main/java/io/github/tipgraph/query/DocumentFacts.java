// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.rdf.Tip;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A document's text and what was taken from it.
 *
 * @param id the document's identifier
 * @param text its plain text
 * @param rows in the order of the text
 */
public record DocumentFacts(String id, String text, List<FactRows.Row> rows) {
  public DocumentFacts {
    rows = List.copyOf(rows);
  }

  /**
   * The facts of a document in a store.
   *
   * @throws io.github.tipgraph.read.ProblemException if the store has no such document
   */
  public static DocumentFacts of(DatasetGraph dataset, String id) {
    String text = StoredDocument.find(dataset, id).text(dataset, Tip.plainText.asNode()).orElse("");
    List<FactRows.Row> rows =
        new FactRows(dataset, Optional.of(id))
            .all().stream()
                .sorted(
                    Comparator.comparingInt(FactRows.Row::begin)
                        .thenComparingInt(FactRows.Row::end)
                        .thenComparing(FactRows.Row::table))
                .toList();
    return new DocumentFacts(id, text, rows);
  }

  /** The span that states a row. */
  public String quote(FactRows.Row row) {
    int begin = text.offsetByCodePoints(0, row.begin());
    return text.substring(begin, text.offsetByCodePoints(begin, row.end() - row.begin()));
  }
}
