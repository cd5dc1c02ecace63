// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import java.util.Optional;

/** Calls told by a verb: "the line was dialled 1,560 times", "900 people rang the hotline". */
final class CountCalls {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  CountCalls(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /** How often a predicate says that a hotline was called. */
  Optional<Tally> tally(Predicate predicate) {
    if (!parse.is(predicate, "frame/ring") || !predicate.done()) {
      return Optional.empty();
    }
    Optional<Phrase> subject = parse.subject(predicate);
    Optional<Phrase> after = parse.phraseAt(predicate.last + 1);
    Optional<Phrase> counted =
        predicate.passive
            ? after.filter(a -> line(subject) && parse.is(a.last(), "cue/times"))
            : subject.filter(s -> line(after));
    return counted
        .map(c -> Told.of(reading, c, p -> false))
        .filter(t -> !t.figure().value().isEmpty() && !t.anaphoric())
        .map(t -> Tally.of(reading, context, Measure.HOTLINE_CALLS, t, false, Party.NONE));
  }

  private boolean line(Optional<Phrase> phrase) {
    return phrase
        .filter(
            p ->
                parse.has("programme-kind/hotline", p.first(), p.last() + 1)
                    || parse.has("class/phone", p.first(), p.last() + 1))
        .isPresent();
  }
}
