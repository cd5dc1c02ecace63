// SPDX-License-Identifier: Apache-2.0
/**
 * The tables of facts for people who do not write SPARQL: with labels, and with what describes
 * them.
 */
package io.github.tipgraph.tables;
