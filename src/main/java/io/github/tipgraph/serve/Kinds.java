// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.rdf.Tip;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** The kinds of things of which documents speak, during one transaction. */
final class Kinds {
  /** What each class is called, the narrower ones first. */
  private static final Map<Node, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(Tip.Government.asNode(), "government");
    NAMES.put(Tip.Body.asNode(), "body");
    NAMES.put(Tip.Programme.asNode(), "programme");
    NAMES.put(Tip.Law.asNode(), "law");
    NAMES.put(Tip.Country.asNode(), "country");
    NAMES.put(Tip.Province.asNode(), "province");
    NAMES.put(Tip.District.asNode(), "district");
    NAMES.put(Tip.City.asNode(), "city");
    NAMES.put(Tip.Region.asNode(), "region");
  }

  private final DatasetGraph dataset;
  private final Map<Node, Optional<String>> known = new HashMap<>();

  Kinds(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** The classes, with what they are called. */
  static Map<Node, String> names() {
    return Map.copyOf(NAMES);
  }

  /** The kind of what is of these classes, such as {@code body}. */
  static Optional<String> of(Collection<Node> types) {
    return NAMES.keySet().stream().filter(types::contains).findFirst().map(NAMES::get);
  }

  /** The kind of a node, if it is such a thing. */
  Optional<String> of(Node node) {
    return node.isURI() ? known.computeIfAbsent(node, this::find) : Optional.empty();
  }

  private Optional<String> find(Node node) {
    Set<Node> types = new HashSet<>();
    dataset
        .find(Node.ANY, node, RDF.Nodes.type, Node.ANY)
        .forEachRemaining((Quad quad) -> types.add(quad.getObject()));
    return of(types);
  }
}
