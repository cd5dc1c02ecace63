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
    return before(parse, head).or(() -> after(parse, head));
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
    if (!list || first >= head.first() - 1) {
      return Optional.empty();
    }
    List<Integer> levels = new ArrayList<>();
    int at = first;
    while (at < head.first() && (level(parse, at) || separator(parse, at))) {
      if (level(parse, at)) {
        levels.add(at);
      }
      at++;
    }
    List<String> kinds = items(parse, at, head.first());
    if (levels.size() + kinds.size() < 2 || levels.size() < 2 && kinds.size() < 2) {
      return Optional.empty();
    }
    List<Item> items = new ArrayList<>();
    for (int level : levels.isEmpty() ? List.of(-1) : levels) {
      for (String kind : kinds.isEmpty() ? List.of("") : kinds) {
        items.add(
            new Item(
                first,
                head.last(),
                Names.clean(
                    (level < 0 ? "" : parse.tokens.get(level).text())
                        + " "
                        + kind
                        + " "
                        + head.lexeme().lemma()),
                level));
      }
    }
    return Optional.of(items);
  }

  private static boolean member(Parse parse, int token) {
    Pos pos = parse.shape[token];
    boolean other =
        parse.over(token).stream()
            .anyMatch(
                h ->
                    h.last() == token
                        && h.lexeme().senses().stream().anyMatch(s -> s.startsWith("body/")));
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
        if (i > begin) {
          items.add(parse.text(begin, i - 1));
        }
        begin = i + 1;
      }
    }
    return items;
  }

  /** "the Ministries of Labor, Health, and Education". */
  private static Optional<List<Item>> after(Parse parse, Hit head) {
    boolean of =
        parse.is(head.last() + 1, "cue/name-connector")
            && parse.tokens.get(head.last()).capitalised();
    int end = of ? Names.right(parse, head.last()) : head.last();
    if (end <= head.last() + 1) {
      return Optional.empty();
    }
    List<String> kinds = items(parse, head.last() + 2, end + 1);
    if (kinds.size() < 2) {
      return Optional.empty();
    }
    String lemma = head.lexeme().lemma();
    String noun = Character.toUpperCase(lemma.charAt(0)) + lemma.substring(1);
    List<Item> items = new ArrayList<>();
    for (String kind : kinds) {
      items.add(new Item(head.first(), end, Names.clean(noun + " of " + kind), -1));
    }
    return Optional.of(items);
  }
}
