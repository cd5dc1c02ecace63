// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.read.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All facts of a corpus, beside the language passes alone (sentences, tokens, parts of speech) on
 * the same texts: seconds for the whole corpus, in one thread, after warm-up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExtractionBenchmark {
  private static final String MODELS = "/opennlp-en-ud-ewt-";

  /** A file of JSON Lines with {@code id} and {@code text}, or a folder of texts. */
  @Param("seeds")
  public String corpus;

  private List<Document> documents;
  private TipGraph tipgraph;
  private SentenceDetectorME sentences;
  private TokenizerME tokens;
  private POSTaggerME tagger;

  /** Reads the corpus and loads the models. */
  @Setup
  public void load() throws IOException {
    tipgraph = TipGraph.create();
    documents = Corpus.read(Path.of(corpus));
    sentences = new SentenceDetectorME(new SentenceModel(model("sentence")));
    tokens = new TokenizerME(new TokenizerModel(model("tokens")));
    tagger = new POSTaggerME(new POSModel(model("pos")));
    System.out.printf("%d documents, %d sentences%n", documents.size(), language());
  }

  private static InputStream model(String pass) {
    return ExtractionBenchmark.class.getResourceAsStream(MODELS + pass + "-1.3-2.5.4.bin");
  }

  /** The language passes alone. */
  @Benchmark
  public int language() {
    int count = 0;
    for (Document document : documents) {
      for (String sentence : sentences.sentDetect(document.text())) {
        tagger.tag(tokens.tokenize(sentence));
        count++;
      }
    }
    return count;
  }

  /** All facts. */
  @Benchmark
  public int facts() {
    int count = 0;
    for (Document document : documents) {
      Assessment assessment = tipgraph.extract(document);
      count += assessment.facts().size();
    }
    return count;
  }
}
