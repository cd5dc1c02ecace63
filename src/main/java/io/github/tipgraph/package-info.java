// SPDX-License-Identifier: Apache-2.0
/** The pipeline as one object: from a file to the triples of its named graph, and into a store. */
package io.github.tipgraph;
