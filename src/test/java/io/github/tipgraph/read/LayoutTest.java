// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final String WRAPPED =
      """
      Trafficking in Persons Report 2009 - Country Narratives for West Africa
      GHANA (Tier 2)

      The government convicted 12 traffickers in the course of the year, and
      Accra opened a shelter for their victims with the help of the police and
      nobody else.

      Prosecution
      The government prosecuted 17 suspects.

      Recommendations:
      - Train judges in all
        regions of the country
      - Fund the shelters

      Protection: The government identified 340 victims.
      """;

  @Test
  void linesOfAParagraphAreOneBlock() {
    assertThat(blocks(WRAPPED, Block.Kind.TEXT))
        .containsExactly(
            "The government convicted 12 traffickers in the course of the year, and\n"
                + "Accra opened a shelter for their victims with the help of the police and\nnobody else.",
            "The government prosecuted 17 suspects.",
            "Protection: The government identified 340 victims.");
  }

  @Test
  void headingsAreShortTitledOrLabels() {
    assertThat(blocks(WRAPPED, Block.Kind.HEADING))
        .containsExactly(
            "Trafficking in Persons Report 2009 - Country Narratives for West Africa",
            "GHANA (Tier 2)",
            "Prosecution",
            "Recommendations:");
  }

  @Test
  void itemsGoOnInTheirNextLine() {
    assertThat(blocks(WRAPPED, Block.Kind.ITEM))
        .containsExactly("Train judges in all\n  regions of the country", "Fund the shelters");
  }

  @Test
  void numbersHeadPartsOrMarkItems() {
    String report =
        """
        1. The work of the board
        The board met twice.

        2.1 Legal framework
        12. The law punishes trafficking.

        3. Proposals
        The board proposes that:
        (i) the police be paid;
        (ii) judges be trained.
        1. Pay for shelters
        2. Train the police
        """;
    assertThat(blocks(report, Block.Kind.HEADING))
        .containsExactly(
            "1. The work of the board",
            "2.1 Legal framework",
            "3. Proposals",
            "The board proposes that:");
    assertThat(blocks(report, Block.Kind.ITEM))
        .containsExactly(
            "The law punishes trafficking.",
            "the police be paid;",
            "judges be trained.",
            "Pay for shelters",
            "Train the police");
  }

  @Test
  void theReportYearIsThatOfTheTitle() {
    assertThat(header("Trafficking in Persons Report 2009 - Ghana").year()).isEqualTo("2009");
    assertThat(header("VICTIMS ACT OF 2000: 2008 TRAFFICKING IN PERSONS REPORT").year())
        .isEqualTo("2008");
    assertThat(header("Trafficking in Persons Report, June 2012").year()).isEqualTo("2012");
    assertThat(header("2015 TIP Report").title()).isEqualTo("2015 TIP Report");
  }

  @Test
  void aDateThatTheCalendarDoesNotHaveIsOnlyAYear() {
    String page = "Assessment\n\nPublication Date %s\n\nThe government did much.\n";
    assertThat(issued(page.formatted("28 February 2010"))).isEqualTo("2010-02-28");
    assertThat(issued(page.formatted("31 February 2010"))).isEqualTo("2010");
    assertThat(issued(page.formatted("2010-02-31"))).isEqualTo("2010");
    assertThat(issued(page.formatted("2010-13"))).isEqualTo("2010");
  }

  private static String issued(String page) {
    return Layout.of(page, List.of()).header().issued();
  }

  private static Header header(String title) {
    return Layout.of(title + "\n\nThe government did much.\n", List.of()).header();
  }

  private static List<String> blocks(String text, Block.Kind kind) {
    return Layout.of(text, List.of()).blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> text.substring(block.begin(), block.end()))
        .toList();
  }
}
