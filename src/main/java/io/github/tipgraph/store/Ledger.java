// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Software;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/**
 * What a store knows of how its documents came into it, so that what has not changed need not be
 * read again. It stands in the default graph, which queries and exports leave aside: they take the
 * union of the named ones.
 */
public final class Ledger {
  private static final String PROV = "http://www.w3.org/ns/prov#";
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

  /** What a store knows of a run that filled it: an activity of PROV with its figures. */
  public static final class Run {
    private final List<Triple> triples = new ArrayList<>();
    private final Node run;

    /**
     * A run of this software.
     *
     * @param iri its IRI
     */
    public Run(String iri, Instant begun, Instant ended) {
      run = NodeFactory.createURI(iri);
      add(RDF.Nodes.type, NodeFactory.createURI(PROV + "Activity"));
      add(NodeFactory.createURI(PROV + "startedAtTime"), time(begun));
      add(NodeFactory.createURI(PROV + "endedAtTime"), time(ended));
      add(
          NodeFactory.createURI(PROV + "wasAssociatedWith"),
          NodeFactory.createURI(Iris.software(Software.version())));
    }

    /** Adds a figure, under a name such as {@code read} or {@code facts/flows}. */
    public Run count(String name, long number) {
      add(NodeFactory.createURI(TERMS + name), Ledger.number(number));
      return this;
    }

    /** Adds a text under a name. */
    public void text(String name, String text) {
      add(NodeFactory.createURI(TERMS + name), Ledger.text(text));
    }

    /** All that is said of it. */
    public List<Triple> triples() {
      return List.copyOf(triples);
    }

    private void add(Node property, Node value) {
      triples.add(Triple.create(run, property, value));
    }

    private static Node time(Instant time) {
      return NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime);
    }
  }

  /** Notes a run. */
  public static void note(DatasetGraph dataset, List<Triple> run) {
    run.forEach(dataset.getDefaultGraph()::add);
  }

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

  private static Node number(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }
}
