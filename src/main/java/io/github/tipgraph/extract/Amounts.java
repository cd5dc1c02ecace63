// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import io.github.tipgraph.text.Sentence;
import java.util.List;

/** Words beside amounts of money, whose part of speech the amount tells. */
final class Amounts {
  private Amounts() {}

  /** "Rs. 830 million": a currency before its number. */
  static boolean symbol(Sentence sentence, Hit hit) {
    int next = hit.last() + 1;
    return next < sentence.tokens().size()
        && Character.isDigit(sentence.tokens().get(next).text().charAt(0))
        && hit.evokes("currency/")
        && sentence.tokens().get(next).text().matches("\\d[\\d,.]*");
  }

  /** "cost about $45,000", "was fined 600 baht": a verb right before an amount. */
  static boolean spends(List<Hit> hits, Hit hit, Pos[] pos) {
    Pos at = pos[hit.first()];
    Pos before = hit.first() == 0 ? Pos.X : pos[hit.first() - 1];
    if (hit.lexeme().kind() != Lexeme.Kind.VERB
        || hit.length() > 1
        || at != Pos.NOUN && at != Pos.ADJ
        || before == Pos.DET
        || before == Pos.ADJ
        || !hit.evokes("modality/")) {
      return false;
    }
    int next = hit.first() + 1;
    while (next < pos.length && next < hit.first() + 4 && bound(hits, next)) {
      next++;
    }
    return next < pos.length && (pos[next] == Pos.SYM || pos[next] == Pos.NUM);
  }

  private static boolean bound(List<Hit> hits, int token) {
    return Lists.any(hits, h -> h.covers(token) && h.evokes("bound/"));
  }
}
