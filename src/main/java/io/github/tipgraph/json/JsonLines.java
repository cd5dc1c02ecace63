// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.json;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.tipgraph.file.Fault;
import io.github.tipgraph.read.Json;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.TextFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads and writes JSON Lines: UTF-8, one object a line; blank lines say nothing. */
public final class JsonLines {
  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .setFormattingStyle(FormattingStyle.COMPACT.withSpaceAfterSeparators(true))
          .create();

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
      JsonElement value = object.get(field);
      boolean text =
          value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
      if (!text || value.getAsString().isEmpty()) {
        throw mistake("has no text in \"" + field + "\"", "give \"" + field + "\": \"…\"");
      }
      return value.getAsString();
    }

    /**
     * A field that holds an object; empty where it is missing.
     *
     * @throws ProblemException if it is of another kind
     */
    public JsonObject object(String field) {
      JsonElement value = object.get(field);
      if (value == null) {
        return new JsonObject();
      }
      if (!value.isJsonObject()) {
        throw mistake("\"" + field + "\" is no object", "give \"" + field + "\": {…}");
      }
      return value.getAsJsonObject();
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
      ByteBuffer bytes = ByteBuffer.wrap(TextFile.bytes(file));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().lines().toList();
    } catch (CharacterCodingException e) {
      throw new ProblemException(
          Problem.mistake(name, "", "is not valid UTF-8", "save it as UTF-8"), e);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.failure(
              name, "", "cannot be read (" + Fault.reason(e) + ")", "check its permissions"),
          e);
    }
  }

  private static JsonObject parse(Path file, int number, String text) {
    return Json.object(
        text,
        "line " + number,
        (where, what) ->
            new ProblemException(
                Problem.mistake(
                    file.toString(), where, what, "write one object {…} on each line")));
  }

  /**
   * The text of a field's value: that of a string as it is, of a number as written, of null none.
   */
  public static String cell(JsonElement value) {
    if (value.isJsonNull()) {
      return "";
    }
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  /**
   * An object as one line, without the line's end.
   *
   * @param fields in order; values are texts, numbers, lists or maps of these
   */
  public static String write(Map<String, ?> fields) {
    return GSON.toJson(fields);
  }
}
