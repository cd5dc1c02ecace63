// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.lexicon;

/**
 * A lexeme found in a text.
 *
 * @param begin where it begins, in UTF-16 units of the text
 * @param end where it ends, exclusive
 * @param form the form in which it stands there
 * @param lexeme what was found
 */
public record Match(int begin, int end, Form form, Lexeme lexeme) {
  /** Forms of nouns and verbs. */
  public enum Form {
    /** Dictionary form; the only form of names and fixed phrases. */
    BASE,
    /** Plural of a noun. */
    PLURAL,
    /** Third person singular of the present. */
    THIRD,
    /** Past tense or past participle. */
    PAST,
    /** Present participle or gerund. */
    ING
  }
}
