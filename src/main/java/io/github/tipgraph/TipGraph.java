// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.extract.AssessmentReader;
import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.lexicon.Lexicon;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.DocumentReader;
import io.github.tipgraph.text.Analyser;
import java.nio.file.Path;

/** The pipeline from a file to its facts. Immutable; safe to share between threads. */
public final class TipGraph {
  private final DocumentReader documents = new DocumentReader();
  private final AssessmentReader assessments;

  private TipGraph(AssessmentReader assessments) {
    this.assessments = assessments;
  }

  /** The pipeline with the bundled lexicon and language models, which are loaded once, here. */
  public static TipGraph create() {
    Lexicon lexicon = Lexicon.bundled();
    return new TipGraph(
        new AssessmentReader(lexicon, new Analyser(AssessmentReader.headings(lexicon))));
  }

  /**
   * The document in a file.
   *
   * @throws io.github.tipgraph.read.ProblemException if it cannot be read as one
   */
  public Document read(Path file) {
    return documents.read(file);
  }

  /** All facts that a document states. */
  public Assessment extract(Document document) {
    return assessments.read(document);
  }
}
