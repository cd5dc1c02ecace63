// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.rdf.Prefixes;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What things are called in a dataset, during one transaction. */
final class Names {
  private static final List<Property> LABELS =
      List.of(SKOS.prefLabel, RDFS.label, DCTerms.title, FOAF.name);

  /** Prefixes of what only descriptions of the endpoint speak of. */
  private static final Map<String, String> ENDPOINT =
      Map.of(
          "http://www.w3.org/ns/sparql-service-description#", "sd:",
          "http://www.w3.org/ns/formats/", "formats:");

  private final DatasetGraph dataset;
  private final Map<Node, String> known = new HashMap<>();

  Names(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** The name of a thing, or its IRI with a prefix; the text of a literal. */
  String of(Node node) {
    return node.isLiteral()
        ? node.getLiteralLexicalForm()
        : known.computeIfAbsent(node, this::find);
  }

  private String find(Node node) {
    return label(node).orElseGet(() -> node.isURI() ? shorten(node.getURI()) : "(…)");
  }

  private static String shorten(String iri) {
    return ENDPOINT.entrySet().stream()
        .filter(each -> iri.startsWith(each.getKey()))
        .map(each -> each.getValue() + iri.substring(each.getKey().length()))
        .findFirst()
        .orElseGet(() -> Prefixes.shorten(iri));
  }

  /** The name that a thing is given, in English or without language before others. */
  Optional<String> label(Node node) {
    for (Property property : LABELS) {
      String best = null;
      for (Iterator<Quad> found = dataset.find(Node.ANY, node, property.asNode(), Node.ANY);
          found.hasNext(); ) {
        Node label = found.next().getObject();
        if (label.isLiteral() && (best == null || label.getLiteralLanguage().matches("(en)?"))) {
          best = label.getLiteralLexicalForm();
        }
      }
      if (best != null) {
        return Optional.of(best);
      }
    }
    return Optional.empty();
  }
}
