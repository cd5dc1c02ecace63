// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;

/**
 * How far the name of a body in another language reaches to the right of its head: "Instance
 * nationale de lutte contre la traite", "Defensoría del Pueblo".
 */
final class ForeignNames {
  private ForeignNames() {}

  /** The last token of the name whose head ends at a token. */
  static int right(Parse parse, int head) {
    int last = head;
    while (last + 1 < parse.size()) {
      int next = last + 1;
      int word = afterParticles(parse, next);
      if (word > next && named(parse, word)) {
        last = word;
      } else if (named(parse, next) && parse.tokens.get(next).capitalised()) {
        last = next;
      } else if (named(parse, next)
          && parse.over(next).isEmpty()
          && named(parse, afterParticles(parse, next + 1))
          && afterParticles(parse, next + 1) > next + 1) {
        last = next;
      } else {
        break;
      }
    }
    return last;
  }

  private static int afterParticles(Parse parse, int token) {
    int at = token;
    while (parse.is(at, "cue/name-particle") || parse.is(at, "cue/foreign-particle")) {
      at++;
    }
    return at;
  }

  private static boolean named(Parse parse, int token) {
    return token < parse.size()
        && Character.isLetter(parse.lower(token).codePointAt(0))
        && parse.predicateAt(token).isEmpty()
        && parse.shape[token] != Pos.CCONJ;
  }
}
