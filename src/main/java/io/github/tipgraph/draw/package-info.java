// SPDX-License-Identifier: Apache-2.0
/**
 * Pictures of nodes and arrows, without a server: a {@link io.github.tipgraph.draw.Sketch} is drawn
 * by the query or the file behind it, and written for Graphviz or Mermaid, or laid out here and
 * written as SVG or PNG.
 */
package io.github.tipgraph.draw;
