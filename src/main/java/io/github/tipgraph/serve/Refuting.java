// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.fact.Review;
import io.github.tipgraph.query.DocumentFacts;
import io.github.tipgraph.query.FactRows;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.review.Correction;
import io.github.tipgraph.review.CorrectionFile;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Takes the word of who may write that a fact is wrong, as a correction beside the store; the next
 * build heeds it.
 */
final class Refuting extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Where it is. */
  static final String PATH = QualityPages.PATH + "/wrong";

  private final transient DatasetGraph dataset;
  private final transient Writers writers;
  private final transient Path folder;
  private final transient ErrorPages errors;

  /**
   * Takes words.
   *
   * @param folder of the files of corrections
   */
  Refuting(DatasetGraph dataset, Writers writers, Path folder, ErrorPages errors) {
    this.dataset = dataset;
    this.writers = writers;
    this.folder = folder;
    this.errors = errors;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Writers.Refusal> refusal = writers.refusal(request);
    if (refusal.isPresent()) {
      if (!refusal.get().challenge().isEmpty()) {
        response.setHeader("WWW-Authenticate", refusal.get().challenge());
      }
      errors.send(request, response, refusal.get().status(), refusal.get().message());
      return;
    }
    String document = Optional.ofNullable(request.getParameter("document")).orElse("");
    String key = Optional.ofNullable(request.getParameter("fact")).orElse("");
    try {
      Optional<Correction> correction = correction(document, key, reviewer(request));
      if (correction.isEmpty()) {
        errors.send(request, response, 409, "The document has no such fact any more; look again.");
        return;
      }
      CorrectionFile.add(folder, correction.get());
    } catch (ProblemException e) {
      errors.send(request, response, QueryPages.status(e.problem()), e.problem().line());
      return;
    }
    response.setStatus(303);
    response.setHeader(
        "Location",
        QualityPages.PATH
            + "?said=1&document="
            + URLEncoder.encode(document, StandardCharsets.UTF_8));
  }

  private Optional<Correction> correction(String document, String key, String by) {
    dataset.begin(ReadWrite.READ);
    try {
      DocumentFacts facts = DocumentFacts.of(dataset, document);
      return facts.rows().stream()
          .filter(row -> QualityPages.key(row).equals(key))
          .findFirst()
          .map(row -> correction(facts, row, by));
    } finally {
      dataset.end();
    }
  }

  private static Correction correction(DocumentFacts facts, FactRows.Row row, String by) {
    return new Correction(
        facts.id(),
        row.table(),
        Review.Decision.REJECT,
        row.filled(),
        Map.of(),
        facts.quote(row).replaceAll("\\s+", " ").strip(),
        by,
        LocalDate.now(Clock.systemUTC()).toString());
  }

  /** The user that the request names; who shows a token has no name. */
  private static String reviewer(HttpServletRequest request) {
    String shown = request.getHeader("Authorization");
    if (!shown.startsWith("Basic ")) {
      return "who holds the token";
    }
    String pair =
        new String(
            Base64.getDecoder().decode(shown.substring("Basic ".length())), StandardCharsets.UTF_8);
    return pair.substring(0, pair.indexOf(':'));
  }
}
