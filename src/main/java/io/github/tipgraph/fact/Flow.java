// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.List;
import java.util.Set;

/**
 * Who is moved or exploited, and where: one row of the table {@code flows}.
 *
 * @param origin country code, or empty
 * @param destination country code, or empty
 */
public record Flow(
    Evidence evidence,
    Role role,
    String origin,
    String destination,
    Set<Group> groups,
    Set<Form> forms)
    implements Fact {
  public Flow {
    groups = Cells.ordered(groups);
    forms = Cells.ordered(forms);
  }

  @Override
  public Table table() {
    return Table.FLOWS;
  }

  @Override
  public List<String> cells() {
    return List.of(role.code(), origin, destination, Cells.codes(groups), Cells.codes(forms));
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.of(this);
  }
}
