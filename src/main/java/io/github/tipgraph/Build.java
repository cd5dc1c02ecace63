// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** The main job: reads documents and puts what they state into a store, or writes it. */
public final class Build {
  private final TipGraph tipgraph;
  private final List<Path> files;
  private final Refinement refinement;

  /**
   * A build.
   *
   * @param files what to read, or nothing for the bundled documents
   */
  public Build(TipGraph tipgraph, List<Path> files, Refinement refinement) {
    this.tipgraph = tipgraph;
    this.refinement = refinement;
    this.files = List.copyOf(files);
  }

  /**
   * One document as it was built.
   *
   * @param source the file that it came from, or {@code bundled}
   * @param triples how many triples its graph has
   */
  public record Item(String source, Document document, Assessment assessment, long triples) {}

  /**
   * Puts every document into a store, all or none.
   *
   * @param each is told of each document
   * @throws ProblemException if an input or the store cannot be used; the store stays as it was
   */
  public void toStore(Path folder, Consumer<Item> each) {
    Store.update(
        folder,
        dataset -> {
          OntologyGraph.refresh(dataset);
          run((name, graph) -> NamedGraphs.replace(dataset, name, graph), each);
          return true;
        });
  }

  /** Writes every document's graph as TriG. */
  public void toTrig(OutputStream out) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    run(dataset::addGraph, item -> {});
    TripleWriter writer = new TripleWriter(Syntax.TRIG);
    writer.write(dataset, Store.documentGraphs(dataset), out);
  }

  private void run(BiConsumer<Node, Graph> sink, Consumer<Item> each) {
    Map<String, String> sources = new HashMap<>();
    inputs()
        .forEach(
            input -> {
              Document document = input.document().get();
              String earlier = sources.putIfAbsent(document.id(), input.source());
              if (earlier != null) {
                throw twice(input.source(), earlier, document.id());
              }
              Assessment assessment = tipgraph.extract(document);
              String country = document.header().country();
              if (!country.isEmpty() && assessment.country().isEmpty()) {
                throw unknownCountry(input.source(), country);
              }
              Refinement.Refined refined = refinement.of(tipgraph, document, assessment);
              Graph graph = refined.graph();
              sink.accept(NodeFactory.createURI(tipgraph.graph(document)), graph);
              each.accept(new Item(input.source(), document, refined.assessment(), graph.size()));
            });
  }

  private record Input(String source, Supplier<Document> document) {}

  private Stream<Input> inputs() {
    return files.isEmpty()
        ? tipgraph.seeds().stream().map(seed -> new Input("bundled", () -> seed))
        : files.stream().map(file -> new Input(file.toString(), () -> tipgraph.read(file)));
  }

  private static ProblemException unknownCountry(String file, String country) {
    return new ProblemException(
        Problem.mistake(
            file,
            "",
            "assesses '" + country + "', which is no country that TIPGraph knows",
            "give its English name or its ISO 3166-1 code"));
  }

  private static ProblemException twice(String file, String earlier, String id) {
    return new ProblemException(
        Problem.mistake(
            file,
            "",
            "is named as " + earlier + " is: both would be the document " + id,
            "rename one of them"));
  }
}
