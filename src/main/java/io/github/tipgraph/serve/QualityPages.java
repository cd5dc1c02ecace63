// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.query.DocumentFacts;
import io.github.tipgraph.query.QuerySource;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.read.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
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

  /** What forms on it call it, to lead back to it. */
  static final String BACK = "quality";

  private final Assets assets;
  private final Addresses addresses;
  private final Asking asking;
  private final Verdicts verdicts;
  private final List<Measured> measured = Measured.all();

  QualityPages(Assets assets, Addresses addresses, Asking asking, Verdicts verdicts) {
    this.assets = assets;
    this.addresses = addresses;
    this.asking = asking;
    this.verdicts = verdicts;
  }

  /**
   * The page.
   *
   * @param frame around it
   * @param document whose facts it shows, or empty
   * @param home the address of its page
   * @param documents to choose from
   * @param problem with the document, or empty
   * @param said whether a fact has just been said to be wrong
   * @param writable whether facts can be
   */
  record QualityPage(
      Frame frame,
      String document,
      String home,
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
   * @param quote the span that states it
   */
  record Judged(Card card, Link quote, Verdicts.Verdict verdict) {}

  /** The page. */
  Optional<Reply> page(Asked asked, DatasetGraph dataset) {
    Optional<String> document = asked.param("document");
    List<Judged> facts = new ArrayList<>();
    String problem = "";
    int status = 200;
    try {
      document.ifPresent(id -> facts.addAll(facts(DocumentFacts.of(dataset, id), dataset)));
    } catch (ProblemException e) {
      problem = e.problem().line();
      status = QueryPages.status(e.problem());
    }
    QualityPage page =
        new QualityPage(
            new Frame("Quality", PATH, List.of(), assets),
            document.orElse(""),
            home(document.orElse("")),
            new Fields(dataset).documents(),
            problem,
            asked.param("said").isPresent(),
            verdicts.writable(),
            facts,
            measured,
            AnswerTable.of(
                    asking.first(QuerySource.text(RULES), Map.of(), MOST, dataset),
                    dataset,
                    addresses)
                .called(RULE_COLUMNS));
    return Optional.of(Reply.page(status, Templates.render("quality", page)));
  }

  private String home(String document) {
    return addresses.page(new Iris(addresses.base()).document(document));
  }

  private List<Judged> facts(DocumentFacts facts, DatasetGraph dataset) {
    Cards cards = new Cards(dataset, new Names(dataset), addresses);
    Verdicts.OfDocument said = verdicts.of(facts.id(), BACK);
    String page = home(facts.id());
    return facts.rows().stream()
        .map(
            row ->
                new Judged(
                    cards.of(NodeFactory.createURI(row.fact())).orElseThrow(),
                    Link.to(
                        facts.quote(row).strip(),
                        page + "#" + DocumentView.fragment(row.begin(), row.end())),
                    said.on(row)))
        .toList();
  }
}
