// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts, their cells, and back. */
class FactReaderTest {
  private static final Evidence EVIDENCE = new Evidence("d", 0, 5, "Text.");

  static List<Fact> facts() {
    return List.of(
        new TierRating(
            EVIDENCE, "GH", "2010", Tier.TIER_2WL, Change.REMAINED, Answer.NO, Answer.YES),
        new Flow(
            EVIDENCE,
            Role.ROUTE,
            "NP",
            "IN",
            Set.of(Group.WOMEN, Group.GIRLS),
            Set.of(Form.FORCED_LABOR)),
        new BodyProfile(EVIDENCE, "Ministry of Labor", "MOL", Level.NATIONAL, "GH"),
        new BodyProfile(EVIDENCE, "Office", "", Level.UNSTATED, ""),
        new ProgrammeProfile(
            EVIDENCE,
            "shelter",
            ProgrammeKind.FACILITY,
            Party.body("Ministry of Labor"),
            List.of("PK-SD", "PK-PB"),
            ProgrammeStatus.LAUNCHED,
            "2009-03"),
        new Funding(
            EVIDENCE,
            "1400000",
            "USD",
            Bound.ABOUT,
            Modality.COMPENSATION,
            Basis.ANNUAL,
            "fund",
            Party.country("US"),
            Party.VICTIMS,
            "2005"),
        new Count(
            EVIDENCE,
            Measure.CONVICTIONS,
            "",
            Bound.UNSTATED,
            false,
            Set.of(Group.CHILDREN),
            Set.of(Form.SEX_TRAFFICKING),
            List.of("PK-SD"),
            Party.GOVERNMENT,
            "2009/2010"),
        new LegalMeasure(EVIDENCE, "Penal Code", "1860", LawAction.IN_FORCE, "0.5", "life"),
        new Action(
            EVIDENCE,
            Party.GOVERNMENT,
            ActionType.AGREED,
            Party.country("OM"),
            "memorandum",
            List.of("GH"),
            "2009-11-30"),
        new Finding(EVIDENCE, Polarity.GAP, Theme.UNSTATED, Party.NONE));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void theCellsOfAFactGiveItBack(Fact fact) {
    Map<String, String> cells = fact.table().cells(fact);
    assertThat(FactReader.read(fact.table(), EVIDENCE, cells)).isEqualTo(fact);
  }

  @Test
  void everyColumnOfCodesAllowsItsCodesAlone() {
    assertThat(Codes.of(Table.FLOWS, "role"))
        .containsExactly("source", "transit", "destination", "internal", "route");
    assertThat(Codes.allow(Table.COUNTS, "group", "children;bonded-labor")).isTrue();
    assertThat(Codes.allow(Table.COUNTS, "group", "children,women")).isFalse();
    assertThat(Codes.allow(Table.COUNTS, "agent", "anybody")).isTrue();
  }

  @Test
  void sharesOfAKeyAreColumns() {
    for (Table table : Table.values()) {
      assertThat(table.columns()).containsAll(table.key());
      assertThat(Table.of(table.title())).contains(table);
    }
  }

  @Test
  void saysWhichCellIsWrong() {
    assertThatThrownBy(() -> FactReader.read(Table.LAWS, EVIDENCE, Map.of("law", "Act")))
        .hasMessageStartingWith("action is empty, where in-force, enacted");
    assertThatThrownBy(
            () ->
                FactReader.read(
                    Table.LAWS,
                    EVIDENCE,
                    Map.of("law", "Act", "action", "enacted", "penalty_max", "long")))
        .hasMessage("penalty_max is 'long', where years such as 0.5, life or death was expected");
    assertThatThrownBy(() -> FactReader.read(Table.FUNDING, EVIDENCE, Map.of("currency", "USD")))
        .hasMessage("amount is empty");
    assertThatThrownBy(() -> FactReader.read(Table.BODIES, EVIDENCE, Map.of("name", "x")))
        .hasMessage("the table bodies has no column 'name', but body, acronym, level, area");
  }
}
