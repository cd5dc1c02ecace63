// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Reads what can be linked from a store: its places with a code, and the bodies and laws. */
final class Entities {
  private final DatasetGraph dataset;

  private Entities(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /**
   * The entities of these kinds, by kind and IRI.
   *
   * @param mentioned whether to take only places of which a document speaks
   */
  static List<Entity> of(DatasetGraph dataset, Set<Kind> kinds, boolean mentioned) {
    Entities entities = new Entities(dataset);
    Map<String, Entity> found = new TreeMap<>();
    if (kinds.contains(Kind.COUNTRIES)) {
      entities.places(found, CodeKind.ALPHA_2, Kind.COUNTRIES);
    }
    if (kinds.contains(Kind.SUBDIVISIONS)) {
      entities.places(found, CodeKind.SUBDIVISION, Kind.SUBDIVISIONS);
    }
    if (mentioned) {
      found.keySet().retainAll(entities.mentioned());
    }
    if (kinds.contains(Kind.BODIES)) {
      entities.things(found, Tip.Body.asNode(), Kind.BODIES);
    }
    if (kinds.contains(Kind.LAWS)) {
      entities.things(found, Tip.Law.asNode(), Kind.LAWS);
    }
    return found.values().stream()
        .sorted(Comparator.comparing(Entity::kind).thenComparing(Entity::iri))
        .toList();
  }

  /** The alpha-2 codes of countries by the names that vocabularies give them. */
  static Map<String, String> countryNames(DatasetGraph dataset) {
    Entities entities = new Entities(dataset);
    Map<String, Entity> countries = new TreeMap<>();
    entities.places(countries, CodeKind.ALPHA_2, Kind.COUNTRIES);
    Map<String, String> codes = new TreeMap<>();
    countries
        .values()
        .forEach(entity -> entity.names().forEach(name -> codes.put(name, entity.country())));
    return codes;
  }

  private void places(Map<String, Entity> found, CodeKind main, Kind kind) {
    for (Node place : subjects(main.property().asNode(), Node.ANY)) {
      Map<CodeKind, String> codes = new EnumMap<>(CodeKind.class);
      for (CodeKind each : CodeKind.values()) {
        values(place, each.property()).forEach(code -> codes.putIfAbsent(each, code));
      }
      List<String> names = new ArrayList<>(values(place, SKOS.prefLabel));
      names.addAll(values(place, SKOS.altLabel));
      String country = codes.get(main).substring(0, 2);
      found.put(
          place.getURI(), new Entity(place.getURI(), kind, names, List.of(), codes, country, ""));
    }
  }

  private void things(Map<String, Entity> found, Node type, Kind kind) {
    for (Node thing : subjects(RDF.Nodes.type, type)) {
      Set<String> countries = new TreeSet<>();
      dataset
          .find(Node.ANY, thing, Tip.country.asNode(), Node.ANY)
          .forEachRemaining(quad -> countries.addAll(values(quad.getObject(), Tip.iso3166_1)));
      found.put(
          thing.getURI(),
          new Entity(
              thing.getURI(),
              kind,
              values(thing, RDFS.label),
              values(thing, SKOS.altLabel),
              Map.of(),
              countries.size() == 1 ? countries.iterator().next() : "",
              values(thing, Tip.lawYear).stream().findFirst().orElse("")));
    }
  }

  /** Whatever stands as an object in the graph of a document. */
  private Set<String> mentioned() {
    Set<String> objects = new HashSet<>();
    for (Node graph : Store.documentGraphs(dataset)) {
      Iter.asStream(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY))
          .map(Quad::getObject)
          .filter(Node::isURI)
          .forEach(object -> objects.add(object.getURI()));
    }
    return objects;
  }

  private List<Node> subjects(Node property, Node object) {
    return Iter.asStream(dataset.find(Node.ANY, Node.ANY, property, object))
        .map(Quad::getSubject)
        .filter(Node::isURI)
        .distinct()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  private List<String> values(Node subject, Property property) {
    return Iter.asStream(dataset.find(Node.ANY, subject, property.asNode(), Node.ANY))
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .distinct()
        .sorted()
        .toList();
  }
}
