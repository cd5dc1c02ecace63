// SPDX-License-Identifier: Apache-2.0
/**
 * The facts that an assessment states: one record for each table. Knows nothing of words or of RDF.
 */
package io.github.tipgraph.fact;
