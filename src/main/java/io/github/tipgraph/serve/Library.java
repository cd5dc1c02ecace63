// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.rdf.Tip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/**
 * The documents of a store, and how much is in them.
 *
 * @param documents by country and year
 * @param facts how many there are of each kind
 * @param things how many there are of each kind
 */
record Library(List<Volume> documents, List<Figure> facts, List<Figure> things) {
  Library {
    documents = List.copyOf(documents);
    facts = List.copyOf(facts);
    things = List.copyOf(things);
  }

  /**
   * A document.
   *
   * @param country that it assesses, or an empty text
   * @param year of the report, or empty
   */
  record Volume(Link document, Link country, String year, int facts) {
    static final Comparator<Volume> ORDER =
        Comparator.comparing((Volume volume) -> volume.country().text())
            .thenComparing(Volume::year)
            .thenComparing(volume -> volume.document().text());
  }

  /** A number of something. */
  record Figure(String what, int number) {
    /** The number with its thousands apart. */
    String shown() {
      return Cards.grouped(Integer.toString(number));
    }

    /** What it is a number of: of one, in the singular. */
    String called() {
      return number == 1 ? what.replaceFirst("ies$", "y").replaceFirst("s$", "") : what;
    }
  }

  /** The documents of a country or of a year. */
  record Shelf(String name, String href, int documents, String years) {}

  static Library of(DatasetGraph dataset, Addresses addresses) {
    Map<Node, Integer> facts = new HashMap<>();
    dataset
        .find(Node.ANY, Node.ANY, Tip.statedIn.asNode(), Node.ANY)
        .forEachRemaining(quad -> facts.merge(quad.getObject(), 1, Integer::sum));
    Names names = new Names(dataset);
    List<Volume> documents = new ArrayList<>();
    dataset
        .find(Node.ANY, Node.ANY, RDF.Nodes.type, Tip.Assessment.asNode())
        .forEachRemaining(
            quad -> {
              Node node = quad.getSubject();
              Optional<Node> country = one(dataset, node, Tip.assesses);
              documents.add(
                  new Volume(
                      Link.to(names.of(node), addresses.page(node.getURI())),
                      country
                          .map(each -> Link.to(names.of(each), addresses.page(each.getURI())))
                          .orElse(Link.plain("")),
                      one(dataset, node, Tip.reportYear)
                          .map(Node::getLiteralLexicalForm)
                          .orElse(""),
                      facts.getOrDefault(node, 0)));
            });
    documents.sort(Volume.ORDER);
    List<Figure> kinds = new ArrayList<>();
    for (FactKind kind : FactKind.values()) {
      kinds.add(new Figure(kind.title(), count(dataset, kind.type().asNode())));
    }
    List<Figure> things =
        List.of(
            new Figure("bodies", count(dataset, Tip.Body.asNode())),
            new Figure("programmes", count(dataset, Tip.Programme.asNode())),
            new Figure("laws", count(dataset, Tip.Law.asNode())));
    return new Library(documents, kinds, things);
  }

  private static Optional<Node> one(DatasetGraph dataset, Node node, Property property) {
    return Iter.asStream(dataset.find(Node.ANY, node, property.asNode(), Node.ANY))
        .map(quad -> quad.getObject())
        .findFirst();
  }

  private static int count(DatasetGraph dataset, Node type) {
    return (int)
        Iter.asStream(dataset.find(Node.ANY, Node.ANY, RDF.Nodes.type, type))
            .map(quad -> quad.getSubject())
            .distinct()
            .count();
  }

  /** The number of documents. */
  Figure allDocuments() {
    return new Figure("documents", documents.size());
  }

  /** The number of facts. */
  Figure allFacts() {
    return new Figure("facts", facts.stream().mapToInt(Figure::number).sum());
  }

  /** The countries whose documents there are, each with the address of its page. */
  List<Shelf> countries() {
    Map<Link, List<Volume>> by = new TreeMap<>(Link.ORDER);
    documents.stream()
        .filter(volume -> !volume.country().text().isEmpty())
        .forEach(
            volume -> by.computeIfAbsent(volume.country(), key -> new ArrayList<>()).add(volume));
    List<Shelf> shelves = new ArrayList<>();
    by.forEach(
        (country, volumes) ->
            shelves.add(new Shelf(country.text(), country.href(), volumes.size(), span(volumes))));
    return shelves;
  }

  private static String span(List<Volume> volumes) {
    List<String> years =
        volumes.stream().map(Volume::year).filter(year -> !year.isEmpty()).sorted().toList();
    if (years.isEmpty()) {
      return "";
    }
    String first = years.get(0);
    String last = years.get(years.size() - 1);
    return first.equals(last) ? first : first + "–" + last;
  }

  /** The years of which there are documents, each with the address of their list. */
  List<Shelf> years() {
    return documents.stream()
        .collect(Collectors.groupingBy(Volume::year, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(
            entry ->
                new Shelf(
                    entry.getKey().isEmpty() ? "no year" : entry.getKey(),
                    DocumentsPage.PATH
                        + "?year="
                        + (entry.getKey().isEmpty() ? "none" : entry.getKey()),
                    entry.getValue().intValue(),
                    entry.getKey()))
        .toList();
  }
}
