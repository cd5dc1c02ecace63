// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.store.Store;
import io.github.tipgraph.write.Syntax;
import io.github.tipgraph.write.TripleWriter;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/** Writes the graphs of documents and of links, without the ontology. */
public final class DocumentExport {
  private static final String PROV = "http://www.w3.org/ns/prov#";

  private static final Set<Node> PROVENANCE =
      Set.of(
          Tip.evidence.asNode(),
          Tip.plainText.asNode(),
          NodeFactory.createURI(PROV + "wasDerivedFrom"),
          NodeFactory.createURI(PROV + "wasAttributedTo"),
          NodeFactory.createURI(PROV + "wasRevisionOf"),
          NodeFactory.createURI(PROV + "wasInvalidatedBy"),
          NodeFactory.createURI(PROV + "wasGeneratedBy"));

  private static final Pattern PROVENANCE_NODE =
      Pattern.compile(
          ".*#(char=\\d+,\\d+|run|review-.*)|.*/person/[^/]*|https://w3id\\.org/tipgraph/software/.*");

  private final TripleWriter writer;
  private final Optional<String> document;

  /**
   * An export.
   *
   * @param evidence whether spans, texts and runs are written too
   * @param document the identifier of the one document to write, or nothing for all, with the links
   */
  public DocumentExport(Syntax syntax, boolean evidence, Optional<String> document) {
    this.writer = new TripleWriter(syntax, triple -> evidence || isPlain(triple));
    this.document = document;
  }

  /**
   * Writes.
   *
   * @throws io.github.tipgraph.read.ProblemException if the store has no such document
   */
  public void write(DatasetGraph dataset, OutputStream out) {
    List<Node> graphs =
        document
            .map(id -> List.of(StoredDocument.find(dataset, id).graph()))
            .orElseGet(() -> Store.graphs(dataset));
    writer.write(dataset, graphs, out);
  }

  /** Writes all graphs, and those of the data of others that are attached to the store. */
  public void write(DatasetGraph dataset, DatasetGraph attached, OutputStream out) {
    DatasetGraph both = new Beside(dataset, Beside.graphs(attached));
    writer.write(both, Store.graphs(both), out);
  }

  private static boolean isPlain(Triple triple) {
    return !PROVENANCE.contains(triple.getPredicate())
        && !PROVENANCE_NODE.matcher(triple.getSubject().toString()).matches();
  }
}
