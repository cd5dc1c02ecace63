// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.extract.AssessmentReader;
import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.lexicon.Lexicon;
import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.rdf.AssessmentToRdf;
import io.github.tipgraph.rdf.Confidence;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Software;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.DocumentReader;
import io.github.tipgraph.read.Inputs;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.ReadOptions;
import io.github.tipgraph.read.Receiver;
import io.github.tipgraph.resource.Bundled;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;

/**
 * The pipeline from a file to its facts, and to the triples of its named graph. Safe to share
 * between threads. The bundled lexicon and language models are loaded once, when they are first
 * needed.
 *
 * <pre>{@code
 * Reading reading = TipGraph.create().read(Path.of("assessment.txt"));
 * for (Count count : reading.facts(Count.class)) {
 *   System.out.println(
 *       count.measure().code() + " " + count.value() + ": " + count.evidence().quote());
 * }
 * reading.toModel().write(System.out, "TURTLE");
 * }</pre>
 */
public final class TipGraph {
  private static final String SEEDS = "seeds";

  private final DocumentReader documents = new DocumentReader();
  private final Lazy<Lexicon> lexicon;
  private final Lazy<AssessmentReader> assessments =
      new Lazy<>(() -> new AssessmentReader(lexicon()));
  private final Lazy<Confidence> confidence = new Lazy<>(Confidence::bundled);
  private final Iris iris;
  private final AssessmentToRdf toRdf;
  private final String recipe;

  private TipGraph(Iris iris, Optional<Instant> ended, List<UserLexicon> lexicons) {
    this.iris = iris;
    this.lexicon =
        new Lazy<>(() -> Lexicon.with(lexicons.stream().map(UserLexicon::words).toList()));
    List<String> used = lexicons.stream().map(UserLexicon::sha256).toList();
    this.toRdf = new AssessmentToRdf(iris, ended, this::countryName, used, confidence::get);
    this.recipe = String.join("\n", iris.base(), ended.isPresent() ? "timed" : "", used.toString());
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
   * A reader of inputs, which splits a report of many countries at their headings.
   *
   * @param receiver is told of each document and each problem
   */
  public Inputs inputs(ReadOptions options, Receiver receiver) {
    return Inputs.to(options, new NamedCountries(this::lexicon), receiver);
  }

  /**
   * Reads a file, of any form that {@code build} takes, and all that it states.
   *
   * @throws ProblemException if it cannot be read, or holds several documents
   */
  public Reading read(Path file) {
    return reading(document(file));
  }

  /** Reads all that a document states. */
  public Reading reading(Document document) {
    return new Reading(this, document, extract(document));
  }

  /**
   * The document in a file.
   *
   * @throws ProblemException if it cannot be read, or holds several
   */
  public Document document(Path file) {
    List<Document> found = new ArrayList<>();
    Receiver receiver =
        new Receiver() {
          @Override
          public void document(String source, Document document) {
            found.add(document);
          }

          @Override
          public void problem(Problem problem) {
            throw new ProblemException(problem);
          }
        };
    List<String> names = List.of(file.toString());
    Inputs.require(names);
    names.forEach(inputs(ReadOptions.standard(Software.NAME), receiver)::read);
    if (found.size() != 1) {
      throw new ProblemException(
          Problem.mistake(file.toString(), "", "holds " + found.size() + " documents", "name one"));
    }
    return found.get(0);
  }

  /** The document in a plain text, given as the bytes of its file. */
  public Document parse(String id, byte[] text) {
    return documents.parse(id, text, id);
  }

  /** Tells of the documents that are bundled with the program. */
  void seeds(Receiver receiver) {
    for (String path : Bundled.list(SEEDS)) {
      String id = path.substring(SEEDS.length() + 1).replaceFirst("\\.txt$", "");
      receiver.piece(documents.piece(id, Bundled.find(path).orElseThrow(), "bundled"));
    }
  }

  /** All facts that a document states. */
  public Assessment extract(Document document) {
    return assessments.get().read(document);
  }

  /** The triples of a document's named graph. */
  public Model toModel(Document document, Assessment assessment) {
    return toRdf.map(document, assessment);
  }

  /**
   * What beside a document and the program decides what is made of it. A time does not: it is that
   * of the reading.
   */
  String recipe() {
    return recipe;
  }

  /** The IRIs of what it makes. */
  Iris iris() {
    return iris;
  }

  /** The name of a document's graph. */
  public String graph(Document document) {
    return iris.graph(document.id());
  }
}
