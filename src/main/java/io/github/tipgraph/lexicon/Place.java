// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.lexicon;

/**
 * A place that the lexicon knows.
 *
 * @param id the last part of its IRI: an ISO 3166 code where it has one
 * @param kind what sort of place
 * @param label its usual English name
 * @param within the id of the place that holds it, or empty
 * @param country ISO 3166-1 alpha-2 code of its country, or empty
 * @param subdivision ISO 3166-2 code of the subdivision that it is or lies in, or empty
 */
public record Place(
    String id, Kind kind, String label, String within, String country, String subdivision) {
  /** Sorts of place. */
  public enum Kind {
    COUNTRY,
    PROVINCE,
    CITY,
    REGION
  }

  /**
   * The most exact ISO code that is known for it: of the subdivision, else of the country, else
   * empty.
   */
  public String code() {
    return subdivision.isEmpty() ? country : subdivision;
  }
}
