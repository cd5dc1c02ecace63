// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Piece;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The way from bytes to the graphs of documents. It keeps nothing: any thread may go it. */
public final class DocumentWork {
  private final TipGraph tipgraph;
  private final Refinement refinement;
  private final Stages stages;

  /** The way through a pipeline. */
  public DocumentWork(TipGraph tipgraph, Refinement refinement) {
    this(tipgraph, refinement, new Stages());
  }

  DocumentWork(TipGraph tipgraph, Refinement refinement, Stages stages) {
    this.tipgraph = tipgraph;
    this.refinement = refinement;
    this.stages = stages;
  }

  /** What to do for each document of a piece, in its order. */
  List<Callable<Outcome>> steps(Piece piece) {
    List<Callable<Outcome>> steps = new ArrayList<>();
    Receiver receiver =
        new Receiver() {
          @Override
          public void document(String source, Document document) {
            steps.add(() -> outcome(source, document));
          }

          @Override
          public void problem(Problem problem) {
            steps.add(() -> Outcome.nothing(piece.source(), problem));
          }
        };
    stages.timed(Stages.Stage.READING, () -> piece.read(receiver));
    return steps;
  }

  /** What comes of a document; a defect that it brings to light is told, not thrown. */
  public Outcome outcome(String source, Document document) {
    Assessment read;
    try {
      read = stages.timed(Stages.Stage.EXTRACTION, () -> tipgraph.extract(document));
    } catch (RuntimeException | StackOverflowError e) {
      return Outcome.nothing(source, defect(source, e));
    }
    if (read.country().isEmpty() && named(document)) {
      return Outcome.nothing(source, unknownCountry(source, document));
    }
    List<Problem> warnings = new ArrayList<>();
    Refinement.Refined refined =
        stages.timed(
            Stages.Stage.MAPPING, () -> refinement.of(tipgraph, document, read, warnings::add));
    warnings.addAll(doubts(source, document, read));
    Outcome.Made made = new Outcome.Made(document, refined.assessment(), refined.graph());
    return new Outcome(source, Optional.of(made), List.of(), warnings);
  }

  /** Whether a country is named; a code, such as XX, may say that there is none. */
  private static boolean named(Document document) {
    return document.header().country().length() > 2;
  }

  private static List<Problem> doubts(String source, Document document, Assessment assessment) {
    List<Problem> doubts = new ArrayList<>();
    if (assessment.country().isEmpty() && !document.header().country().isEmpty()) {
      doubts.add(unknownCountry(source, document));
    }
    if (assessment.facts().isEmpty()) {
      doubts.add(
          Problem.mistake(
              source,
              "",
              "not a single fact was found in " + document.id(),
              "check that it is an assessment in English"));
    }
    return doubts;
  }

  /** What one text brings to light does not stop the rest. */
  private static Problem defect(String source, Throwable e) {
    return Problem.failure(
        source, "", "failed: " + e + ", a defect of the program", "report it with the text");
  }

  private static Problem unknownCountry(String source, Document document) {
    return Problem.mistake(
        source,
        "",
        "assesses '" + document.header().country() + "', which is no country that TIPGraph knows",
        "give its English name or its ISO 3166-1 code");
  }
}
