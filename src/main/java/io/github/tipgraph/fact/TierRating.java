// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.List;

/**
 * What the assessor rated: one row of the table {@code tiers}.
 *
 * @param country ISO 3166-1 alpha-2 code of the assessed country
 * @param year the report year, or empty
 * @param complies with the minimum standards
 * @param efforts makes significant efforts
 */
public record TierRating(
    Evidence evidence,
    String country,
    String year,
    Tier tier,
    Change change,
    Answer complies,
    Answer efforts)
    implements Fact {
  @Override
  public Table table() {
    return Table.TIERS;
  }

  @Override
  public List<String> cells() {
    return List.of(country, year, tier.code(), change.code(), complies.code(), efforts.code());
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.of(this);
  }
}
