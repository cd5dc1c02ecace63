// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Provenance;
import io.github.tipgraph.rdf.Software;
import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.read.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * The documents in a store that another version of this software, and so of the ontology, wrote: no
 * build came upon them since.
 */
final class OtherVersions {
  private static final int NAMED = 3;

  /** What runs by others, such as readers, are not by. */
  private static final String SOFTWARE = Iris.software("");

  private OtherVersions() {}

  /** Which these are, and what to do, or nothing if there are none. */
  static Optional<Problem> in(Path folder, DatasetGraph dataset) {
    Node own = NodeFactory.createURI(Iris.software(Software.version()));
    Map<String, String> documents = new TreeMap<>();
    Iter.asStream(dataset.find(Node.ANY, Node.ANY, Provenance.RAN_BY, Node.ANY))
        .filter(quad -> quad.getObject().getURI().startsWith(SOFTWARE))
        .filter(quad -> !quad.getObject().equals(own))
        .toList()
        .forEach(quad -> add(documents, dataset, quad));
    if (documents.isEmpty()) {
      return Optional.empty();
    }
    int number = documents.size();
    List<String> names = new ArrayList<>(documents.keySet());
    String versions = documents.values().stream().distinct().sorted().collect(joined());
    return Optional.of(
        Problem.mistake(
            folder.toString(),
            "",
            "%s of %s %s, and not among what was read (%s%s)"
                .formatted(
                    number == 1 ? "a document is" : number + " documents are",
                    Software.NAME,
                    versions,
                    names.stream().limit(NAMED).collect(joined()),
                    number > NAMED ? ", …" : ""),
            "build them again with this version, or remove them with --prune"));
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  /** Adds a document, by its identifier; graphs of links are none. */
  private static void add(Map<String, String> documents, DatasetGraph dataset, Quad quad) {
    Graph graph = dataset.getGraph(quad.getGraph());
    String version = quad.getObject().getURI().substring(SOFTWARE.length());
    graph
        .find(Node.ANY, RDF.Nodes.type, Tip.Assessment.asNode())
        .forEachRemaining(
            is ->
                graph
                    .find(is.getSubject(), DCTerms.identifier.asNode(), Node.ANY)
                    .forEachRemaining(
                        id -> documents.put(id.getObject().getLiteralLexicalForm(), version)));
  }
}
