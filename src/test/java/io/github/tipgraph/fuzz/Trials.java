// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fuzz;

import io.github.tipgraph.DocumentWork;
import io.github.tipgraph.Outcome;
import io.github.tipgraph.Refinement;
import io.github.tipgraph.TipGraph;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ReadOptions;
import io.github.tipgraph.read.Receiver;
import io.github.tipgraph.review.Corrections;
import io.github.tipgraph.store.OntologyGraph;
import io.github.tipgraph.store.Validation;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Builds spoilt texts, and keeps what should not have come of them. */
final class Trials {
  /** Which form a text is given; plain text most often, PDF seldom. */
  private static final List<Target> FORMS =
      List.of(
          Target.TEXT,
          Target.TEXT,
          Target.TEXT,
          Target.TEXT,
          Target.HTML,
          Target.HTML,
          Target.JSON_LINES,
          Target.JSON_LINES,
          Target.ZIP,
          Target.TAR,
          Target.WARC,
          Target.TABLE);

  private static final int SELDOM = 25;
  private static final int AT_ONCE = 40;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /**
   * A trial that failed.
   *
   * @param number by which it is made again, with the seed
   */
  record Failure(int number, Target form, byte[] input, String what) {
    @Override
    public String toString() {
      return "trial " + number + ", " + form + ": " + what;
    }
  }

  private final TipGraph tipgraph = TipGraph.create();
  private final DocumentWork work =
      new DocumentWork(tipgraph, new Refinement(Corrections.none(), Optional.empty()));
  private final ExecutorService thread = Executors.newCachedThreadPool(Trials::daemon);
  private final List<String> texts;
  private final long seed;
  private final List<Failure> failures = new ArrayList<>();
  private final Map<Target, Integer> counts = new EnumMap<>(Target.class);
  private DatasetGraph made = DatasetGraphFactory.createGeneral();
  private int documents;
  private int problems;
  private long longest;
  private int slowest;

  /** Trials with texts, of which each is taken in turn. */
  Trials(List<String> texts, long seed) {
    this.texts = texts;
    this.seed = seed;
  }

  /** Makes the trials of some numbers. */
  List<Failure> run(int from, int to) {
    for (int number = from; number < to; number++) {
      trial(number);
      if ((number - from) % AT_ONCE == AT_ONCE - 1 || number == to - 1) {
        conform(number);
      }
    }
    return failures;
  }

  /** What was tried, in a line. */
  String report() {
    return counts
        + ": "
        + documents
        + " documents, "
        + problems
        + " told problems, "
        + failures.size()
        + " failures, longest "
        + longest
        + " ms ("
        + slowest
        + ")";
  }

  /** Builds one input. */
  List<Failure> hold(Target form, byte[] input) {
    build(0, form, input);
    conform(0);
    return failures;
  }

  private void trial(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    Mutations mutations = new Mutations(random.nextLong());
    Target form =
        random.nextInt(SELDOM) == 0 ? Target.PDF : FORMS.get(random.nextInt(FORMS.size()));
    byte[] packed = Packing.in(form, mutations.of(texts.get(number % texts.size())));
    byte[] input = random.nextInt(5) == 0 ? mutations.of(packed) : packed;
    counts.merge(form, 1, Integer::sum);
    long begun = System.nanoTime();
    Future<?> done = thread.submit(() -> build(number, form, input));
    try {
      done.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      failures.add(new Failure(number, form, input, "takes longer than " + LONGEST));
    } catch (ExecutionException e) {
      failures.add(new Failure(number, form, input, where(e.getCause())));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    long took = (System.nanoTime() - begun) / 1_000_000;
    if (took > longest) {
      longest = took;
      slowest = number;
    }
  }

  private static String where(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return e
        + (trace.length == 0 ? "" : " at " + List.of(trace).subList(0, Math.min(12, trace.length)));
  }

  private void build(int number, Target form, byte[] input) {
    if (form == Target.TABLE) {
      form.take(input);
      return;
    }
    Receiver receiver =
        new Receiver() {
          @Override
          public void document(String source, Document document) {
            String id = document.id() + "-" + number + "-" + documents;
            Outcome outcome = work.outcome(source, called(id, document));
            outcome.problems().forEach(each -> told(each, document));
            outcome.made().ifPresent(each -> keep(each));
          }

          @Override
          public void problem(Problem problem) {
            problems++;
          }

          /** A defect is told as a problem; what is wrong is seen without the safety net. */
          private void told(Problem problem, Document document) {
            problems++;
            if (problem.what().contains("a defect of the program")) {
              tipgraph.reading(document).toModel();
            }
          }
        };
    tipgraph
        .inputs(ReadOptions.standard("test"), receiver)
        .read(form.file(), form.file(), new ByteArrayInputStream(input));
  }

  private void keep(Outcome.Made each) {
    documents++;
    Graph graph = each.graph();
    Sound.require(graph);
    made.addGraph(NodeFactory.createURI(tipgraph.graph(each.document())), graph);
  }

  /** Documents that are held against the shapes together have names of their own. */
  private static Document called(String id, Document document) {
    return new Document(
        id, document.text(), document.header(), document.blocks(), document.sha256());
  }

  /** Holds the graphs since the last time against the shapes. */
  private void conform(int number) {
    OntologyGraph.refresh(made);
    List<String> broken = Validation.of(made).lines();
    if (!broken.isEmpty()) {
      String what =
          "of the last trials does not conform: " + broken.subList(0, Math.min(5, broken.size()));
      failures.add(new Failure(number, Target.TEXT, new byte[0], what));
    }
    made = DatasetGraphFactory.createGeneral();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "trial");
    thread.setDaemon(true);
    return thread;
  }
}
