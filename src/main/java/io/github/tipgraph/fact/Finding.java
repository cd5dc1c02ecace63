// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.List;

/** What the assessor makes of it: one row of the table {@code findings}. */
public record Finding(Evidence evidence, Polarity polarity, Theme theme, Party actor)
    implements Fact {
  @Override
  public Table table() {
    return Table.FINDINGS;
  }

  @Override
  public List<String> cells() {
    return List.of(polarity.code(), theme.code(), actor.cell());
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.of(this);
  }
}
