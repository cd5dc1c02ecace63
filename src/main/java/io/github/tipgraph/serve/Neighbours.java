// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import com.google.gson.Gson;
import io.github.tipgraph.rdf.Tip;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What a thing is connected with: by a property, or because a fact speaks of both.
 *
 * @param iri of the thing
 * @param name of the thing
 * @param kind of the thing
 * @param near the things, those first of which most is told
 * @param left how many more there are
 */
record Neighbours(String iri, String name, String kind, List<Near> near, int left) {
  /** Where they are to be had in JSON, by the parameter {@code iri}. */
  static final String PATH = "/neighbours";

  /** What a country has many of, of which nothing need be told. */
  private static final Set<String> PARTS = Set.of("province", "district", "city");

  private static final int MOST = 24;
  private static final int LOOKED_AT = 5000;
  private static final Set<Node> NO_TIES = Set.of(Tip.inDocument.asNode(), Tip.statedIn.asNode());

  Neighbours {
    near = List.copyOf(near);
  }

  /**
   * A thing that is connected.
   *
   * @param href of its page
   * @param how it is connected
   * @param facts that speak of both
   */
  record Near(String iri, String name, String kind, String href, String how, int facts) {}

  /** Finds them. */
  static Neighbours of(DatasetGraph dataset, Node node, Names names, Addresses addresses) {
    Kinds kinds = new Kinds(dataset);
    Finder finder = new Finder(dataset, node, names, kinds);
    finder.find();
    List<Near> all = new ArrayList<>();
    finder.ties.forEach(
        (other, hows) ->
            all.add(
                new Near(
                    other.getURI(),
                    names.of(other),
                    kinds.of(other).orElse(""),
                    addresses.page(other.getURI()),
                    most(hows),
                    finder.facts.getOrDefault(other, Set.of()).size())));
    all.sort(
        Comparator.comparing(Near::facts)
            .reversed()
            .thenComparing(near -> PARTS.contains(near.kind()))
            .thenComparing(Near::name)
            .thenComparing(Near::iri));
    int shown = Math.min(MOST, all.size());
    return new Neighbours(
        node.getURI(),
        names.of(node),
        kinds.of(node).orElse(""),
        all.subList(0, shown),
        all.size() - shown);
  }

  private static String most(Map<String, Integer> hows) {
    return hows.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(3)
        .map(Map.Entry::getKey)
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  /** Answers in JSON. */
  static Route route(Addresses addresses) {
    return (asked, dataset) ->
        asked
            .param("iri")
            .map(NodeFactory::createURI)
            .filter(node -> new Kinds(dataset).of(node).isPresent())
            .map(node -> of(dataset, node, new Names(dataset), addresses))
            .map(
                found ->
                    Reply.of(
                        200,
                        "application/json",
                        new Gson().toJson(found).getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether a property ties things together, and does not merely tell where something is said. */
  static boolean connects(Node predicate) {
    return predicate.getURI().startsWith(Tip.NS) && !NO_TIES.contains(predicate);
  }

  private record Finder(
      DatasetGraph dataset,
      Node node,
      Names names,
      Kinds kinds,
      Map<Node, Map<String, Integer>> ties,
      Map<Node, Set<Node>> facts) {
    Finder(DatasetGraph dataset, Node node, Names names, Kinds kinds) {
      this(dataset, node, names, kinds, new HashMap<>(), new HashMap<>());
    }

    void find() {
      for (Quad quad : about(node)) {
        tie(quad.getObject(), Labels.of(quad.getPredicate(), names));
      }
      Iterator<Quad> incoming = dataset.find(Node.ANY, Node.ANY, Node.ANY, node);
      for (int i = 0; incoming.hasNext() && i < LOOKED_AT; i++) {
        Quad quad = incoming.next();
        if (kinds.of(quad.getSubject()).isPresent()) {
          tie(quad.getSubject(), Labels.of(quad.getPredicate(), names));
        } else if (connects(quad.getPredicate())) {
          throughFact(quad.getSubject());
        }
      }
      Iter.close(incoming);
    }

    private List<Quad> about(Node subject) {
      return Iter.toList(dataset.find(Node.ANY, subject, Node.ANY, Node.ANY));
    }

    private void throughFact(Node fact) {
      List<Quad> about = about(fact);
      Optional<String> action =
          about.stream()
              .filter(quad -> quad.getPredicate().equals(Tip.action.asNode()))
              .map(quad -> names.of(quad.getObject()))
              .findFirst();
      for (Quad quad : about) {
        if (connects(quad.getPredicate())
            && tie(quad.getObject(), action.orElseGet(() -> names.of(quad.getPredicate())))) {
          facts.computeIfAbsent(quad.getObject(), key -> new HashSet<>()).add(fact);
        }
      }
    }

    private boolean tie(Node other, String how) {
      if (other.equals(node) || kinds.of(other).isEmpty()) {
        return false;
      }
      ties.computeIfAbsent(other, key -> new HashMap<>()).merge(how, 1, Integer::sum);
      return true;
    }
  }
}
