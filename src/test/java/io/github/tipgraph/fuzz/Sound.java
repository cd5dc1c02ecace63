// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fuzz;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** Holds graphs to what every reader of RDF asks for. */
final class Sound {
  private Sound() {}

  /** Makes sure that each IRI is one and absolute (RFC 3987), and each literal can be written. */
  static void require(Graph graph) {
    graph.stream()
        .forEach(
            triple -> {
              require(triple.getSubject());
              require(triple.getPredicate());
              require(triple.getObject());
            });
  }

  private static void require(Node node) {
    if (node.isURI()) {
      iri(node.getURI());
    } else if (node.isLiteral()) {
      literal(node.getLiteralLexicalForm());
    }
  }

  private static void iri(String iri) {
    try {
      IRIx read = IRIx.create(iri);
      if (read.isRelative() || read.hasViolations()) {
        throw new AssertionError("No IRI: <" + iri + ">");
      }
    } catch (IRIException e) {
      throw new AssertionError("No IRI: <" + iri + ">: " + e.getMessage(), e);
    }
  }

  /** A half of a surrogate pair has no bytes in UTF-8. */
  private static void literal(String text) {
    try {
      StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException e) {
      throw new AssertionError("No Unicode: " + text, e);
    }
  }
}
