// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private final Names names = new Names(Words.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ministry of Labor | Ministry of labor | SAME",
        "Rádio Moçambique | Radio Mocambique | SAME",
        "Ministry of Labour (Pakistan) | Ministry of Labour | SAME",
        "Bonded Labour Act | Bonded Labour Act, 1992 | SAME",
        "labor ministry | Ministry of Labour | REWORDED",
        "International Labor Organization | International Labour Organisation | REWORDED",
        "federal labor ministry | Ministry of Labour | WITHOUT_LEVEL",
        "provincial labor ministry | Ministry of Labour | OTHER",
        "Punjab provincial government | Government of Punjab | WITHOUT_LEVEL",
        "state government of Bihar | Government of Bihar | WITHOUT_LEVEL",
        "provincial government | government | OTHER",
        "Ministry of Labour | Ministry of Labour and Employment | OTHER",
        "Federal Police | Police | OTHER",
        "Ministry of Women | Ministry of Women and Child Development | OTHER",
        "of the | and | OTHER",
        "… | … | OTHER"
      })
  void toldApart(String one, String other, Names.Likeness likeness) {
    assertThat(names.likeness(one, other)).isEqualTo(likeness);
  }

  @Test
  void otherWaysToWriteAName() {
    Entity ministry = entity("federal labor ministry", "");
    assertThat(names.variants(ministry))
        .startsWith("federal labor ministry")
        .contains(
            "Federal Labour Ministry",
            "Ministry of Labour",
            "Ministry of Labor",
            "labour ministry");
    assertThat(names.variants(entity("Penal Code", "1860")))
        .contains("Penal Code", "Penal Code 1860", "Penal Code, 1860", "Penal Code of 1860");
  }

  @Test
  void acronymsAreShared() {
    assertThat(List.of("FIA", "UNICEF", "U.S.").stream().allMatch(Names::isAcronym)).isTrue();
    assertThat(List.of("Sida", "La Strada", "FEDERAL POLICE").stream().noneMatch(Names::isAcronym))
        .isTrue();
  }

  private static Entity entity(String name, String year) {
    return new Entity("x", Kind.BODIES, List.of(name), List.of(), Map.of(), "PK", year);
  }
}
