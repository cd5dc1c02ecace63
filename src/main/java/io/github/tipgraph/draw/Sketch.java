// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.draw;

import java.util.List;

/**
 * What is to be drawn.
 *
 * @param title of the picture
 * @param nodes in order
 * @param arrows from node to node, in order
 */
public record Sketch(String title, List<Node> nodes, List<Arrow> arrows) {
  public Sketch {
    nodes = List.copyOf(nodes);
    arrows = List.copyOf(arrows);
  }

  /**
   * A thing.
   *
   * @param iri of it
   * @param label of it
   * @param central whether the picture is about it
   */
  public record Node(String iri, String label, boolean central) {}

  /**
   * A link.
   *
   * @param from the IRI of a node
   * @param to the IRI of a node
   * @param label of the link
   */
  public record Arrow(String from, String to, String label) {}

  /** The number of the node with an IRI. */
  int number(String iri) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).iri().equals(iri)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No node " + iri);
  }
}
