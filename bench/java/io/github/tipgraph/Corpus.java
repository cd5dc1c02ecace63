// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.DocumentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The texts that are measured on. */
final class Corpus {
  private Corpus() {}

  /**
   * The documents of a file of JSON Lines with {@code id} and {@code text}, or a folder of texts.
   */
  static List<Document> read(Path corpus) throws IOException {
    DocumentReader reader = new DocumentReader();
    if (Files.isDirectory(corpus)) {
      try (Stream<Path> files = Files.list(corpus)) {
        return files.sorted().map(file -> document(reader, file.toString(), text(file))).toList();
      }
    }
    try (Stream<String> lines = Files.lines(corpus)) {
      return lines
          .map(line -> JsonParser.parseString(line).getAsJsonObject())
          .map(record -> document(reader, field(record, "id"), field(record, "text")))
          .toList();
    }
  }

  private static String field(JsonObject record, String name) {
    return record.get(name).getAsString();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(DocumentReader reader, String id, String text) {
    return reader.parse(id, text.getBytes(StandardCharsets.UTF_8), id);
  }

  /** The same with each clause after a semicolon a sentence of its own. */
  static List<Document> split(List<Document> documents) {
    DocumentReader reader = new DocumentReader();
    return documents.stream()
        .map(each -> document(reader, each.id(), each.text().replace("; ", ". ")))
        .toList();
  }
}
