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
    if (!predicate.done()) {
      return Optional.empty();
    }
    Optional<Tally> fielded = fielded(predicate);
    return fielded.isPresent() ? fielded : rung(predicate);
  }

  /** "the helpline handled 2,100 requests": whatever comes in by a line. */
  private Optional<Tally> fielded(Predicate predicate) {
    boolean line =
        !predicate.passive && parse.is(predicate, "frame/field") && line(parse.subject(predicate));
    return Told.counted(parse, predicate).stream()
        .findFirst()
        .filter(
            p -> line && parse.is(p.last(), "class/inquiry") && !parse.is(p.last(), "class/call"))
        .map(p -> Told.of(reading, p, k -> false))
        .filter(t -> !t.figure().value().isEmpty())
        .map(t -> tally(t, Doers.of(reading, context, predicate)));
  }

  private Tally tally(Told told, Party agent) {
    return Tally.of(reading, context, Measure.HOTLINE_CALLS, told, false, agent);
  }

  private Optional<Tally> rung(Predicate predicate) {
    if (!parse.is(predicate, "frame/ring")) {
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
        .map(t -> tally(t, Party.NONE));
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
