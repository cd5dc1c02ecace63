// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.List;
import java.util.Set;

/**
 * What was done, in numbers: one row of the table {@code counts}.
 *
 * @param value plain number, or empty
 * @param reported false where the text says that none was reported, made or done
 * @param areas ISO codes in the order of the text
 * @param period date or interval, or empty
 */
public record Count(
    Evidence evidence,
    Measure measure,
    String value,
    Bound bound,
    boolean reported,
    Set<Group> groups,
    Set<Form> forms,
    List<String> areas,
    Party agent,
    String period)
    implements Fact {
  public Count {
    groups = Cells.ordered(groups);
    forms = Cells.ordered(forms);
    areas = List.copyOf(areas);
  }

  @Override
  public Table table() {
    return Table.COUNTS;
  }

  @Override
  public List<String> cells() {
    return List.of(
        measure.code(),
        value,
        bound.code(),
        reported ? "yes" : "no",
        Cells.join(Cells.codes(groups), Cells.codes(forms)),
        String.join(";", areas),
        agent.cell(),
        period);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.of(this);
  }
}
