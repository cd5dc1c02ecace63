// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;

/** Takes quads, and knows which graphs it has, without keeping their names in memory. */
interface GraphSink extends StreamRDF {
  /** Whether a quad of a graph was given. */
  boolean holds(Node graph);
}
