// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.List;

/**
 * What a document says of a body: one row of the table {@code bodies}.
 *
 * @param body the fullest name, singular, without article
 * @param acronym or empty
 * @param area ISO code of the place it serves, or empty
 */
public record BodyProfile(Evidence evidence, String body, String acronym, Level level, String area)
    implements Fact {
  @Override
  public Table table() {
    return Table.BODIES;
  }

  @Override
  public List<String> cells() {
    return List.of(body, acronym, level.code(), area);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.of(this);
  }
}
