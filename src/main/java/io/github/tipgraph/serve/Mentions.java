// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Tip;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Finds the things that an answer mentions by name or by code, during one transaction. Of several
 * with a name, that of the row's country is meant; where that leaves a doubt, the search decides.
 */
final class Mentions {
  private static final String DOCUMENT = "document";
  private static final String NATION = "nation";

  /** The columns of bundled queries that name things; others have codes, sentences and figures. */
  private static final Set<String> NAMING =
      Set.of(
          NATION,
          "country",
          "place",
          "province",
          "from",
          "to",
          "origin",
          "destination",
          "area",
          "areas",
          "code",
          "body",
          "founder",
          "actor",
          "partner",
          "party",
          "agent",
          "addressee",
          "operator",
          "payer",
          "receiver",
          "funder",
          "recipient",
          "programme",
          "law",
          "what",
          "fromName",
          "toName");

  private static final Pattern PLACE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
  private static final List<Property> LABELS = List.of(RDFS.label, SKOS.prefLabel);
  private static final List<String> LANGUAGES = List.of("", "en");

  private final DatasetGraph dataset;
  private final Addresses addresses;
  private final Iris iris;
  private final Kinds kinds;
  private final Map<String, Set<String>> known = new HashMap<>();

  Mentions(DatasetGraph dataset, Addresses addresses) {
    this.dataset = dataset;
    this.addresses = addresses;
    this.iris = new Iris(addresses.base());
    this.kinds = new Kinds(dataset);
  }

  /** Where a text in a column of a row leads, or nothing. */
  String href(String column, String text, Map<String, Node> row) {
    if (column.equals(DOCUMENT)) {
      return addresses.page(iris.document(text));
    }
    if (!NAMING.contains(column)) {
      return "";
    }
    if (PLACE.matcher(text).matches()) {
      Node place = NodeFactory.createURI(Iris.place(text));
      return kinds.of(place).map(kind -> addresses.page(place.getURI())).orElse("");
    }
    return href(text, things(text), row);
  }

  private String href(String text, Set<String> things, Map<String, Node> row) {
    if (things.size() < 2) {
      return things.stream().findFirst().map(addresses::page).orElse("");
    }
    List<String> near =
        country(row).stream()
            .flatMap(code -> things.stream().filter(iri -> isOf(code, iri)))
            .toList();
    return near.size() == 1
        ? addresses.page(near.get(0))
        : Search.PATH + "?q=" + Addresses.encode(text);
  }

  /** Things have the code of their country in their IRIs, and provinces in their own codes. */
  private static boolean isOf(String country, String iri) {
    return iri.contains("/" + country + "/")
        || iri.startsWith(Iris.place(country.toUpperCase(Locale.ROOT)) + "-");
  }

  private Set<String> things(String name) {
    return known.computeIfAbsent(name, this::find);
  }

  private Set<String> find(String name) {
    Set<Node> found = new HashSet<>();
    for (String language : LANGUAGES) {
      Node label = NodeFactory.createLiteralLang(name, language);
      for (Property property : LABELS) {
        Iter.asStream(dataset.find(Node.ANY, Node.ANY, property.asNode(), label))
            .map(Quad::getSubject)
            .forEach(found::add);
      }
    }
    Set<String> things = new TreeSet<>();
    found.stream()
        .filter(node -> kinds.of(node).isPresent())
        .forEach(node -> things.add(node.getURI()));
    return things;
  }

  /** The code of the country of a row, as the IRIs of its things have it. */
  private Optional<String> country(Map<String, Node> row) {
    Optional<String> named = text(row, NATION).flatMap(name -> things(name).stream().findFirst());
    return named
        .or(() -> text(row, DOCUMENT).flatMap(this::assessed))
        .map(iri -> iri.substring(iri.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
  }

  private Optional<String> assessed(String document) {
    Node node = NodeFactory.createURI(iris.document(document));
    return Iter.asStream(dataset.find(Node.ANY, node, Tip.assesses.asNode(), Node.ANY))
        .map(quad -> quad.getObject().getURI())
        .findFirst();
  }

  private static Optional<String> text(Map<String, Node> row, String column) {
    return Optional.ofNullable(row.get(column))
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm);
  }
}
