// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import io.github.tipgraph.rdf.WebIri;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The IRIs of things of others. */
final class Targets {
  private static final Pattern WIKIDATA =
      Pattern.compile(
          "(?:(?:https?://www\\.wikidata\\.org/(?:wiki|entity)/|wd:)?)(?<id>Q[1-9]\\d*)");

  private Targets() {}

  /** Whether a text can be the IRI of a thing on the web. */
  static boolean sound(String iri) {
    return WebIri.isSound(iri);
  }

  /**
   * The IRI of a cell: itself, or that of Wikidata where it is the number or page of an item there.
   */
  static String of(String cell, String prefix) {
    if (!prefix.isEmpty()) {
      return prefix + cell;
    }
    Matcher wikidata = WIKIDATA.matcher(cell);
    return wikidata.matches() ? "http://www.wikidata.org/entity/" + wikidata.group("id") : cell;
  }
}
