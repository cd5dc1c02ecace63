// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** What a part of a figure is about: "222 concerned sex trafficking", "16 into forced labor". */
final class CountConcern {
  private final Parse parse;

  CountConcern(Parse parse) {
    this.parse = parse;
  }

  /** "222 concerned sex trafficking", "148 of which concerned": a verb of what a part is about. */
  Optional<Predicate> verb(Phrase phrase) {
    int next = phrase.last() + 1;
    boolean of = parse.is(next, "cue/partitive");
    int verb = of ? parse.phraseAt(next + 1).map(p -> p.last() + 1).orElse(next + 2) : next;
    return number(parse, phrase)
        ? Lists.first(
            parse.predicates, p -> p.first == verb && (parse.is(p, "frame/concern") || tells(p)))
        : Optional.empty();
  }

  /** "were children", "were exploited in forced labor": of whom or of what form a part is. */
  private boolean tells(Predicate predicate) {
    Optional<Phrase> about = about(predicate.last + 1);
    boolean exploited = predicate.passive && parse.is(predicate, "frame/exploit");
    return about.isPresent()
        && !predicate.denied
        && (exploited || !predicate.passive && parse.is(predicate.verb, "cue/be"))
        && !(!Classes.officials(parse, about.get().first(), about.get().last() + 1)
            && Who.groups(parse, predicate.last + 1, about.get().last() + 1).isEmpty()
            && Who.forms(parse, predicate.last + 1, about.get().last() + 1).isEmpty());
  }

  /** What stands at a token, or after a preposition there. */
  private Optional<Phrase> about(int token) {
    boolean preposition = token < parse.size() && parse.pos[token] == Pos.ADP;
    return parse.phraseAt(preposition ? token + 1 : token);
  }

  /** The token after what says what a part is about. */
  int end(Phrase phrase) {
    Optional<Phrase> about = verb(phrase).flatMap(p -> about(p.last + 1));
    int end = Told.complementEnd(parse, about.orElse(phrase));
    boolean form =
        about.isEmpty()
            && number(parse, phrase)
            && end == phrase.last() + 1
            && end < parse.size()
            && parse.pos[end] == Pos.ADP;
    return form
        ? parse
            .phraseAt(end + 1)
            .filter(p -> !Who.forms(parse, p.first(), p.last() + 1).isEmpty())
            .map(p -> p.last() + 1)
            .orElse(end)
        : end;
  }

  /** Whether a phrase is a mere number. */
  static boolean number(Parse parse, Phrase phrase) {
    return Quantities.begins(parse, phrase.last())
        || parse.is(phrase.last(), "cue/others")
        || parse.code(phrase.last(), "scale").isPresent();
  }
}
