// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
  private static final String PAGE =
      "<html><head>%s</head><body><p>The government of Côte d’Ivoire convicted 12 traffickers, and opened a shelter for"
          + " their victims in the capital.</p></body></html>";

  @Test
  void anArchivePageIsItsTextAndItsParticulars() throws IOException {
    Document document = Collected.ofResource("archive.html").one();
    assertThat(document.text().lines().filter(line -> !line.isEmpty()))
        .containsExactly(
            "Trafficking in Persons Interim Assessment - Nepal",
            "Publisher: Office of Made-up Papers",
            "Publication Date: 3 March 2011",
            "Cite as: Office of Made-up Papers, Trafficking in Persons Interim Assessment - Nepal, 3 March 2011",
            "[This paper looks at what was done between September 2010 and February 2011, after the June 2010 TIP Report.]",
            "The government of Nepal convicted 12 traffickers in Kathmandu, the court’s records say. It opened a shelter for"
                + " victims in Lalitpur in January 2011, with an annual budget of $40,000.",
            "The Ministry of Labor trained 30 inspectors and sent guidelines to every district.");
    assertThat(document.header().publisher()).isEqualTo("Office of Made-up Papers");
    assertThat(document.header().issued()).isEqualTo("2011-03-03");
    assertThat(document.header().country()).isEqualTo("Nepal");
    assertThat(document.header().coversFrom()).isEqualTo("2010-09");
  }

  @Test
  void aGovernmentPageLosesMenusBannersSideColumnsAndFooters() throws IOException {
    Document document = Collected.ofResource("government.html").one();
    assertThat(document.text())
        .contains(
            "GHANA (Tier 2)",
            "does not yet meet all minimum standards",
            "Train judges on the law.",
            "120 children")
        .doesNotContain(
            "cookies", "settings", "About us", "Share", "passports", "Togo", "Street", "Accept");
    assertThat(headings(document))
        .contains("GHANA (Tier 2)", "Prioritized Recommendations", "Prosecution", "Protection");
    assertThat(blocks(document, Block.Kind.ITEM)).hasSize(2);
    assertThat(document.header().title())
        .isEqualTo("2013 Trafficking in Persons Report: Ghana - Department of Examples");
    assertThat(document.header().year()).isEqualTo("2013");
    assertThat(document.header().country()).isEqualTo("GH");
    assertThat(document.header().source()).isEqualTo("https://reports.example.org/2013/ghana/");
  }

  @Test
  void aPageOfManyCountriesIsADocumentOfEach() throws IOException {
    Collected found = Collected.ofResource("countries.html");
    assertThat(found.ids()).containsExactly("countries-al", "countries-dj", "countries-cd");
    assertThat(found.documents).allMatch(document -> document.header().year().equals("2008"));
    assertThat(found.documents.get(0).text()).startsWith("ALBANIA (Tier 2 Watch List)\n");
    assertThat(found.documents.get(0).text()).contains("hotline").doesNotContain("Ethiopia");
    assertThat(found.documents.get(1).header().country()).isEqualTo("DJ");
    assertThat(headings(found.documents.get(0)))
        .containsExactly("ALBANIA (Tier 2 Watch List)", "Prevention");
    assertThat(found.documents.get(1).text()).doesNotContain("order of the alphabet");
  }

  @Test
  void aPageOfMenusIsToldAsOne() throws IOException {
    Collected found = Collected.ofResource("menus.html");
    assertThat(found.documents).isEmpty();
    assertThat(found.lines())
        .singleElement()
        .asString()
        .contains("menus.html: holds menus and links");
  }

  @Test
  void theEncodingIsThatOfMarkOrDeclarationOrWhatBrowsersTake() {
    String utf = PAGE.formatted("<meta charset=utf-8>");
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
      String declared = PAGE.formatted("<meta charset='" + charset.name() + "'>");
      assertThat(text(declared.getBytes(charset))).contains("Côte d’Ivoire");
      assertThat(text(PAGE.formatted("").getBytes(charset))).contains("Côte d’Ivoire");
    }
    assertThat(text(("\uFEFF" + PAGE.formatted("")).getBytes(StandardCharsets.UTF_16LE)))
        .contains("Côte d’Ivoire");
    assertThat(Collected.of("p.html", utf.getBytes(Charset.forName("windows-1252"))).lines())
        .singleElement()
        .asString()
        .contains("p.html, byte ", "is not valid UTF-8");
    byte[] unknown = PAGE.formatted("<meta charset=klingon>").getBytes(StandardCharsets.UTF_8);
    assertThat(Collected.of("p.html", unknown).lines())
        .singleElement()
        .asString()
        .contains("'klingon', which is not known");
  }

  @Test
  void oldMarkupWithBreaksKeepsItsParagraphs() {
    String page =
        "<BODY><TABLE><TR><TD><FONT><B>PROSECUTION</B><BR>The government convicted 12<BR>traffickers in 2009, and fined two"
            + " others for it.<BR><BR>It opened a shelter.</FONT></TD></TR></TABLE></BODY>";
    Document document = Collected.of("old.htm", page.getBytes(StandardCharsets.UTF_8)).one();
    assertThat(headings(document)).containsExactly("PROSECUTION");
    assertThat(blocks(document, Block.Kind.TEXT))
        .hasSize(2)
        .first()
        .asString()
        .contains("convicted 12 traffickers in 2009");
  }

  private static String text(byte[] page) {
    return Collected.of("p.html", page).one().text();
  }

  private static List<String> headings(Document document) {
    return blocks(document, Block.Kind.HEADING);
  }

  private static List<String> blocks(Document document, Block.Kind kind) {
    return document.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> document.text().substring(block.begin(), block.end()))
        .toList();
  }
}
