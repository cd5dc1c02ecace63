// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.extract.AssessmentReader;
import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.lexicon.Lexicon;
import io.github.tipgraph.lexicon.Place;
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

/**
 * The pipeline from a file to its facts, and to the triples of its named graph. Safe to share
 * between threads. The bundled lexicon and language models are loaded once, when they are first
 * needed.
 */
public final class TipGraph {
  private static final String SEEDS = "seeds";

  private final DocumentReader documents = new DocumentReader();
  private final Lazy<Lexicon> lexicon;
  private final Lazy<AssessmentReader> assessments =
      new Lazy<>(() -> new AssessmentReader(lexicon()));
  private final Iris iris;
  private final AssessmentToRdf toRdf;

  private TipGraph(Iris iris, Optional<Instant> ended, List<UserLexicon> lexicons) {
    this.iris = iris;
    this.lexicon =
        new Lazy<>(() -> Lexicon.with(lexicons.stream().map(UserLexicon::words).toList()));
    List<String> used = lexicons.stream().map(UserLexicon::sha256).toList();
    this.toRdf = new AssessmentToRdf(iris, ended, this::countryName, used);
  }

  /** The pipeline with the standard IRIs, whose graphs say nothing of the time. */
  public static TipGraph create() {
    return create(new Iris(), Optional.empty(), List.of());
  }

  /**
   * The pipeline.
   *
   * @param iris the IRIs of what it makes
   * @param ended the time that its graphs give as the end of the run, if any
   * @param lexicons words beside the bundled ones
   */
  public static TipGraph create(Iris iris, Optional<Instant> ended, List<UserLexicon> lexicons) {
    return new TipGraph(iris, ended, lexicons);
  }

  private Lexicon lexicon() {
    return lexicon.get();
  }

  private String countryName(String code) {
    return lexicon().place(code).map(Place::label).orElse(code);
  }

  /**
   * The document in a file.
   *
   * @throws io.github.tipgraph.read.ProblemException if it cannot be read as one
   */
  public Document read(Path file) {
    return documents.read(file);
  }

  /** The document in a plain text, given as the bytes of its file. */
  public Document parse(String id, byte[] text) {
    return documents.parse(id, text, id);
  }

  /** The documents that are bundled with the program. */
  public List<Document> seeds() {
    return Bundled.list(SEEDS).stream().map(this::seed).toList();
  }

  private Document seed(String path) {
    String id = path.substring(SEEDS.length() + 1).replaceFirst("\\.txt$", "");
    return documents.parse(id, Bundled.find(path).orElseThrow(), path);
  }

  /** All facts that a document states. */
  public Assessment extract(Document document) {
    return assessments.get().read(document);
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
