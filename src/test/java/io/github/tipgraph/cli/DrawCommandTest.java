// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.draw.PictureFormat;
import io.github.tipgraph.draw.Sketch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Pictures without a server. */
class DrawCommandTest extends OnSampleStore {
  private static final Sketch HOSTILE =
      new Sketch(
          "a <b> & \"c\"",
          List.of(
              new Sketch.Node("urn:a", "<script>alert(1)</script> \"]; x", true),
              new Sketch.Node("urn:b\"\\", "b\u0001\\", false)),
          List.of(new Sketch.Arrow("urn:a", "urn:b\"\\", "\"]; n0 --> n1")));

  private static Document svg(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theOntologyNeedsNoStore() throws Exception {
    Cli drawn = Cli.run("draw", "--ontology", "--store", temp.resolve("none"));
    assertThat(drawn.err()).isEmpty();
    assertThat(svg(drawn.out()).getElementsByTagName("rect").getLength()).isGreaterThan(20);
    assertThat(Cli.run("draw", "--ontology", "--format", "mermaid").out())
        .startsWith("flowchart LR\n")
        .contains("[\"tip:Flow\"]", " -- \"tip:origin\" --> ");
    assertThat(Cli.run("draw", "--ontology", "--format", "dot").out())
        .startsWith("digraph tipgraph {")
        .contains("[label=\"tip:Flow\", URL=");
  }

  @Test
  void figuresAreTheSameInEachLanguage() {
    List<Cli> before = pictures();
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext"));
    try {
      assertThat(pictures()).isEqualTo(before).allMatch(cli -> cli.code() == 0);
    } finally {
      Locale.setDefault(locale);
    }
  }

  private List<Cli> pictures() {
    return List.of(
        run("draw", "--ontology"),
        run("draw", "--document", "first"),
        run("draw", "--thing", "LM", "--format", "svg"));
  }

  @Test
  void documentsAndThingsAreDrawnTheSameEachTime() throws Exception {
    Cli document = run("draw", "--document", "first");
    assertThat(document.err()).isEmpty();
    assertThat(document.out()).contains(">Labor Ministry</text>");
    assertThat(run("draw", "--document", "first").out()).isEqualTo(document.out());
    Cli thing = run("draw", "--thing", "LM");
    assertThat(thing.err()).isEmpty();
    assertThat(svg(thing.out()).getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("LM");
    assertThat(thing.out()).contains("<rect class=\"central\"");
  }

  @Test
  void aPictureGoesToAFile() throws IOException {
    Path file = temp.resolve("first.svg");
    assertThat(run("draw", "--document", "first", "-o", file).out()).isEmpty();
    assertThat(Files.readString(file)).startsWith("<svg ").endsWith("</svg>\n");
  }

  @Test
  void pngIsAPictureOrSaysWhatIsMissing() throws IOException {
    Path file = temp.resolve("first.png");
    Cli cli = run("draw", "--document", "first", "--format", "png", "-o", file);
    if (cli.code() == 0) {
      assertThat(ImageIO.read(file.toFile()).getWidth()).isGreaterThan(100);
    } else {
      assertThat(cli.err()).contains("needs fonts", "--format svg");
    }
  }

  @Test
  void mistakesAreSaid() {
    assertThat(run("draw").code()).isEqualTo(2);
    assertThat(run("draw", "--document", "nonsense").err()).contains("no such document");
    assertThat(run("draw", "--thing", "nonsense").code()).isEqualTo(2);
    assertThat(run("draw", "--ontology", "--format", "gif").err())
        .contains("SVG, DOT, MERMAID, PNG");
  }

  @Test
  void labelsAreEscaped() throws Exception {
    String svg = new String(PictureFormat.SVG.write(HOSTILE), StandardCharsets.UTF_8);
    assertThat(svg(svg).getElementsByTagName("script").getLength()).isZero();
    assertThat(new String(PictureFormat.DOT.write(HOSTILE), StandardCharsets.UTF_8))
        .contains("label=\"<script>alert(1)</script> \\\"]; x\"", "URL=\"urn:b\\\"\\\\\"");
    assertThat(new String(PictureFormat.MERMAID.write(HOSTILE), StandardCharsets.UTF_8))
        .contains("n0[\"#lt;script#gt;alert(1)#lt;/script#gt; #quot;]; x\"]");
  }
}
