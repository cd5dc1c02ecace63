// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a source says of one of its things; it is told piece by piece. */
final class Item {
  private final String iri;
  private final TreeMap<String, String> labels = new TreeMap<>();
  private final Set<String> aliases = new TreeSet<>();
  private final Map<CodeKind, Set<String>> codes = new EnumMap<>(CodeKind.class);
  private final Set<String> countries = new TreeSet<>();
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
  private boolean typed;
  private boolean sure;

  Item(String iri) {
    this.iri = iri;
  }

  String iri() {
    return iri;
  }

  /** Its label: the English one, else the one of no language, else the first there is. */
  String label() {
    for (String language : new String[] {"en", "mul", ""}) {
      if (labels.containsKey(language)) {
        return labels.get(language);
      }
    }
    return labels.isEmpty() ? "" : labels.firstEntry().getValue();
  }

  Set<String> aliases() {
    return aliases;
  }

  Set<String> codes(CodeKind kind) {
    return codes.getOrDefault(kind, Set.of());
  }

  /** The ISO 3166-1 alpha-2 codes of its countries, as far as they are known. */
  Set<String> countries() {
    return countries;
  }

  Set<Kind> kinds() {
    return kinds;
  }

  /** Whether the source says what it is. */
  boolean typed() {
    return typed;
  }

  /** Whether the source itself holds it to be the one that was asked for. */
  boolean sure() {
    return sure;
  }

  void label(String language, String label) {
    labels.merge(language, label, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  void alias(String name) {
    aliases.add(name);
  }

  void code(CodeKind kind, String code) {
    codes.computeIfAbsent(kind, k -> new TreeSet<>()).add(code);
  }

  void country(String code) {
    countries.add(code);
  }

  /** Says that the source tells what it is. */
  void type() {
    typed = true;
  }

  void kind(Kind kind) {
    typed = true;
    kinds.add(kind);
  }

  void recommend() {
    sure = true;
  }
}
