// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares names, and tells how else a name may be written where only exact names can be asked. */
final class Names {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern BRACKETS = Pattern.compile("(?<=\\S)\\s*+\\([^()]*\\)\\s*+$");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:1[89]|20)\\d{2})(?!\\d)");
  private static final int MOST_ACRONYM = 8;

  private final Words words;

  Names(Words words) {
    this.words = words;
  }

  /** How alike two names are, the most alike first. */
  enum Likeness {
    /** But for case, accents and punctuation. */
    SAME,
    /** But for the spelling and the order of words, and for those that say nothing. */
    REWORDED,
    /** But for the level that one of them leaves out. */
    WITHOUT_LEVEL,
    /** They are names of different things. */
    OTHER
  }

  /** How alike two names are, years apart. */
  Likeness likeness(String one, String other) {
    String a = plain(withoutYear(one));
    String b = plain(withoutYear(other));
    if (a.isEmpty() || b.isEmpty()) {
      return Likeness.OTHER;
    }
    if (a.equals(b)) {
      return Likeness.SAME;
    }
    List<String> left = key(a);
    List<String> right = key(b);
    if (!left.isEmpty() && left.equals(right)) {
      return Likeness.REWORDED;
    }
    List<String> less = withoutLevel(left);
    boolean fewer = less.size() < left.size() && less.size() > 1;
    return fewer && less.equals(right) ? Likeness.WITHOUT_LEVEL : Likeness.OTHER;
  }

  /** What names have in common unless they are of different things. */
  List<String> loose(String name) {
    return withoutLevel(key(plain(withoutYear(name))));
  }

  private List<String> withoutLevel(List<String> name) {
    return name.stream().filter(word -> !words.isLevel(word, name)).toList();
  }

  /** Whether a name is a short form, which many things may share. */
  static boolean isAcronym(String name) {
    return name.length() <= MOST_ACRONYM && name.matches("[\\p{Lu}\\p{N}&.-]+");
  }

  /** The year in a title, or empty. */
  static String year(String title) {
    Matcher matcher = YEAR.matcher(title);
    return matcher.find() ? matcher.group(1) : "";
  }

  /** A name in lower case, without accents, punctuation and what stands in brackets at its end. */
  static String plain(String name) {
    String decomposed =
        Normalizer.normalize(BRACKETS.matcher(name).replaceAll(""), Normalizer.Form.NFKD);
    String letters = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    return GAPS.matcher(letters).replaceAll(" ").strip();
  }

  private static String withoutYear(String title) {
    return YEAR.matcher(title).replaceAll(" ");
  }

  private List<String> key(String plain) {
    return Arrays.stream(plain.split(" "))
        .map(word -> words.spellings().getOrDefault(word, word))
        .filter(word -> !words.fillers().contains(word))
        .sorted()
        .toList();
  }

  /** The ways in which the names of an entity may be written, each once. */
  Set<String> variants(Entity entity) {
    Set<String> forms = new LinkedHashSet<>();
    for (String name : entity.names()) {
      String bare = name.strip().replaceAll("\\s+", " ");
      for (String turned : turned(bare)) {
        for (String spelt : spelt(turned)) {
          forms.add(spelt);
          forms.addAll(cased(spelt));
        }
      }
    }
    Set<String> all = new LinkedHashSet<>(forms);
    if (!entity.year().isEmpty()) {
      for (String joint : List.of(" ", ", ", " of ")) {
        forms.forEach(form -> all.add(form + joint + entity.year()));
      }
    }
    all.addAll(entity.acronyms());
    all.removeIf(String::isBlank);
    return all;
  }

  /** The name, with its head first or last, and without its level. */
  private List<String> turned(String name) {
    List<String> forms = new ArrayList<>(List.of(name));
    List<String> lower = List.of(name.toLowerCase(Locale.ROOT).split(" "));
    String less =
        Arrays.stream(name.split(" "))
            .filter(word -> !words.isLevel(word.toLowerCase(Locale.ROOT), lower))
            .collect(Collectors.joining(" "));
    if (!less.isEmpty() && !less.equals(name)) {
      forms.add(less);
    }
    for (String form : List.copyOf(forms)) {
      int last = form.lastIndexOf(' ');
      String head = form.substring(last + 1);
      if (last > 0 && words.heads().contains(head.toLowerCase(Locale.ROOT))) {
        forms.add(head + " of " + form.substring(0, last));
      }
      String[] of = form.split(" (?i:of) ", 2);
      if (of.length == 2 && words.heads().contains(of[0].toLowerCase(Locale.ROOT))) {
        forms.add(of[1] + " " + of[0]);
      }
    }
    return forms;
  }

  private Set<String> spelt(String name) {
    Set<String> forms = new LinkedHashSet<>(List.of(name));
    for (String word : name.split(" ")) {
      String lower = word.toLowerCase(Locale.ROOT);
      for (String other : words.spellingsOf(lower)) {
        if (!other.equals(lower)) {
          forms.addAll(
              forms.stream()
                  .map(form -> form.replace(word, cased(word, other)))
                  .collect(Collectors.toSet()));
        }
      }
    }
    return forms;
  }

  private static String cased(String like, String word) {
    return Character.isUpperCase(like.charAt(0)) ? capital(word) : word;
  }

  private Collection<String> cased(String name) {
    String title =
        Arrays.stream(name.split(" "))
            .map(w -> words.fillers().contains(w.toLowerCase(Locale.ROOT)) ? w : capital(w))
            .collect(Collectors.joining(" "));
    return List.of(capital(name), capital(title));
  }

  private static String capital(String text) {
    int first = text.offsetByCodePoints(0, text.isEmpty() ? 0 : 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }
}
