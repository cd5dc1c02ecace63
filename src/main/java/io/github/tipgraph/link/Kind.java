// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be linked. */
public enum Kind {
  /** Countries, by their ISO 3166-1 codes. */
  COUNTRIES,
  /** Subdivisions of countries, by their ISO 3166-2 codes. */
  SUBDIVISIONS,
  /** Bodies, by name and country. */
  BODIES,
  /** Laws, by title, year and country. */
  LAWS;

  /** Its name as a user writes it. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a name, if there is one. */
  public static Optional<Kind> of(String title) {
    return Arrays.stream(values()).filter(kind -> kind.title().equals(title)).findFirst();
  }

  /** Whether its members have codes by which they are known exactly. */
  boolean coded() {
    return this == COUNTRIES || this == SUBDIVISIONS;
  }
}
