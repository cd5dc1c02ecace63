// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.List;

/**
 * What a law says and how it moves: one row of the table {@code laws}.
 *
 * @param law its title, without the year in front
 * @param year or empty
 * @param penaltyMin years of imprisonment, {@code life}, {@code death}, or empty
 * @param penaltyMax likewise
 */
public record LegalMeasure(
    Evidence evidence,
    String law,
    String year,
    LawAction action,
    String penaltyMin,
    String penaltyMax)
    implements Fact {
  @Override
  public Table table() {
    return Table.LAWS;
  }

  @Override
  public List<String> cells() {
    return List.of(law, year, action.code(), penaltyMin, penaltyMax);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.of(this);
  }
}
