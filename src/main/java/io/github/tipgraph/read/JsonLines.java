// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * JSON Lines: a record a line with {@code id} and {@code text}, and if it likes {@code country},
 * {@code year}, {@code title}, {@code date} and {@code source}.
 */
final class JsonLines implements Format {
  @Override
  public void read(Content content, Opener opener) throws IOException {
    requireUtf8(content);
    Lines lines = new Lines(content.bytes(), opener.limits().whole());
    for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
      String where = "line " + lines.number();
      byte[] bytes = line.get();
      if (!lines.tooLong() && isBlank(bytes)) {
        continue;
      }
      if (lines.number() == 1 && spreadOut(bytes) && !isRecord(content, bytes, where)) {
        throw content.problem(
            "", "is JSON, but not a record a line", "make it JSON Lines with jq -c .");
      }
      if (lines.tooLong()) {
        opener.tell(
            content.problem(
                where,
                "has more than " + Limits.say(opener.limits().whole()) + " bytes",
                "give a record to each document"));
      } else {
        opener.deliver(
            content,
            content.name() + ", " + where,
            bytes,
            sha256 -> record(content, bytes, where, sha256));
      }
    }
  }

  private static void requireUtf8(Content content) throws IOException {
    Optional<Charset> marked = Charsets.marked(content.head());
    if (marked.isPresent() && !marked.get().equals(StandardCharsets.UTF_8)) {
      String name = marked.get().name().replaceFirst("[BL]E$", "");
      throw content.problem(
          "",
          "is in %s, and records are read in UTF-8".formatted(name),
          "save it as UTF-8, for instance with iconv -f %s -t UTF-8".formatted(name));
    }
  }

  private static boolean isBlank(byte[] line) {
    boolean opens = line.length > 0 && line[0] == '{';
    return !opens && new String(line, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "").isBlank();
  }

  private static boolean isRecord(Content content, byte[] line, String where) {
    try {
      record(content, line, where, "");
      return true;
    } catch (ProblemException e) {
      return false;
    }
  }

  /** Whether a first line is the beginning of a record that goes on in the next. */
  private static boolean spreadOut(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "").strip();
    return text.startsWith("{") && !text.endsWith("}");
  }

  private static String utf8(Content content, byte[] line, String where) {
    String text = new String(line, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0
        && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), line)) {
      throw content.problem(where, "is not valid UTF-8", "save it as UTF-8");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Manuscript record(Content content, byte[] line, String where, String sha256) {
    JsonObject record =
        Json.object(
            utf8(content, line, where),
            where,
            (place, what) ->
                content.problem(place, what, "write a record as {\"id\": …, \"text\": …}"));
    String id = field(content, record, "id", where).strip();
    if (id.isEmpty()) {
      throw content.problem(where, "the record has no id", "give it one");
    }
    if (!record.has("text")) {
      throw content.problem(where, "the record " + id + " has no text", "give it one");
    }
    String text = Texts.unixLines(plain(content, record, "text", where));
    String year = field(content, record, "year", where);
    if (!year.matches("|\\d{4}")) {
      throw content.problem(where, "the year '" + year + "' is none", "give four digits");
    }
    String source = field(content, record, "source", where);
    Header given =
        Header.EMPTY
            .withTitle(field(content, record, "title", where))
            .withIssued(HeaderBuilder.day(field(content, record, "date", where)))
            .withCountry(field(content, record, "country", where))
            .withYear(year)
            .withSource(source.isEmpty() ? content.address() : source);
    String name = content.name() + ", " + where;
    return new Manuscript(name, id, text, List.of(), given, List.of(), sha256);
  }

  /** A field that tells of the text: what it says stands in messages and in the graph. */
  private static String field(Content content, JsonObject record, String name, String where) {
    return Secrets.without(plain(content, record, name, where));
  }

  private static String plain(Content content, JsonObject record, String name, String where) {
    JsonElement value = record.get(name);
    if (value == null || value.isJsonNull()) {
      return "";
    }
    if (!value.isJsonPrimitive() || value.getAsJsonPrimitive().isBoolean()) {
      throw content.problem(where, "the field " + name + " is not a text", "write it in quotes");
    }
    return Texts.wellFormed(value.getAsString());
  }
}
