// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types of a query's parameters. */
public enum ParamType {
  /** Any text. */
  STRING("any text"),
  /** An IRI. */
  IRI("an IRI such as https://w3id.org/tipgraph/place/PK"),
  /** A whole number. */
  INTEGER("a whole number such as 12"),
  /** A number. */
  DECIMAL("a number such as 12.5"),
  /** A day. */
  DATE("a date such as 2010-02-24"),
  /** A year. */
  YEAR("a year such as 2010"),
  /** A country, by code or name. */
  COUNTRY("a country's code or name such as PK or Pakistan"),
  /** A country, subdivision or city, by code or name. */
  PLACE("a place's code or name such as PK-PB or Punjab"),
  /** A document of the store, by identifier. */
  DOCUMENT("the identifier of a document"),
  /** A theme of findings, by code. */
  THEME("the code of a theme such as protection"),
  /** A body of the store, by name, acronym or IRI. */
  BODY("a body's name, acronym or IRI"),
  /** Anything that the store speaks of, by name, acronym, place code or IRI. */
  THING("the name, acronym, code or IRI of something in the store");

  private final String expected;

  ParamType(String expected) {
    this.expected = expected;
  }

  /** What a value of this type looks like, in words. */
  public String expected() {
    return expected;
  }

  /** The names of all types, as a query's header gives them. */
  static String names() {
    return Arrays.stream(values()).map(ParamType::title).collect(Collectors.joining(", "));
  }

  /** Its name in a query's header. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of this name in a query's header, if there is one. */
  static Optional<ParamType> of(String name) {
    return Arrays.stream(values()).filter(type -> type.title().equals(name)).findFirst();
  }
}
