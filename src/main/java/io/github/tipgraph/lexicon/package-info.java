// SPDX-License-Identifier: Apache-2.0
/**
 * The words of the ontology: loads its places and lexical entries into one automaton. Knows nothing
 * but RDF.
 */
package io.github.tipgraph.lexicon;
