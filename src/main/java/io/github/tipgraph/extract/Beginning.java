// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.fact.ProgrammeStatus;
import java.util.Optional;

/**
 * When a programme began: a date that is part of its name, that of a participle of beginning, or
 * that of the verb that begins it.
 */
final class Beginning {
  private Beginning() {}

  /** The date; empty where the sentence gives none. */
  static String of(Reading reading, Programme programme, Optional<Predicate> runner) {
    return named(reading, programme)
        .or(() -> participle(reading, programme))
        .or(() -> launch(reading, programme))
        .or(() -> Running.relative(reading.parse(), programme).flatMap(r -> begun(reading, r)))
        .or(() -> runner.flatMap(r -> begun(reading, r)))
        .map(Dates.Mention::value)
        .map(v -> v.replaceAll("/.*", ""))
        .orElse("");
  }

  /** "the 2008-2009 National Plan", "a strategy of 2020", "a plan (2012-2016)", "for 2015-19". */
  private static Optional<Dates.Mention> named(Reading reading, Programme programme) {
    Parse parse = reading.parse();
    ProgrammeKind kind = programme.kind();
    boolean dated = kind == ProgrammeKind.PLAN || kind == ProgrammeKind.PROJECT;
    if (!dated) {
      return Optional.empty();
    }
    for (Dates.Mention date : reading.dates()) {
      if (source(parse, date)) {
        continue;
      }
      boolean ahead = date.last() < programme.head() && date.last() >= programme.first() - 2;
      boolean within = date.first() > programme.head() && date.last() <= programme.last();
      int joint = date.first() - 1;
      boolean joined = parse.lower(joint).equals("(") || parse.is(joint, "programme/period");
      boolean after = joined && joint > programme.head() && joint <= programme.last() + 4;
      boolean own = after && programmes(reading, programme.last() + 1, date.first()) == 0;
      if (ahead && !separated(parse, date.last() + 1, programme.head()) || within || own) {
        return Optional.of(date);
      }
    }
    return Optional.empty();
  }

  private static long programmes(Reading reading, int from, int to) {
    return reading.programmes().stream().filter(p -> p.first() >= from && p.head() < to).count();
  }

  private static boolean separated(Parse parse, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Marks.in(parse.lower(i), ",;") || parse.predicateAt(i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "(launched at the end of 2008)", "approved in 2000, is being carried out". */
  private static Optional<Dates.Mention> participle(Reading reading, Programme programme) {
    Parse parse = reading.parse();
    for (Predicate predicate : parse.predicates) {
      boolean near =
          predicate.first > programme.head()
              && predicate.first <= Math.max(programme.last() + 4, programme.head() + 3);
      boolean opening =
          parse.predicates.indexOf(predicate) == 0 && Running.on(parse, programme, predicate);
      if ((near || opening || Running.on(parse, programme, predicate))
          && Standing.statusOf(parse, predicate) == ProgrammeStatus.LAUNCHED) {
        int until = Math.min(parse.size(), predicate.last + 12);
        Optional<Dates.Mention> date = within(reading, predicate.last + 1, until);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /** "since its launch in 2005". */
  private static Optional<Dates.Mention> launch(Reading reading, Programme programme) {
    Parse parse = reading.parse();
    return parse
        .first("cue/since-launch", programme.last(), parse.size())
        .flatMap(l -> within(reading, l.last(), Math.min(parse.size(), l.last() + 5)));
  }

  /** "opened a shelter in March 2011", "In October 2009 the ministry began a campaign". */
  private static Optional<Dates.Mention> begun(Reading reading, Predicate runner) {
    Parse parse = reading.parse();
    if (Standing.statusOf(parse, runner) != ProgrammeStatus.LAUNCHED || runner.intended) {
      return Optional.empty();
    }
    Optional<Dates.Mention> after = within(reading, runner.last + 1, runner.end);
    return runner.embedded ? after : after.or(() -> ahead(reading, runner));
  }

  private static Optional<Dates.Mention> within(Reading reading, int from, int to) {
    return reading.dateWithin(from, to).filter(date -> !source(reading.parse(), date));
  }

  /** A year in brackets at the end tells of which year a statement is. */
  private static boolean source(Parse parse, Dates.Mention date) {
    return parse.lower(date.first() - 1).equals("(")
        && parse.lower(date.last() + 1).equals(")")
        && date.value().length() == 4
        && date.last() + 3 >= parse.size();
  }

  private static Optional<Dates.Mention> ahead(Reading reading, Predicate runner) {
    int from = 0;
    for (int i = 0; i < runner.first; i++) {
      from = reading.parse().lower(i).equals(";") ? i + 1 : from;
    }
    return within(reading, from, runner.first);
  }
}
