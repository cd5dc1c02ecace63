// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import java.util.Optional;

/**
 * Counts of those for whom something is held or shown: "held a course for 30 officers", "the
 * seminar was attended by 45 judges", "the film was seen by two million viewers".
 */
final class CountAudience {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  CountAudience(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /** Those for whom a predicate says that something is held or shown. */
  Optional<Tally> tally(Predicate predicate) {
    if (!predicate.done()) {
      return Optional.empty();
    }
    if (predicate.passive && parse.is(predicate, "frame/perceive")) {
      return by(predicate).flatMap(p -> tally(Measure.PEOPLE_REACHED, p, Party.NONE));
    }
    if (predicate.passive && parse.is(predicate, "frame/undergo")) {
      return parse
          .subject(predicate)
          .filter(s -> training(s.last()))
          .flatMap(s -> by(predicate))
          .flatMap(p -> tally(Measure.PEOPLE_TRAINED, p, Party.NONE));
    }
    boolean held = parse.is(predicate, "frame/teach") || parse.is(predicate, "frame/run");
    return held ? held(predicate) : Optional.empty();
  }

  /** "held four seminars for 160 investigators". */
  private Optional<Tally> held(Predicate predicate) {
    boolean course = predicate.passive && subject(predicate);
    for (int i = predicate.last + 1; i < predicate.end; i++) {
      course |= training(i);
      if (parse.predicateAt(i).isPresent()) {
        return Optional.empty();
      }
      Optional<Phrase> people =
          course && parse.is(i, "cue/recipient") ? parse.phraseAt(i + 1) : Optional.empty();
      if (people.isPresent()) {
        Party agent = Parties.subject(reading, context, predicate);
        return tally(Measure.PEOPLE_TRAINED, people.get(), agent);
      }
    }
    return Optional.empty();
  }

  private boolean subject(Predicate predicate) {
    return parse.subject(predicate).filter(s -> training(s.last())).isPresent();
  }

  private boolean training(int head) {
    return parse.is(head, "programme-kind/training");
  }

  /** Those after "by". */
  private Optional<Phrase> by(Predicate predicate) {
    int by = predicate.last + 1;
    return parse.is(by, "cue/by") ? parse.phraseAt(by + 1) : Optional.empty();
  }

  private Optional<Tally> tally(Measure measure, Phrase people, Party agent) {
    Told told = Told.of(reading, people, p -> Classes.counts(parse, context.lexicon, measure, p));
    boolean fits =
        Classes.counts(parse, context.lexicon, measure, told.kind())
            && !told.figure().value().isEmpty()
            && !(measure == Measure.PEOPLE_TRAINED && parse.is(told.kind().last(), "class/victim"));
    return fits
        ? Optional.of(Tally.of(reading, context, measure, told, false, agent))
        : Optional.empty();
  }
}
