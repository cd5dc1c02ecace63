// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.List;

/** Parts of speech of common words that the lexicon knows better than the tagger. */
final class CommonTags {
  private CommonTags() {}

  static void mend(List<Hit> hits, Pos[] pos) {
    for (Hit hit : hits) {
      int at = hit.first();
      if (hit.length() == 1) {
        if (pos[at] == Pos.ADV && hit.is("cue/be")) {
          pos[at] = Pos.AUX;
        } else if (pos[at] == Pos.ADP && hit.is("cue/indefinite")) {
          pos[at] = Pos.DET;
        } else if (pos[at] == Pos.ADV && plural(hit)) {
          pos[at] = Pos.NOUN;
        } else if (pos[at] == Pos.NOUN && changed(hit, hits, pos)) {
          pos[at] = Pos.VERB;
        }
      }
    }
  }

  /** "Officials": no adverb. */
  private static boolean plural(Hit hit) {
    return hit.lexeme().kind() == Lexeme.Kind.NOUN && hit.form() == Match.Form.PLURAL;
  }

  /** "the number of victims rose to 210": a past form of a change before what it came to. */
  private static boolean changed(Hit hit, List<Hit> hits, Pos[] pos) {
    int next = hit.first() + 1;
    boolean number = next + 1 < pos.length && pos[next + 1] == Pos.NUM;
    return hit.lexeme().kind() == Lexeme.Kind.VERB
        && hit.form() == Match.Form.PAST
        && hit.is("frame/change")
        && number
        && hits.stream()
            .anyMatch(h -> h.first() == next && (h.is("cue/goal") || h.is("cue/origin")));
  }
}
