// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Lexicon;
import io.github.tipgraph.text.Pos;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A phrasal verb whose particle stands after its object: "flew 74 victims home". */
final class Parted {
  private Parted() {}

  /** The phrasal verb that a verb and the particle after its object make; empty if none. */
  static Optional<Hit> of(Parse parse, Lexicon lexicon, Predicate predicate) {
    List<Phrase> objects = predicate.passive ? List.of() : Told.counted(parse, predicate);
    return objects.stream()
        .flatMap(o -> Stream.of(o.last() + 1, Told.complementEnd(parse, o), Told.partEnd(parse, o)))
        .filter(i -> particle(parse, i))
        .flatMap(i -> phrasal(parse, lexicon, predicate, i).stream())
        .findFirst();
  }

  private static Optional<Hit> phrasal(
      Parse parse, Lexicon lexicon, Predicate predicate, int particle) {
    return parse.over(predicate.verb).stream()
        .filter(h -> h.length() == 1 && h.lexeme().kind() == Lexeme.Kind.VERB)
        .flatMap(
            h ->
                lexicon
                    .phrasal(h.lexeme().lemma() + " " + parse.lower(particle))
                    .map(l -> new Hit(predicate.verb, predicate.verb, h.form(), l))
                    .stream())
        .findFirst();
  }

  /** Whether a word is no preposition of a phrase after it. */
  private static boolean particle(Parse parse, int token) {
    boolean loose =
        token < parse.size() && parse.phraseAt(token).isEmpty() && parse.pos[token] != Pos.PART;
    return loose && (parse.pos[token] != Pos.ADP || parse.phraseAt(token + 1).isEmpty());
  }
}
