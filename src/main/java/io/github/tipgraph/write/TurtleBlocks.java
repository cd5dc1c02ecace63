// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.write;

import io.github.tipgraph.rdf.Prefixes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.RDF;

/** Turtle and TriG: a paragraph a subject, a line a predicate. */
final class TurtleBlocks implements Blocks {
  private static final Map<String, String> PREFIXES =
      new TreeMap<>(Prefixes.mapping().getNsPrefixMap());

  private final AWriter out;
  private final NodeFormatter format =
      new NodeFormatterTTL(null, PrefixMapFactory.create(PREFIXES));
  private String indent = "";

  TurtleBlocks(AWriter out) {
    this.out = out;
  }

  @Override
  public void begin() {
    PREFIXES.forEach((prefix, iri) -> out.print("@prefix " + prefix + ": <" + iri + "> .\n"));
  }

  @Override
  public void beginGraph(Node name) {
    out.print("\n");
    format.format(out, name);
    out.print(" {");
    indent = "  ";
  }

  @Override
  public void block(List<Triple> triples) {
    out.print("\n" + indent);
    format.format(out, triples.get(0).getSubject());
    Node last = Node.ANY;
    for (Triple triple : triples) {
      if (triple.getPredicate().equals(last)) {
        out.print(", ");
      } else {
        out.print(last.equals(Node.ANY) ? "\n" : " ;\n");
        out.print(indent + "  ");
        predicate(triple.getPredicate());
        out.print(" ");
        last = triple.getPredicate();
      }
      format.format(out, triple.getObject());
    }
    out.print(" .\n");
  }

  private void predicate(Node predicate) {
    if (predicate.equals(RDF.Nodes.type)) {
      out.print("a");
    } else {
      format.format(out, predicate);
    }
  }

  @Override
  public void endGraph() {
    out.print("}\n");
    indent = "";
  }

  @Override
  public void end() {
    out.flush();
  }
}
