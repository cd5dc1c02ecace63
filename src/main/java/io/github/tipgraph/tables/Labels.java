// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.tables;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.SKOS;

/** What the codes of a store are called in English. */
final class Labels {
  private static final String BETWEEN = ";";

  private final Graph ontology;
  private final Map<String, String> known = new HashMap<>();

  Labels(DatasetGraph store) {
    this.ontology = store.getGraph(Store.ONTOLOGY);
  }

  /** The cells of the columns that explain a column. */
  List<String> of(Field field, String cell) {
    List<String> cells = new ArrayList<>();
    switch (field.kind()) {
      case CODE, CODES -> cells.add(each(cell, code -> concept(field.schemes(), code)));
      case COUNTRY -> {
        cells.add(each(cell, code -> text(Iris.place(code), Tip.iso3166_1_alpha3)));
        cells.add(each(cell, this::place));
      }
      case PLACE, PLACES -> cells.add(each(cell, this::place));
      case TEXT, INTEGER, NUMBER, YEAR, TRUTH -> {}
    }
    return cells;
  }

  /** The codes of a scheme with what they are called, sorted. */
  Map<String, String> scheme(String scheme) {
    Node of = NodeFactory.createURI(Iris.vocabulary(scheme));
    return ontology
        .find(Node.ANY, SKOS.inScheme.asNode(), of)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .map(Node::getURI)
        .collect(
            Collectors.toMap(
                iri -> iri.substring(iri.lastIndexOf('/') + 1),
                iri -> text(iri, SKOS.prefLabel),
                (one, other) -> one,
                TreeMap::new));
  }

  private static String each(String cell, UnaryOperator<String> label) {
    return cell.isEmpty()
        ? ""
        : Stream.of(cell.split(BETWEEN)).map(label).collect(Collectors.joining(BETWEEN));
  }

  private String concept(List<String> schemes, String code) {
    return schemes.stream()
        .map(scheme -> text(Iris.vocabulary(scheme) + "/" + code, SKOS.prefLabel))
        .filter(label -> !label.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String place(String code) {
    return text(Iris.place(code), SKOS.prefLabel);
  }

  private String text(String iri, Property property) {
    return known.computeIfAbsent(iri + " " + property.getURI(), key -> find(iri, property));
  }

  private String find(String iri, Property property) {
    Optional<String> text =
        ontology
            .find(NodeFactory.createURI(iri), property.asNode(), Node.ANY)
            .mapWith(Triple::getObject)
            .toList()
            .stream()
            .filter(
                node ->
                    node.getLiteralLanguage().isEmpty() || node.getLiteralLanguage().equals("en"))
            .map(Node::getLiteralLexicalForm)
            .sorted()
            .findFirst();
    return text.orElse("");
  }
}
