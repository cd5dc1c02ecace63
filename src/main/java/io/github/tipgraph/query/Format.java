// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.write.Syntax;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which an answer is written. */
public enum Format {
  /** Aligned columns, to read. */
  TABLE,
  /** SPARQL results as CSV. */
  CSV,
  /** SPARQL results as TSV. */
  TSV,
  /** SPARQL results as JSON. */
  JSON,
  /** SPARQL results as XML. */
  XML,
  /** Turtle. */
  TURTLE,
  /** TriG. */
  TRIG,
  /** N-Triples. */
  NT,
  /** N-Quads. */
  NQ,
  /** JSON-LD. */
  JSONLD,
  /** RDF/XML. */
  RDFXML;

  /** The form of this name, if there is one. */
  public static Optional<Format> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.title().equals(lower))
        .findFirst()
        .or(() -> Syntax.of(name).map(syntax -> valueOf(syntax.name())));
  }

  /** Its name in lower case. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The syntax, where it is one for triples. */
  Optional<Syntax> syntax() {
    return Syntax.of(title());
  }
}
