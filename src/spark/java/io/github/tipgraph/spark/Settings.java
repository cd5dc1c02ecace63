// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import io.github.tipgraph.DocumentWork;
import io.github.tipgraph.Refinement;
import io.github.tipgraph.TipGraph;
import io.github.tipgraph.UserLexicon;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.LeastConfidence;
import io.github.tipgraph.rdf.Software;
import io.github.tipgraph.read.ReadOptions;
import io.github.tipgraph.read.Selection;
import io.github.tipgraph.review.Corrections;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkFiles;

/**
 * What was asked for, in a form that travels between machines.
 *
 * @param include globs of what is read
 * @param exclude globs of what is left out
 * @param pathIds whether documents are called by their path
 * @param base what IRIs begin with
 * @param ended the end of the run in seconds since 1970, or nothing
 * @param lexicons names of files that Spark has brought to each machine
 * @param corrections names of files that Spark has brought to each machine
 * @param least the least confidence, or nothing
 */
record Settings(
    List<String> include,
    List<String> exclude,
    boolean pathIds,
    String base,
    Long ended,
    List<String> lexicons,
    List<String> corrections,
    BigDecimal least)
    implements Serializable {
  /** One for each run in this process: lexicon and models are large. */
  private static final Map<Settings, Pipeline> PIPELINES = new ConcurrentHashMap<>();

  /** The pipeline with what is to be done for each document. */
  record Pipeline(TipGraph tipgraph, DocumentWork work) {}

  Selection selection() {
    return new Selection(include, exclude);
  }

  ReadOptions options() {
    return new ReadOptions(selection(), pathIds, Software.agent());
  }

  /** The pipeline of this process. */
  Pipeline pipeline() {
    return PIPELINES.computeIfAbsent(this, Settings::make);
  }

  private Pipeline make() {
    List<UserLexicon> words = brought(lexicons).stream().map(UserLexicon::read).toList();
    TipGraph tipgraph =
        TipGraph.create(
            new Iris(base), Optional.ofNullable(ended).map(Instant::ofEpochSecond), words);
    Refinement refinement =
        new Refinement(
            Corrections.read(brought(corrections)),
            Optional.ofNullable(least).map(LeastConfidence::new));
    return new Pipeline(tipgraph, new DocumentWork(tipgraph, refinement));
  }

  private static List<Path> brought(List<String> names) {
    return names.stream().map(name -> Path.of(SparkFiles.get(name))).toList();
  }
}
