// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.write.Syntax;
import io.github.tipgraph.write.TripleWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * What a store says of a thing: all that has it as subject, with what has a fragment of its IRI and
 * with blank nodes that it leads to; all that it holds, if it is a named graph; and as much as
 * {@value #INCOMING} triples that lead to it.
 *
 * @param node the thing
 * @param about all that is said of it, in the graphs that say so
 * @param incoming some of what leads to it
 * @param more whether more leads to it
 */
record Description(Node node, List<Quad> about, List<Quad> incoming, boolean more) {
  static final int INCOMING = 1000;

  private static final int HELD = 200_000;

  Description {
    about = List.copyOf(about);
    incoming = List.copyOf(incoming);
  }

  /** Describes a thing. */
  static Description of(DatasetGraph dataset, Node node) {
    List<Quad> incoming = new ArrayList<>();
    Iterator<Quad> leading = dataset.find(Node.ANY, Node.ANY, Node.ANY, node);
    while (leading.hasNext() && incoming.size() < INCOMING) {
      incoming.add(leading.next());
    }
    boolean more = leading.hasNext();
    Iter.close(leading);
    List<Quad> about = new ArrayList<>();
    about.addAll(held(dataset, node));
    Deque<Node> open = new ArrayDeque<>(List.of(node));
    Set<Node> seen = new HashSet<>(open);
    incoming.stream()
        .map(Quad::getSubject)
        .filter(subject -> isPart(subject, node) && seen.add(subject))
        .forEach(open::add);
    while (!open.isEmpty()) {
      dataset
          .find(Node.ANY, open.remove(), Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                about.add(quad);
                Node object = quad.getObject();
                if ((object.isBlank() || isPart(object, node)) && seen.add(object)) {
                  open.add(object);
                }
              });
    }
    return new Description(node, about, incoming, more);
  }

  /** What a named graph holds; nothing of one that is too large to be sent as one description. */
  private static List<Quad> held(DatasetGraph dataset, Node graph) {
    List<Quad> held = new ArrayList<>();
    Iterator<Quad> quads = dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      if (held.size() == HELD) {
        Iter.close(quads);
        return List.of();
      }
      held.add(quads.next());
    }
    return held;
  }

  /** Whether a node has the IRI of another with a fragment. */
  private static boolean isPart(Node part, Node whole) {
    return part.isURI() && part.getURI().startsWith(whole + "#");
  }

  /** Whether nothing is said of it and nothing leads to it. */
  boolean isEmpty() {
    return about.isEmpty() && incoming.isEmpty();
  }

  /** What is said of the thing itself. */
  List<Quad> own() {
    return about.stream().filter(quad -> quad.getSubject().equals(node)).toList();
  }

  /** All of it in a syntax, sorted. */
  byte[] write(Syntax syntax) {
    DatasetGraph quads = DatasetGraphFactory.createGeneral();
    about.forEach(quads::add);
    incoming.forEach(quads::add);
    List<Node> names = Iter.toList(quads.listGraphNodes());
    names.add(Quad.defaultGraphIRI);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TripleWriter(syntax).write(quads, names, out);
    return out.toByteArray();
  }
}
