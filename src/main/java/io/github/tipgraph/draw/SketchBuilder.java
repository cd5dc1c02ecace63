// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.draw;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects nodes and arrows, each once. */
final class SketchBuilder {
  private final Map<String, Sketch.Node> nodes = new LinkedHashMap<>();
  private final Set<Sketch.Arrow> arrows = new LinkedHashSet<>();
  private final String centre;

  /**
   * Nothing yet.
   *
   * @param centre the IRI of what the picture is about, or empty
   */
  SketchBuilder(String centre) {
    this.centre = centre;
  }

  /** One more link, with the things at its ends. */
  void add(String from, String fromLabel, String label, String to, String toLabel) {
    node(from, fromLabel);
    node(to, toLabel);
    arrows.add(new Sketch.Arrow(from, to, label));
  }

  /** One more thing, if it is not there yet. */
  void node(String iri, String label) {
    nodes.putIfAbsent(iri, new Sketch.Node(iri, label, iri.equals(centre)));
  }

  Sketch sketch(String title) {
    return new Sketch(title, List.copyOf(nodes.values()), List.copyOf(arrows));
  }
}
