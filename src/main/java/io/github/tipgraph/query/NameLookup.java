// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.rdf.Slug;
import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.store.Store;
import io.github.tipgraph.write.TermOrder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Finds things of a store by IRI or by what documents and vocabularies call them; case, accents and
 * punctuation do not count.
 */
final class NameLookup {
  private static final List<Property> NAMES = List.of(RDFS.label, SKOS.prefLabel, SKOS.altLabel);

  private final DatasetGraph dataset;

  NameLookup(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** A body by IRI, name or acronym. */
  Lookup.Found body(String value) {
    Set<Node> bodies = new TreeSet<>(TermOrder.NODES);
    for (Node type : List.of(Tip.Body.asNode(), Tip.Government.asNode())) {
      dataset
          .find(Node.ANY, Node.ANY, RDF.Nodes.type, type)
          .forEachRemaining(quad -> bodies.add(quad.getSubject()));
    }
    Node iri = NodeFactory.createURI(value);
    return bodies.contains(iri)
        ? new Lookup.Found(Optional.of(iri), "")
        : named(value, "body", sink -> bodies.forEach(body -> names(body, sink)));
  }

  /** Whatever facts speak of, by IRI, name or acronym. */
  Lookup.Found thing(String value) {
    Node iri = NodeFactory.createURI(value);
    boolean known =
        dataset.contains(Node.ANY, iri, Node.ANY, Node.ANY)
            || dataset.contains(Node.ANY, Node.ANY, Node.ANY, iri);
    return known
        ? new Lookup.Found(Optional.of(iri), "")
        : named(value, "thing", sink -> names(Node.ANY, sink));
  }

  /** Gives each thing with each of its names. */
  private interface Names {
    void to(BiConsumer<Node, String> sink);
  }

  private void names(Node thing, BiConsumer<Node, String> sink) {
    for (Property property : NAMES) {
      dataset
          .find(Node.ANY, thing, property.asNode(), Node.ANY)
          .forEachRemaining(
              quad -> sink.accept(quad.getSubject(), quad.getObject().getLiteralLexicalForm()));
    }
  }

  private Lookup.Found named(String value, String kind, Names names) {
    String wanted = Slug.of(value);
    Set<Node> found = new TreeSet<>(TermOrder.NODES);
    TreeMap<String, String> all = new TreeMap<>();
    names.to(
        (thing, name) -> {
          String slug = Slug.of(name);
          all.putIfAbsent(slug, name);
          if (slug.equals(wanted) && thing.isURI()) {
            found.add(thing);
          }
        });
    List<Node> spoken = found.size() < 2 ? List.copyOf(found) : spokenOf(found);
    if (spoken.size() == 1) {
      return new Lookup.Found(Optional.of(spoken.get(0)), "");
    }
    String hint =
        found.isEmpty()
            ? "the store has no " + kind + " of this name" + near(wanted, all)
            : "it may be any of " + choice(spoken.isEmpty() ? found : spoken);
    return new Lookup.Found(Optional.empty(), hint);
  }

  private static String near(String wanted, TreeMap<String, String> all) {
    return Nearest.of(wanted, all.keySet())
        .map(slug -> " (did you mean " + all.get(slug) + "?)")
        .orElse("");
  }

  private static String choice(Collection<Node> things) {
    return things.stream().map(Node::getURI).collect(Collectors.joining(", "));
  }

  /** Those that a document's graph speaks of. */
  private List<Node> spokenOf(Set<Node> things) {
    Set<Node> documents = Set.copyOf(Store.documentGraphs(dataset));
    return things.stream()
        .filter(
            thing ->
                Iter.asStream(dataset.find(Node.ANY, Node.ANY, Node.ANY, thing))
                    .map(Quad::getGraph)
                    .anyMatch(documents::contains))
        .toList();
  }
}
