// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Fact;
import java.util.List;

/** Finds the facts of one kind that a sentence states. */
interface Extractor {
  /** The facts of a sentence, given what the sentences before it said. */
  List<? extends Fact> extract(Reading reading, Context context);
}
