// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** The year in which a law was drafted, passed or signed. */
final class LawDates {
  /** How many words after a verb its date may stand. */
  private static final int REACH = 8;

  private final Reading reading;
  private final Parse parse;
  private final Law law;

  private LawDates(Reading reading, Law law) {
    this.reading = reading;
    this.parse = reading.parse();
    this.law = law;
  }

  /** The year of what a word says happened to a law; empty if none is told. */
  static String year(Reading reading, Law law, Hit hit) {
    return new LawDates(reading, law).year(hit);
  }

  private String year(Hit hit) {
    return after(hit.last())
        .or(() -> law.end() > hit.last() ? after(law.end()) : Optional.empty())
        .or(() -> dates(hit) ? before(hit) : Optional.empty())
        .map(d -> d.value().substring(0, Math.min(4, d.value().length())))
        .orElse("");
  }

  /** A date among the adjuncts that follow a token, not one within another noun phrase. */
  private Optional<Dates.Mention> after(int token) {
    int to = token + 1;
    while (to < parse.size() && to <= token + REACH && !closes(to)) {
      to++;
    }
    return reading
        .dateWithin(token + 1, to)
        .filter(d -> parse.phraseAt(d.last()).map(p -> p.last() == d.last()).orElse(true));
  }

  private boolean closes(int token) {
    return parse.predicateAt(token).isPresent()
        || parse.is(token, "cue/relative")
        || parse.pos[token] == Pos.CCONJ
        || Marks.in(parse.lower(token), ",;:()") && !month(token);
  }

  /** "on May 5, 2007": a comma within a date. */
  private boolean month(int token) {
    return Lists.any(reading.dates(), d -> d.first() < token && token < d.last());
  }

  private boolean dates(Hit hit) {
    return hit.is("law-action/enacted")
        || hit.is("law/sign")
        || hit.is("law-action/drafted")
        || hit.is("law-noun/drafted")
        || hit.is("law/drafted");
  }

  /** "In 2013, the government enacted …": a date in front of the clause. */
  private Optional<Dates.Mention> before(Hit hit) {
    int previous =
        parse.predicates.stream()
            .filter(p -> p.last < hit.first() && p.verb != hit.first())
            .filter(p -> hit.is("law-action/enacted") || p.end <= hit.first())
            .filter(p -> Lists.none(parse.over(p.verb), LawActions::trigger))
            .mapToInt(p -> p.last)
            .max()
            .orElse(-1);
    return Lists.first(
        reading.dates(),
        d -> d.first() > previous && d.last() < hit.first() && law.amendment() < 0);
  }
}
