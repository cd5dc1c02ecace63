// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.read.Document;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

/**
 * A document and what was read from it, as the triples of the document's named graph. The same
 * input gives the same triples; none of them has a blank node.
 */
public final class AssessmentToRdf {
  private final Iris iris;
  private final Optional<Instant> ended;
  private final UnaryOperator<String> countryName;
  private final List<String> used;
  private final Supplier<Confidence> confidence;

  /**
   * A mapping that says nothing of when it was done, calls countries by their codes, and knows
   * nothing of the rules.
   */
  public AssessmentToRdf(Iris iris) {
    this(iris, Optional.empty(), UnaryOperator.identity(), List.of(), Confidence::none);
  }

  /**
   * A mapping.
   *
   * @param ended the time at which the graph shall say that the reading ended
   * @param countryName from an ISO 3166-1 alpha-2 code to the name of the country
   * @param used hashes (SHA-256) of what else was used beside the document
   * @param confidence how sure it is that what a rule finds is right
   */
  public AssessmentToRdf(
      Iris iris,
      Optional<Instant> ended,
      UnaryOperator<String> countryName,
      List<String> used,
      Supplier<Confidence> confidence) {
    this.confidence = confidence;
    this.used = List.copyOf(used);
    this.countryName = countryName;
    this.iris = iris;
    this.ended = ended;
  }

  /** The triples, with the prefixes of {@link Prefixes}. */
  public Model map(Document document, Assessment assessment) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefixes(Prefixes.mapping());
    new DocumentToRdf(model, iris).add(document, assessment, ended, used);
    FactToRdf toRdf = new FactToRdf(model, iris, new Things(model, iris, assessment, countryName));
    Set<Fact> reviewed = new HashSet<>();
    assessment.reviews().forEach(review -> reviewed.addAll(review.after()));
    Map<String, Confidence.Rated> stated = new HashMap<>();
    for (Fact fact : assessment.facts()) {
      String iri = iris.fact(fact);
      if (stated.containsKey(iri)) {
        toRdf.evidence(fact);
      } else {
        fact.match(toRdf);
      }
      Confidence.Rated rated = confidence.get().of(assessment, fact);
      stated.merge(
          iri,
          reviewed.contains(fact) ? rated.reviewed(assessment, fact) : rated,
          AssessmentToRdf::better);
    }
    stated.forEach(
        (iri, rated) ->
            model
                .getResource(iri)
                .addProperty(Tip.rule, model.createResource(Iris.rule(rated.rule())))
                .addProperty(Tip.confidence, Literals.decimal(rated.confidence())));
    ReviewsToRdf reviews = new ReviewsToRdf(model, iris);
    assessment.reviews().forEach(review -> reviews.add(document.id(), review));
    return model;
  }

  private static Confidence.Rated better(Confidence.Rated one, Confidence.Rated other) {
    return Confidence.Rated.BEST_FIRST.compare(one, other) <= 0 ? one : other;
  }
}
