// SPDX-License-Identifier: Apache-2.0
/** From facts to triples: the IRIs, the mapping, and the constants of the ontology. */
package io.github.tipgraph.rdf;
