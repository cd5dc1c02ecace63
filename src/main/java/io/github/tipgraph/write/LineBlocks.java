// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.write;

import java.util.List;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;

/** N-Triples and N-Quads: a line a triple. */
final class LineBlocks implements Blocks {
  private final AWriter out;
  private final NodeFormatter format = new NodeFormatterNT();
  private Node graph = Node.ANY;

  LineBlocks(AWriter out) {
    this.out = out;
  }

  @Override
  public void begin() {}

  @Override
  public void beginGraph(Node name) {
    graph = name;
  }

  @Override
  public void block(List<Triple> triples) {
    for (Triple triple : triples) {
      term(triple.getSubject());
      term(triple.getPredicate());
      term(triple.getObject());
      if (!graph.equals(Node.ANY)) {
        term(graph);
      }
      out.print(".\n");
    }
  }

  private void term(Node node) {
    format.format(out, node);
    out.print(" ");
  }

  @Override
  public void endGraph() {
    graph = Node.ANY;
  }

  @Override
  public void end() {
    out.flush();
  }
}
