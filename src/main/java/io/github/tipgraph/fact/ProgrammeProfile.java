// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.List;

/**
 * What a document says of something that is run: one row of the table {@code programmes}.
 *
 * @param programme its name, or the shortest noun phrase that identifies it
 * @param areas ISO codes in the order of the text
 * @param start date as precise as the text, or empty
 */
public record ProgrammeProfile(
    Evidence evidence,
    String programme,
    ProgrammeKind kind,
    Party operator,
    List<String> areas,
    ProgrammeStatus status,
    String start)
    implements Fact {
  public ProgrammeProfile {
    areas = List.copyOf(areas);
  }

  @Override
  public Table table() {
    return Table.PROGRAMMES;
  }

  @Override
  public List<String> cells() {
    return List.of(
        programme, kind.code(), operator.cell(), String.join(";", areas), status.code(), start);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.of(this);
  }
}
