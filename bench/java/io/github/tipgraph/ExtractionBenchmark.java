// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
    documents = read(Path.of(corpus));
    sentences = new SentenceDetectorME(new SentenceModel(model("sentence")));
    tokens = new TokenizerME(new TokenizerModel(model("tokens")));
    tagger = new POSTaggerME(new POSModel(model("pos")));
    System.out.printf("%d documents, %d sentences%n", documents.size(), language());
  }

  private static List<Document> read(Path corpus) throws IOException {
    DocumentReader reader = new DocumentReader();
    if (Files.isDirectory(corpus)) {
      try (Stream<Path> files = Files.list(corpus)) {
        return files.sorted().map(file -> document(reader, file.toString(), text(file))).toList();
      }
    }
    try (Stream<String> lines = Files.lines(corpus)) {
      return lines
          .map(line -> JsonParser.parseString(line).getAsJsonObject())
          .map(record -> document(reader, field(record, "id"), field(record, "text")))
          .toList();
    }
  }

  private static String field(JsonObject record, String name) {
    return record.get(name).getAsString();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(DocumentReader reader, String id, String text) {
    return reader.parse(id, text.getBytes(StandardCharsets.UTF_8), id);
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
