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
        : node.isURI() ? Prefixes.shorten(node.getURI()) : node.toString();
  }
}
