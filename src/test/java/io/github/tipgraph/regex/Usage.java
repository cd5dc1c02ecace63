// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.regex;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of the program and what it is used for.
 *
 * @param where the class and method, or the field, that has it
 */
record Usage(String where, Pattern pattern, Set<Way> ways) {
  /** A way in which a text is searched. */
  enum Way {
    MATCHES,
    LOOKING_AT,
    FIND;

    /** Searches a text as the program does: with {@code find} to its end. */
    void run(Pattern pattern, CharSequence text) {
      Matcher matcher = pattern.matcher(text);
      switch (this) {
        case MATCHES -> matcher.matches();
        case LOOKING_AT -> matcher.lookingAt();
        case FIND -> {
          while (matcher.find()) {
            // All matches, as for a replacement.
          }
        }
      }
    }

    /** The way of a method of {@link Matcher}, {@link Pattern} or {@link String}. */
    static Set<Way> of(String method) {
      return switch (method) {
        case "matches", "asMatchPredicate" -> Set.of(MATCHES);
        case "lookingAt" -> Set.of(LOOKING_AT);
        case "find",
            "results",
            "replaceAll",
            "replaceFirst",
            "appendReplacement",
            "split",
            "splitAsStream",
            "asPredicate" ->
            Set.of(FIND);
        default -> Set.of();
      };
    }
  }

  @Override
  public String toString() {
    return where + " " + ways + ": " + pattern;
  }
}
