// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.read.ProblemException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.path.PathWriter;

/** Holds a graph against the SHACL shapes of the ontology. */
public final class Validation {
  private final Graph shapes;
  private final ValidationReport report;

  private Validation(Graph shapes, Graph data) {
    this.shapes = shapes;
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
    return of(dataset, Graph.emptyGraph);
  }

  /**
   * Holds all of a store against the shapes.
   *
   * @param others what is said of the data of others
   */
  public static Validation of(DatasetGraph dataset, Graph others) {
    Graph own = GraphView.createUnionGraph(dataset);
    return new Validation(OntologyGraph.shapes(), others.isEmpty() ? own : new Union(own, others));
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

  /** One line for each result: the node, the shape, the property, and what is wrong. */
  public List<String> lines() {
    return report.getEntries().stream().map(this::line).distinct().sorted().toList();
  }

  /** The SHACL validation report, with the same labels of blank nodes each time. */
  public Graph report() {
    return ReportGraph.labelled(report.getGraph());
  }

  private String line(ReportEntry entry) {
    String path =
        entry.resultPath() == null
            ? ""
            : ", " + PathWriter.asString(entry.resultPath(), new Prologue(Prefixes.mapping()));
    String value = entry.value() == null ? "" : " (" + display(entry.value()) + ")";
    return display(entry.focusNode())
        + ", "
        + name(entry.source())
        + path
        + ": "
        + entry.message()
        + value;
  }

  private String name(Node shape) {
    String name = display(named(shape));
    return name.startsWith(Iris.SHAPES) ? name.substring(Iris.SHAPES.length()) : name;
  }

  /** The shape that has a name and of which a shape is part. */
  private Node named(Node shape) {
    Node node = shape;
    while (node.isBlank() && shapes.contains(Node.ANY, Node.ANY, node)) {
      node = shapes.find(Node.ANY, Node.ANY, node).next().getSubject();
    }
    return node;
  }

  private static String display(Node node) {
    return node.isURI()
        ? Prefixes.shorten(node.getURI())
        : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
