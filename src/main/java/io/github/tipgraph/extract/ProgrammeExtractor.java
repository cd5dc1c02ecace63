// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.ProgrammeProfile;
import io.github.tipgraph.fact.ProgrammeStatus;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans, projects, services and facilities that somebody runs, each once a document, with what
 * later sentences add.
 */
final class ProgrammeExtractor implements Extractor {
  @Override
  public List<ProgrammeProfile> extract(Reading reading, Context context) {
    List<ProgrammeProfile> found = new ArrayList<>();
    if (reading.section() == Section.RECOMMENDATIONS) {
      return found;
    }
    for (Programme programme : reading.programmes()) {
      Optional<Context.KnownProgramme> known = context.resolve(programme);
      if (known.isPresent()) {
        context.programme = known;
      } else if (!programme.reference()) {
        profile(reading, context, programme).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<ProgrammeProfile> profile(
      Reading reading, Context context, Programme programme) {
    Parse parse = reading.parse();
    Optional<Predicate> runner = runner(parse, programme);
    boolean partOf = partOf(parse, programme);
    boolean owned = owned(parse, programme);
    if (runner.isEmpty() && !partOf && !owned
        || Denial.over(parse, programme.first())
        || denied(parse, programme, runner)) {
      return Optional.empty();
    }
    Party operator = runner.map(r -> operator(reading, context, r)).orElse(Party.NONE);
    if (operator.kind() == Party.Kind.NONE && (partOf || owned)) {
      operator = Subjects.main(reading, context);
    }
    if (operator.kind() == Party.Kind.COUNTRY) {
      operator = Party.NONE;
    }
    List<String> areas = areas(reading, context, programme, operator);
    ProgrammeStatus status = runner.map(r -> status(parse, r)).orElse(ProgrammeStatus.UNSTATED);
    Context.KnownProgramme known = new Context.KnownProgramme(programme, operator, areas);
    context.programmes.add(known);
    context.programme = Optional.of(known);
    return Optional.of(
        new ProgrammeProfile(
            reading.evidence(),
            programme.name(),
            programme.kind(),
            operator,
            areas,
            status,
            start(reading, programme)));
  }

  private static Party operator(Reading reading, Context context, Predicate runner) {
    Party party = Parties.subject(reading, context, runner);
    return party.kind() == Party.Kind.NONE && runner.embedded
        ? Subjects.main(reading, context)
        : party;
  }

  /**
   * The predicate that says that it is run, built, planned: of which it is the object, or the
   * passive or only subject.
   */
  private static Optional<Predicate> runner(Parse parse, Programme programme) {
    Optional<Phrase> phrase = parse.phraseAt(programme.head());
    Predicate best = null;
    for (Predicate predicate : parse.predicates) {
      boolean object =
          predicate.last < programme.first()
              && programme.first() < predicate.end
              && !(predicate.passive && !predicate.embedded);
      boolean subject =
          phrase.isPresent() && parse.subject(predicate).map(phrase.get()::equals).orElse(false);
      if ((object || subject) && runs(parse, predicate)) {
        best = object || best == null ? predicate : best;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean runs(Parse parse, Predicate predicate) {
    return parse.is(predicate, "frame/run")
        || statusOf(parse, predicate) != ProgrammeStatus.UNSTATED
        || parse.is(predicate, "measure/facilities-operated")
        || parse.is(predicate, "action/supported");
  }

  private static boolean denied(Parse parse, Programme programme, Optional<Predicate> runner) {
    boolean no =
        programme.first() > 0 && parse.is(programme.first() - 1, "cue/denial")
            || parse.is(programme.first(), "cue/denial");
    return no || runner.isPresent() && (runner.get().denied || runner.get().advised);
  }

  private static boolean partOf(Parse parse, Programme programme) {
    for (int i = Math.max(0, programme.first() - 5); i < programme.first(); i++) {
      if (parse.first("cue/part-of", i, programme.first()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean owned(Parse parse, Programme programme) {
    return programme.first() > 0 && parse.is(programme.first() - 1, "cue/possessive");
  }

  private static List<String> areas(
      Reading reading, Context context, Programme programme, Party operator) {
    Parse parse = reading.parse();
    Set<String> areas = new LinkedHashSet<>(Who.areas(reading, context, 0, parse.size()));
    if (areas.isEmpty() && operator.kind() == Party.Kind.BODY) {
      context.registry.entries().stream()
          .filter(e -> e.body().name().equals(operator.name()) && e.body().area().contains("-"))
          .forEach(e -> areas.add(e.body().area()));
    }
    return List.copyOf(areas);
  }

  private static ProgrammeStatus status(Parse parse, Predicate runner) {
    ProgrammeStatus own = statusOf(parse, runner);
    if (own == ProgrammeStatus.UNSTATED && runner.governor >= 0) {
      own = statusOf(parse, parse.predicates.get(runner.governor));
    }
    return own;
  }

  private static ProgrammeStatus statusOf(Parse parse, Predicate predicate) {
    for (ProgrammeStatus status : ProgrammeStatus.values()) {
      if (status != ProgrammeStatus.UNSTATED
          && parse.is(predicate, "programme-status/" + status.code())) {
        return status;
      }
    }
    return ProgrammeStatus.UNSTATED;
  }

  /** When it began: a date after a word of beginning. */
  private static String start(Reading reading, Programme programme) {
    Parse parse = reading.parse();
    for (Predicate predicate : parse.predicates) {
      boolean begins = parse.is(predicate, "programme-status/launched");
      if (begins) {
        Optional<Dates.Mention> date =
            reading.dateWithin(predicate.last + 1, Math.min(parse.size(), predicate.last + 7));
        if (date.isPresent()) {
          return date.get().value();
        }
      }
    }
    return "";
  }
}
