// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Web archives, with records made here. */
class WarcTest {
  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Ghana</title></head><body><main><h1>Ghana</h1>"
          + "<p>The government identified 12 victims in Accra, and the police opened 3 cases.</p>"
          + "</main></body></html>";

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] record(String type, String target, String contentType, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "WARC-Date: 2010-06-14T00:00:00Z\r\nWARC-Target-URI: "
            + target
            + "\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return join(Pack.utf8(head), block, Pack.utf8("\r\n\r\n"));
  }

  private static byte[] response(String target, String head, byte[] body) {
    byte[] block = join(Pack.utf8("HTTP/1.1 " + head + "\r\n\r\n"), body);
    return record("response", target, "application/http; msgtype=response", block);
  }

  private static byte[] page(String target) {
    return response(target, "200 OK\r\nContent-Type: text/html", Pack.utf8(PAGE));
  }

  @Test
  void readsWhatAServerAnsweredAsIfItWereFetched() {
    Collected collected =
        Collected.of("crawl.warc", page("http://example.org/2010/ghana.html?lang=en"));
    Document document = collected.one();
    assertThat(document.id()).isEqualTo("2010-ghana-lang-en");
    assertThat(document.text()).contains("identified 12 victims").doesNotContain("<p>");
    assertThat(document.header().source()).isEqualTo("http://example.org/2010/ghana.html?lang=en");
    assertThat(collected.sources)
        .containsExactly("crawl.warc!/http://example.org/2010/ghana.html?lang=en");
  }

  @Test
  void readsTextsAndResources() {
    byte[] text = Pack.utf8("Ghana\n\nThe government identified 12 victims.\n");
    byte[] archive =
        join(
            record("warcinfo", "", "application/warc-fields", Pack.utf8("software: a test\r\n")),
            record("conversion", "http://example.org/a", "text/plain", text),
            record("resource", "http://example.org/b", "text/plain; charset=utf-8", text));
    assertThat(Collected.of("c.warc", archive).ids()).containsExactly("a", "b");
  }

  @Test
  void leavesOutFailuresPicturesAndRequests() {
    byte[] nothing = Pack.utf8("nothing");
    byte[] archive =
        join(
            response("http://example.org/1", "404 Not Found\r\nContent-Type: text/html", nothing),
            response("http://example.org/2", "200 OK\r\nContent-Type: image/png", nothing),
            record("request", "http://example.org/3", "application/http", Pack.utf8("GET /\r\n")),
            record("metadata", "http://example.org/3", "application/warc-fields", nothing),
            page("http://example.org/4"));
    assertThat(Collected.of("c.warc", archive).one().id()).isEqualTo("4");
    assertThat(Collected.of("c.warc", response("http://example.org/1", "404 No", nothing)).lines())
        .containsExactly("c.warc: holds no page, text or PDF file; check what was archived");
  }

  @Test
  void undoesWhatServersDoToBytes() {
    byte[] packed = Pack.gzip(Pack.utf8(PAGE));
    byte[] chunked =
        join(
            Pack.utf8(Integer.toHexString(packed.length) + "\r\n"),
            packed,
            Pack.utf8("\r\n0\r\n\r\n"));
    String head =
        "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked";
    byte[] latin = "Ghana\n\nMinist\u00e8re.\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] archive =
        join(
            response("http://example.org/a", head, chunked),
            response(
                "http://example.org/b",
                "200 OK\r\nContent-Type: text/plain; charset=ISO-8859-1",
                latin));
    List<Document> documents = Collected.of("c.warc", archive).documents;
    assertThat(documents.get(0).text()).contains("identified 12 victims");
    assertThat(documents.get(1).text()).contains("Minist\u00e8re");
  }

  @Test
  void aRecordThatSwellsIsRefusedAndTheRestIsRead() {
    byte[] much =
        Pack.utf8(
            "{\"id\": \"x\", \"text\": \"Ghana.\"}\n" + (" ".repeat(1_000_000) + "\n").repeat(20));
    String head = "200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip";
    byte[] bomb = response("http://example.org/a", head, Pack.gzip(much));
    Collected collected = Collected.of("c.warc", join(bomb, page("http://example.org/b")));
    assertThat(collected.ids()).containsExactly("x", "b");
    assertThat(collected.lines())
        .singleElement()
        .asString()
        .startsWith("c.warc!/http://example.org/a: swells to more than 200 times its size");
    byte[] text = record("resource", "http://example.org/a", "text/plain", much);
    byte[] packed = join(Pack.gzip(page("http://example.org/b")), Pack.gzip(text));
    assertThat(Collected.of("c.warc.gz", packed).lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("c.warc.gz: swells to more than 200 times its size"));
  }

  @Test
  void goesOnAfterARecordThatCannotBeRead() {
    String brotli = "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br";
    byte[] archive =
        join(
            response("http://example.org/a", brotli, Pack.utf8("???")),
            record("response", "http://example.org/b", "application/http", Pack.utf8("no HTTP")),
            page("nonsense"),
            page("http://example.org/not an address"),
            page("http://example.org/c"));
    Collected collected = Collected.of("c.warc", archive);
    assertThat(collected.ids()).containsExactly("c");
    assertThat(collected.lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("http://example.org/a", "cannot be read (Brotli"),
            line -> assertThat(line).contains("http://example.org/b", "cannot be read"),
            line -> assertThat(line).contains("nonsense", "an address without a host"),
            line -> assertThat(line).contains("has an address that is none"));
  }

  @Test
  void readsEachRecordThatIsCompressedByItself() {
    byte[] packed =
        join(Pack.gzip(page("http://example.org/a")), Pack.gzip(page("http://example.org/b")));
    assertThat(Collected.of("c.warc.gz", packed).ids()).containsExactly("a", "b");
    InputStream slow =
        new ByteArrayInputStream(packed) {
          @Override
          public synchronized int available() {
            return 0;
          }
        };
    Collected piped = Collected.of(ReadOptions.standard("test"), slow, List.of("-"));
    assertThat(piped.ids()).containsExactly("a", "b");
  }

  @Test
  void takesAndCallsPagesByHostAndPathWhereAsked() {
    byte[] archive = join(page("http://example.org/x/a.html"), page("http://example.com/x/a.html"));
    Selection selection = new Selection(List.of("example.com/**"), List.of());
    InputStream bytes = new ByteArrayInputStream(archive);
    assertThat(Collected.of(new ReadOptions(selection, true, "test"), bytes, List.of("-")).ids())
        .containsExactly("example.com-x-a");
  }

  @Test
  void tellsOfAnArchiveThatIsCutShort() {
    byte[] whole = page("http://example.org/a");
    byte[] cut = Arrays.copyOf(whole, whole.length - 100);
    assertThat(Collected.of("c.warc", cut).problems).isNotEmpty();
  }
}
