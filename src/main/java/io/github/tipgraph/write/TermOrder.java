// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.write;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * The order of terms and triples in everything that is written: it depends on what they are and on
 * nothing else.
 */
public final class TermOrder {
  /** IRIs, then blank nodes, then literals by text, datatype and language. */
  public static final Comparator<Node> NODES =
      Comparator.comparingInt(TermOrder::rank)
          .thenComparing(TermOrder::text)
          .thenComparing(TermOrder::datatype)
          .thenComparing(TermOrder::language);

  private static final Comparator<Node> PREDICATES =
      Comparator.comparing((Node node) -> !node.equals(RDF.Nodes.type)).thenComparing(NODES);

  /** By subject, then by predicate with the type first, then by object. */
  public static final Comparator<Triple> TRIPLES =
      Comparator.comparing(Triple::getSubject, NODES)
          .thenComparing(Triple::getPredicate, PREDICATES)
          .thenComparing(Triple::getObject, NODES);

  private TermOrder() {}

  private static int rank(Node node) {
    return node.isURI() ? 0 : node.isBlank() ? 1 : node.isLiteral() ? 2 : 3;
  }

  private static String text(Node node) {
    return node.isURI()
        ? node.getURI()
        : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static String datatype(Node node) {
    return node.isLiteral() ? node.getLiteralDatatypeURI() : "";
  }

  private static String language(Node node) {
    return node.isLiteral() ? node.getLiteralLanguage() : "";
  }
}
