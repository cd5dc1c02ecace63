// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** "The Committee notes that …": what an assessor says, of which somebody else is the subject. */
final class Assessing {
  private Assessing() {}

  /**
   * Whether a verb tells that somebody assesses: in the present, as assessors write, or in the
   * first person.
   */
  static boolean is(Parse parse, Predicate predicate) {
    boolean present =
        parse.is(predicate.first, "cue/present")
            || predicate.first == predicate.verb && parse.lower(predicate.verb).endsWith("s")
            || parse.subject(predicate).filter(s -> parse.is(s.last(), "cue/we")).isPresent();
    return present
        && !predicate.embedded
        && (parse.is(predicate, "frame/assess")
            || parse.is(predicate.verb, "cue/assessing")
            || parse.is(predicate.last + 1, "cue/assessing")
            || parse.is(predicate.last + 2, "cue/assessing"));
  }

  /** Who did what an assessor tells; nobody where it names none, empty where nobody assesses. */
  static Optional<Party> told(Reading reading, Context context, Predicate predicate) {
    Parse parse = reading.parse();
    boolean speaker = parse.subject(predicate).filter(s -> speaks(reading, s)).isPresent();
    if (!speaker || !is(parse, predicate)) {
      return Optional.empty();
    }
    return Optional.of(
        parse.predicates.stream()
            .filter(p -> p.first > predicate.last)
            .filter(p -> parse.subject(p).filter(s -> s.first() > predicate.last).isPresent())
            .findFirst()
            .map(p -> Subjects.of(reading, context, p))
            .filter(p -> p.kind() != Party.Kind.NONE)
            .orElseGet(() -> by(reading, context, predicate.last + 1)));
  }

  /** What a clause that tells of an assessor is about: what it tells, not who tells it. */
  static Clause matter(Parse parse, Clause clause) {
    return Lists.first(
            parse.predicates,
            p -> p.first >= clause.from() && p.last + 1 < clause.to() && is(parse, p))
        .map(p -> new Clause(p.last + 1, clause.to(), inner(parse, clause, p)))
        .orElse(clause);
  }

  private static Optional<Predicate> inner(Parse parse, Clause clause, Predicate assessing) {
    return clause
        .predicate()
        .filter(p -> p != assessing)
        .or(
            () ->
                Lists.first(
                    parse.predicates,
                    p -> p.first > assessing.last && p.verb < clause.to() && !p.embedded));
  }

  private static boolean speaks(Reading reading, Phrase subject) {
    Parse parse = reading.parse();
    if (parse.is(subject.last(), "cue/government")) {
      return false;
    }
    return reading.bodyAt(subject.last()).isPresent()
        || parse.is(subject.last(), "cue/pronoun")
        || parse.is(subject.last(), "cue/we")
        || parse.code(subject.last(), "body").isPresent()
        || parse.pos[subject.last()] == Pos.PROPN;
  }

  /** "the training of officers by the mission": who did what a noun tells. */
  private static Party by(Reading reading, Context context, int from) {
    Parse parse = reading.parse();
    for (int i = from; i < parse.size(); i++) {
      if (parse.is(i, "cue/by") && parse.pos[i] == Pos.ADP) {
        return parse
            .phraseAt(i + 1)
            .map(p -> Parties.party(reading, context, p))
            .orElse(Party.NONE);
      }
    }
    return Party.NONE;
  }
}
