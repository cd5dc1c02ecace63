// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.read.ProblemException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.GraphView;

/** Holds a graph against the SHACL shapes of the ontology. */
public final class Validation {
  private final ValidationReport report;

  private Validation(Graph shapes, Graph data) {
    report = ShaclValidator.get().validate(shapes, data);
  }

  /**
   * Holds a lexicon, together with what is known of its concepts, against the shapes of lexicons.
   */
  public static Validation ofLexicon(Graph data) {
    return new Validation(OntologyGraph.lexiconShapes(), data);
  }

  /** Holds all of a store against the shapes. */
  public static Validation of(DatasetGraph dataset) {
    return new Validation(OntologyGraph.shapes(), GraphView.createUnionGraph(dataset));
  }

  /**
   * Holds all triples of a file, together with the ontology, against the shapes.
   *
   * @throws ProblemException if the file is missing or is not RDF
   */
  public static Validation of(Path file) {
    DatasetGraph dataset = RdfFile.read(file);
    Graph data =
        new MultiUnion(
            new Graph[] {
              dataset.getDefaultGraph(), GraphView.createUnionGraph(dataset), OntologyGraph.load()
            });
    return new Validation(OntologyGraph.shapes(), data);
  }

  /** Whether nothing violates a shape. */
  public boolean conforms() {
    return report.conforms();
  }

  /** One line for each result: the node, the property, and what is wrong. */
  public List<String> lines() {
    return report.getEntries().stream().map(Validation::line).sorted().toList();
  }

  /** Writes the SHACL validation report as Turtle. */
  public void writeTurtle(OutputStream out) {
    RDFDataMgr.write(out, report.getModel(), RDFFormat.TURTLE_PRETTY);
  }

  private static String line(ReportEntry entry) {
    String path = entry.resultPath() == null ? "" : " " + entry.resultPath();
    String value = entry.value() == null ? "" : " (" + entry.value() + ")";
    return entry.focusNode() + path + ": " + entry.message() + value;
  }
}
