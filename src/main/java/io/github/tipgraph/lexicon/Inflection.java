// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.lexicon;

import java.util.LinkedHashMap;
import java.util.Map;

/** The regular inflection of English nouns and verbs. Irregular forms stand in the lexicon. */
final class Inflection {
  private Inflection() {}

  /** The forms of a noun or noun phrase, whose last word is inflected. */
  static Map<String, Match.Form> noun(String lemma) {
    Map<String, Match.Form> forms = new LinkedHashMap<>();
    forms.put(lemma, Match.Form.BASE);
    forms.putIfAbsent(withS(lemma), Match.Form.PLURAL);
    return forms;
  }

  /** The forms of a verb or verb phrase, whose first word is inflected. */
  static Map<String, Match.Form> verb(String lemma) {
    int space = lemma.indexOf(' ');
    String word = space < 0 ? lemma : lemma.substring(0, space);
    String rest = space < 0 ? "" : lemma.substring(space);
    Map<String, Match.Form> forms = new LinkedHashMap<>();
    forms.put(lemma, Match.Form.BASE);
    forms.putIfAbsent(withS(word) + rest, Match.Form.THIRD);
    for (String past : past(word)) {
      forms.putIfAbsent(past + rest, Match.Form.PAST);
    }
    for (String ing : ing(word)) {
      forms.putIfAbsent(ing + rest, Match.Form.ING);
    }
    return forms;
  }

  private static String withS(String word) {
    if (word.matches(".*(?:s|x|z|ch|sh)")) {
      return word + "es";
    }
    return word.matches(".*[^aeiou]y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
  }

  private static String[] past(String word) {
    if (word.endsWith("e")) {
      return new String[] {word + "d"};
    }
    if (word.matches(".*[^aeiou]y")) {
      return new String[] {word.substring(0, word.length() - 1) + "ied"};
    }
    return doubles(word)
        ? new String[] {doubled(word) + "ed", word + "ed"}
        : new String[] {word + "ed"};
  }

  private static String[] ing(String word) {
    if (word.endsWith("e") && !word.endsWith("ee")) {
      return new String[] {word.substring(0, word.length() - 1) + "ing"};
    }
    return doubles(word)
        ? new String[] {doubled(word) + "ing", word + "ing"}
        : new String[] {word + "ing"};
  }

  private static boolean doubles(String word) {
    return word.matches(".*[^aeiou][aeiou][bdfgklmnprt]");
  }

  private static String doubled(String word) {
    return word + word.charAt(word.length() - 1);
  }
}
