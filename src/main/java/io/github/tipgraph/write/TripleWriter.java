// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.write;

import io.github.tipgraph.read.ProblemException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes the triples of chosen named graphs, or of one graph: sorted, each once, the same bytes
 * whatever the order in which they were made. At any time it holds the names of the subjects and
 * the triples of one of them. What the syntax has no way to write is a {@link ProblemException},
 * before anything is written.
 */
public final class TripleWriter {
  private final Syntax syntax;
  private final Predicate<Triple> wanted;

  /** Writes every triple. */
  public TripleWriter(Syntax syntax) {
    this(syntax, triple -> true);
  }

  /** Writes the triples that are wanted. */
  public TripleWriter(Syntax syntax, Predicate<Triple> wanted) {
    this.syntax = syntax;
    this.wanted = wanted;
  }

  /** Writes a graph. */
  public void write(Graph graph, OutputStream target) {
    writeFile(syntax.to(IO.wrapUTF8(target)), new One(graph));
  }

  /**
   * Writes the graphs of these names, which may be that of the default graph: apart where the
   * syntax has named graphs, else as one.
   */
  public void write(DatasetGraph dataset, List<Node> names, OutputStream target) {
    Blocks blocks = syntax.to(IO.wrapUTF8(target));
    if (!syntax.hasGraphs()) {
      writeFile(blocks, new Union(dataset, Set.copyOf(names)));
      return;
    }
    blocks.begin();
    for (Node name : names.stream().sorted(TermOrder.NODES).toList()) {
      writeGraph(blocks, dataset, name);
    }
    blocks.end();
  }

  private void writeFile(Blocks blocks, Source source) {
    Set<Node> subjects = subjects(blocks, source);
    blocks.begin();
    write(blocks, source, subjects);
    blocks.end();
  }

  private void writeGraph(Blocks blocks, DatasetGraph dataset, Node name) {
    if (Quad.isDefaultGraph(name)) {
      write(blocks, new One(dataset.getDefaultGraph()));
    } else {
      blocks.beginGraph(name);
      write(blocks, new One(dataset.getGraph(name)));
      blocks.endGraph();
    }
  }

  private void write(Blocks blocks, Source source) {
    write(blocks, source, subjects(blocks, source));
  }

  /** All subjects, sorted. What the syntax cannot write is told before anything is written. */
  private Set<Node> subjects(Blocks blocks, Source source) {
    TreeSet<Node> subjects = new TreeSet<>(TermOrder.NODES);
    source
        .all()
        .forEachRemaining(
            triple -> {
              require(blocks, triple);
              subjects.add(triple.getSubject());
            });
    return subjects;
  }

  private void require(Blocks blocks, Triple triple) {
    Optional<ProblemException> refusal = blocks.refusal(triple);
    if (refusal.isPresent() && wanted.test(triple)) {
      throw refusal.get();
    }
  }

  private void write(Blocks blocks, Source source, Set<Node> subjects) {
    for (Node subject : subjects) {
      List<Triple> triples =
          Iter.asStream(source.about(subject))
              .filter(wanted)
              .sorted(TermOrder.TRIPLES)
              .distinct()
              .toList();
      if (!triples.isEmpty()) {
        blocks.block(triples);
      }
    }
  }

  /** Triples, by subject. */
  private interface Source {
    Iterator<Triple> all();

    Iterator<Triple> about(Node subject);
  }

  private record One(Graph graph) implements Source {
    @Override
    public Iterator<Triple> all() {
      return graph.find();
    }

    @Override
    public Iterator<Triple> about(Node subject) {
      return graph.find(subject, Node.ANY, Node.ANY);
    }
  }

  private record Union(DatasetGraph dataset, Set<Node> names) implements Source {
    @Override
    public Iterator<Triple> all() {
      return Iter.flatMap(names.iterator(), name -> new One(dataset.getGraph(name)).all());
    }

    @Override
    public Iterator<Triple> about(Node subject) {
      Iterator<Quad> quads = dataset.find(Node.ANY, subject, Node.ANY, Node.ANY);
      return Iter.iter(quads).filter(quad -> names.contains(quad.getGraph())).map(Quad::asTriple);
    }
  }
}
