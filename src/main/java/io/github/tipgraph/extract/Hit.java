// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;

/**
 * A lexeme in a sentence.
 *
 * @param first its first token
 * @param last its last token
 * @param form the form in which it stands there
 * @param lexeme what was found
 */
record Hit(int first, int last, Match.Form form, Lexeme lexeme) {
  boolean is(String sense) {
    return lexeme.is(sense);
  }

  /** Whether it has a sense of a scheme, which is given with a slash at its end. */
  boolean evokes(String scheme) {
    return lexeme.evokes(scheme);
  }

  boolean covers(int token) {
    return first <= token && token <= last;
  }

  int length() {
    return last - first + 1;
  }
}
