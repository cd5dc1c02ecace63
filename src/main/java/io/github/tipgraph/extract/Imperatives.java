// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import io.github.tipgraph.text.Sentence;
import java.util.List;
import java.util.Optional;

/** The verb that opens an item of advice: "Fund shelters", "and train judges". */
final class Imperatives {
  private Imperatives() {}

  static void mend(Sentence sentence, List<Hit> hits, Pos[] pos) {
    int first = 0;
    while (first < pos.length
        && (pos[first] == Pos.PUNCT || pos[first] == Pos.CCONJ || pos[first] == Pos.ADV)
        && verb(hits, first).isEmpty()) {
      first++;
    }
    int next = verb(hits, first).map(h -> h.last() + 1).orElse(pos.length);
    boolean object =
        next < pos.length
            && pos[next] != Pos.AUX
            && !sentence.tokens().get(next).lower().equals("of");
    if (object) {
      pos[first] = Pos.VERB;
    }
  }

  private static Optional<Hit> verb(List<Hit> hits, int at) {
    return hits.stream()
        .filter(h -> h.first() == at && h.lexeme().kind() == Lexeme.Kind.VERB)
        .filter(h -> h.form() == Match.Form.BASE)
        .findFirst();
  }
}
