// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import java.util.Optional;

/**
 * How many victims somebody takes there to be, where the number stands after "at": "puts the number
 * of children in servitude at 40,000", "the number of victims is estimated at 900".
 */
final class CountGauges {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  CountGauges(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /** The number at which a predicate puts those exploited. */
  Optional<Tally> tally(Predicate predicate) {
    boolean gauges = parse.is(predicate, "frame/gauge") && predicate.done();
    Optional<Phrase> amount = gauges ? amount(predicate) : Optional.empty();
    return amount.flatMap(a -> level(predicate, a).flatMap(l -> tally(predicate, a, l)));
  }

  /** "the number of …", before the verb in the passive, after it in the active. */
  private Optional<Phrase> amount(Predicate predicate) {
    Optional<Phrase> phrase =
        predicate.passive ? parse.subject(predicate) : parse.phraseAt(predicate.last + 1);
    return phrase.filter(p -> parse.is(p.last(), "cue/amount")).or(() -> delayed(predicate));
  }

  /** "puts at 40,000 the number of": those counted, or their number, after the figure. */
  private Optional<Phrase> delayed(Predicate predicate) {
    int at = predicate.last + 1;
    boolean level = !predicate.passive && parse.is(at, "cue/level-at");
    int after = level ? figure(at).map(p -> p.last() + 1).orElse(-1) : -1;
    return parse
        .phraseAt(after)
        .filter(p -> p.first() == after)
        .filter(p -> parse.is(p.last(), "cue/amount") || Classes.people(parse, p));
  }

  /** The number after "at", past the words of its bound. */
  private Optional<Phrase> figure(int at) {
    int from = at + 1;
    while (from < at + 5 && parse.phraseAt(from).isEmpty()) {
      from++;
    }
    return parse.phraseAt(from).filter(p -> !Figure.of(reading, p).value().isEmpty());
  }

  private Optional<Phrase> level(Predicate predicate, Phrase amount) {
    int from = parse.is(predicate.last + 1, "cue/level-at") ? predicate.last : amount.last();
    for (int i = Math.max(predicate.last, from) + 1; i < predicate.end; i++) {
      Optional<Phrase> number = parse.is(i, "cue/level-at") ? figure(i) : Optional.empty();
      if (number.filter(n -> !Figure.of(reading, n).value().isEmpty()).isPresent()) {
        return number;
      }
    }
    return Optional.empty();
  }

  private Optional<Tally> tally(Predicate predicate, Phrase amount, Phrase level) {
    boolean delayed = amount.first() > level.last();
    int end = predicate.passive ? predicate.first : delayed ? predicate.end : level.first();
    boolean theirs =
        parse.is(amount.first(), "cue/possessive") && parse.has("class/victim", 0, predicate.first);
    boolean exploited =
        theirs
            || !Who.forms(parse, amount.first(), end).isEmpty()
            || parse.has("class/victim", amount.first(), end)
            || parse.has("cue/trafficking", amount.first(), end);
    if (!exploited) {
      return Optional.empty();
    }
    Phrase of =
        parse.is(amount.last() + 1, "cue/partitive")
            ? parse.phraseAt(amount.last() + 2).orElse(amount)
            : amount;
    int reach = delayed ? Told.complementEnd(parse, of) : level.last() + 1;
    Told told = new Told(level, of, reach, Figure.of(reading, level));
    Party agent = Doers.of(reading, context, predicate);
    Measure measure = done(of).orElse(Measure.VICTIMS_ESTIMATED);
    return Optional.of(Tally.of(reading, context, measure, told, false, agent));
  }

  /** "the number of victims identified": what a participle says was done to those counted. */
  private Optional<Measure> done(Phrase of) {
    return parse.predicateAt(of.last() + 1).filter(p -> p.passive && p.embedded).stream()
        .flatMap(p -> parse.over(p.verb).stream())
        .flatMap(h -> Classes.measure(parse, context.lexicon, h, of, of.last() + 1).stream())
        .findFirst();
  }
}
