// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

/** Words that are signs. */
final class Marks {
  private Marks() {}

  /** Whether a word is one of some signs, which are given side by side. */
  static boolean in(String word, String signs) {
    return word.length() == 1 && signs.indexOf(word.charAt(0)) >= 0;
  }

  /** Whether a word is the ending of a genitive ("'s", "’"). */
  static boolean genitive(String word) {
    boolean apostrophe = !word.isEmpty() && (word.charAt(0) == '\'' || word.charAt(0) == '’');
    return apostrophe && (word.length() == 1 || word.length() == 2 && word.charAt(1) == 's');
  }
}
