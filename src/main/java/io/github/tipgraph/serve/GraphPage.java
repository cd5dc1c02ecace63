// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.write.Syntax;
import io.github.tipgraph.write.TripleWriter;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * A graph that is made from the store, such as its description: for machines all of it, and Turtle
 * if they do not say what they like; for people the page of what it is about. It is made again when
 * the store has changed.
 */
final class GraphPage implements Route {
  private record Made(long generation, Graph graph) {}

  private final Node about;
  private final Function<DatasetGraph, Graph> maker;
  private final Things things;
  private final Generation generation;
  private Made made;

  /**
   * A graph.
   *
   * @param about the thing that a page shows
   * @param maker makes it of the store
   */
  GraphPage(Node about, Function<DatasetGraph, Graph> maker, Things things, Generation generation) {
    this.about = about;
    this.maker = maker;
    this.things = things;
    this.generation = generation;
  }

  @Override
  public Optional<Reply> answer(Asked asked, DatasetGraph dataset) {
    Graph graph = graph(dataset);
    Optional<Form> form = asked.form(Form.MACHINES_FIRST);
    return Optional.of(
        form.map(each -> in(each, graph, asked))
            .orElseGet(Things::unacceptable)
            .with("Vary", "Accept"));
  }

  private Reply in(Form form, Graph graph, Asked asked) {
    if (form == Form.HTML) {
      DatasetGraph alone = DatasetGraphFactory.wrap(graph);
      return things.in(form, Description.of(alone, about), asked, alone);
    }
    return Things.rdf(form, syntax -> written(syntax, graph));
  }

  private static byte[] written(Syntax syntax, Graph graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TripleWriter(syntax).write(graph, out);
    return out.toByteArray();
  }

  /** One at a time: many who ask at once wait for the first. */
  private synchronized Graph graph(DatasetGraph dataset) {
    long now = generation.current();
    if (made == null || made.generation() != now) {
      made = new Made(now, maker.apply(dataset));
    }
    return made.graph();
  }
}
