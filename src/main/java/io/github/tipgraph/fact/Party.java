// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/**
 * Who acts, pays or receives: a body by its name, the government of the assessed country, a foreign
 * government by its country code, victims, or nobody that the text names.
 *
 * @param kind which of these
 * @param name the body's name or the country's ISO 3166-1 alpha-2 code; empty for the other kinds
 */
public record Party(Kind kind, String name) {
  /** The kinds of party. */
  public enum Kind {
    NONE,
    GOVERNMENT,
    VICTIMS,
    BODY,
    COUNTRY
  }

  /** Nobody that the text names. */
  public static final Party NONE = new Party(Kind.NONE, "");

  /** The government of the assessed country. */
  public static final Party GOVERNMENT = new Party(Kind.GOVERNMENT, "");

  /** Victims, as receivers of money. */
  public static final Party VICTIMS = new Party(Kind.VICTIMS, "");

  public Party {
    boolean named = kind == Kind.BODY || kind == Kind.COUNTRY;
    if (named == name.isEmpty()) {
      throw new IllegalArgumentException(
          "A party of kind " + kind + " with the name '" + name + "'");
    }
  }

  /** A body of the bodies table. */
  public static Party body(String name) {
    return new Party(Kind.BODY, name);
  }

  /** A foreign government, by the ISO 3166-1 alpha-2 code of its country. */
  public static Party country(String code) {
    return new Party(Kind.COUNTRY, code);
  }

  /** The cell of the tables: {@code government}, {@code victims}, a name, a code, or empty. */
  public String cell() {
    return switch (kind) {
      case NONE -> "";
      case GOVERNMENT -> "government";
      case VICTIMS -> "victims";
      case BODY, COUNTRY -> name;
    };
  }
}
