// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The codes that the columns of the tables allow. */
public final class Codes {
  private static final Set<String> LISTS = Set.of("group", "form");
  private static final List<String> YES_NO = codes(Answer.values());
  private static final List<String> BOUND = codes(Bound.values());
  private static final Map<Table, Map<String, List<String>>> COLUMNS =
      Map.of(
          Table.TIERS,
          Map.of(
              "tier",
              codes(Tier.values()),
              "change",
              codes(Change.values()),
              "complies",
              YES_NO,
              "efforts",
              YES_NO),
          Table.FLOWS,
          Map.of(
              "role", codes(Role.values()),
              "group", codes(Group.values()),
              "form", codes(Form.values())),
          Table.BODIES,
          Map.of("level", codes(Level.values())),
          Table.PROGRAMMES,
          Map.of("kind", codes(ProgrammeKind.values()), "status", codes(ProgrammeStatus.values())),
          Table.FUNDING,
          Map.of(
              "bound", BOUND,
              "modality", codes(Modality.values()),
              "basis", codes(Basis.values())),
          Table.COUNTS,
          Map.of(
              "measure",
              codes(Measure.values()),
              "bound",
              BOUND,
              "reported",
              YES_NO,
              "group",
              Stream.of(Group.values(), Form.values()).flatMap(v -> codes(v).stream()).toList()),
          Table.LAWS,
          Map.of("action", codes(LawAction.values())),
          Table.ACTIONS,
          Map.of("action", codes(ActionType.values())),
          Table.FINDINGS,
          Map.of("polarity", codes(Polarity.values()), "theme", codes(Theme.values())));

  private Codes() {}

  /** The codes that a column allows, in the order of the vocabulary; none where it is free. */
  public static List<String> of(Table table, String column) {
    return COLUMNS.get(table).getOrDefault(column, List.of());
  }

  /**
   * Whether a column allows a cell: any if it is free, else a code, a list of codes, or nothing.
   */
  public static boolean allow(Table table, String column, String cell) {
    List<String> codes = of(table, column);
    return codes.isEmpty()
        || cell.isEmpty()
        || (LISTS.contains(column)
            ? codes.containsAll(Arrays.asList(cell.split(";")))
            : codes.contains(cell));
  }

  private static List<String> codes(Coded[] members) {
    return Arrays.stream(members).map(Coded::code).filter(code -> !code.isEmpty()).toList();
  }
}
