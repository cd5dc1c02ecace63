// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /** "Group of Experts (GRETA)", "GRETA – Group of Experts". */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?<name>\\p{Lu}[^ ()]* [^ ()]* [^()]*) \\((?<acronym>\\p{Lu}{3,})\\)"
              + "|(?<ahead>\\p{Lu}{3,}) [–—-] (?<after>\\p{Lu}\\S+ [^ ()]* [^()]*)");

  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, Entry> byName = new LinkedHashMap<>();
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> acting = new HashSet<>();

  /** Notes the body that a title consists of, with its acronym. */
  void noteTitle(String title) {
    Matcher before = TITLE.matcher(title);
    if (before.matches()) {
      boolean ahead = before.group("ahead") != null;
      titles.put(before.group(ahead ? "ahead" : "acronym"), before.group(ahead ? "after" : "name"));
    }
  }

  /** A body known by the acronym that a title explains has the name that stands there. */
  private Body titled(Body body) {
    boolean bare = body.name().equals(body.acronym()) && titles.containsKey(body.acronym());
    return !bare
        ? body
        : new Body(
            body.first(),
            body.last(),
            titles.get(body.acronym()),
            body.acronym(),
            body.level(),
            body.area());
  }

  /** Notes a body that a sentence names. */
  void note(Body named, Reading reading) {
    Body body = titled(named);
    String name = key(body.name());
    String key = keys.getOrDefault(name, name);
    if (!byName.containsKey(key)) {
      key = shorter(body).orElse(key);
    }
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
    boolean fuller =
        extended(later.name(), known.name())
            || extended(later.name(), turned(known.name()))
            || ofNation(later.name(), known.name());
    String name = fuller ? later.name() : known.name();
    return new Body(known.first(), known.last(), name, acronym, known.level(), area);
  }

  /** The key of the body of which one is another name, "Ministry of Labor" for "… and Welfare". */
  private Optional<String> shorter(Body body) {
    return byName.entrySet().stream()
        .filter(e -> e.getValue().body().level() == body.level())
        .filter(
            e -> {
              String known = e.getValue().body().name();
              return extended(known, body.name())
                  || extended(known, turned(body.name()))
                  || extended(body.name(), known)
                  || extended(body.name(), turned(known))
                  || ofNation(known, body.name())
                  || ofNation(body.name(), known);
            })
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether a capitalised name goes on with "and …" or ", …" after another. */
  private static boolean extended(String longer, String name) {
    return name.contains(" ")
        && Character.isUpperCase(name.charAt(0))
        && longer.startsWith(name)
        && longer
            .substring(name.length())
            .matches("(?:,| and) \\p{Lu}.*| (?i:on|for|against|to) .*");
  }

  /** "Burmese military" and "military". */
  private static boolean ofNation(String longer, String name) {
    return name.matches("\\p{Ll}+") && longer.matches("\\p{Lu}\\S+ " + name);
  }

  /** "Labor Ministry" as "Ministry of Labor". */
  private static String turned(String name) {
    return name.replaceFirst("^(.+) (\\p{Lu}\\p{Ll}+)$", "$2 of $1");
  }

  /** Notes an acronym that the text introduces for something that is no body. */
  void noteOther(String acronym) {
    others.add(acronym);
  }

  /** Notes an acronym, in small letters, that does what bodies do. */
  void noteActing(String acronym) {
    acting.add(acronym);
  }

  boolean acting(String acronym) {
    return acting.contains(acronym);
  }

  /** Whether an acronym is known to stand for something that is no body. */
  boolean other(String acronym) {
    return others.contains(acronym);
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
    return key(name(body))
        .matches("(?s).*\\b" + Pattern.quote(noun.toLowerCase(Locale.ROOT)) + "\\b.*");
  }

  /** Whether a noun is what a body's name says that it is: no police of a "Police Academy". */
  boolean headed(Body body, String noun) {
    String name = name(body).toLowerCase(Locale.ROOT);
    String head = Pattern.quote(noun.toLowerCase(Locale.ROOT));
    return name.matches("(?s)(?:.*\\s)?" + head + "(?:\\s\\p{Ll}+\\s.*)?")
        || name.matches("(?s)" + head + "\\b.*");
  }

  Collection<Entry> entries() {
    return List.copyOf(byName.values());
  }

  /** The words of a name without the small ones, so that their order makes no difference. */
  private static String key(String name) {
    return Arrays.stream(name.split("\\s+"))
        .filter(word -> !word.matches("\\p{Ll}{1,3}"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
