// SPDX-License-Identifier: Apache-2.0
/**
 * Triples as text, always in the same order: Turtle, TriG, N-Triples, N-Quads, JSON-LD, RDF/XML.
 */
package io.github.tipgraph.write;
