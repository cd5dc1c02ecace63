// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.lexicon;

import java.util.List;
import java.util.Set;

/**
 * A word or phrase of the lexicon and what it evokes.
 *
 * @param lemma its dictionary form
 * @param kind its part of speech, or what it names
 * @param senses what it evokes: {@code SCHEME/CODE} of vocabularies, cues and word classes, {@code
 *     place/CODE} of places
 */
public record Lexeme(String lemma, Kind kind, Set<String> senses) {
  /** Parts of speech, and kinds of names. */
  public enum Kind {
    VERB,
    NOUN,
    ADJECTIVE,
    /** A fixed phrase that signals something. */
    CUE,
    /** The name of a place. */
    PLACE,
    /** A part of the name of a place, which needs a word for its type beside it. */
    PARTIAL,
    /** An adjective or noun for what or who is of a place. */
    DEMONYM,
    /** The name of an organisation. */
    ORGANISATION
  }

  public Lexeme {
    senses = senses instanceof Senses ? senses : new Senses(senses);
  }

  /** Whether it evokes a sense. */
  public boolean is(String sense) {
    return senses.contains(sense);
  }

  /** Whether it evokes a sense of a scheme, which is given with a slash at its end. */
  public boolean evokes(String scheme) {
    return ((Senses) senses).schemes().contains(scheme);
  }

  /** The schemes of its senses, each once and with a slash at its end. */
  public List<String> schemes() {
    return ((Senses) senses).schemes();
  }

  /**
   * A bit for each of its senses and schemes: where {@link #bit} or {@link #schemeBit} is not among
   * them, it does not evoke it.
   */
  public long bits() {
    return ((Senses) senses).bits();
  }

  /** The bit of a sense, or of a scheme with a slash at its end. */
  public static long bit(String sense) {
    return Senses.bit(sense);
  }

  /** The bit of a scheme that is given without its slash. */
  public static long schemeBit(String scheme) {
    return Senses.schemeBit(scheme);
  }
}
