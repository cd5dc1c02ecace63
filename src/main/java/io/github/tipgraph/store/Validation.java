// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;

/** Holds a graph against the SHACL shapes of the ontology. */
public final class Validation {
  private static final Pattern PLACE =
      Pattern.compile("\\[line: (\\d+), col: (\\d+) ?\\] *(.*)", Pattern.DOTALL);

  private final ValidationReport report;

  private Validation(Graph data) {
    report = ShaclValidator.get().validate(OntologyGraph.shapes(), data);
  }

  /** Holds all of a store against the shapes. */
  public static Validation of(DatasetGraph dataset) {
    return new Validation(GraphView.createUnionGraph(dataset));
  }

  /**
   * Holds all triples of a file, together with the ontology, against the shapes.
   *
   * @throws ProblemException if the file is missing or is not RDF
   */
  public static Validation of(Path file) {
    if (!Files.isRegularFile(file)) {
      throw mistake(file, "", "there is no such file", "check the path");
    }
    if (RDFLanguages.filenameToLang(file.toString()) == null) {
      throw mistake(
          file,
          "",
          "has no extension of an RDF syntax",
          "name it .ttl, .trig, .nt, .nq, .jsonld or .rdf");
    }
    DatasetGraph dataset = DatasetGraphFactory.create();
    try {
      RDFDataMgr.read(dataset, file.toUri().toString());
    } catch (RiotException e) {
      throw syntax(file, e);
    }
    Graph data =
        new MultiUnion(
            new Graph[] {
              dataset.getDefaultGraph(), GraphView.createUnionGraph(dataset), OntologyGraph.load()
            });
    return new Validation(data);
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

  private static ProblemException syntax(Path file, RiotException e) {
    Matcher place = PLACE.matcher(e.getMessage());
    return place.matches()
        ? mistake(
            file,
            "line " + place.group(1) + ", column " + place.group(2),
            place.group(3),
            "mend it there")
        : mistake(file, "", "is not RDF: " + e.getMessage(), "mend it");
  }

  private static ProblemException mistake(Path file, String where, String what, String remedy) {
    return new ProblemException(Problem.mistake(file.toString(), where, what, remedy));
  }
}
