// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A small file that swells, or that has no end, is refused soon, and what is beside it is read. */
@Timeout(120)
class BombTest {
  private static final String TEXT = "The government of Ghana convicted 12 traffickers in 2009.";
  private static final String CATALOGUE = "<</Type/Catalog/Pages 2 0 R>>";
  private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
  private static final String PAGE =
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>/XObject<</X 6 0 R>>>>>>";
  private static final String SHOW = "BT /F1 12 Tf 72 700 Td (" + TEXT + ") Tj ET ";

  @TempDir private static Path temp;
  private static Path store;

  @BeforeAll
  static void prepare() {
    store = temp.resolve("store");
    Samples.fill(store);
  }

  @AfterAll
  static void close() {
    Store.release(store);
  }

  @Test
  void packedDataThatSwellAreRefused() throws IOException {
    for (String name : List.of("bomb.csv.gz", "bomb.ttl.gz")) {
      Path file = temp.resolve(name);
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write("# ".getBytes(StandardCharsets.UTF_8));
        spaces(out, 60);
      }
      refused(Cli.run("query", "-e", "ASK {}", "--with", "x=" + file, "--store", store), file, 2);
    }
    refused(Cli.run("validate", temp.resolve("bomb.ttl.gz")), temp.resolve("bomb.ttl.gz"), 2);
  }

  @Test
  void archivesThatSwellAreRefused() throws IOException {
    Path file = temp.resolve("bomb.zip");
    try (ZipOutputStream outer = new ZipOutputStream(Files.newOutputStream(file))) {
      outer.putNextEntry(new ZipEntry("inner.zip"));
      ZipOutputStream inner = new ZipOutputStream(outer);
      inner.putNextEntry(new ZipEntry("a.txt"));
      spaces(inner, 60);
      inner.finish();
    }
    refused(Cli.run("build", file, "--store", temp.resolve("zip")), file, 1);
  }

  @Test
  void streamsOfPdfThatSwellAreRefused() throws IOException {
    byte[] once = deflated(120);
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(twice)) {
      out.write(once);
    }
    pdf("once", pages("[3 0 R]", 1), stream("/Filter/FlateDecode", once), "null");
    pdf(
        "twice",
        pages("[3 0 R]", 1),
        stream("/Filter[/FlateDecode/FlateDecode]", twice.toByteArray()),
        "null");
    isBomb("once", "swells to more than 200 times");
    isBomb("twice", "swells to more than 200 times");
  }

  /** Of pages that are in themselves, in each other twice, deep below each other, or said to be. */
  @Test
  void treesOfPdfWithoutEndAreRefused() throws IOException {
    String text = stream("", SHOW.getBytes(StandardCharsets.ISO_8859_1));
    pdf("cycle", pages("[2 0 R 3 0 R]", 2), text, "null");
    pdf("count", pages("[3 0 R]", 2_000_000_000), text, "null");
    List<String> deep = new ArrayList<>();
    List<String> wide = new ArrayList<>();
    for (int i = 7; i < 5000; i++) {
      deep.add(pages("[" + (i + 1) + " 0 R]", 1));
    }
    deep.add(PAGE);
    for (int i = 7; i < 40; i++) {
      wide.add(pages("[" + (i + 1) + " 0 R " + (i + 1) + " 0 R]", 1 << (40 - i) % 31));
    }
    wide.add(PAGE);
    pdf("deep", pages("[7 0 R]", 1), text, "null", deep);
    pdf("wide", pages("[7 0 R 7 0 R]", 4), text, "null", wide);
    isBomb("cycle", "");
    isBomb("count", "");
    isBomb("deep", "has pages in pages without end");
    isBomb("wide", "has pages in pages without end");
  }

  @Test
  void drawingsInDrawingsWithoutEndAreRefused() throws IOException {
    List<String> forms = new ArrayList<>();
    for (int i = 6; i < 40; i++) {
      forms.add(form("/XObject<</X " + (i + 1) + " 0 R>>", "/X Do /X Do"));
    }
    forms.add(form("/Font<</F1 4 0 R>>", SHOW));
    String text = stream("", (SHOW + "/X Do").getBytes(StandardCharsets.ISO_8859_1));
    pdf("forms", pages("[3 0 R]", 1), text, forms.remove(0), forms);
    isBomb("forms", "draws more than any report does");
  }

  /** It is made as the others are, and read. */
  @Test
  void pdfThatIsNoneIsRead() throws IOException {
    String text = stream("", SHOW.getBytes(StandardCharsets.ISO_8859_1));
    Path file = pdf("good", pages("[3 0 R]", 1), text, "null");
    Cli cli = Cli.run("build", file, "--store", temp.resolve("good"));
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out()).contains("1 document");
  }

  private static void isBomb(String name, String what) throws IOException {
    Path file = temp.resolve(name + ".pdf");
    Path own = temp.resolve("of " + name);
    Path beside = Files.writeString(temp.resolve(name + ".txt"), TEXT);
    Cli cli = Cli.run("build", file, beside, "--path-ids", "--store", own);
    assertThat(cli.err()).startsWith("tipgraph: " + file).contains(what).hasLineCount(1);
    assertThat(cli.out()).contains("1 document, ");
    assertThat(cli.code()).isEqualTo(1);
    Store.release(own);
  }

  private static void refused(Cli cli, Path file, int code) {
    assertThat(cli.err()).startsWith("tipgraph: " + file).contains("swells").hasLineCount(1);
    assertThat(cli.code()).isEqualTo(code);
  }

  private static void spaces(OutputStream out, int millions) throws IOException {
    byte[] million = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < millions; i++) {
      out.write(million);
    }
  }

  private static byte[] deflated(int millions) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new DeflaterOutputStream(out)) {
      packed.write(SHOW.getBytes(StandardCharsets.ISO_8859_1));
      spaces(packed, millions);
    }
    return out.toByteArray();
  }

  private static String pages(String kids, int count) {
    return "<</Type/Pages/Kids" + kids + "/Count " + count + ">>";
  }

  private static String form(String resources, String drawing) {
    return stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<<" + resources + ">>",
        drawing.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String stream(String entries, byte[] bytes) {
    return "<</Length "
        + bytes.length
        + entries
        + ">>\nstream\n"
        + new String(bytes, StandardCharsets.ISO_8859_1)
        + "\nendstream";
  }

  private static Path pdf(String name, String pages, String contents, String form)
      throws IOException {
    return pdf(name, pages, contents, form, List.of());
  }

  /** A file of these objects: 1 the catalogue, 2 pages, 3 a page, 4 a font, 5 its contents, 6 … */
  private static Path pdf(
      String name, String pages, String contents, String form, List<String> more)
      throws IOException {
    List<String> objects = new ArrayList<>(List.of(CATALOGUE, pages, PAGE, FONT, contents, form));
    objects.addAll(more);
    StringBuilder out = new StringBuilder("%PDF-1.5\n");
    StringBuilder places = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      places.append("%010d 00000 n \n".formatted(out.length()));
      out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int size = objects.size() + 1;
    String end =
        "xref\n0 %d\n%strailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
            .formatted(size, places, size, out.length());
    return Files.write(
        temp.resolve(name + ".pdf"), (out + end).getBytes(StandardCharsets.ISO_8859_1));
  }
}
