// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Officials who are named beside others: "did not convict traffickers, including officials". */
final class CountAccomplices {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  CountAccomplices(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /** The counts of officials that go with those of others. */
  List<Tally> tallies(List<Tally> stated) {
    List<Tally> found = new ArrayList<>();
    for (Tally tally : stated) {
      Optional<Measure> measure = ofOfficials(tally.measure());
      boolean known = Lists.any(stated, t -> measure.filter(t.measure()::equals).isPresent());
      Optional<Phrase> officials =
          measure.isEmpty() || known || !tally.told().figure().value().isEmpty()
              ? Optional.empty()
              : beside(tally.told().end());
      officials.ifPresent(
          phrase -> {
            Told told = Told.of(reading, phrase, p -> false);
            found.add(
                Tally.of(reading, context, measure.get(), told, tally.denied(), tally.agent()));
          });
    }
    return found;
  }

  private static Optional<Measure> ofOfficials(Measure measure) {
    return switch (measure) {
      case INVESTIGATIONS -> Optional.of(Measure.OFFICIALS_INVESTIGATED);
      case PROSECUTIONS -> Optional.of(Measure.OFFICIALS_PROSECUTED);
      case CONVICTIONS -> Optional.of(Measure.OFFICIALS_CONVICTED);
      default -> Optional.empty();
    };
  }

  /** Officials without a number in the list that goes on at a token. */
  private Optional<Phrase> beside(int token) {
    int at = token;
    while (at < parse.size()) {
      int next = at;
      while (parse.lower(next).equals(",")
          || Coordination.joins(parse, next)
          || parse.is(next, "cue/each") && parse.phraseAt(next).isEmpty()) {
        next++;
      }
      Optional<Phrase> phrase = next > at ? parse.phraseAt(next) : Optional.empty();
      if (phrase.isEmpty() || phrase.get().first() != next) {
        return Optional.empty();
      }
      if (Classes.officials(parse, phrase.get().first(), phrase.get().last() + 1)) {
        return phrase.filter(p -> Figure.of(reading, p).value().isEmpty() && free(p));
      }
      at = Told.complementEnd(parse, phrase.get());
    }
    return Optional.empty();
  }

  /** Whether a phrase is not the subject of a clause of its own. */
  private boolean free(Phrase phrase) {
    return parse.predicates.stream()
        .filter(p -> !p.embedded && p.relative < 0)
        .noneMatch(
            p -> p.first > phrase.last() && parse.subject(p).map(phrase::equals).orElse(false));
  }
}
