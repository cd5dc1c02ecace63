// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.query.DocumentFacts;
import io.github.tipgraph.query.FactRows;
import io.github.tipgraph.query.QuerySource;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * How good the facts are: what was measured, how often each rule was right, and with a document its
 * facts, each of which can be said to be wrong where the server may write.
 */
final class QualityPages {
  /** Where it is. */
  static final String PATH = "/quality";

  private static final String RULES =
      """
      SELECT ?rule ?rowsFound ?rowsRight (COUNT(DISTINCT ?fact) AS ?factsHere)
      WHERE {
        ?rule tip:rowsFound ?rowsFound ; tip:rowsRight ?rowsRight .
        OPTIONAL { ?fact tip:rule ?rule }
      }
      GROUP BY ?rule ?rowsFound ?rowsRight
      ORDER BY ?rule
      """;
  private static final List<String> RULE_COLUMNS =
      List.of("rule", "rows found", "rows right", "facts in this store");
  private static final int MOST = 1000;

  private final Assets assets;
  private final Addresses addresses;
  private final Asking asking;
  private final boolean writable;
  private final List<Measured> measured = Measured.all();

  QualityPages(Assets assets, Addresses addresses, Asking asking, boolean writable) {
    this.assets = assets;
    this.addresses = addresses;
    this.asking = asking;
    this.writable = writable;
  }

  /**
   * The page.
   *
   * @param frame around it
   * @param document whose facts it shows, or empty
   * @param documents to choose from
   * @param problem with the document, or empty
   * @param said whether a fact has just been said to be wrong
   * @param writable whether facts can be
   */
  record QualityPage(
      Frame frame,
      String document,
      List<String> documents,
      String problem,
      boolean said,
      boolean writable,
      List<Judged> facts,
      List<Measured> measured,
      AnswerTable rules) {}

  /**
   * A fact.
   *
   * @param key that names it within its document
   */
  record Judged(String key, String table, String cells, String quote) {}

  /** The page. */
  Optional<Reply> page(Asked asked, DatasetGraph dataset) {
    Optional<String> document = asked.param("document");
    List<Judged> facts = new ArrayList<>();
    String problem = "";
    int status = 200;
    try {
      document.ifPresent(id -> facts.addAll(facts(DocumentFacts.of(dataset, id))));
    } catch (ProblemException e) {
      problem = e.problem().line();
      status = QueryPages.status(e.problem());
    }
    QualityPage page =
        new QualityPage(
            new Frame("Quality", PATH, List.of(), assets),
            document.orElse(""),
            new Fields(dataset).documents(),
            problem,
            asked.param("said").isPresent(),
            writable,
            facts,
            measured,
            AnswerTable.of(
                    asking.first(QuerySource.text(RULES), Map.of(), MOST, dataset),
                    dataset,
                    addresses)
                .called(RULE_COLUMNS));
    return Optional.of(Reply.page(status, Templates.render("quality", page)));
  }

  private static List<Judged> facts(DocumentFacts facts) {
    return facts.rows().stream()
        .map(
            row ->
                new Judged(
                    key(row),
                    row.table().title(),
                    row.filled().entrySet().stream()
                        .map(cell -> cell.getKey() + " " + cell.getValue())
                        .collect(Collectors.joining(", ")),
                    facts.quote(row)))
        .toList();
  }

  /** What names a fact within its document: a hash of its table, its cells and where it stands. */
  static String key(FactRows.Row row) {
    String all = row.table() + " " + row.begin() + " " + row.end() + new TreeMap<>(row.filled());
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
