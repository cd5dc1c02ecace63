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
  private static final Pattern COLUMN = Pattern.compile("column (\\d+)");

  private Json() {}

  /**
   * The object that a line holds.
   *
   * @param where what to call the line
   * @param problems makes the problem of a place in the line: the line and, where it is known, the
   *     column
   */
  public static JsonObject object(String line, String where, Problems problems) {
    try {
      JsonElement element = STRICT.fromJson(line, JsonElement.class);
      if (element != null && element.isJsonObject()) {
        return element.getAsJsonObject();
      }
      throw problems.of(where, "is no JSON object");
    } catch (JsonParseException e) {
      Matcher matcher = COLUMN.matcher(String.valueOf(e.getMessage()));
      throw problems.of(
          matcher.find() ? where + ", column " + matcher.group(1) : where, "is not JSON");
    }
  }

  /** Makes problems of a place in a file. */
  @FunctionalInterface
  public interface Problems {
    /** The problem of what stands at a place. */
    ProblemException of(String where, String what);
  }
}
