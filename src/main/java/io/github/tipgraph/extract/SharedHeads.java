// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists that share their head: "federal and provincial labor, education, and health ministries" is
 * six bodies, "Ministries of Labor and Health" two.
 */
final class SharedHeads {
  private SharedHeads() {}

  /**
   * A member of a list.
   *
   * @param first the first token of the list
   * @param last the last token of the list
   * @param name the member's name, spelled out
   * @param levelToken the token that says whom it belongs to, or -1
   */
  record Item(int first, int last, String name, int levelToken) {}

  /** The members of the list whose head this is; empty where it heads no list. */
  static Optional<List<Item>> split(Parse parse, Hit head) {
    if (head.form() != Match.Form.PLURAL || head.is("body/weak") || head.is("body/government")) {
      return Optional.empty();
    }
    return after(parse, head).or(() -> before(parse, head));
  }

  private static Optional<List<Item>> before(Parse parse, Hit head) {
    int first = head.first();
    boolean list = false;
    while (first > 0 && member(parse, first - 1)) {
      first--;
      list |= separator(parse, first);
    }
    while (first < head.first() && separator(parse, first)) {
      first++;
    }
    boolean inserted = parse.is(first - 1, "cue/possessive") && !joined(parse, first, head.first());
    if (!list || inserted || first >= head.first() - 1) {
      return Optional.empty();
    }
    List<Integer> levels = levels(parse, first, head.first());
    int at = first;
    while (at < head.first() && (level(parse, at) || separator(parse, at))) {
      at++;
    }
    List<String> kinds = items(parse, at, head.first());
    boolean vague =
        head.is("body/office") && levels.isEmpty() && !parse.is(first - 1, "cue/definite");
    boolean any =
        levels.isEmpty()
            && !head.is("body/ministry")
            && Lists.any(first, head.first(), i -> parse.lower(i).equals("or"));
    if (any || vague) {
      return Optional.empty();
    }
    boolean shared = levels.size() > 1 || kinds.size() > 1 && !head.is("body/post");
    if (levels.size() + kinds.size() < 2 || !shared) {
      return Optional.empty();
    }
    List<Item> items = new ArrayList<>();
    for (int level : levels.isEmpty() ? List.of(-1) : levels) {
      for (String kind : kinds.isEmpty() ? List.of("") : kinds) {
        String name = levelled(parse, level, kind + " " + head.lexeme().lemma());
        items.add(new Item(first, head.last(), name, level));
      }
    }
    return Optional.of(items);
  }

  private static boolean joined(Parse parse, int from, int to) {
    return Lists.any(from, to, i -> parse.shape[i] == Pos.CCONJ);
  }

  /** The words for a level that open a list: "federal and provincial". */
  private static List<Integer> levels(Parse parse, int from, int to) {
    List<Integer> levels = new ArrayList<>();
    int at = from;
    while (at < to && (level(parse, at) || separator(parse, at))) {
      if (level(parse, at)) {
        levels.add(at);
      }
      at++;
    }
    return levels;
  }

  private static String levelled(Parse parse, int level, String name) {
    return Names.clean((level < 0 ? "" : parse.tokens.get(level).text()) + " " + name);
  }

  private static boolean member(Parse parse, int token) {
    Pos pos = parse.shape[token];
    boolean other = Lists.any(parse.over(token), h -> h.last() == token && h.evokes("body/"));
    return !other
        && !parse.tokens.get(token).capitalised()
        && (pos == Pos.ADJ || pos == Pos.NOUN || pos == Pos.PROPN || separator(parse, token));
  }

  private static boolean separator(Parse parse, int token) {
    return parse.shape[token] == Pos.CCONJ || parse.lower(token).equals(",");
  }

  private static boolean level(Parse parse, int token) {
    return parse.is(token, "cue/level-subnational") || parse.is(token, "cue/level-national");
  }

  private static List<String> items(Parse parse, int from, int to) {
    List<String> items = new ArrayList<>();
    int begin = from;
    for (int i = from; i <= to; i++) {
      if (i == to || separator(parse, i)) {
        if (i > begin && parse.lower(begin).equals("of")) {
          begin++;
        }
        if (i > begin) {
          items.add(parse.text(begin, i - 1));
        }
        begin = i + 1;
      }
    }
    return items;
  }

  /** "the Ministries of Labor, Health, and Education", "federal ministries of labor and health". */
  private static Optional<List<Item>> after(Parse parse, Hit head) {
    boolean of = parse.is(head.last() + 1, "cue/name-connector");
    boolean proper = parse.tokens.get(head.last()).capitalised();
    int end = !of ? -1 : proper ? Names.right(parse, head.last()) : common(parse, head.last() + 2);
    if (end <= head.last() + 1) {
      return Optional.empty();
    }
    List<String> kinds = items(parse, head.last() + 2, end + 1);
    if (kinds.size() < 2) {
      return Optional.empty();
    }
    int first = head.first();
    while (first > 0 && (level(parse, first - 1) || and(parse, first - 1))) {
      first--;
    }
    List<Integer> levels = levels(parse, first, head.first());
    String lemma = head.lexeme().lemma();
    String noun = proper ? Character.toUpperCase(lemma.charAt(0)) + lemma.substring(1) : lemma;
    List<Item> items = new ArrayList<>();
    for (int level : levels.isEmpty() ? List.of(-1) : levels) {
      for (String kind : kinds) {
        String name = levelled(parse, level, noun + " of " + kind);
        items.add(new Item(first, end, name, level));
      }
    }
    return Optional.of(items);
  }

  private static boolean and(Parse parse, int token) {
    return separator(parse, token) && token > 0 && level(parse, token - 1);
  }

  /** The last token of a list of common nouns that "and" closes; -1 where there is none. */
  private static int common(Parse parse, int from) {
    boolean closing = false;
    int at = from;
    while (at < parse.size()) {
      Pos pos = parse.shape[at];
      if (separator(parse, at)) {
        if (closing) {
          break;
        }
        closing = pos == Pos.CCONJ;
      } else if (pos != Pos.NOUN && pos != Pos.ADJ && pos != Pos.PROPN) {
        break;
      }
      at++;
    }
    return closing && !separator(parse, at - 1) ? at - 1 : -1;
  }
}
