// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Review;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What readers decided about a document's facts, after PROV: who attributed what, and when. */
final class ReviewsToRdf {
  private final Model model;
  private final Iris iris;

  ReviewsToRdf(Model model, Iris iris) {
    this.model = model;
    this.iris = iris;
  }

  /** Adds a review of facts of a document, after all facts that stand have been added. */
  void add(String document, Review review) {
    Resource person =
        model
            .createResource(iris.person(review.reviewer()), Terms.PROV_PERSON)
            .addProperty(RDFS.label, review.reviewer());
    Resource activity =
        model
            .createResource(iris.review(document, review.reviewer(), review.date()), Tip.Review)
            .addProperty(RDF.type, Terms.PROV_ACTIVITY)
            .addProperty(Terms.PROV_WAS_ASSOCIATED_WITH, person)
            .addProperty(
                DCTerms.date,
                ResourceFactory.createTypedLiteral(review.date(), XSDDatatype.XSDdate));
    for (Fact fact : review.after()) {
      Resource node = model.getResource(iris.fact(fact));
      node.addProperty(Terms.PROV_WAS_ATTRIBUTED_TO, person);
      for (Fact before : review.before()) {
        Resource earlier = model.createResource(iris.fact(before));
        if (!earlier.equals(node)) {
          node.addProperty(Terms.PROV_WAS_REVISION_OF, earlier);
        }
      }
    }
    for (Fact before : review.before()) {
      Resource node = model.createResource(iris.fact(before));
      if (!node.hasProperty(RDF.type)) {
        node.addProperty(Terms.PROV_WAS_INVALIDATED_BY, activity);
      }
    }
  }
}
