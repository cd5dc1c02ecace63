// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds all entries of the lexicon in one pass over a text: a trie of words, walked from each word
 * of the text. Words in the lexicon that begin with a capital letter are found only so written; all
 * others in any case.
 */
final class Automaton {
  private final Node root = new Node();

  /** In words. */
  private int longest;

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private final List<Found> found = new ArrayList<>(0);
  }

  private record Found(
      String[] words, Case[] cases, boolean anyCase, Match.Form form, Lexeme lexeme) {}

  /** How a word of the lexicon is written. */
  private enum Case {
    SMALL,
    CAPITAL,
    CAPITALS;

    static Case of(String word) {
      if (!Character.isUpperCase(word.codePointAt(0))) {
        return SMALL;
      }
      return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? CAPITALS : CAPITAL;
    }
  }

  /** A word of a text: letters, or digits, or one other character. */
  private record Word(int begin, int end, String text, String key) {}

  /** Adds one form of a lexeme. Not to be called once the automaton is shared. */
  void add(String phrase, Match.Form form, Lexeme lexeme) {
    List<Word> words = words(phrase, Integer.MAX_VALUE);
    if (words.isEmpty()) {
      return;
    }
    longest = Math.max(longest, words.size());
    Node node = root;
    for (Word word : words) {
      node = node.next.computeIfAbsent(word.key(), k -> new Node());
    }
    String[] written = words.stream().map(Word::text).toArray(String[]::new);
    Case[] cases = Arrays.stream(written).map(Case::of).toArray(Case[]::new);
    boolean anyCase = Arrays.stream(cases).allMatch(c -> c == Case.SMALL);
    node.found.add(new Found(written, cases, anyCase, form, lexeme));
  }

  /**
   * All matches, by their beginning, longer ones first; matches of the same words may be several.
   */
  List<Match> matches(String text) {
    List<Word> words = words(text, Integer.MAX_VALUE);
    List<Match> matches = new ArrayList<>();
    List<Node> path = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      from(i, words, path, matches);
    }
    return matches;
  }

  /** The matches with which a text begins, longer ones first. */
  List<Match> opening(String text) {
    List<Word> words = words(text, longest);
    List<Match> matches = new ArrayList<>();
    if (!words.isEmpty()) {
      from(0, words, new ArrayList<>(), matches);
    }
    return matches;
  }

  /** Adds the matches that begin at a word, longer ones first. The path is for its own use. */
  private void from(int first, List<Word> words, List<Node> path, List<Match> matches) {
    path.clear();
    Node node = root;
    for (int i = first; i < words.size(); i++) {
      node = node.next.get(words.get(i).key());
      if (node == null) {
        break;
      }
      path.add(node);
    }
    int begin = words.get(first).begin();
    for (int k = path.size() - 1; k >= 0; k--) {
      List<Found> all = path.get(k).found;
      for (int f = all.size() - 1; f >= 0; f--) {
        Found found = all.get(f);
        if (found.anyCase() || sameCase(found, words, first)) {
          matches.add(new Match(begin, words.get(first + k).end(), found.form(), found.lexeme()));
        }
      }
    }
  }

  private static boolean sameCase(Found found, List<Word> words, int first) {
    for (int k = 0; k < found.words().length; k++) {
      String word = words.get(first + k).text();
      boolean same =
          switch (found.cases()[k]) {
            case SMALL -> true;
            case CAPITAL -> Character.isUpperCase(word.codePointAt(0));
            case CAPITALS -> word.equals(found.words()[k]);
          };
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static List<Word> words(String text, int most) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length() && words.size() < most) {
      char c = text.charAt(at);
      int begin = at;
      at++;
      if (Character.isLetterOrDigit(c)) {
        boolean digit = Character.isDigit(c);
        while (at < text.length()
            && Character.isLetterOrDigit(text.charAt(at))
            && Character.isDigit(text.charAt(at)) == digit) {
          at++;
        }
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        continue;
      }
      String word = text.substring(begin, at);
      words.add(new Word(begin, at, word, key(word)));
    }
    return words;
  }

  private static String key(String word) {
    return switch (word.charAt(0)) {
      case '\u2018', '\u2019', '\u02BC' -> "'";
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> "-";
      case '\u201C', '\u201D' -> "\"";
      default -> word.toLowerCase(Locale.ROOT);
    };
  }
}
