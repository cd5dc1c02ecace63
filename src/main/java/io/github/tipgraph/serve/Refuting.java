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
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Takes the word of who may write that a fact is wrong, as a correction beside the store; the next
 * build heeds it.
 */
final class Refuting extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String AUTHORIZATION = "Authorization";

  /** Where it is. */
  static final String PATH = QualityPages.PATH + "/wrong";

  private final transient DatasetGraph dataset;
  private final transient Writers writers;
  private final transient Path folder;
  private final transient Assets assets;
  private final transient ErrorPages errors;
  private final transient UnaryOperator<String> pages;

  /**
   * Takes words.
   *
   * @param folder of the files of corrections
   * @param pages the address of the page of a document, by its identifier
   */
  Refuting(
      DatasetGraph dataset,
      Writers writers,
      Path folder,
      Assets assets,
      UnaryOperator<String> pages) {
    this.dataset = dataset;
    this.writers = writers;
    this.folder = folder;
    this.assets = assets;
    this.errors = new ErrorPages(assets);
    this.pages = pages;
  }

  /**
   * The page that asks for a token, which browsers have no dialogue for.
   *
   * @param message why it is asked for
   * @param document whose fact is wrong
   * @param fact its key
   * @param back the name of the page that was left
   */
  record TokenPage(Frame frame, String message, String document, String fact, String back) {}

  /** A request whose form has the token that else stands in a header. */
  private static final class WithToken extends HttpServletRequestWrapper {
    private final String token;

    WithToken(HttpServletRequest request, String token) {
      super(request);
      this.token = token;
    }

    @Override
    public String getHeader(String name) {
      return name.equalsIgnoreCase(AUTHORIZATION) ? "Bearer " + token : super.getHeader(name);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = param(request, "token");
    HttpServletRequest shown = token.isEmpty() ? request : new WithToken(request, token);
    Optional<Writers.Refusal> refusal = writers.refusal(shown);
    if (refusal.isPresent()) {
      refuse(request, response, refusal.get());
      return;
    }
    String document = param(request, "document");
    try {
      Optional<Said> said = said(document, param(request, "fact"), reviewer(shown));
      if (said.isEmpty()) {
        errors.send(request, response, 409, "The document has no such fact any more; look again.");
        return;
      }
      CorrectionFile.add(folder, said.get().correction());
      response.setStatus(303);
      response.setHeader("Location", back(document, param(request, "back"), said.get()));
    } catch (ProblemException e) {
      errors.send(request, response, QueryPages.status(e.problem()), e.problem().line());
    }
  }

  private static String param(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, Writers.Refusal refusal)
      throws IOException {
    if (!refusal.challenge().isEmpty()) {
      response.setHeader("WWW-Authenticate", refusal.challenge());
    }
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    if (!refusal.challenge().startsWith("Bearer") || !accept.contains("text/html")) {
      errors.send(request, response, refusal.status(), refusal.message());
      return;
    }
    TokenPage page =
        new TokenPage(
            new Frame("Token", QualityPages.PATH, List.of(), assets),
            param(request, "token").isEmpty() ? refusal.message() : "That is not the token.",
            param(request, "document"),
            param(request, "fact"),
            param(request, "back"));
    ErrorPages.send(response, Reply.page(refusal.status(), Templates.render("token", page)));
  }

  /** Back to the page on which it was said. */
  private String back(String document, String page, Said said) {
    return page.equals(DocumentView.BACK)
        ? pages.apply(document) + "#" + said.fragment()
        : QualityPages.PATH
            + "?said=1&document="
            + URLEncoder.encode(document, StandardCharsets.UTF_8);
  }

  /** A correction, with the fragment of the span that it is about. */
  private record Said(Correction correction, String fragment) {}

  private Optional<Said> said(String document, String key, String by) {
    dataset.begin(ReadWrite.READ);
    try {
      DocumentFacts facts = DocumentFacts.of(dataset, document);
      return facts.rows().stream()
          .filter(row -> Verdicts.key(row).equals(key))
          .findFirst()
          .map(
              row ->
                  new Said(
                      correction(facts, row, by), DocumentView.fragment(row.begin(), row.end())));
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
    String shown = request.getHeader(AUTHORIZATION);
    if (!shown.startsWith("Basic ")) {
      return "who holds the token";
    }
    String pair =
        new String(
            Base64.getDecoder().decode(shown.substring("Basic ".length())), StandardCharsets.UTF_8);
    return pair.substring(0, pair.indexOf(':'));
  }
}
