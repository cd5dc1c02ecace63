// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.read.Document;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** A mapping that says nothing of when it was done, and calls countries by their codes. */
  public AssessmentToRdf(Iris iris) {
    this(iris, Optional.empty(), UnaryOperator.identity(), List.of());
  }

  /**
   * A mapping.
   *
   * @param ended the time at which the graph shall say that the reading ended
   * @param countryName from an ISO 3166-1 alpha-2 code to the name of the country
   * @param used hashes (SHA-256) of what else was used beside the document
   */
  public AssessmentToRdf(
      Iris iris, Optional<Instant> ended, UnaryOperator<String> countryName, List<String> used) {
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
    Set<String> stated = new HashSet<>();
    for (Fact fact : assessment.facts()) {
      if (stated.add(iris.fact(fact))) {
        fact.match(toRdf);
      } else {
        toRdf.evidence(fact);
      }
    }
    return model;
  }
}
