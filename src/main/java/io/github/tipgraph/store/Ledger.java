// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What a store knows of how its documents came into it, so that what has not changed need not be
 * read again. It stands in the default graph, which queries and exports leave aside: they take the
 * union of the named ones.
 */
public final class Ledger {
  private static final String TERMS = "urn:tipgraph:ledger:";
  private static final Node KEY = NodeFactory.createURI(TERMS + "key");
  private static final Node ID = NodeFactory.createURI(TERMS + "id");
  private static final Node DECIDED = NodeFactory.createURI(TERMS + "decided");
  private static final Node DOCUMENTS = NodeFactory.createURI(TERMS + "documents");

  private Ledger() {}

  /**
   * A document in a store.
   *
   * @param graph the name of its graph
   * @param id its identifier
   * @param decided a hash of what readers have decided about it, or empty
   */
  public record Entry(Node graph, String id, String decided) {}

  /**
   * What is noted of some bytes and the documents that they made, all of which are in the store.
   *
   * @param key a hash of the bytes and of all else that decides what they make
   */
  public static List<Triple> notes(String key, List<Entry> entries) {
    List<Triple> notes = new ArrayList<>();
    for (Entry entry : entries) {
      notes.add(Triple.create(entry.graph(), KEY, piece(key)));
      notes.add(Triple.create(entry.graph(), ID, text(entry.id())));
      if (!entry.decided().isEmpty()) {
        notes.add(Triple.create(entry.graph(), DECIDED, text(entry.decided())));
      }
    }
    notes.add(Triple.create(piece(key), DOCUMENTS, number(entries.size())));
    return notes;
  }

  /** The documents that bytes have made, or nothing unless all of them are as they were made. */
  static List<Entry> of(DatasetGraph dataset, String key) {
    Graph notes = dataset.getDefaultGraph();
    List<Node> graphs = notes.find(Node.ANY, KEY, piece(key)).mapWith(Triple::getSubject).toList();
    boolean whole =
        notes.contains(piece(key), DOCUMENTS, number(graphs.size()))
            && graphs.stream().allMatch(name -> !dataset.getGraph(name).isEmpty());
    return whole
        ? graphs.stream()
            .map(name -> new Entry(name, text(notes, name, ID), text(notes, name, DECIDED)))
            .toList()
        : List.of();
  }

  /** Forgets how a graph came about, and that the bytes it came from made all they could. */
  static void forget(DatasetGraph dataset, Node graph) {
    Graph notes = dataset.getDefaultGraph();
    List<Triple> own = notes.find(graph, Node.ANY, Node.ANY).toList();
    own.stream()
        .filter(note -> note.getPredicate().equals(KEY))
        .flatMap(note -> Iter.asStream(notes.find(note.getObject(), DOCUMENTS, Node.ANY)))
        .toList()
        .forEach(notes::delete);
    own.forEach(notes::delete);
  }

  private static String text(Graph notes, Node graph, Node property) {
    List<Triple> found = notes.find(graph, property, Node.ANY).toList();
    return found.isEmpty() ? "" : found.get(0).getObject().getLiteralLexicalForm();
  }

  private static Node piece(String key) {
    return NodeFactory.createURI("urn:sha256:" + key);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node number(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }
}
