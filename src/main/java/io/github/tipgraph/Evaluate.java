// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.gold.Evaluation;
import io.github.tipgraph.gold.GoldDocument;
import io.github.tipgraph.gold.RuleTallies;
import io.github.tipgraph.rdf.Confidence;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads annotated documents and compares what is found in them with what is annotated. */
public final class Evaluate {
  private final TipGraph tipgraph;

  /** An evaluation of a pipeline. */
  public Evaluate(TipGraph tipgraph) {
    this.tipgraph = tipgraph;
  }

  /** Which documents of a file of gold are taken, by their place in it, from 0. */
  public enum Places {
    ALL,
    EVEN,
    ODD;

    private boolean take(int place) {
      return this == ALL || (place % 2 == 0) == (this == EVEN);
    }
  }

  /**
   * The documents of some files of gold.
   *
   * @throws ProblemException if a file is no gold, a document stands in two of them, or none is
   *     left
   */
  public static List<GoldDocument> gold(List<Path> files, Places places) {
    Map<String, Path> seen = new HashMap<>();
    List<GoldDocument> taken = new ArrayList<>();
    for (Path file : files) {
      List<GoldDocument> all = GoldDocument.read(file);
      for (int i = 0; i < all.size(); i++) {
        Path earlier = seen.putIfAbsent(all.get(i).id(), file);
        if (earlier != null) {
          throw mistake(
              file,
              "the document " + all.get(i).id() + " stands in " + earlier + " too",
              "give each document once");
        }
        if (places.take(i)) {
          taken.add(all.get(i));
        }
      }
    }
    if (taken.isEmpty()) {
      throw mistake(files.get(0), "has no document at these places", "take all");
    }
    return taken;
  }

  /** What the pipeline finds in some documents beside what is annotated. */
  public Evaluation of(List<GoldDocument> gold) {
    return Evaluation.ofFacts(gold, document -> assessment(document).facts());
  }

  /** How often each rule of the pipeline is right in some documents. */
  public Confidence confidence(List<GoldDocument> gold) {
    return RuleTallies.of(gold, this::assessment);
  }

  /** What the pipeline finds in an annotated document. */
  public Assessment assessment(GoldDocument gold) {
    byte[] bytes = gold.text().getBytes(StandardCharsets.UTF_8);
    Document document = tipgraph.parse(gold.id(), bytes);
    return tipgraph.extract(document);
  }

  private static ProblemException mistake(Path file, String what, String remedy) {
    return new ProblemException(Problem.mistake(file.toString(), "", what, remedy));
  }
}
