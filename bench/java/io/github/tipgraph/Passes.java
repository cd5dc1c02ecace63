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
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * All facts of a corpus, or what others take for less or the same: processor time of one thread,
 * which other work on the machine distorts least. One pass in a process, so that none runs code
 * that Java has compiled for the needs of another.
 *
 * <p>usage: Passes CORPUS PASS [ROUNDS=24] [TEXTS]: prints the median of the second half of the
 * rounds (in the first, Java still compiles), and sentences a second. PASS is java, icu, tokens,
 * tags, facts or openie; TEXTS, if not all are taken, is how many from all over the corpus. Clauses
 * after a semicolon are made sentences, the fair case for a parser, unless {@code -Dwhole=true}
 * says otherwise.
 */
final class Passes {
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

  private Passes() throws IOException {}

  public static void main(String[] args) throws IOException {
    List<Document> all = Corpus.read(Path.of(args[0]));
    if (!Boolean.getBoolean("whole")) {
      all = Corpus.split(all);
    }
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 24;
    List<Document> documents = args.length > 3 ? some(all, Integer.parseInt(args[3])) : all;
    Passes passes = new Passes();
    Consumer<Document> pass = passes.named(args[1]);
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      times.add(seconds(() -> documents.forEach(pass)));
    }
    List<Double> warm = new ArrayList<>(times.subList(rounds / 2, rounds));
    Collections.sort(warm);
    double median = warm.get(warm.size() / 2);
    int count =
        documents.stream().mapToInt(d -> passes.sentences.sentDetect(d.text()).length).sum();
    System.out.printf(
        Locale.ROOT,
        "%s\t%d texts\t%d sentences\t%.4f s\t%.0f\n",
        args[1],
        documents.size(),
        count,
        median,
        count / median);
  }

  private static List<Document> some(List<Document> all, int few) {
    int step = Math.max(1, all.size() / few);
    List<Document> some = new ArrayList<>();
    for (int i = 0; i < all.size() && some.size() < few; i += step) {
      some.add(all.get(i));
    }
    return some;
  }

  private Consumer<Document> named(String pass) {
    return switch (pass) {
      case "java" -> each -> java(each.text());
      case "icu" -> each -> icu(each.text());
      case "tokens" -> each -> tokens(each.text());
      case "tags" -> each -> tags(each.text());
      case "facts" -> TipGraph.create()::extract;
      case "openie" -> openie();
      default -> throw new IllegalArgumentException(pass);
    };
  }

  private static Consumer<Document> openie() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,depparse,natlog,openie");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    return each -> pipeline.annotate(new Annotation(each.text()));
  }

  private static double seconds(Runnable work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
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
