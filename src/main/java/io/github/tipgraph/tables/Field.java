// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.tables;

import java.util.List;

/**
 * A column of a joined table.
 *
 * @param name in the head of the table
 * @param kind of its cells
 * @param schemes from whose codes they are taken, if they are codes
 * @param title what to call it
 * @param description what is in it
 */
record Field(String name, Kind kind, List<String> schemes, String title, String description) {
  /** What cells are. */
  enum Kind {
    TEXT,
    INTEGER,
    NUMBER,
    YEAR,
    /** Yes or no. */
    TRUTH,
    /** A code of a scheme. */
    CODE,
    /** Codes of one scheme or more, with semicolons between them. */
    CODES,
    /** A code of ISO 3166-1 alpha-2. */
    COUNTRY,
    /** A code of ISO 3166. */
    PLACE,
    /** Codes of ISO 3166, with semicolons between them. */
    PLACES
  }

  /** Whether a cell may hold several values. */
  boolean isList() {
    return kind == Kind.CODES || kind == Kind.PLACES;
  }

  /** The columns that explain this one, in order. */
  List<Field> joined() {
    return switch (kind) {
      case CODE, CODES ->
          List.of(explained("_label", "label", "What this code is called in English"));
      case COUNTRY ->
          List.of(
              explained(
                  "_alpha3",
                  "ISO 3166-1 alpha-3",
                  "The same country, as its code of three letters"),
              explained("_name", "name", "The English name of the country"));
      case PLACE, PLACES -> List.of(explained("_name", "name", "The English name of the place"));
      case TEXT, INTEGER, NUMBER, YEAR, TRUTH -> List.of();
    };
  }

  private Field explained(String suffix, String word, String what) {
    String several = isList() ? ", one for each, with semicolons between them" : "";
    return new Field(
        name + suffix,
        isList() ? Kind.CODES : Kind.TEXT,
        List.of(),
        title + ", " + word,
        what + several);
  }
}
