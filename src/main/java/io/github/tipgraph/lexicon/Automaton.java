// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.lexicon;

import java.util.ArrayList;
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

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private final List<Found> found = new ArrayList<>(0);
  }

  private record Found(String[] words, Match.Form form, Lexeme lexeme) {}

  /** A word of a text: letters and digits, or one other character. */
  private record Word(int begin, int end, String text, String key) {}

  /** Adds one form of a lexeme. Not to be called once the automaton is shared. */
  void add(String phrase, Match.Form form, Lexeme lexeme) {
    List<Word> words = words(phrase);
    if (words.isEmpty()) {
      return;
    }
    Node node = root;
    for (Word word : words) {
      node = node.next.computeIfAbsent(word.key(), k -> new Node());
    }
    node.found.add(new Found(words.stream().map(Word::text).toArray(String[]::new), form, lexeme));
  }

  /**
   * All matches, by their beginning, longer ones first; matches of the same words may be several.
   */
  List<Match> matches(String text) {
    List<Word> words = words(text);
    List<Match> matches = new ArrayList<>();
    List<Match> here = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      here.clear();
      Node node = root;
      for (int j = i; j < words.size(); j++) {
        node = node.next.get(words.get(j).key());
        if (node == null) {
          break;
        }
        for (Found found : node.found) {
          if (sameCase(found.words(), words, i)) {
            here.add(
                0,
                new Match(words.get(i).begin(), words.get(j).end(), found.form(), found.lexeme()));
          }
        }
      }
      matches.addAll(here);
    }
    return matches;
  }

  private static boolean sameCase(String[] written, List<Word> words, int first) {
    for (int k = 0; k < written.length; k++) {
      String word = words.get(first + k).text();
      boolean capital = Character.isUpperCase(written[k].codePointAt(0));
      boolean capitals =
          capital
              && written[k].length() > 1
              && written[k].equals(written[k].toUpperCase(Locale.ROOT));
      if (capitals
          ? !word.equals(written[k])
          : capital && !Character.isUpperCase(word.codePointAt(0))) {
        return false;
      }
    }
    return true;
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int begin = at;
      at++;
      if (Character.isLetterOrDigit(c)) {
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
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
