// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import io.github.tipgraph.Outcome;
import io.github.tipgraph.TipGraph;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.write.Syntax;
import io.github.tipgraph.write.TripleWriter;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * What came of a document, or of what was to be one, in a form that travels between machines.
 *
 * @param graph the name of its graph, or empty where nothing came of it
 * @param source the file, entry or record that it came from
 * @param document its identifier
 * @param quads in N-Quads, sorted
 * @param triples how many these are
 * @param rows by table, their cells joined by {@link #CELL}
 * @param notices what is to be told
 */
record Made(
    String graph,
    String source,
    String document,
    byte[] quads,
    long triples,
    List<List<String>> rows,
    List<Notice> notices)
    implements Serializable {
  /** Stands between cells: texts are without control characters. */
  static final String CELL = "\u001F";

  /** What came of something that is no document. */
  static Made problem(String source, Problem problem) {
    return nothing(source, List.of(Notice.problem(problem)));
  }

  private static Made nothing(String source, List<Notice> notices) {
    return new Made("", source, "", new byte[0], 0, List.of(), notices);
  }

  /** What came of a document. */
  static Made of(TipGraph tipgraph, Outcome outcome) {
    List<Notice> notices =
        Stream.concat(
                outcome.problems().stream().map(Notice::problem),
                outcome.warnings().stream().map(Notice::warning))
            .toList();
    Optional<Outcome.Made> made = outcome.made();
    if (made.isEmpty()) {
      return nothing(outcome.source(), notices);
    }
    String name = tipgraph.graph(made.get().document());
    Graph graph = made.get().graph();
    return new Made(
        name,
        outcome.source(),
        made.get().document().id(),
        quads(NodeFactory.createURI(name), graph),
        graph.size(),
        rows(made.get().assessment().facts()),
        notices);
  }

  private static byte[] quads(Node name, Graph graph) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    dataset.addGraph(name, graph);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    new TripleWriter(Syntax.NQ).write(dataset, List.of(name), out);
    return out.toByteArray();
  }

  /** The rows of the tables, each once, in the order of the text. */
  private static List<List<String>> rows(List<Fact> facts) {
    return Stream.of(Table.values())
        .map(
            table ->
                facts.stream()
                    .filter(fact -> fact.table() == table)
                    .map(fact -> String.join(CELL, table.row(fact)))
                    .distinct()
                    .toList())
        .toList();
  }
}
