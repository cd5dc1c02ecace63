// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.Samples;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.read.ProblemException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** A text is cut where evidence begins and ends, and shows what was taken from it. */
class MarkedTextTest {
  private static DatasetGraph dataset;
  private static MarkedText text;

  @BeforeAll
  static void open() {
    dataset = Samples.dataset();
    text = MarkedText.of(dataset, Samples.FIRST);
  }

  @AfterAll
  static void close() {
    dataset.abort();
  }

  @Test
  void thePiecesAreTheText() {
    assertThat(text.pieces().stream().map(MarkedText.Piece::text).collect(Collectors.joining()))
        .isEqualTo(Samples.text());
  }

  @Test
  void marksTheSentencesThatStateFacts() {
    assertThat(text.pieces())
        .filteredOn(MarkedText.Piece::evidence)
        .extracting(MarkedText.Piece::text)
        .containsExactly(
            "The Labor Ministry (LM) ran a clinic \uD83C\uDFE5 for <$900> & more.",
            "Courts convicted 12 people; \"none\" was an official.");
  }

  @Test
  void cutsOverlappingSpans() {
    List<MarkedText.Piece> pieces =
        MarkedText.cut("\uD83C\uDFE5abcdef", List.of(row(1, 4), row(3, 6), row(1, 4)));
    assertThat(pieces)
        .extracting(MarkedText.Piece::text)
        .containsExactly("\uD83C\uDFE5", "ab", "c", "de", "f");
    assertThat(pieces)
        .extracting(MarkedText.Piece::evidence)
        .containsExactly(false, true, true, true, false);
    assertThat(pieces).extracting(piece -> piece.facts().size()).containsExactly(0, 0, 2, 1, 0);
  }

  @Test
  void tellsUnderASentenceWhatWasTakenFromIt() {
    String plain = new MarkedTextWriter(false, 0).write(text);
    assertThat(plain)
        .contains("⟦Courts convicted 12 people; \"none\" was an official.⟧\n    → counts: ")
        .contains("counts: measure convictions, value 12, bound exact, reported yes, period 2010\n")
        .contains("→ funding: amount 900, currency USD")
        .doesNotContain("\u001B");
  }

  @Test
  void coloursOnATerminal() {
    String coloured = new MarkedTextWriter(true, 80).write(text);
    assertThat(coloured).contains("\u001B[").doesNotContain("⟦");
    assertThat(coloured.replaceAll("\u001B\\[[\\d;]*m", "").lines())
        .filteredOn(line -> line.startsWith("    "))
        .allMatch(line -> Width.of(line) <= 80);
  }

  @Test
  void thePageEscapesTheText() {
    String page = MarkedTextPage.of(text);
    assertThat(page)
        .contains("\uD83C\uDFE5 for &lt;$900&gt; &amp; more.</mark>")
        .contains("&quot;none&quot; was")
        .doesNotContain("<$900>");
  }

  @Test
  void thePageSetsEachFactBesideItsSentence() {
    String page = MarkedTextPage.of(text);
    int sentence = page.indexOf("&amp; more.</mark>");
    int next = page.indexOf("<mark", sentence);
    assertThat(page.substring(sentence, next < 0 ? page.length() : next)).contains("<li class=");
  }

  @Test
  void thePageIsWellFormedAndNeedsNothingElse() throws Exception {
    String page = MarkedTextPage.of(text);
    String xml = page.replace("<!DOCTYPE html>\n", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
    assertThat(page)
        .contains("prefers-color-scheme: dark")
        .contains("<meta charset=\"utf-8\">")
        .doesNotContain("src=")
        .doesNotContain("http:")
        .doesNotContain("https:");
  }

  @Test
  void anUnknownDocumentIsNamed() {
    assertThatThrownBy(() -> MarkedText.of(dataset, "frst"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("document frst")
        .hasMessageContaining("did you mean first?");
  }

  private static FactRows.Row row(int begin, int end) {
    List<String> cells = new ArrayList<>(List.of("d", "" + begin, "" + end));
    cells.addAll(Collections.nCopies(Table.FINDINGS.columns().size() - 3, ""));
    return new FactRows.Row(Table.FINDINGS, cells, "https://example.org/fact");
  }
}
