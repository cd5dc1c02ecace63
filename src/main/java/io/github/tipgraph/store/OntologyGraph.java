// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.read.Sha256;
import io.github.tipgraph.resource.Bundled;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;

/** The ontology, its vocabularies, shapes and places, as packed with the program. */
public final class OntologyGraph {
  /** Folders of words and of links, which are no part of the ontology. */
  private static final List<String> NO_TERMS = List.of("ontology/lexicon/", "ontology/links/");

  private OntologyGraph() {}

  /** All of it as one graph. */
  public static Graph load() {
    Graph graph = GraphFactory.createDefaultGraph();
    files().forEach(file -> parse(graph, file));
    return graph;
  }

  /** The shapes alone. */
  public static Graph shapes() {
    return only("ontology/shapes.ttl");
  }

  /** The shapes of files of words. */
  public static Graph lexiconShapes() {
    return only("ontology/lexicon-shapes.ttl");
  }

  private static Graph only(String file) {
    Graph graph = GraphFactory.createDefaultGraph();
    parse(graph, file);
    return graph;
  }

  /** All of it, with the hash by which a store knows that it has just this. */
  static Graph stamped() {
    Graph graph = load();
    graph.add(Store.ONTOLOGY, DCTerms.identifier.asNode(), stamp());
    return graph;
  }

  /**
   * Gives it as it stands in a store.
   *
   * @return the number of its triples
   */
  static long give(StreamRDF sink) {
    Graph graph = stamped();
    graph.find().forEachRemaining(triple -> sink.quad(Quad.create(Store.ONTOLOGY, triple)));
    return graph.size();
  }

  /** Puts it into a store, unless the store has just this already. */
  public static void refresh(DatasetGraph dataset) {
    if (!dataset.contains(Store.ONTOLOGY, Store.ONTOLOGY, DCTerms.identifier.asNode(), stamp())) {
      NamedGraphs.replace(dataset, Store.ONTOLOGY, stamped());
    }
  }

  private static Node stamp() {
    return Stamp.OF_BUNDLED;
  }

  /** Made when it is first needed. */
  private static final class Stamp {
    static final Node OF_BUNDLED = NodeFactory.createLiteralString("sha256:" + hash());
  }

  private static List<String> files() {
    return Bundled.list("ontology").stream()
        .filter(file -> file.endsWith(".ttl") && NO_TERMS.stream().noneMatch(file::startsWith))
        .toList();
  }

  private static void parse(Graph graph, String file) {
    RDFDataMgr.read(graph, new ByteArrayInputStream(bytes(file)), Lang.TURTLE);
  }

  private static byte[] bytes(String file) {
    return Bundled.find(file)
        .orElseThrow(() -> new IllegalStateException("The program lacks its file " + file));
  }

  private static String hash() {
    MessageDigest digest = Sha256.digest();
    for (String file : files()) {
      digest.update(file.getBytes(StandardCharsets.UTF_8));
      digest.update(bytes(file));
    }
    return Sha256.hex(digest.digest());
  }
}
