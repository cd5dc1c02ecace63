// SPDX-License-Identifier: Apache-2.0
/**
 * Puts the graphs of a store to a SPARQL 1.1 store of others, and remembers what it has put where.
 */
package io.github.tipgraph.publish;
