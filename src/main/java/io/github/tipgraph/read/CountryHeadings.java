// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.Optional;

/** Knows the headings at which a report begins to speak of a country. */
public interface CountryHeadings {
  /** Knows none. */
  CountryHeadings NONE = line -> Optional.empty();

  /** What a line that holds nothing but a country, and perhaps its rating, names. */
  Optional<Heading> of(String line);

  /**
   * A heading.
   *
   * @param code of the country, ISO 3166-1 alpha-2
   * @param rated whether its rating stands beside it
   */
  record Heading(String code, boolean rated) {}
}
