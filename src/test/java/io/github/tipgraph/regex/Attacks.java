// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.regex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts that make a search work hard: something that the pattern begins with, then a part of it
 * again and again, then something that it does not end with.
 */
final class Attacks {
  /** Signs of every kind that some class of characters tells apart. */
  private static final String SIGNS =
      "\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2020\u2021\u20AC\u00A3\u00AD\u2010\u2011\u2028\u3000\u200B\u0301\u01C5\u02B0\u4E2D\u0660\u2160\u25E6\u25AA\u2023\u25CF\uFFFE\uFEFF";

  private static final Pattern ATOM =
      Pattern.compile(
          "\\\\[pP]\\{[^}]*}|\\\\[pP].|\\\\u[0-9A-Fa-f]{4}|\\\\x[0-9A-Fa-f]{2}|\\\\Q.*?\\\\E|\\\\.|"
              + "\\[\\^?]?(?:\\[[^\\]]*]|\\\\.|[^\\]\\\\])*]|\\(\\?<[a-z]\\w*>|\\(\\?[a-z:=!<>]+|\\{\\d+(?:,\\d*)?}|.",
          Pattern.DOTALL);

  /**
   * An attack.
   *
   * @param again what is repeated
   */
  record Attack(String before, String again, String after) {
    /** The text with so many characters, or a few more. */
    String text(int length) {
      int times = Math.max(1, (length - before.length() - after.length()) / again.length());
      return before + again.repeat(times) + after;
    }

    @Override
    public String toString() {
      return "'" + before + "' + '" + again + "' × n + '" + after + "'";
    }
  }

  private final Pattern pattern;
  private final List<String> atoms;
  private final List<String> letters;

  private Attacks(Pattern pattern) {
    this.pattern = pattern;
    this.atoms = atoms(pattern);
    this.letters = letters();
  }

  /** Attacks on a pattern, at most so many, the same each time. */
  static List<Attack> on(Pattern pattern, int most) {
    Attacks attacks = new Attacks(pattern);
    List<Attack> all = new ArrayList<>(attacks.all());
    Random random = new Random(pattern.pattern().hashCode());
    List<Attack> first = all.subList(0, Math.min(all.size(), most / 2));
    List<Attack> rest = all.subList(first.size(), all.size());
    Collections.shuffle(rest, random);
    return all.subList(0, Math.min(all.size(), most));
  }

  /** What may stand for one character in a pattern, or for some that it spells. */
  private static List<String> atoms(Pattern pattern) {
    return ATOM.matcher(pattern.pattern())
        .results()
        .map(java.util.regex.MatchResult::group)
        .filter(each -> !each.matches("[()|*+?^$]|\\(\\?.*|\\{\\d.*|\\\\[bBAzZGR1-9]"))
        .map(
            each ->
                each.startsWith("\\Q") ? Pattern.quote(each.substring(2, each.length() - 2)) : each)
        .toList();
  }

  /**
   * One character for each set that the atoms tell apart, and the words that the pattern spells.
   */
  private List<String> letters() {
    List<Pattern> each = new ArrayList<>();
    for (String atom : new LinkedHashSet<>(atoms)) {
      each.add(Pattern.compile(atom, pattern.flags() & ~Pattern.LITERAL));
    }
    Map<BitSet, String> kinds = new LinkedHashMap<>();
    for (String sign : signs()) {
      BitSet kind = new BitSet();
      for (int i = 0; i < each.size(); i++) {
        kind.set(i, each.get(i).matcher(sign).matches());
      }
      kinds.putIfAbsent(kind, sign);
    }
    return List.copyOf(kinds.values());
  }

  private List<String> signs() {
    Set<String> signs = new LinkedHashSet<>();
    "aA0 .,-x\n".chars().forEach(c -> signs.add(Character.toString(c)));
    pattern.pattern().chars().forEach(c -> signs.add(Character.toString(c)));
    for (char c = 0; c < 0x180; c++) {
      signs.add(String.valueOf(c));
    }
    SIGNS.chars().forEach(c -> signs.add(Character.toString(c)));
    return List.copyOf(signs);
  }

  /** A text for each atom in turn. */
  private List<String> spelt() {
    List<String> spelt = new ArrayList<>();
    for (String atom : atoms) {
      Pattern one = Pattern.compile(atom, pattern.flags() & ~Pattern.LITERAL);
      letters.stream()
          .filter(each -> one.matcher(each).matches())
          .findFirst()
          .ifPresent(spelt::add);
      if (atom.startsWith("\\Q")) {
        spelt.add(atom.substring(2, atom.length() - 2));
      }
    }
    return spelt.subList(0, Math.min(spelt.size(), 24));
  }

  private Set<Attack> all() {
    List<String> spelt = spelt();
    Set<String> pumps = new LinkedHashSet<>(letters.subList(0, Math.min(letters.size(), 40)));
    for (int from = 0; from < spelt.size(); from++) {
      for (int to = from + 1; to <= Math.min(spelt.size(), from + 6); to++) {
        pumps.add(String.join("", spelt.subList(from, to)));
      }
    }
    pumps.addAll(words(2, 60));
    pumps.addAll(words(3, 60));
    Set<String> ends = ends();
    Set<String> starts = new LinkedHashSet<>(List.of(""));
    for (int to = 1; to <= Math.min(8, spelt.size()); to++) {
      starts.add(String.join("", spelt.subList(0, to)));
    }
    letters.stream().limit(6).forEach(starts::add);
    Set<Attack> all = new LinkedHashSet<>();
    for (String end : ends) {
      for (String start : starts) {
        pumps.forEach(pump -> all.add(new Attack(start, pump, end)));
      }
    }
    return all;
  }

  /** Nothing, what no atom is, and the end of a line. */
  private static Set<String> ends() {
    return new LinkedHashSet<>(List.of("", "\u0000", "\n", "a", "!"));
  }

  private List<String> words(int length, int most) {
    Random random = new Random(length);
    Set<String> words = new LinkedHashSet<>();
    for (int i = 0; i < most; i++) {
      StringBuilder word = new StringBuilder();
      for (int j = 0; j < length; j++) {
        word.append(letters.get(random.nextInt(letters.size())));
      }
      words.add(word.toString());
    }
    return List.copyOf(words);
  }
}
