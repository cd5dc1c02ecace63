// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import com.ibm.icu.text.BreakIterator;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.github.tipgraph.read.Document;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * All facts of a corpus, beside what others take for less or the same, on the same texts, in turn,
 * in one thread: processor time, which other work on the machine distorts least.
 *
 * <p>usage: Passes CORPUS [ROUNDS=24] [OPENIE=20]: prints the median of the second half of the
 * rounds (in the first, Java still compiles: the extractors are much code), sentences a second, and
 * how many times as long the facts take; OPENIE is the number of texts for CoreNLP OpenIE, which is
 * slow: none with 0. Clauses after a semicolon are made sentences, the fair case for a parser.
 */
final class Passes {
  private final List<Document> documents;
  private final Map<String, Consumer<String>> passes = new LinkedHashMap<>();
  private final Map<String, List<Double>> times = new LinkedHashMap<>();
  private final TipGraph tipgraph = TipGraph.create();
  private final SentenceDetectorME sentences =
      new SentenceDetectorME(new SentenceModel(model("sentence")));
  private final TokenizerME tokens = new TokenizerME(new TokenizerModel(model("tokens")));
  private final POSTaggerME tagger = new POSTaggerME(new POSModel(model("pos")));
  private final BreakIterator icuSentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
  private final BreakIterator icuWords = BreakIterator.getWordInstance(Locale.ENGLISH);
  private final java.text.BreakIterator javaSentences =
      java.text.BreakIterator.getSentenceInstance(Locale.ENGLISH);
  private final java.text.BreakIterator javaWords =
      java.text.BreakIterator.getWordInstance(Locale.ENGLISH);

  private Passes(List<Document> documents) throws IOException {
    this.documents = documents;
    passes.put("java.text sentences, words", this::java);
    passes.put("ICU4J sentences, words", this::icu);
    passes.put("OpenNLP sentences, tokens", this::tokens);
    passes.put("OpenNLP with parts of speech", this::tags);
  }

  public static void main(String[] args) throws IOException {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 24;
    int openie = args.length > 2 ? Integer.parseInt(args[2]) : 20;
    List<Document> documents = Corpus.split(Corpus.read(Path.of(args[0])));
    new Passes(documents).rounds(rounds);
    if (openie > 0) {
      // Texts from all over the corpus.
      int step = Math.max(1, documents.size() / openie);
      List<Document> few = new ArrayList<>();
      for (int i = 0; i < documents.size() && few.size() < openie; i += step) {
        few.add(documents.get(i));
      }
      Passes both = new Passes(few);
      both.passes.clear();
      Properties properties = new Properties();
      properties.setProperty("annotators", "tokenize,pos,lemma,depparse,natlog,openie");
      StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
      both.passes.put("CoreNLP OpenIE", text -> pipeline.annotate(new Annotation(text)));
      both.rounds(Math.max(3, rounds / 2));
    }
  }

  private void rounds(int rounds) {
    int count = documents.stream().mapToInt(d -> sentences.sentDetect(d.text()).length).sum();
    System.out.printf(Locale.ROOT, "%d texts, %d sentences%n", documents.size(), count);
    for (int round = 0; round < rounds; round++) {
      passes.forEach(
          (name, pass) -> measure(name, () -> documents.forEach(each -> pass.accept(each.text()))));
      measure("all facts", () -> documents.forEach(tipgraph::extract));
    }
    double facts = median(times.get("all facts"));
    times.forEach(
        (name, each) ->
            System.out.printf(
                Locale.ROOT,
                "%s\t%.4f s\t%.0f sentences/s\t%.3f%n",
                name,
                median(each),
                count / median(each),
                facts / median(each)));
  }

  private void measure(String name, Runnable work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    times.computeIfAbsent(name, key -> new ArrayList<>()).add((end - start) / 1e9);
  }

  private static double median(List<Double> all) {
    List<Double> warm = new ArrayList<>(all.subList(all.size() / 2, all.size()));
    Collections.sort(warm);
    return warm.get(warm.size() / 2);
  }

  private void java(String text) {
    javaSentences.setText(text);
    while (javaSentences.next() != java.text.BreakIterator.DONE) {}
    javaWords.setText(text);
    while (javaWords.next() != java.text.BreakIterator.DONE) {}
  }

  private void icu(String text) {
    icuSentences.setText(text);
    while (icuSentences.next() != BreakIterator.DONE) {}
    icuWords.setText(text);
    while (icuWords.next() != BreakIterator.DONE) {}
  }

  private void tokens(String text) {
    for (String sentence : sentences.sentDetect(text)) {
      tokens.tokenize(sentence);
    }
  }

  private void tags(String text) {
    for (String sentence : sentences.sentDetect(text)) {
      tagger.tag(tokens.tokenize(sentence));
    }
  }

  private static InputStream model(String pass) {
    return Passes.class.getResourceAsStream("/opennlp-en-ud-ewt-" + pass + "-1.3-2.5.4.bin");
  }
}
