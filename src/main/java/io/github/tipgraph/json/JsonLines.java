// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.json;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/** Reads and writes JSON Lines: UTF-8, one object a line; blank lines say nothing. */
public final class JsonLines {
  private JsonLines() {}

  /**
   * An object with the line on which it stands.
   *
   * @param file what messages call the file
   * @param number the line, from 1
   */
  public record Line(String file, int number, JsonObject object) {
    /** The problem of what the line says. */
    public ProblemException mistake(String what, String remedy) {
      return new ProblemException(Problem.mistake(file, "line " + number, what, remedy));
    }

    /**
     * A field that holds a text.
     *
     * @throws ProblemException if it is missing, empty or of another kind
     */
    public String text(String field) {
      JsonValue value = object.get(field);
      if (value == null || !value.isString() || value.getAsString().value().isEmpty()) {
        throw mistake("has no text in \"" + field + "\"", "give \"" + field + "\": \"…\"");
      }
      return value.getAsString().value();
    }

    /**
     * A field that holds an object; empty where it is missing.
     *
     * @throws ProblemException if it is of another kind
     */
    public JsonObject object(String field) {
      JsonValue value = object.get(field);
      if (value == null) {
        return new JsonObject();
      }
      if (!value.isObject()) {
        throw mistake("\"" + field + "\" is no object", "give \"" + field + "\": {…}");
      }
      return value.getAsObject();
    }
  }

  /**
   * The objects of a file.
   *
   * @throws ProblemException if it cannot be read, or a line is no JSON object
   */
  public static List<Line> read(Path file) {
    List<Line> lines = new ArrayList<>();
    List<String> texts = texts(file);
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isBlank()) {
        lines.add(new Line(file.toString(), i + 1, parse(file, i + 1, texts.get(i))));
      }
    }
    return lines;
  }

  private static List<String> texts(Path file) {
    String name = file.toString();
    if (!Files.exists(file)) {
      throw new ProblemException(
          Problem.mistake(name, "", "there is no such file", "check the path"));
    }
    if (Files.isDirectory(file)) {
      throw new ProblemException(
          Problem.mistake(
              name, "", "is a folder, where a file of JSON Lines was expected", "name a file"));
    }
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new ProblemException(
          Problem.mistake(name, "", "is not valid UTF-8", "save it as UTF-8"), e);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.failure(
              name, "", "cannot be read (" + e.getMessage() + ")", "check its permissions"),
          e);
    }
  }

  private static JsonObject parse(Path file, int number, String text) {
    try {
      return JSON.parse(text);
    } catch (JsonException e) {
      throw new ProblemException(
          Problem.mistake(
              file.toString(),
              "line " + number,
              "is no JSON object (" + e.getMessage() + ")",
              "write one object {…} on each line"),
          e);
    }
  }

  /**
   * The text of a field's value: that of a string as it is, of a number as written, of null none.
   */
  public static String cell(JsonValue value) {
    if (value.isString()) {
      return value.getAsString().value();
    }
    return value.isNull() ? "" : value.toString();
  }

  /**
   * An object as one line, without the line's end.
   *
   * @param fields in order; values are texts, numbers, lists or maps of these
   */
  public static String write(Map<String, ?> fields) {
    return value(fields);
  }

  private static String value(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> quoted(e.getKey().toString()) + ": " + value(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JsonLines::value).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof Number ? value.toString() : quoted(value.toString());
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : c);
      }
    }
    return out.append('"').toString();
  }
}
