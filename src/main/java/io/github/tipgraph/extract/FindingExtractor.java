// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Finding;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.Polarity;
import io.github.tipgraph.fact.Theme;
import io.github.tipgraph.read.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the assessor makes of it: what was done, what was not, what should be. */
final class FindingExtractor implements Extractor {
  @Override
  public List<Finding> extract(Reading reading, Context context) {
    Parse parse = reading.parse();
    if (parse.sentence.kind() == Block.Kind.HEADING || rating(parse)) {
      return List.of();
    }
    Party actor = Subjects.main(reading, context);
    Theme theme = theme(reading);
    if (reading.section() == Section.RECOMMENDATIONS || advised(parse)) {
      Party asked = actor.kind() == Party.Kind.NONE ? Party.GOVERNMENT : actor;
      return List.of(new Finding(reading.evidence(), Polarity.RECOMMENDATION, theme, asked));
    }
    List<Finding> found = new ArrayList<>();
    if (situation(reading, actor)) {
      return found;
    }
    if (gap(parse)) {
      found.add(new Finding(reading.evidence(), Polarity.GAP, theme, actor));
    }
    if (progress(parse)) {
      found.add(new Finding(reading.evidence(), Polarity.PROGRESS, theme, actor));
    }
    return found;
  }

  /** A sentence that only rates. */
  private static boolean rating(Parse parse) {
    for (int i = 0; i < parse.size(); i++) {
      if (parse.code(i, "tier").isPresent()) {
        return true;
      }
    }
    return parse.has("cue/standards", 0, parse.size())
        || parse.has("cue/significant-efforts", 0, parse.size());
  }

  private static boolean advised(Parse parse) {
    return parse.predicates.stream().anyMatch(p -> !p.embedded && p.advised);
  }

  /** What is told of trafficking itself judges nobody, unless public bodies take part. */
  private static boolean situation(Reading reading, Party actor) {
    Parse parse = reading.parse();
    if (reading.section() == Section.PROFILE) {
      return !parse.has("class/complicit", 0, parse.size()) && actor.kind() == Party.Kind.NONE;
    }
    return false;
  }

  private static boolean gap(Parse parse) {
    boolean denied =
        parse.predicates.stream().anyMatch(p -> p.denied)
            || parse.phrases.stream().anyMatch(p -> parse.is(p.first(), "cue/denial"));
    boolean verb = parse.predicates.stream().anyMatch(p -> parse.is(p, "polarity/gap"));
    return denied
        || verb
        || parse.has("cue/scarcity", 0, parse.size())
        || parse.has("cue/less", 0, parse.size());
  }

  private static boolean progress(Parse parse) {
    for (Predicate predicate : parse.predicates) {
      boolean deed =
          parse.over(predicate.verb).stream()
              .anyMatch(h -> h.lexeme().senses().stream().anyMatch(FindingExtractor::deed));
      if (predicate.done()
          && deed
          && !parse.is(predicate, "polarity/gap")
          && (!predicate.embedded || predicate.governor >= 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean deed(String sense) {
    return sense.equals("polarity/progress")
        || sense.startsWith("measure/")
        || sense.startsWith("action/")
        || sense.startsWith("programme-status/")
        || sense.equals("frame/run")
        || sense.equals("frame/support")
        || sense.startsWith("law-action/");
  }

  /** The theme named first, else that of the section. */
  private static Theme theme(Reading reading) {
    Parse parse = reading.parse();
    for (int i = 0; i < parse.size(); i++) {
      Optional<String> code = parse.code(i, "theme");
      if (code.isPresent()) {
        for (Theme theme : Theme.values()) {
          if (theme.code().equals(code.get())) {
            return theme;
          }
        }
      }
    }
    return switch (reading.section()) {
      case PROSECUTION -> Theme.PROSECUTION;
      case PROTECTION -> Theme.PROTECTION;
      case PREVENTION -> Theme.PREVENTION;
      default -> Theme.UNSTATED;
    };
  }
}
