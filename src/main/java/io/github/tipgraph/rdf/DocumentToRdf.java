// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Header;
import io.github.tipgraph.read.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.RDFS;

/** What a document says of itself, and its reading by this software. */
final class DocumentToRdf {
  private final Model model;
  private final Iris iris;

  DocumentToRdf(Model model, Iris iris) {
    this.model = model;
    this.iris = iris;
  }

  void add(Document document, Assessment assessment, Optional<Instant> ended, List<String> used) {
    Header header = document.header();
    Resource node = model.createResource(iris.document(document.id()), Tip.Assessment);
    text(node, DCTerms.identifier, document.id());
    text(node, RDFS.label, header.title().isEmpty() ? document.id() : header.title());
    text(node, DCTerms.title, header.title());
    text(node, DC_11.publisher, header.publisher());
    literal(node, DCTerms.issued, header.issued(), Literals::date);
    node.addProperty(DCTerms.language, Terms.ENGLISH);
    text(node, DCTerms.bibliographicCitation, header.citation());
    source(node, Secrets.without(header.source()));
    if (!header.kind().isEmpty()) {
      node.addProperty(Tip.documentKind, Scheme.DOCUMENT_KIND.concept(header.kind()));
    }
    if (!assessment.country().isEmpty()) {
      node.addProperty(Tip.assesses, model.createResource(Iris.place(assessment.country())));
    }
    literal(node, Tip.reportYear, assessment.year(), Literals::date);
    text(node, Tip.updates, header.updates());
    covers(node, document);
    text(node, Tip.plainText, document.text());
    List<String> files = Stream.concat(Stream.of(document.sha256()), used.stream()).toList();
    Provenance.generated(node, iris.run(document.id()), files, ended);
    if (!document.sha256().isEmpty()) {
      Resource input = model.createResource(Provenance.SHA + document.sha256());
      node.addProperty(Terms.PROV_WAS_DERIVED_FROM, input);
    }
  }

  private void source(Resource node, String source) {
    if (WebIri.isSound(source)) {
      node.addProperty(DCTerms.source, model.createResource(source));
    } else {
      text(node, DCTerms.source, source);
    }
  }

  private void covers(Resource node, Document document) {
    Header header = document.header();
    if (header.coversFrom().isEmpty() && header.coversUntil().isEmpty()) {
      return;
    }
    String iri = iris.period(document.id());
    Resource period = model.createResource(iri, Terms.TIME_PROPER_INTERVAL);
    node.addProperty(Tip.covers, period);
    instant(period, Terms.TIME_HAS_BEGINNING, iri + "-begin", header.coversFrom());
    instant(period, Terms.TIME_HAS_END, iri + "-end", header.coversUntil());
  }

  private void instant(Resource period, Property property, String iri, String month) {
    if (!month.isEmpty()) {
      Resource instant = model.createResource(iri, Terms.TIME_INSTANT);
      instant.addProperty(Terms.TIME_IN_XSD_G_YEAR_MONTH, Literals.date(month));
      period.addProperty(property, instant);
    }
  }

  private static void text(Resource node, Property property, String text) {
    literal(node, property, text, Literals::string);
  }

  private static void literal(
      Resource node, Property property, String text, Function<String, Literal> type) {
    if (!text.isEmpty()) {
      node.addProperty(property, type.apply(text));
    }
  }
}
