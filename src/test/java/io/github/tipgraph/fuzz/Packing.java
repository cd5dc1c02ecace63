// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fuzz;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jsoup.nodes.Entities;

/** A text in the forms in which texts come. */
final class Packing {
  private static final int WIDTH = 90;
  private static final int LINES = 55;

  private Packing() {}

  static byte[] in(Target form, String text) {
    try {
      return switch (form) {
        case HTML -> utf8(html(Entities.escape(text)));
        case JSON_LINES -> utf8(record(text));
        case ZIP -> zip(text);
        case TAR -> gzip(tar(text));
        case WARC -> warc(text);
        case PDF -> pdf(text);
        case TABLE -> utf8("name,year\n" + text.replace("\n\n", "\n"));
        default -> utf8(text);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String html(String text) {
    return "<!DOCTYPE html><html><head><title>Trafficking in Persons</title></head><body><nav>Menu</nav><h1>Report</h1><p>"
        + text.replace("\n\n", "</p><p>")
        + "</p></body></html>";
  }

  private static String record(String text) {
    JsonObject record = new JsonObject();
    record.addProperty("id", "a document");
    record.addProperty("country", "PK");
    record.addProperty("text", text);
    return ascii(record.toString()) + "\n";
  }

  /** With escapes, which may be halves of a character. */
  private static String ascii(String json) {
    StringBuilder escaped = new StringBuilder();
    json.chars()
        .forEach(
            c -> escaped.append(c < 0x80 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
    return escaped.toString();
  }

  private static byte[] zip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream packed = new ZipOutputStream(out)) {
      packed.putNextEntry(new ZipEntry("a folder/pakistan.txt"));
      packed.write(utf8(text));
      packed.putNextEntry(new ZipEntry("page.html"));
      packed.write(utf8(html(text)));
      packed.closeEntry();
    }
    return out.toByteArray();
  }

  private static byte[] tar(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream packed = new TarArchiveOutputStream(out)) {
      byte[] bytes = utf8(text);
      TarArchiveEntry entry = new TarArchiveEntry("pakistan.txt");
      entry.setSize(bytes.length);
      packed.putArchiveEntry(entry);
      packed.write(bytes);
      packed.closeArchiveEntry();
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] warc(String text) {
    byte[] page =
        utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html(text));
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\n"
            + "WARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Target-URI: https://example.org/pakistan\r\n"
            + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
            + page.length
            + "\r\n\r\n";
    return utf8(head + new String(page, StandardCharsets.UTF_8) + "\r\n\r\n");
  }

  /** Only the signs that the standard fonts of PDF have. */
  private static byte[] pdf(String text) throws IOException {
    List<String> lines =
        text.replaceAll("[^\n\\x20-\\x7E]", "?")
            .lines()
            .flatMap(line -> line.replaceAll("(.{" + WIDTH + "})", "$1\n").lines())
            .toList();
    try (PDDocument pdf = new PDDocument()) {
      for (int from = 0; from < Math.max(1, lines.size()); from += LINES) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 10);
          content.setLeading(13);
          content.beginText();
          content.newLineAtOffset(72, 740);
          for (String line : lines.subList(from, Math.min(lines.size(), from + LINES))) {
            content.showText(line);
            content.newLine();
          }
          content.endText();
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }
}
