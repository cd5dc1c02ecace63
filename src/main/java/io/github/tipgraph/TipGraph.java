// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.rdf.AssessmentToRdf;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.DocumentReader;
import io.github.tipgraph.resource.Bundled;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;

/** The pipeline, from a file to the triples of its named graph. Immutable; threads can share it. */
public final class TipGraph {
  private static final String SEEDS = "seeds";

  private final Iris iris;
  private final AssessmentToRdf toRdf;
  private final DocumentReader reader = new DocumentReader();

  private TipGraph(Iris iris, Optional<Instant> ended) {
    this.iris = iris;
    this.toRdf = new AssessmentToRdf(iris, ended);
  }

  /** A pipeline with the standard IRIs, that says nothing of the time. */
  public static TipGraph create() {
    return create(new Iris(), Optional.empty());
  }

  /**
   * A pipeline.
   *
   * @param iris the IRIs of what it makes
   * @param ended the time that its graphs shall give as the end of the run, if any
   */
  public static TipGraph create(Iris iris, Optional<Instant> ended) {
    return new TipGraph(iris, ended);
  }

  /**
   * Reads a file.
   *
   * @throws io.github.tipgraph.read.ProblemException if it cannot be read as an assessment
   */
  public Document read(Path file) {
    return reader.read(file);
  }

  /** The documents that are bundled with the program. */
  public List<Document> seeds() {
    return Bundled.list(SEEDS).stream().map(this::seed).toList();
  }

  private Document seed(String path) {
    String id = path.substring(SEEDS.length() + 1).replaceFirst("\\.txt$", "");
    return reader.parse(id, Bundled.find(path).orElseThrow(), path);
  }

  /** What a document states. */
  public Assessment extract(Document document) {
    return new Assessment(document.id(), "", document.header().year(), List.of());
  }

  /** The triples of a document's named graph. */
  public Model toModel(Document document, Assessment assessment) {
    return toRdf.map(document, assessment);
  }

  /** The name of a document's graph. */
  public String graph(Document document) {
    return iris.graph(document.id());
  }
}
