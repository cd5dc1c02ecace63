// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import com.google.gson.JsonElement;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * How a table is written (CSVW dialect description).
 *
 * @param delimiter between cells
 * @param quote around cells, if any
 * @param doubled whether a quote in a cell is doubled, or stands after a backslash
 * @param comment what a line begins with that is no row
 * @param encoding of the text
 * @param headerRows how many rows there are before the data
 * @param skipRows how many rows to leave out at the beginning, before the header
 * @param skipColumns how many columns to leave out
 * @param trim whether white space around cells does not count
 */
public record Dialect(
    char delimiter,
    Optional<Character> quote,
    boolean doubled,
    Optional<Character> comment,
    Charset encoding,
    int headerRows,
    int skipRows,
    int skipColumns,
    boolean trim) {
  /** The usual dialect with this delimiter. */
  public static Dialect standard(char delimiter) {
    return new Dialect(
        delimiter, Optional.of('"'), true, Optional.empty(), StandardCharsets.UTF_8, 1, 0, 0, true);
  }

  /** What a dialect description says, and where it says nothing, the standard. */
  static Dialect of(Members json, char delimiter) {
    int header = json.truth("header").orElse(true) ? 1 : 0;
    boolean noQuote = json.json().has("quoteChar") && json.json().get("quoteChar").isJsonNull();
    return new Dialect(
        character(json, "delimiter").orElse(delimiter),
        noQuote ? Optional.empty() : character(json, "quoteChar").or(() -> Optional.of('"')),
        json.truth("doubleQuote").orElse(true),
        json.json().has("commentPrefix") ? character(json, "commentPrefix") : Optional.of('#'),
        encoding(json),
        json.number("headerRowCount").orElse(header),
        json.number("skipRows").orElse(0),
        json.number("skipColumns").orElse(0),
        json.value("trim").map(trim -> trims(trim, json)).orElse(true));
  }

  private static boolean trims(JsonElement trim, Members json) {
    if (!trim.isJsonPrimitive()) {
      throw json.wrong("trim", "true, false, start or end");
    }
    return !trim.getAsString().equals("false");
  }

  private static Optional<Character> character(Members json, String key) {
    return json.text(key)
        .map(
            text -> {
              if (text.length() != 1) {
                throw json.wrong(key, "one character");
              }
              return text.charAt(0);
            });
  }

  private static Charset encoding(Members json) {
    try {
      return json.text("encoding").map(Charset::forName).orElse(StandardCharsets.UTF_8);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw json.wrong("encoding", "the name of an encoding that is known");
    }
  }
}
