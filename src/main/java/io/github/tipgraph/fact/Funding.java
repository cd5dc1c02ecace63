// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.List;

/**
 * What something costs, and who pays: one row of the table {@code funding}.
 *
 * @param amount plain decimal number
 * @param currency ISO 4217 code
 * @param programme as in the programmes, or empty
 * @param since date, or empty
 */
public record Funding(
    Evidence evidence,
    String amount,
    String currency,
    Bound bound,
    Modality modality,
    Basis basis,
    String programme,
    Party funder,
    Party recipient,
    String since)
    implements Fact {
  @Override
  public Table table() {
    return Table.FUNDING;
  }

  @Override
  public List<String> cells() {
    return List.of(
        amount,
        currency,
        bound.code(),
        modality.code(),
        basis.code(),
        programme,
        funder.cell(),
        recipient.cell(),
        since);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.of(this);
  }
}
