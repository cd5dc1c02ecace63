// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import java.util.Optional;

/** The period of a figure, where its sentence gives one. */
final class Periods {
  private Periods() {}

  /**
   * The date of its clause that is told as a time ("in 2002", "as of October 2009"), the nearest
   * after the figure first; else the date in front of the sentence; empty if none.
   */
  static String of(Reading reading, Phrase phrase, boolean denied) {
    Parse parse = reading.parse();
    Optional<Comparison> comparison = Comparison.at(parse, phrase.first());
    if (comparison.isPresent()) {
      return compared(reading, comparison.get(), phrase);
    }
    Extent extent = Extent.of(parse, phrase.first());
    Optional<Dates.Mention> best = Optional.empty();
    for (Dates.Mention date : reading.dates()) {
      boolean inside = extent.from() <= date.first() && date.last() < extent.to();
      boolean ahead = date.last() < extent.lead();
      boolean own =
          timed(parse, date)
              && !(since(parse, date) && (denied || parse.has("cue/record", 0, date.first())))
              && Comparison.at(parse, date.first()).isEmpty();
      boolean turned = date.first() > phrase.last() && turned(parse, phrase.last() + 1, date);
      if (own && (inside || ahead) && !turned && !elsewhere(parse, date, phrase)) {
        best =
            best.isEmpty() || date.first() > phrase.last() && best.get().first() < phrase.first()
                ? Optional.of(date)
                : best;
      }
    }
    return best.map(Dates.Mention::value).orElse("");
  }

  /** The date that a relative clause tells of its own verb; empty if none. */
  static String within(Reading reading, Predicate clause) {
    return reading.dates().stream()
        .filter(d -> clause.last < d.first() && d.first() < clause.end)
        .filter(d -> timed(reading.parse(), d))
        .filter(d -> Comparison.at(reading.parse(), d.first()).isEmpty())
        .map(Dates.Mention::value)
        .findFirst()
        .orElse("");
  }

  /** "since 2009": a time that has not ended. */
  private static boolean since(Parse parse, Dates.Mention date) {
    return parse.is(date.first() - 1, "cue/since") && !parse.is(date.first() - 1, "cue/between");
  }

  private static boolean timed(Parse parse, Dates.Mention date) {
    int before = date.first() - 1;
    while (before > 0 && parse.is(before, "cue/year-part")) {
      before--;
    }
    return before >= 0 && parse.is(before, "cue/time");
  }

  /** "…, whereas in 2012 there had been": a date with which a clause of contrast opens. */
  private static boolean turned(Parse parse, int from, Dates.Mention date) {
    int before = date.first() - 1;
    while (before > from && (parse.is(before, "cue/time") || parse.is(before, "cue/year-part"))) {
      before--;
    }
    return parse.is(before, "cue/contrast")
        && Lists.any(parse.predicates, p -> p.first > date.last() && !p.embedded);
  }

  /** Whether a date belongs to a subordinate clause in which the figure does not stand. */
  private static boolean elsewhere(Parse parse, Dates.Mention date, Phrase phrase) {
    for (Predicate predicate : parse.predicates) {
      boolean within = predicate.last < date.first() && date.first() < predicate.end;
      boolean own = predicate.last < phrase.first() && phrase.first() < predicate.end;
      boolean about =
          parse.subject(predicate).map(phrase::equals).orElse(false)
              && !parse.lower(predicate.relative - 1).equals(",")
              && !(predicate.relative >= 0 && object(parse, predicate, phrase));
      boolean hanging =
          predicate.passive && predicate.embedded && date.first() <= predicate.last + 5;
      boolean gerund = predicate.embedded && predicate.first < phrase.first() && !predicate.passive;
      boolean aside = gerund || Clause.subordinate(parse, predicate);
      boolean leveled = hanging && leveled(parse, predicate, date, phrase);
      if (within && !about && !own && (hanging || aside) && !leveled) {
        return true;
      }
    }
    return false;
  }

  /** "The number of victims identified in 2012 was 40": the date belongs to the figure. */
  private static boolean leveled(
      Parse parse, Predicate participle, Dates.Mention date, Phrase phrase) {
    return parse.predicates.stream()
        .filter(p -> !p.embedded && parse.is(p.verb, "cue/be"))
        .filter(p -> date.last() < p.first && p.last < phrase.first())
        .anyMatch(p -> parse.subject(p).filter(s -> s.first() < participle.first).isPresent());
  }

  /** Whether another deed before has the figure as its object. */
  private static boolean object(Parse parse, Predicate clause, Phrase phrase) {
    return Lists.any(
        parse.predicates,
        p ->
            p.last < phrase.first()
                && p.relative != clause.relative
                && !parse.is(p.verb, "cue/be")
                && Told.counted(parse, p).contains(phrase));
  }

  /** The date of a figure that another is compared with; a year before that of the other. */
  static String compared(Reading reading, Comparison comparison, Phrase phrase) {
    for (Dates.Mention date : reading.dates()) {
      boolean after = phrase.last() < date.first() && date.last() < comparison.to();
      if (after || date.first() == comparison.from() + 1 && date.last() < phrase.first()) {
        return date.value();
      }
    }
    Parse parse = reading.parse();
    if (parse.first("cue/previous-year", phrase.last(), comparison.to()).isEmpty()
        || comparison.from() == 0) {
      return "";
    }
    String main = of(reading, new Phrase(comparison.from() - 1, comparison.from() - 1), false);
    return main.matches("\\d{4}") ? String.valueOf(Integer.parseInt(main) - 1) : "";
  }
}
