// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Documents of our own in all forms that a build reads, with some that it cannot. */
final class Corpus {
  private static final Path TEXTS = Path.of("src/test/resources/gold/narratives.jsonl");

  private Corpus() {}

  /** A document. */
  private record Text(String id, String text) {
    static Text of(String line) {
      JsonObject gold = JsonParser.parseString(line).getAsJsonObject();
      return new Text(gold.get("document").getAsString(), gold.get("text").getAsString());
    }

    byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    String json() {
      JsonObject record = new JsonObject();
      record.addProperty("id", id);
      record.addProperty("text", text);
      return record.toString();
    }
  }

  /** Writes a folder: records in their lines, texts, and archives of three kinds. */
  static void write(Path folder) throws IOException {
    List<Text> texts = Files.readAllLines(TEXTS).stream().map(Text::of).toList();
    Files.createDirectories(folder.resolve("texts"));
    List<String> lines = new ArrayList<>(texts.subList(0, 12).stream().map(Text::json).toList());
    lines.add(5, "{\"id\": \"broken\"");
    lines.add(texts.get(3).json());
    Files.write(folder.resolve("records.jsonl"), lines);
    for (Text text : texts.subList(12, 17)) {
      Files.write(folder.resolve("texts").resolve(text.id() + ".txt"), text.bytes());
    }
    Files.write(
        folder.resolve("texts").resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    Files.write(folder.resolve("a.zip"), zip(texts.subList(17, 22)));
    Files.write(folder.resolve("b.tar.gz"), tar(texts.subList(22, 27)));
    Files.write(folder.resolve("c.warc.gz"), warc(texts.subList(27, texts.size())));
  }

  private static byte[] zip(List<Text> texts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Text text : texts) {
        out.putNextEntry(new ZipEntry(text.id() + ".txt"));
        out.write(text.bytes());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(List<Text> texts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      for (Text text : texts) {
        TarArchiveEntry entry = new TarArchiveEntry(text.id() + ".txt");
        entry.setSize(text.bytes().length);
        out.putArchiveEntry(entry);
        out.write(text.bytes());
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Each record is compressed by itself, as crawlers do it. */
  private static byte[] warc(List<Text> texts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Text text : texts) {
      try (OutputStream out = new GZIPOutputStream(bytes)) {
        byte[] head =
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8);
        String record =
            """
            WARC/1.0\r
            WARC-Type: response\r
            WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r
            WARC-Date: 2010-06-14T00:00:00Z\r
            WARC-Target-URI: http://example.org/%s.txt\r
            Content-Type: application/http; msgtype=response\r
            Content-Length: %d\r
            \r
            """
                .formatted(text.id(), head.length + text.bytes().length);
        out.write(record.getBytes(StandardCharsets.UTF_8));
        out.write(head);
        out.write(text.bytes());
        out.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
