// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.List;

/**
 * Who did what with whom: one row of the table {@code actions}.
 *
 * @param object noun phrase, or empty
 * @param areas ISO codes in the order of the text
 * @param date or empty
 */
public record Action(
    Evidence evidence,
    Party actor,
    ActionType action,
    Party partner,
    String object,
    List<String> areas,
    String date)
    implements Fact {
  public Action {
    areas = List.copyOf(areas);
  }

  @Override
  public Table table() {
    return Table.ACTIONS;
  }

  @Override
  public List<String> cells() {
    return List.of(
        actor.cell(), action.code(), partner.cell(), object, String.join(";", areas), date);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.of(this);
  }
}
