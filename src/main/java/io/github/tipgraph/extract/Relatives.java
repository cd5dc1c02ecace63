// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** Relative clauses whose pronoun is the object: "the committee, which X chairs". */
final class Relatives {
  private Relatives() {}

  /** The phrase that the relative pronoun before a verb's subject stands for; empty if none. */
  static Optional<Phrase> antecedent(Parse parse, Predicate predicate) {
    Optional<Integer> pronoun = pronoun(parse, predicate);
    Optional<Predicate> beside = pronoun.flatMap(p -> beside(parse, p));
    if (beside.isPresent()) {
      return beside.get().relative >= 0
          ? parse.subject(beside.get())
          : antecedent(parse, beside.get());
    }
    int at = pronoun.orElse(0) - 1;
    at -= at > 0 && parse.pos[at] == Pos.ADP ? 1 : 0;
    while (at > 0 && parse.phraseAt(at).isEmpty()) {
      at = parse.lower(at).equals(")") ? parse.opening(at) - 1 : at - 1;
    }
    boolean comma = pronoun.isPresent() && parse.lower(at + 1).equals(",");
    Optional<Phrase> near = pronoun.isPresent() ? parse.phraseAt(at) : Optional.empty();
    return comma ? near.map(p -> overTopic(parse, p)) : near;
  }

  /**
   * "which A set up and which B chairs": the verb of the relative clause beside which one stands.
   */
  private static Optional<Predicate> beside(Parse parse, int pronoun) {
    int before = pronoun - 1;
    boolean over = before > 0 && parse.pos[before] == Pos.ADP && !gives(parse, before);
    before -= over ? 1 : 0;
    if (before <= 0 || parse.pos[before] != Pos.CCONJ) {
      return Optional.empty();
    }
    int and = before;
    return parse.predicates.stream()
        .filter(p -> p.last < and)
        .filter(p -> p.relative >= 0 || pronoun(parse, p).isPresent())
        .reduce((a, b) -> b);
  }

  /** The phrase next before the pronoun of such a clause. */
  static Optional<Phrase> nearest(Parse parse, Predicate predicate) {
    return pronoun(parse, predicate)
        .map(p -> parse.lower(p - 1).equals(",") ? p - 2 : p - 1)
        .flatMap(parse::phraseAt);
  }

  /** What a clause tells of as a place or an occasion: "at which", "in which", ", where". */
  static Optional<Phrase> around(Parse parse, Predicate predicate) {
    return antecedent(parse, predicate)
        .or(() -> parse.subject(predicate).flatMap(s -> beforeWhere(parse, s)));
  }

  private static Optional<Phrase> beforeWhere(Parse parse, Phrase subject) {
    int where = subject.first() - 1;
    while (where > 0 && parse.phraseAt(where).isEmpty() && parse.pos[where] != Pos.ADV) {
      where--;
    }
    boolean opens = where > 1 && parse.lower(where).equals("where");
    int at = opens && parse.lower(where - 1).equals(",") ? where - 2 : where - 1;
    while (opens && at > 0 && parse.pos[at] == Pos.X) {
      at -= parse.pos[at - 1] == Pos.ADP ? 2 : 1;
    }
    return opens ? parse.phraseAt(at).map(p -> overPlace(parse, p)) : Optional.empty();
  }

  /** "an accord on child labor, which X signed": from a topic to the phrase that it tells of. */
  private static Phrase overTopic(Parse parse, Phrase near) {
    Phrase top = overPlace(parse, near);
    while (parse.is(top.first() - 1, "cue/complement-of")) {
      Optional<Phrase> up = parse.phraseAt(top.first() - 2);
      if (up.isEmpty()) {
        return top;
      }
      top = up.get();
    }
    return top;
  }

  /** "a center in Balti, to which": from a place to what stands there. */
  static Phrase overPlace(Parse parse, Phrase near) {
    boolean place =
        parse.is(near.first() - 1, "cue/location")
            && Lists.any(parse.over(near.last()), h -> h.lexeme().kind() == Lexeme.Kind.PLACE);
    return place ? parse.phraseAt(near.first() - 2).orElse(near) : near;
  }

  /** Whether the pronoun stands after a preposition of a sense ("from which X had sought"). */
  static boolean after(Parse parse, Predicate predicate, String sense) {
    return pronoun(parse, predicate).filter(p -> parse.is(p - 1, sense)).isPresent();
  }

  /** Whether the pronoun stands after a preposition ("for which X has earmarked"). */
  static boolean prepositional(Parse parse, Predicate predicate) {
    return pronoun(parse, predicate).filter(p -> gives(parse, p - 1)).isPresent();
  }

  private static boolean gives(Parse parse, int preposition) {
    return parse.is(preposition, "cue/recipient") || parse.is(preposition, "money/toward");
  }

  /** The relative pronoun before the subject of a verb, where it is not that subject itself. */
  private static Optional<Integer> pronoun(Parse parse, Predicate predicate) {
    Optional<Phrase> subject = parse.subject(predicate).map(s -> Told.opening(parse, s));
    if (subject.isEmpty() || predicate.relative >= 0) {
      return Optional.empty();
    }
    int before = subject.get().first() - 1;
    if (before > 0 && parse.pos[before] == Pos.CCONJ && predicate.subject >= 0) {
      return parse
          .predicateAt(before - (parse.lower(before - 1).equals(",") ? 2 : 1))
          .filter(p -> p.first < predicate.first)
          .flatMap(p -> pronoun(parse, p));
    }
    boolean relative =
        before > 0 && parse.is(before, "cue/relative") && parse.phraseAt(before).isEmpty();
    return relative && before < predicate.first ? Optional.of(before) : Optional.empty();
  }
}
