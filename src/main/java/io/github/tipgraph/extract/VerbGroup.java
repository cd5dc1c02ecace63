// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;

/** What belongs to a verb before it: auxiliaries, adverbs, and adverbs between commas. */
final class VerbGroup {
  private final Parser.Words words;
  private final int[] phraseAt;

  VerbGroup(Parser.Words words, int[] phraseAt) {
    this.words = words;
    this.phraseAt = phraseAt;
  }

  /** "has not, however, reported": the token after an adverb between commas, else the same. */
  int overAside(int token) {
    return token + 2 < words.size() && aside(token + 1) ? token + 3 : token;
  }

  /** Whether an adverb stands alone between commas. */
  private boolean aside(int adverb) {
    return words.pos(adverb) == Pos.ADV
        && words.text(adverb - 1).equals(",")
        && words.text(adverb + 1).equals(",");
  }

  /** The word before a verb group that still belongs to it; -1 where none does. */
  int before(int first) {
    if (first > 0 && phraseAt[first - 1] < 0 && groups(first - 1)) {
      return first - 1;
    }
    return first > 3 && aside(first - 2) && helps(first - 4) ? first - 4 : -1;
  }

  /** "has", "did not": an auxiliary, or a denial after one. */
  private boolean helps(int i) {
    return phraseAt[i] < 0
        && (words.pos(i) == Pos.AUX || words.pos(i) == Pos.PART && words.pos(i - 1) == Pos.AUX);
  }

  boolean groups(int i) {
    Pos pos = words.pos(i);
    return pos == Pos.AUX || pos == Pos.ADV || pos == Pos.PART && !Marks.genitive(words.text(i));
  }
}
