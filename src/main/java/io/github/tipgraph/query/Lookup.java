// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.rdf.Iris;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/** Finds the places and documents of a store by what people call them. */
final class Lookup {
  private static final String PLACE = Iris.place("");

  private final DatasetGraph dataset;

  Lookup(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /**
   * What a look-up gave.
   *
   * @param node the one thing that fits, if there is one
   * @param hint what to say if there is not
   */
  record Found(Optional<Node> node, String hint) {}

  /** A country by its two-letter code or a name. */
  Found country(String value) {
    return found(places(value).filter(node -> code(node).length() == 2).toList(), "country");
  }

  /** A place by its code or a name. */
  Found place(String value) {
    List<Node> all = places(value).toList();
    List<Node> countries = all.stream().filter(node -> code(node).length() == 2).toList();
    return found(countries.size() == 1 ? countries : all, "place");
  }

  /** A document by its identifier. */
  Found document(String value) {
    Node identifier = NodeFactory.createLiteralString(value);
    List<Node> documents = subjects(DCTerms.identifier.asNode(), identifier).toList();
    if (documents.size() == 1) {
      return new Found(Optional.of(documents.get(0)), "");
    }
    String near =
        Nearest.of(value, documents()).map(name -> " (did you mean " + name + "?)").orElse("");
    return new Found(Optional.empty(), "the store has no such document" + near);
  }

  /** A concept by its code in a scheme. */
  Found concept(String scheme, String value) {
    Map<String, Node> codes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    subjects(SKOS.inScheme.asNode(), NodeFactory.createURI(Iris.vocabulary(scheme)))
        .forEach(
            concept ->
                dataset
                    .find(Node.ANY, concept, SKOS.notation.asNode(), Node.ANY)
                    .forEachRemaining(
                        quad -> codes.put(quad.getObject().getLiteralLexicalForm(), concept)));
    Node found = codes.get(value);
    return new Found(
        Optional.ofNullable(found), "is not one of " + String.join(", ", codes.keySet()));
  }

  private Set<String> documents() {
    TreeSet<String> names = new TreeSet<>();
    dataset
        .find(Node.ANY, Node.ANY, DCTerms.identifier.asNode(), Node.ANY)
        .forEachRemaining(quad -> names.add(quad.getObject().getLiteralLexicalForm()));
    return names;
  }

  private Stream<Node> places(String value) {
    Node byCode = NodeFactory.createURI(PLACE + value.toUpperCase(Locale.ROOT));
    if (value.matches("[A-Za-z0-9-]+") && dataset.contains(Node.ANY, byCode, Node.ANY, Node.ANY)) {
      return Stream.of(byCode);
    }
    Node english = NodeFactory.createLiteralLang(value, "en");
    Node plain = NodeFactory.createLiteralString(value);
    return List.of(english, plain).stream()
        .flatMap(
            name ->
                Stream.concat(
                    subjects(SKOS.prefLabel.asNode(), name),
                    subjects(SKOS.altLabel.asNode(), name)))
        .filter(node -> node.isURI() && node.getURI().startsWith(PLACE))
        .distinct();
  }

  private Stream<Node> subjects(Node predicate, Node object) {
    return Iter.asStream(dataset.find(Node.ANY, Node.ANY, predicate, object))
        .map(Quad::getSubject)
        .distinct();
  }

  private static Found found(List<Node> nodes, String kind) {
    if (nodes.size() == 1) {
      return new Found(Optional.of(nodes.get(0)), "");
    }
    String codes = String.join(", ", nodes.stream().map(Lookup::code).sorted().toList());
    return new Found(
        Optional.empty(),
        nodes.isEmpty() ? "no " + kind + " is known by this" : "it may be any of " + codes);
  }

  private static String code(Node place) {
    return place.getURI().substring(PLACE.length());
  }
}
