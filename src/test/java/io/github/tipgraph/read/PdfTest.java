// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfTest {
  private static final List<String> LEFT =
      List.of(
          "The government of Ghana convicted 12 of",
          "the 17 suspects that it had brought to",
          "court, and gave each of them a sentence",
          "of five years. Its anti-trafficking police",
          "opened an office for the identifica-",
          "tion of victims, and trained anti-",
          "smuggling teams for work on the coast.");
  private static final List<String> RIGHT =
      List.of(
          "The Ministry of Labor looked into the",
          "complaints of 40 workers on cocoa farms",
          "and closed three of the farms; the identification",
          "of children was left to others. A non-",
          "governmental organization ran a shelter",
          "with money from the budget, which",
          "the ministry had raised twofold.");

  @Test
  void columnsAreReadOneAfterTheOtherAndBrokenWordsAreWhole() throws IOException {
    try (PdfSample sample = new PdfSample()) {
      sample
          .page()
          .line(
              PdfSample.LEFT,
              80,
              16,
              true,
              "Ghana: what was done in the year, and what was not done");
      Document document = read(sample.columns(120, LEFT, RIGHT).bytes());
      assertThat(document.text().split("\n\n"))
          .containsExactly(
              "Ghana: what was done in the year, and what was not done",
              "The government of Ghana convicted 12 of the 17 suspects that it had brought to court, and gave each of them a"
                  + " sentence of five years. Its anti-trafficking police opened an office for the identification of victims,"
                  + " and trained anti-smuggling teams for work on the coast.",
              "The Ministry of Labor looked into the complaints of 40 workers on cocoa farms and closed three of the farms;"
                  + " the identification of children was left to others. A nongovernmental organization ran a shelter with"
                  + " money from the budget, which the ministry had raised twofold.");
      assertThat(document.blocks().get(0).kind()).isEqualTo(Block.Kind.HEADING);
    }
  }

  @Test
  void aParagraphGoesOnOverThePage() throws IOException {
    try (PdfSample sample = new PdfSample()) {
      for (int number = 1; number <= 3; number++) {
        sample.page();
        sample.line(PdfSample.LEFT, 40, 9, false, "2011 Trafficking in Persons Report");
        sample.line(500, 40, 9, false, "Country Narratives");
        sample.line(300, 760, 9, false, "- " + (40 + number) + " -");
        sample.lines(
            PdfSample.LEFT,
            100,
            List.of(
                "Part " + number + " begins here. The police of the capital and the police",
                "of the ports arrested " + number + " suspects together, and they"));
        sample.line(
            PdfSample.LEFT,
            680,
            7,
            false,
            number + " A note about part " + number + " of the text.");
      }
      Document document = read(sample.bytes());
      assertThat(document.text().split("\n\n"))
          .containsExactly(
              "Part 1 begins here. The police of the capital and the police of the ports arrested 1 suspects together, and"
                  + " they Part 2 begins here. The police of the capital and the police of the ports arrested 2 suspects"
                  + " together, and they Part 3 begins here. The police of the capital and the police of the ports arrested 3"
                  + " suspects together, and they",
              "1 A note about part 1 of the text.",
              "2 A note about part 2 of the text.",
              "3 A note about part 3 of the text.");
      assertThat(document.header().year()).isEqualTo("2011");
      assertThat(document.header().title()).startsWith("2011 Trafficking in Persons Report");
    }
  }

  @Test
  void paragraphsHeadingsAndItemsAreSeen() throws IOException {
    try (PdfSample sample = new PdfSample()) {
      sample.page();
      sample.line(PdfSample.LEFT, 80, 10, false, "GHANA (Tier 2)");
      sample.line(
          PdfSample.LEFT,
          93,
          10,
          false,
          "The government of Ghana prosecuted 17 suspects, and convicted 12 of them");
      sample.line(PdfSample.LEFT, 106, 10, false, "under its law");
      sample.line(PdfSample.LEFT + 58, 102, 6, false, "1");
      sample.line(PdfSample.LEFT + 63, 106, 10, false, "of 2005.");
      sample.line(PdfSample.LEFT + 20, 119, 10, false, "It opened a shelter in Accra.");
      sample.line(PdfSample.LEFT, 150, 10, true, "Recommendations for Ghana");
      sample.line(
          PdfSample.LEFT,
          163,
          10,
          false,
          "\u2022 Train the judges of all courts in the country, and the police of");
      sample.line(PdfSample.LEFT + 10, 176, 10, false, "the ports.");
      sample.line(PdfSample.LEFT, 189, 10, false, "\u2022 Fund the shelters.");
      Document document = read(sample.title("2012 Trafficking in Persons Report").bytes());
      assertThat(blocks(document, Block.Kind.HEADING))
          .containsExactly("GHANA (Tier 2)", "Recommendations for Ghana");
      assertThat(blocks(document, Block.Kind.TEXT))
          .containsExactly(
              "The government of Ghana prosecuted 17 suspects, and convicted 12 of them under its law of 2005.",
              "It opened a shelter in Accra.");
      assertThat(blocks(document, Block.Kind.ITEM))
          .containsExactly(
              "Train the judges of all courts in the country, and the police of the ports.",
              "Fund the shelters.");
      assertThat(document.header().year()).isEqualTo("2012");
    }
  }

  @Test
  void aReportOfManyCountriesIsADocumentOfEach() throws IOException {
    try (PdfSample sample = new PdfSample().title("Trafficking in Persons Report 2010")) {
      for (String country :
          List.of("ALBANIA (Tier 1)", "GHANA (Tier 2 Watch List)", "NEPAL (Tier 3)")) {
        sample.page().line(PdfSample.LEFT, 100, 12, true, country);
        sample.lines(PdfSample.LEFT, 120, LEFT);
      }
      Collected found = Collected.of("tip.pdf", sample.bytes());
      assertThat(found.lines()).isEmpty();
      assertThat(found.ids()).containsExactly("tip-al", "tip-gh", "tip-np");
      assertThat(found.documents).allMatch(document -> document.header().year().equals("2010"));
      assertThat(found.documents.get(1).text())
          .startsWith("GHANA (Tier 2 Watch List)\n\nThe government");
    }
  }

  @Test
  void lockedScannedAndDamagedFilesAreToldAsSuch() throws IOException {
    try (PdfSample sample = new PdfSample()) {
      assertThat(problem(sample.page().lines(72, 80, LEFT).locked("secret", true)))
          .isEqualTo("a.pdf: is encrypted, and needs a password; save it without one");
    }
    try (PdfSample sample = new PdfSample()) {
      assertThat(problem(sample.page().lines(72, 80, LEFT).locked("", false)))
          .startsWith("a.pdf: is encrypted, and does not let its text be taken");
    }
    try (PdfSample sample = new PdfSample()) {
      assertThat(problem(sample.scan().scan().bytes()))
          .startsWith("a.pdf: has pictures of pages, but no text; recognise it first");
    }
    try (PdfSample sample = new PdfSample()) {
      assertThat(problem(sample.page().bytes())).startsWith("a.pdf: has no text");
      assertThat(problem(Arrays.copyOf(sample.bytes(), 60)))
          .startsWith("a.pdf: is damaged, or no PDF");
    }
  }

  @Test
  void aFileThatMayBeReadIsReadThoughItIsLocked() throws IOException {
    try (PdfSample sample = new PdfSample()) {
      assertThat(read(sample.page().lines(72, 80, LEFT).locked("", true)).text())
          .startsWith("The government of Ghana");
    }
  }

  private static Document read(byte[] bytes) {
    return Collected.of("a.pdf", bytes).one();
  }

  private static String problem(byte[] bytes) {
    List<String> lines = Collected.of("a.pdf", bytes).lines();
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  private static List<String> blocks(Document document, Block.Kind kind) {
    return document.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> document.text().substring(block.begin(), block.end()))
        .toList();
  }
}
