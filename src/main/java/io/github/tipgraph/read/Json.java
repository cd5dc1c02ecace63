// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON (RFC 8259), strictly. */
public final class Json {
  private static final Gson STRICT = new GsonBuilder().setStrictness(Strictness.STRICT).create();
  private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");

  /** How the parser's message begins where more stands in each other than it reads. */
  private static final String NESTING_LIMIT = "Nesting limit ";

  private Json() {}

  /**
   * The object that a line, or a text of several, holds.
   *
   * @param where what to call the line
   * @param problems makes the problem of a place in the line: the line and, where it is known, the
   *     column; in a text of several lines also which of them
   */
  public static JsonObject object(String line, String where, Problems problems) {
    try {
      JsonElement element = STRICT.fromJson(line, JsonElement.class);
      if (element != null && element.isJsonObject()) {
        return element.getAsJsonObject();
      }
      throw problems.of(where, "is no JSON object");
    } catch (JsonParseException e) {
      throw problems.of(
          where + place(String.valueOf(e.getMessage())),
          isDeep(e) ? Nesting.TOO_DEEP : "is not JSON");
    }
  }

  private static boolean isDeep(JsonParseException e) {
    return e.getCause() != null
        && String.valueOf(e.getCause().getMessage()).startsWith(NESTING_LIMIT);
  }

  /** The place that a message names, with the line where the text has several. */
  private static String place(String message) {
    Matcher place = PLACE.matcher(message);
    if (!place.find()) {
      return "";
    }
    String column = ", column " + place.group(2);
    return place.group(1).equals("1") ? column : ", line " + place.group(1) + column;
  }

  /** Makes problems of a place in a file. */
  @FunctionalInterface
  public interface Problems {
    /** The problem of what stands at a place. */
    ProblemException of(String where, String what);
  }
}
