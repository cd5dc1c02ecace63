// SPDX-License-Identifier: Apache-2.0
/**
 * Tables with metadata, after the W3C's CSV on the Web: the metadata of a table, and its rows as
 * RDF in the minimal mode of csv2rdf. It knows nothing of files.
 */
package io.github.tipgraph.csvw;
