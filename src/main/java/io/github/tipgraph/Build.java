// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Inputs;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ReadOptions;
import io.github.tipgraph.read.Receiver;
import io.github.tipgraph.store.NamedGraphs;
import io.github.tipgraph.store.OntologyGraph;
import io.github.tipgraph.store.Store;
import io.github.tipgraph.write.Syntax;
import io.github.tipgraph.write.TripleWriter;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * The main job: reads documents and puts what they state into a store, or writes it. What cannot be
 * read is told, and does not stop the rest.
 */
public final class Build {
  private final TipGraph tipgraph;
  private final List<String> inputs;
  private final ReadOptions options;
  private final Refinement refinement;

  /**
   * A build.
   *
   * @param inputs the files, folders and addresses to read, or nothing for the bundled documents
   */
  public Build(TipGraph tipgraph, List<String> inputs, ReadOptions options, Refinement refinement) {
    this.tipgraph = tipgraph;
    this.inputs = List.copyOf(inputs);
    this.options = options;
    this.refinement = refinement;
  }

  /**
   * One document as it was built.
   *
   * @param source the file that it came from, or {@code bundled}
   * @param triples how many triples its graph has
   */
  public record Item(String source, Document document, Assessment assessment, long triples) {}

  /** Is told how a build goes. */
  public interface Progress {
    /** A document was built. */
    void built(Item item);

    /** Something could not be read, and is missing. */
    void problem(Problem problem);

    /** Something was built, but may not be as it was meant. */
    void warning(Problem problem);
  }

  /**
   * Puts every document that can be read into a store; if there is none, the store stays as it was.
   *
   * @throws io.github.tipgraph.read.ProblemException if an input is missing or the store cannot be
   *     used; the store stays as it was
   */
  public void toStore(Path folder, Progress progress) {
    Inputs.require(inputs);
    try {
      Store.update(
          folder,
          dataset -> {
            OntologyGraph.refresh(dataset);
            BiConsumer<Node, Graph> sink =
                (name, graph) -> {
                  Refinement.forgotten(dataset, name, graph).ifPresent(progress::warning);
                  NamedGraphs.replace(dataset, name, graph);
                };
            if (run(sink, progress) == 0) {
              throw new NothingRead();
            }
            refinement.idle(tipgraph, dataset).forEach(progress::warning);
            return true;
          });
    } catch (NothingRead e) {
      // Why nothing could be read was told; this has undone what was begun.
    }
  }

  /** Undoes a transaction that has nothing to add. */
  private static final class NothingRead extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Writes the graph of every document that can be read as TriG. */
  public void toTrig(OutputStream out, Progress progress) {
    Inputs.require(inputs);
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    run(dataset::addGraph, progress);
    refinement.idle(tipgraph, dataset).forEach(progress::warning);
    TripleWriter writer = new TripleWriter(Syntax.TRIG);
    writer.write(dataset, Store.documentGraphs(dataset), out);
  }

  private int run(BiConsumer<Node, Graph> sink, Progress progress) {
    Run run = new Run(sink, progress);
    if (inputs.isEmpty()) {
      tipgraph.seeds().forEach(seed -> run.document("bundled", seed));
    }
    Inputs reader = tipgraph.inputs(options, run);
    inputs.forEach(reader::read);
    return run.sources.size();
  }

  /** One pass over all inputs. */
  private final class Run implements Receiver {
    private final BiConsumer<Node, Graph> sink;
    private final Progress progress;
    private final Map<String, String> sources = new HashMap<>();

    Run(BiConsumer<Node, Graph> sink, Progress progress) {
      this.sink = sink;
      this.progress = progress;
    }

    @Override
    public void document(String source, Document document) {
      String earlier = sources.putIfAbsent(document.id(), source);
      if (earlier != null) {
        progress.problem(twice(source, earlier, document.id()));
        return;
      }
      Optional<Assessment> found = assessment(source, document);
      if (found.isEmpty()) {
        sources.remove(document.id());
        return;
      }
      Assessment assessment = found.get();
      if (assessment.country().isEmpty() && named(document)) {
        sources.remove(document.id());
        progress.problem(unknownCountry(source, document));
        return;
      }
      Refinement.Refined refined = refinement.of(tipgraph, document, assessment, progress::warning);
      Graph graph = refined.graph();
      sink.accept(NodeFactory.createURI(tipgraph.graph(document)), graph);
      progress.built(new Item(source, document, refined.assessment(), graph.size()));
      doubts(source, document, assessment);
    }

    /** What a document states; a defect that one text brings to light does not stop the rest. */
    private Optional<Assessment> assessment(String source, Document document) {
      try {
        return Optional.of(tipgraph.extract(document));
      } catch (RuntimeException e) {
        progress.problem(
            Problem.failure(
                source,
                "",
                "failed: " + e + ", a defect of the program",
                "report it with the text"));
        return Optional.empty();
      }
    }

    /** Whether a country is named; a code, such as XX, may say that there is none. */
    private boolean named(Document document) {
      return document.header().country().length() > 2;
    }

    private Problem unknownCountry(String source, Document document) {
      return Problem.mistake(
          source,
          "",
          "assesses '" + document.header().country() + "', which is no country that TIPGraph knows",
          "give its English name or its ISO 3166-1 code");
    }

    private void doubts(String source, Document document, Assessment assessment) {
      if (assessment.country().isEmpty() && !document.header().country().isEmpty()) {
        progress.warning(unknownCountry(source, document));
      }
      if (assessment.facts().isEmpty()) {
        progress.warning(
            Problem.mistake(
                source,
                "",
                "not a single fact was found in " + document.id(),
                "check that it is an assessment in English"));
      }
    }

    @Override
    public void problem(Problem problem) {
      progress.problem(problem);
    }
  }

  /** What to tell of a document whose name is taken. */
  public static Problem twice(String file, String earlier, String id) {
    return Problem.mistake(
        file,
        "",
        "is named as " + earlier + " is: both would be the document " + id,
        "rename one of them, or give --path-ids");
  }
}
