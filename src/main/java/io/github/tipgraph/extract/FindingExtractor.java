// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Finding;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.Polarity;
import io.github.tipgraph.fact.Theme;
import io.github.tipgraph.read.Block;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the assessor makes of it, clause by clause: what was done, what was not, what should be. */
final class FindingExtractor implements Extractor {
  @Override
  public List<Finding> extract(Reading reading, Context context) {
    Parse parse = reading.parse();
    if (parse.sentence.kind() == Block.Kind.HEADING || rating(parse)) {
      return List.of();
    }
    if (reading.section() == Section.RECOMMENDATIONS || advised(parse)) {
      Party actor = advised(parse) ? Subjects.main(reading, context) : Party.NONE;
      Party asked = actor.kind() == Party.Kind.NONE ? Party.GOVERNMENT : actor;
      return List.of(
          new Finding(
              reading.evidence(),
              Polarity.RECOMMENDATION,
              Themes.of(reading, new Clause(0, parse.size(), Optional.empty())),
              asked));
    }
    if (situation(reading, context)) {
      return List.of();
    }
    Map<Polarity, Clause> judged = new EnumMap<>(Polarity.class);
    for (Clause clause : Clause.of(parse)) {
      Judgement.of(reading, clause).ifPresent(polarity -> judged.putIfAbsent(polarity, clause));
    }
    List<Finding> found = new ArrayList<>();
    judged.forEach((polarity, clause) -> found.add(finding(reading, context, polarity, clause)));
    return found;
  }

  private static Finding finding(
      Reading reading, Context context, Polarity polarity, Clause clause) {
    boolean victims =
        polarity == Polarity.GAP && Judgement.victimsPunished(reading.parse(), clause);
    Theme theme = victims ? Theme.PROTECTION : Themes.of(reading, clause);
    Party actor =
        clause
            .predicate()
            .map(p -> Subjects.of(reading, context, p))
            .orElseGet(() -> Subjects.main(reading, context));
    return new Finding(reading.evidence(), polarity, theme, actor);
  }

  /** A sentence that rates: a tier with a verb of rating, or the standard formula. */
  private static boolean rating(Parse parse) {
    boolean formula =
        parse.has("cue/standards", 0, parse.size()) && parse.has("cue/comply", 0, parse.size())
            || parse.has("cue/significant-efforts", 0, parse.size())
                && parse.has("cue/formula", 0, parse.size());
    return formula
        || parse.predicates.stream().filter(p -> !p.embedded).anyMatch(p -> rates(parse, p));
  }

  private static boolean rates(Parse parse, Predicate predicate) {
    boolean verb = parse.is(predicate, "frame/rate") || parse.pos[predicate.verb] == Pos.AUX;
    for (int i = predicate.last + 1; verb && i < predicate.end; i++) {
      if (parse.code(i, "tier").isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean advised(Parse parse) {
    return parse.predicates.stream()
        .anyMatch(p -> !p.embedded && p.advised && !Clause.subordinate(parse, p));
  }

  /** What is told of trafficking itself, or of what a law punishes, judges nobody. */
  private static boolean situation(Reading reading, Context context) {
    Parse parse = reading.parse();
    boolean officials =
        parse.has("class/official", 0, parse.size()) || parse.has("cue/problem", 0, parse.size());
    Party actor = Subjects.main(reading, context);
    boolean nobody = actor.kind() == Party.Kind.NONE || actor.kind() == Party.Kind.COUNTRY;
    boolean role = parse.has("cue/role-noun", 0, parse.size());
    boolean flows = context.flows;
    if (reading.section() == Section.PROFILE && (nobody || role || flows)) {
      return !officials || !complicit(parse);
    }
    return flows && (nobody || role) && !complicit(parse)
        || statute(parse)
        || context.penalties && !praised(parse);
  }

  private static boolean complicit(Parse parse) {
    return parse.has("class/complicit", 0, parse.size())
        || parse.has("cue/problem", 0, parse.size());
  }

  /** A plain statement of what a law punishes, without praise or blame. */
  private static boolean statute(Parse parse) {
    boolean lawful =
        parse.predicates.stream()
            .anyMatch(
                p ->
                    !p.embedded
                        && parse.is(p, "frame/lawful")
                        && parse.subject(p).map(s -> lawAbout(parse, s)).orElse(false));
    return lawful && !praised(parse) && parse.predicates.stream().noneMatch(p -> p.denied);
  }

  private static boolean praised(Parse parse) {
    return parse.has("cue/stringent", 0, parse.size());
  }

  private static boolean lawAbout(Parse parse, Phrase subject) {
    for (int i = subject.first(); i <= subject.last(); i++) {
      if (parse.is(i, "class/law")
          || parse.is(i, "class/amendment")
          || parse.is(i, "class/penalty")) {
        return true;
      }
    }
    return false;
  }
}
