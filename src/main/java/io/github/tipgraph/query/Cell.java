// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.rdf.Prefixes;
import org.apache.jena.graph.Node;

/** A term as a cell of a table to read. */
final class Cell {
  private Cell() {}

  /**
   * A literal's text, an IRI with its prefix where there is one, or nothing for a variable that is
   * free.
   */
  static String display(Node node) {
    if (node == null) {
      return "";
    }
    return node.isLiteral()
        ? node.getLiteralLexicalForm().replaceAll("\\s+", " ")
        : node.isURI() ? shorten(node.getURI()) : node.toString();
  }

  private static String shorten(String iri) {
    String namespace = iri.substring(0, 1 + Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')));
    String prefix = Prefixes.mapping().getNsURIPrefix(namespace);
    return prefix == null ? iri : prefix + ":" + iri.substring(namespace.length());
  }
}
