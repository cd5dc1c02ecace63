// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  private static final String TEXT = "The government of Ghana convicted 12 traffickers.\n";
  private static final byte[] BYTES = Pack.utf8(TEXT);

  @TempDir private Path temp;

  @Test
  void textIsReadInUtf8AndInWhatItsMarkNames() {
    String accents = "Côte d’Ivoire — 12 %";
    assertThat(Collected.of("a.txt", Pack.utf8(accents)).one().text()).isEqualTo(accents);
    assertThat(Collected.of("a.txt", Pack.utf8("\uFEFF" + accents)).one().text())
        .isEqualTo(accents);
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] bytes = ("\uFEFF" + accents + "\r\nand more").getBytes(charset);
      assertThat(Collected.of("a.txt", bytes).one().text()).isEqualTo(accents + "\nand more");
    }
    for (String charset : List.of("UTF-32LE", "UTF-32BE")) {
      byte[] bytes = ("\uFEFF" + accents).getBytes(Charset.forName(charset));
      assertThat(Collected.of("a.txt", bytes).one().text()).isEqualTo(accents);
    }
    assertThat(Collected.of("a.txt", Pack.utf8("A text about %PDF-1.7 files.")).documents)
        .hasSize(1);
    assertThat(Collected.of("a.txt", Pack.utf8("a page\fand\u0007 the next")).one().text())
        .isEqualTo("a page and  the next");
    assertThat(Collected.of("a.txt", accents.getBytes(StandardCharsets.ISO_8859_1)).lines())
        .singleElement()
        .asString()
        .contains("a.txt, byte 1 (line 1): is not valid UTF-8", "iconv");
  }

  @Test
  void theHashIsThatOfTheBytesOfTheDocument() {
    String hash = Sha256.of(BYTES);
    assertThat(Collected.of("a.txt", BYTES).one().sha256()).isEqualTo(hash);
    assertThat(Collected.of("a.txt.gz", Pack.gzip(BYTES)).one().sha256()).isEqualTo(hash);
    assertThat(Collected.of("a.zip", Pack.zip(Map.of("b.txt", BYTES))).one().sha256())
        .isEqualTo(hash);
    String record = "{\"id\": \"r\", \"text\": \"One.\"}";
    assertThat(Collected.of("a.jsonl", Pack.utf8("\n" + record + "\r\n")).one().sha256())
        .isEqualTo(Sha256.of(Pack.utf8(record)));
  }

  @Test
  void archivesAndTheirArchivesAreReadEntryByEntry() {
    Map<String, byte[]> inner = new LinkedHashMap<>();
    inner.put("./2009/gh.txt", BYTES);
    inner.put("2009/np.txt.gz", Pack.gzip(BYTES));
    inner.put("__MACOSX/._gh.txt", new byte[] {0, 5});
    byte[] tar = Pack.gzip(Pack.tar(inner));
    Map<String, byte[]> outer = new LinkedHashMap<>();
    outer.put("inner.tar.gz", tar);
    outer.put("records.jsonl", Pack.utf8("{\"id\": \"r\", \"text\": \"One.\"}"));
    Collected found = Collected.of("outer.zip", Pack.zip(outer));
    assertThat(found.lines()).isEmpty();
    assertThat(found.ids()).containsExactly("gh", "np", "r");
    assertThat(found.sources)
        .containsExactly(
            "outer.zip!/inner.tar.gz/2009/gh.txt",
            "outer.zip!/inner.tar.gz/2009/np.txt.gz",
            "outer.zip!/records.jsonl, line 1");
    assertThat(Collected.of("deep.zip", Pack.zip(Map.of("outer.zip", Pack.zip(outer)))).lines())
        .singleElement()
        .asString()
        .startsWith("deep.zip!/outer.zip/inner.tar.gz: is an archive in an archive in an archive");
  }

  @Test
  void whatIsWrongInAnArchiveDoesNotStopTheRest() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("../../climber.txt", BYTES);
    entries.put("/etc/passwd", BYTES);
    entries.put("C:\\climber.txt", BYTES);
    entries.put("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    entries.put("empty.txt", Pack.utf8(" \n"));
    entries.put("good.txt", BYTES);
    Collected zip = Collected.of("a.zip", Pack.zip(entries));
    assertThat(zip.ids()).containsExactly("good");
    assertThat(zip.lines())
        .hasSize(5)
        .anyMatch(line -> line.startsWith("a.zip!/../../climber.txt: climbs out of the archive"))
        .anyMatch(line -> line.startsWith("a.zip!/picture.png: is a PNG image, which is not read"))
        .anyMatch(line -> line.startsWith("a.zip!/empty.txt: is empty"));
    entries.remove("/etc/passwd");
    entries.put("link.txt", new byte[0]);
    entries.put("pipe.txt", new byte[0]);
    Collected tar = Collected.of("a.tar", Pack.tar(entries));
    assertThat(tar.ids()).containsExactly("good");
    assertThat(tar.lines())
        .anyMatch(line -> line.startsWith("a.tar!/link.txt: is a link"))
        .anyMatch(line -> line.startsWith("a.tar!/pipe.txt: is a link, a pipe or a device"));
  }

  @Test
  void whatSwellsWithoutEndIsRefused() {
    byte[] zeros = new byte[30_000_000];
    java.util.Arrays.fill(zeros, (byte) 'a');
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("good.txt", BYTES);
    entries.put("bomb.txt", zeros);
    entries.put("after.txt", BYTES);
    Collected bomb = Collected.of("bomb.zip", Pack.zip(entries));
    assertThat(bomb.ids()).contains("good");
    assertThat(bomb.lines()).isNotEmpty();
    assertThat(bomb.lines()).anyMatch(line -> line.contains("bomb"));
    assertThat(Collected.of("bomb.txt.gz", Pack.gzip(zeros)).lines())
        .singleElement()
        .asString()
        .startsWith("bomb.txt.gz: has more than the 2 million bytes");
    byte[] records =
        Pack.utf8(("{\"id\": \"r\", \"text\": \"" + " ".repeat(90) + "\"}\n").repeat(400_000));
    assertThat(Collected.of("bomb.gz", Pack.gzip(records)).lines())
        .last()
        .asString()
        .startsWith("bomb.gz: swells to more than 200 times its size, as a ZIP bomb does");
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 60; i++) {
      many.put("f" + i + ".txt", BYTES);
    }
    Collected crowd = Collected.of("many.zip", Pack.zip(many));
    assertThat(crowd.documents).hasSize(50);
    assertThat(crowd.lines()).singleElement().asString().contains("has more than 50 entries");
  }

  @Test
  void aDamagedArchiveIsToldOnce() {
    byte[] whole = Pack.gzip(Pack.tar(Map.of("a.txt", Pack.utf8(TEXT.repeat(1000)))));
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThat(Collected.of("cut.tgz", cut).lines())
        .singleElement()
        .asString()
        .startsWith("cut.tgz")
        .contains(": cannot be read (");
    assertThat(Collected.of("none.zip", Pack.zip(Map.of("a/", new byte[0]))).lines())
        .singleElement()
        .asString()
        .startsWith("none.zip: holds nothing to read");
  }

  @Test
  void recordsGiveWhatIsKnownOfADocument() {
    String record =
        "{\"id\": 7, \"text\": \"One.\\r\\nTwo.\", \"country\": \"GH\", \"year\": 2009, \"title\": \"A paper\","
            + " \"date\": \"16 June 2009\", \"source\": \"https://example.org/7\", \"name\": \"Ghana\"}";
    Document document = Collected.of("a.jsonl", Pack.utf8(record)).one();
    assertThat(document.id()).isEqualTo("7");
    assertThat(document.text()).isEqualTo("One.\nTwo.");
    assertThat(document.header())
        .isEqualTo(
            new Header(
                "A paper",
                "",
                "2009-06-16",
                "",
                "GH",
                "",
                "2009",
                "",
                "",
                "",
                "https://example.org/7"));
  }

  @Test
  void aWrongRecordIsToldWithItsLine() {
    String good = "{\"id\": \"%s\", \"text\": \"One.\"}\n";
    String lines =
        good.formatted("a")
            + "{\"id\": \"b\"}\n"
            + "{\"text\": \"One.\"}\n"
            + "{\"id\": \"d\", \"text\": \n"
            + "[1]\n"
            + "{\"id\": \"f\", \"text\": \"\"}\n"
            + "{\"id\": \"g\", \"text\": \"One.\", \"year\": \"long ago\"}\n"
            + "{\"id\": \"h\", \"text\": [\"One.\"]}\n"
            + good.formatted("i");
    Collected found = Collected.of("a.jsonl", Pack.utf8(lines));
    assertThat(found.ids()).containsExactly("a", "i");
    assertThat(found.lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("a.jsonl, line 2: the record b has no text"),
            line -> assertThat(line).startsWith("a.jsonl, line 3: the record has no id"),
            line -> assertThat(line).startsWith("a.jsonl, line 4").contains("is not JSON"),
            line -> assertThat(line).startsWith("a.jsonl, line 5: is no JSON object"),
            line -> assertThat(line).startsWith("a.jsonl, line 6: is empty"),
            line -> assertThat(line).startsWith("a.jsonl, line 7: the year 'long ago' is none"),
            line -> assertThat(line).startsWith("a.jsonl, line 8: the field text is not a text"));
    assertThat(
            Collected.of("a.json", Pack.utf8("{\n \"id\": \"a\",\n \"text\": \"One.\"\n}\n"))
                .lines())
        .singleElement()
        .asString()
        .startsWith("a.json: is JSON, but not a record a line");
    assertThat(Collected.of("a.json", Pack.utf8("[\n {\"id\": \"a\"}]")).lines())
        .singleElement()
        .asString()
        .startsWith("a.json: is a JSON array");
  }

  @Test
  void aDamagedFirstLineDoesNotMakeRecordsAText() {
    String records =
        "x\n{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": \"b\", \"text\": \"Two.\"}\n";
    for (Collected found :
        List.of(
            Collected.of("r.jsonl", Pack.utf8(records)),
            Collected.of("r.NDJSON", Pack.utf8(records)),
            Collected.of("r.jsonl.gz", Pack.gzip(Pack.utf8(records))))) {
      assertThat(found.ids()).containsExactly("a", "b");
      assertThat(found.lines())
          .singleElement()
          .asString()
          .contains(", line 1, column 1: is not JSON");
    }
    assertThat(Collected.of("r.jsonl", records.getBytes(StandardCharsets.UTF_16)).lines())
        .singleElement()
        .asString()
        .startsWith("r.jsonl: is in UTF-16, and records are read in UTF-8; ");
  }

  @Test
  void anArchiveThatEndsBetweenTwoEntriesIsCutShort() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.txt", BYTES);
    entries.put("b.txt", BYTES);
    byte[] zip = Pack.zip(entries);
    assertThat(Collected.of("a.zip", zip).lines()).isEmpty();
    String signs = new String(zip, StandardCharsets.ISO_8859_1);
    for (int end : List.of(signs.lastIndexOf("PK\u0003\u0004"), signs.indexOf("PK\u0001\u0002"))) {
      Collected cut = Collected.of("a.zip", Arrays.copyOf(zip, end));
      assertThat(cut.ids()).contains("a");
      assertThat(cut.lines())
          .singleElement()
          .asString()
          .containsPattern(
              "^a\\.zip: (is cut short: the list|cannot be read \\(it ends too early\\))");
    }
  }

  @Test
  void aTarArchiveWithoutItsEndIsCutShort() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.txt", BYTES);
    entries.put("pipe", new byte[0]);
    entries.put("b.txt", BYTES);
    int entry = 512 + 512 * ((BYTES.length + 511) / 512);
    byte[] tar = Pack.tar(entries);
    for (int end : List.of(entry, entry + 512, 2 * entry + 512)) {
      byte[] cut = Arrays.copyOf(tar, end);
      for (Collected found :
          List.of(Collected.of("a.tar", cut), Collected.of("a.tar.gz", Pack.gzip(cut)))) {
        assertThat(found.ids()).startsWith("a");
        assertThat(found.lines().get(found.lines().size() - 1))
            .as("cut after " + end)
            .contains("is cut short: it has no end; get the whole of it");
      }
    }
    byte[] more = Arrays.copyOf(tar, tar.length);
    Arrays.fill(more, 2 * entry + 1536, more.length, (byte) 'x');
    for (byte[] each : List.of(Arrays.copyOf(tar, 2 * entry + 1024), tar, more)) {
      Collected whole = Collected.of("a.tar", each);
      assertThat(whole.ids()).containsExactly("a", "b");
      assertThat(whole.lines()).singleElement().asString().contains("is a link, a pipe");
    }
  }

  @Test
  void foldersAreReadInTheOrderOfNames() throws IOException {
    write("top/b.txt");
    write("top/a/c.html.txt");
    write("top/a/d.md");
    write("top/.hidden/e.txt");
    write("top/page_files/f.txt");
    write("top/page.html");
    write("top/old/g.txt");
    Files.createSymbolicLink(temp.resolve("top/a/loop"), temp.resolve("top"));
    assertThat(folder(Selection.ALL, false)).containsExactly("c.html", "d", "b", "g", "page");
    assertThat(folder(Selection.ALL, true))
        .containsExactly("a-c.html", "a-d", "b", "old-g", "page");
    assertThat(folder(new Selection(List.of("*.txt"), List.of("old")), false))
        .containsExactly("c.html", "b");
    assertThat(folder(new Selection(List.of("a/**", "**/b.txt"), List.of()), false))
        .containsExactly("c.html", "d", "b");
    Files.createDirectory(temp.resolve("none"));
    assertThat(Collected.of(temp.resolve("none")).lines())
        .singleElement()
        .asString()
        .contains("none: holds nothing to read");
    assertThatThrownBy(() -> new Selection(List.of("[a"), List.of()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("[a: is not a glob");
  }

  /** A pipe that nobody writes to would be waited for without end. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatIsNoFileIsToldAndPassedOverInAFolder() throws Exception {
    write("mixed/z.txt");
    Path folder = temp.resolve("mixed");
    Path pipe = folder.resolve("a.txt");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Files.createSymbolicLink(folder.resolve("b.txt"), pipe);
    Files.createSymbolicLink(folder.resolve("c.txt"), Path.of("/dev/zero"));
    Files.createSymbolicLink(folder.resolve("d.txt"), temp.resolve("nothing"));
    Collected found = Collected.of(folder);
    assertThat(found.ids()).containsExactly("z");
    assertThat(found.lines())
        .hasSize(4)
        .allMatch(line -> line.contains(".txt: is a "))
        .first()
        .asString()
        .isEqualTo(
            pipe
                + ": is a pipe, a socket or a device, and no file; remove it, or leave it out by --exclude");
  }

  private List<String> folder(Selection selection, boolean pathIds) {
    ReadOptions options = new ReadOptions(selection, pathIds, "test");
    Collected found =
        Collected.of(
            options, InputStream.nullInputStream(), List.of(temp.resolve("top").toString()));
    assertThat(found.lines()).isEmpty();
    return found.ids();
  }

  @Test
  void standardInputIsReadByItsContent() {
    ReadOptions options = ReadOptions.standard("test");
    assertThat(Collected.of(options, new ByteArrayInputStream(BYTES), List.of("-")).ids())
        .containsExactly("standard-input");
    byte[] records = Pack.gzip(Pack.utf8("{\"id\": \"r\", \"text\": \"One.\"}"));
    assertThat(Collected.of(options, new ByteArrayInputStream(records), List.of("-")).ids())
        .containsExactly("r");
  }

  @Test
  void whatIsNotSupportedSaysWhatIs() {
    Map<String, String> others =
        Map.of(
            "{\\rtf1 Text}", "an RTF document",
            "GIF89a...", "a GIF image",
            "\u00D0\u00CF\u0011\u00E0....", "an old Office document",
            "7z\u00BC\u00AF\u0027\u001C", "a 7-Zip archive",
            "<?xml version='1.0'?><rss/>", "XML other than HTML");
    others.forEach(
        (bytes, what) ->
            assertThat(Collected.of("a", bytes.getBytes(StandardCharsets.ISO_8859_1)).lines())
                .singleElement()
                .asString()
                .contains("is " + what + ", which is not read; give text, HTML, PDF, JSON Lines"));
    byte[] docx = Pack.zip(Map.of("[Content_Types].xml", Pack.utf8("<Types/>")));
    assertThat(Collected.of("a.docx", docx).lines())
        .singleElement()
        .asString()
        .contains("a.docx: is an Office document or an e-book");
  }

  @Test
  void aTextThatIsTooLongIsToldWithTheLimit() {
    assertThat(Collected.of("long.txt", Pack.utf8("Long. ".repeat(100_000))).lines())
        .singleElement()
        .asString()
        .contains("long.txt: has 600000 characters, where one document may have 500000");
    assertThat(Collected.of("long.txt", Pack.utf8("Long. ".repeat(400_000))).lines())
        .singleElement()
        .asString()
        .contains("long.txt: has more than the 2 million bytes");
    assertThat(Collected.of("long.html", Pack.utf8("<p>" + "Long. ".repeat(200_000))).lines())
        .singleElement()
        .asString()
        .contains("long.html: has more than the 1 million bytes");
  }

  @Test
  void namesWithoutExtensionAreIdentifiers() {
    assertThat(Ids.of("a/b.c/report.v2.txt.gz")).isEqualTo("report.v2");
    assertThat(Ids.of("report")).isEqualTo("report");
    assertThat(Ids.of(".gz")).isEqualTo(".gz");
    assertThat(Ids.ofPath("2009/a b/gh.html")).isEqualTo("2009-a b-gh");
  }

  private void write(String path) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, BYTES);
  }
}
