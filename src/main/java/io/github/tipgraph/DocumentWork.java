// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Piece;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Receiver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The way from bytes to the graphs of documents. It keeps nothing: any thread may go it. Neither a
 * defect that a document brings to light nor one that takes too long stops the rest.
 */
public final class DocumentWork {
  /** How long one document may take unless somebody says so. */
  public static final Duration LONGEST = Duration.ofMinutes(5);

  private final TipGraph tipgraph;
  private final Refinement refinement;
  private final Stages stages;
  private final TimeLimit limit;

  /** The way through a pipeline. */
  public DocumentWork(TipGraph tipgraph, Refinement refinement) {
    this(tipgraph, refinement, new Stages(), LONGEST);
  }

  DocumentWork(TipGraph tipgraph, Refinement refinement, Stages stages, Duration longest) {
    this.tipgraph = tipgraph;
    this.refinement = refinement;
    this.stages = stages;
    this.limit = new TimeLimit(longest);
  }

  /** What to do for each document of a piece, in its order. */
  List<Callable<Outcome>> steps(Piece piece) {
    try {
      return stages.timed(Stages.Stage.READING, () -> limit.within(() -> read(piece)));
    } catch (TimeLimit.Late e) {
      return List.of(() -> Outcome.nothing(piece.source(), tooLong(piece.source(), "")));
    } catch (RuntimeException | StackOverflowError e) {
      return List.of(() -> Outcome.nothing(piece.source(), defect(piece.source(), e)));
    }
  }

  private List<Callable<Outcome>> read(Piece piece) {
    List<Callable<Outcome>> steps = new ArrayList<>();
    piece.read(
        new Receiver() {
          @Override
          public void document(String source, Document document) {
            steps.add(() -> outcome(source, document));
          }

          @Override
          public void problem(Problem problem) {
            steps.add(() -> Outcome.nothing(piece.source(), problem));
          }
        });
    return steps;
  }

  /** What comes of a document. */
  public Outcome outcome(String source, Document document) {
    try {
      return limit.within(() -> made(source, document));
    } catch (TimeLimit.Late e) {
      return Outcome.nothing(source, tooLong(source, document.id()));
    } catch (ProblemException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return Outcome.nothing(source, defect(source, e));
    }
  }

  private Outcome made(String source, Document document) {
    Assessment read = stages.timed(Stages.Stage.EXTRACTION, () -> tipgraph.extract(document));
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

  private Problem tooLong(String source, String id) {
    String what = id.isEmpty() || source.endsWith(id) ? "" : id + " ";
    return Problem.failure(
        source,
        "",
        what + "takes longer than " + limit.most().toSeconds() + " seconds, and is left out",
        "give it more time with --document-seconds, or cut it into documents");
  }

  private static Problem unknownCountry(String source, Document document) {
    return Problem.mistake(
        source,
        "",
        "assesses '" + document.header().country() + "', which is no country that TIPGraph knows",
        "give its English name or its ISO 3166-1 code");
  }
}
