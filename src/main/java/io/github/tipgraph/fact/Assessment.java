// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.List;

/**
 * All that was read from one document.
 *
 * @param document the document's identifier
 * @param country ISO 3166-1 alpha-2 code of the assessed country, or empty
 * @param year the report year, or empty
 * @param facts in the order of the tables and of the text
 */
public record Assessment(String document, String country, String year, List<Fact> facts) {
  public Assessment {
    facts = List.copyOf(facts);
  }
}
