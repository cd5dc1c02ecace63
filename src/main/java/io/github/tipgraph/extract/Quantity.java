// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Bound;

/**
 * A number in a sentence, or words that stand for one.
 *
 * @param first its first token
 * @param last its last token
 * @param value plain decimal number
 * @param bound how it is meant
 */
record Quantity(int first, int last, String value, Bound bound) {}
