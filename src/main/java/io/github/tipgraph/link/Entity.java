// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import java.util.List;
import java.util.Map;

/**
 * Something of the store that may be known elsewhere.
 *
 * @param names as documents and vocabularies give them, the first being what to call it
 * @param acronyms its short forms
 * @param codes of places
 * @param country the ISO 3166-1 alpha-2 code of the country to which it belongs, or empty
 * @param year of a law, or empty
 */
record Entity(
    String iri,
    Kind kind,
    List<String> names,
    List<String> acronyms,
    Map<CodeKind, String> codes,
    String country,
    String year) {
  Entity {
    names = List.copyOf(names);
    acronyms = List.copyOf(acronyms);
    codes = Map.copyOf(codes);
  }

  /** What to call it. */
  String name() {
    return names.isEmpty() ? iri : names.get(0);
  }
}
