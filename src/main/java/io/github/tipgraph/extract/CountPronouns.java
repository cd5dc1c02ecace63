// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import java.util.Optional;

/** Those counted before for whom a pronoun stands. */
final class CountPronouns {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  CountPronouns(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /**
   * "convicted three and sentenced them", "each was fined": those counted before, for a pronoun.
   */
  Told resolved(Predicate predicate, Hit verb, Told object) {
    Phrase phrase = object.phrase();
    boolean pronoun =
        (parse.is(phrase.last(), "cue/them")
                || parse.is(phrase.last(), "cue/every-one")
                || parse.is(phrase.last(), "cue/one-person"))
            && phrase.first() == phrase.last()
            && !parse.is(phrase.first() - 1, "cue/partitive")
            && !predicate.embedded
            && !predicate.denied;
    if (!pronoun) {
      return object;
    }
    return parse.phrases.stream()
        .filter(p -> p.last() < predicate.first && Comparison.at(parse, p.first()).isEmpty())
        .filter(p -> !Figure.of(reading, p).value().isEmpty())
        .filter(p -> !parse.is(phrase.last(), "cue/them") || several(p))
        .filter(p -> measure(verb, p, p.last() + 1).isPresent() || ofThem(p))
        .reduce((a, b) -> b)
        .map(p -> new Told(phrase, kind(verb, p), object.end(), Figure.of(reading, p)))
        .orElse(object);
  }

  private Phrase kind(Hit verb, Phrase number) {
    return ofThem(number)
        ? Told.of(reading, number, k -> measure(verb, k, k.last() + 1).isPresent()).kind()
        : number;
  }

  /** "six of them": a part of those named before. */
  private boolean ofThem(Phrase phrase) {
    return Quantities.begins(parse, phrase.last())
        && parse.is(phrase.last() + 1, "cue/partitive")
        && parse.is(phrase.last() + 2, "cue/each");
  }

  /** Whether a phrase has a number in it. */
  private boolean several(Phrase phrase) {
    return Lists.any(phrase.first(), phrase.last() + 1, i -> Quantities.begins(parse, i));
  }

  private Optional<Measure> measure(Hit verb, Phrase kind, int end) {
    return Classes.measure(parse, context.lexicon, verb, kind, end);
  }
}
