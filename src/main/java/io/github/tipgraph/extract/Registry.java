// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The bodies of a document, each by the fullest name that the document gives it; acronyms lead to
 * it.
 */
final class Registry {
  /**
   * A body with its first mention.
   *
   * @param body as first named, with what later mentions add
   * @param reading the sentence that first names it
   */
  record Entry(Body body, Reading reading) {}

  private final Map<String, Entry> byName = new LinkedHashMap<>();
  private final Map<String, String> keys = new LinkedHashMap<>();

  /** Notes a body that a sentence names. */
  void note(Body body, Reading reading) {
    String name = key(body.name());
    String key = keys.getOrDefault(name, name);
    Entry known = byName.get(key);
    if (known == null) {
      byName.put(key, new Entry(body, reading));
    } else {
      byName.put(key, new Entry(merged(known.body(), body), known.reading()));
    }
    keys.put(name, key);
    if (!body.acronym().isEmpty()) {
      keys.putIfAbsent(key(body.acronym()), key);
    }
  }

  private static Body merged(Body known, Body later) {
    String acronym = known.acronym().isEmpty() ? later.acronym() : known.acronym();
    String area = known.area().isEmpty() ? later.area() : known.area();
    return new Body(known.first(), known.last(), known.name(), acronym, known.level(), area);
  }

  /** The name under which the tables know a body. */
  String name(Body body) {
    String key = keys.getOrDefault(key(body.name()), key(body.name()));
    return byName.containsKey(key) ? byName.get(key).body().name() : body.name();
  }

  /** The name of the body that an acronym stands for. */
  Optional<String> acronym(String text) {
    return Optional.ofNullable(keys.get(key(text))).map(byName::get).map(e -> e.body().name());
  }

  /** Whether a body's name holds a noun; for "the committee". */
  boolean holds(Body body, String noun) {
    return key(name(body)).matches("(?s).*\\b" + Pattern.quote(key(noun)) + "\\b.*");
  }

  Collection<Entry> entries() {
    return List.copyOf(byName.values());
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("^the ", "");
  }
}
