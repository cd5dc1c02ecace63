// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/**
 * How many people are thought to be victims: "estimated that there were over 25,000 victims", "an
 * estimated 3,000 children work in forced labor".
 */
final class CountEstimates {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  CountEstimates(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /** Those whom a phrase numbers, where they are estimated or said to be exploited. */
  Optional<Tally> tally(Phrase phrase) {
    Figure figure = Figure.of(reading, phrase);
    boolean people =
        Classes.people(parse, phrase)
            && !figure.value().isEmpty()
            && !parse.is(phrase.first() - 1, "cue/among");
    if (!people || Comparison.at(parse, phrase.first()).isPresent()) {
      return Optional.empty();
    }
    Optional<Predicate> estimate = estimate(phrase);
    boolean estimated =
        estimate.isPresent() || parse.has("cue/estimated", phrase.first(), phrase.last());
    boolean exploited = exploited(phrase);
    boolean trafficking =
        exploited
            || parse.is(phrase.last(), "class/victim")
            || parse.has("cue/trafficking", phrase.last(), parse.size())
            || !Who.forms(parse, phrase.first(), parse.size()).isEmpty();
    if (!(estimated && trafficking && standing(phrase)) && !exploited) {
      return Optional.empty();
    }
    int end = end(phrase);
    Told told = new Told(phrase, phrase, end, figure);
    Party agent = estimate.map(e -> Doers.of(reading, context, e)).orElse(Party.NONE);
    return Optional.of(Tally.of(reading, context, Measure.VICTIMS_ESTIMATED, told, false, agent));
  }

  /** The verb of estimating in whose clause the phrase stands. */
  private Optional<Predicate> estimate(Phrase phrase) {
    return Lists.first(
        parse.predicates,
        p ->
            parse.is(p, "measure/victims-estimated") && p.last < phrase.first()
                || thought(p, phrase));
  }

  /** "40,000 children are believed to be held in servitude". */
  private boolean thought(Predicate predicate, Phrase phrase) {
    return predicate.passive
        && !predicate.embedded
        && predicate.relative < 0
        && parse.is(predicate, "frame/think")
        && parse.subject(predicate).map(phrase::equals).orElse(false);
  }

  /** Whether the phrase is no object of a deed: a subject, or after "there are". */
  private boolean standing(Phrase phrase) {
    Optional<Predicate> before =
        parse.predicates.stream()
            .filter(p -> p.last < phrase.first() && phrase.first() < p.end)
            .reduce((a, b) -> b);
    return before.isEmpty()
        || parse.is(before.get().verb, "cue/be")
        || parse.is(before.get(), "measure/victims-estimated")
        || Lists.any(
            parse.predicates,
            p -> parse.subject(p).map(phrase::equals).orElse(false) && !p.embedded);
  }

  /** The token after their complement, or after that of the verb that says what they suffer. */
  private int end(Phrase phrase) {
    return parse.predicates.stream()
        .filter(p -> !p.embedded)
        .filter(p -> parse.subject(p).map(phrase::equals).orElse(false))
        .findFirst()
        .map(p -> clause(p.last + 1))
        .filter(end -> Who.groups(parse, phrase.last() + 1, end).isEmpty())
        .orElseGet(() -> Told.complementEnd(parse, phrase));
  }

  /** The next punctuation mark. */
  private int clause(int from) {
    int end = from;
    while (end < parse.size() && parse.pos[end] != Pos.PUNCT) {
      end++;
    }
    return end;
  }

  /** "among them 31 men subjected to forced labor": a part of a figure before. */
  private boolean listed(Phrase phrase) {
    return parse.is(phrase.first() - 1, "cue/each")
        || parse.pos[Math.max(0, phrase.first() - 1)] == Pos.CCONJ;
  }

  /** "are held in servitude". */
  private boolean held(Predicate predicate) {
    return !predicate.embedded
        && parse.is(predicate, "frame/hold")
        && !Who.forms(parse, predicate.last + 1, predicate.end).isEmpty();
  }

  private boolean exploited(Phrase phrase) {
    return Lists.any(
        parse.predicates,
        p ->
            p.passive
                && !p.denied
                && !listed(phrase)
                && p.relative < 0
                && (parse.is(p, "frame/exploit") || held(p))
                && parse.subject(p).map(phrase::equals).orElse(false));
  }
}
