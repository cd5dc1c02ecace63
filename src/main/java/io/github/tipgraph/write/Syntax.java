// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.write;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.io.AWriter;

/** The syntaxes in which triples are written. */
public enum Syntax {
  /** Turtle 1.1. */
  TURTLE(false, "ttl"),
  /** TriG 1.1, with the named graphs. */
  TRIG(true, "trig"),
  /** N-Triples. */
  NT(false, "ntriples"),
  /** N-Quads, with the named graphs. */
  NQ(true, "nquads"),
  /** JSON-LD 1.1. */
  JSONLD(false, "json-ld"),
  /** RDF/XML. */
  RDFXML(false, "rdf");

  private final boolean graphs;
  private final String alias;

  Syntax(boolean graphs, String alias) {
    this.graphs = graphs;
    this.alias = alias;
  }

  /** The syntax of a name such as {@code turtle} or {@code ttl}, if there is one. */
  public static Optional<Syntax> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(syntax -> syntax.title().equals(lower) || syntax.alias.equals(lower))
        .findFirst();
  }

  /** Its name in lower case. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it says in which graph a triple stands. */
  public boolean hasGraphs() {
    return graphs;
  }

  Blocks to(AWriter out) {
    return switch (this) {
      case TURTLE, TRIG -> new TurtleBlocks(out);
      case NT, NQ -> new LineBlocks(out);
      case JSONLD -> new JsonLdBlocks(out);
      case RDFXML -> new RdfXmlBlocks(out);
    };
  }
}
