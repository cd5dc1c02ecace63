// SPDX-License-Identifier: Apache-2.0
/**
 * The store: a TDB2 dataset in a folder, with a named graph for each document and one for the
 * ontology.
 */
package io.github.tipgraph.store;
