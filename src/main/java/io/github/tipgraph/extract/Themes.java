// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Theme;
import java.util.Optional;

/**
 * What a judgement is about: the theme that its clause names first, what was done before who did
 * it.
 */
final class Themes {
  private Themes() {}

  /** The theme of a clause, else of its sentence, else of the section. */
  static Theme of(Reading reading, Clause clause) {
    int verb = clause.predicate().map(p -> p.verb).orElse(clause.from());
    Optional<Theme> strong =
        first(reading, "theme", verb, clause.to())
            .or(() -> first(reading, "theme", clause.from(), verb));
    if (strong.isPresent()
        && !(strong.get() == Theme.COORDINATION && reading.section() == Section.PROTECTION)) {
      return strong.get();
    }
    return section(reading.section(), strong.isPresent())
        .or(() -> strong)
        .or(() -> first(reading, "weak-theme", clause.from(), clause.to()))
        .or(() -> first(reading, "theme", 0, reading.parse().size()))
        .or(() -> first(reading, "weak-theme", 0, reading.parse().size()))
        .or(() -> section(reading.section(), true))
        .orElse(Theme.UNSTATED);
  }

  /**
   * The first theme of a scheme of senses in a range, outside the names of bodies and programmes to
   * which a clause belongs.
   */
  private static Optional<Theme> first(Reading reading, String scheme, int from, int to) {
    Parse parse = reading.parse();
    for (int i = from; i < to; i++) {
      Optional<String> code =
          reading.bodyAt(i).isPresent() || inserted(parse, i)
              ? Optional.empty()
              : parse.code(i, scheme);
      if (code.isPresent()) {
        for (Theme theme : Theme.values()) {
          if (theme.code().equals(code.get())) {
            return Optional.of(theme);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** "as part of its National Plan …,": says to what something belongs, not what it is about. */
  private static boolean inserted(Parse parse, int token) {
    for (int i = token; i >= 0; i--) {
      if (parse.lower(i).equals(",") || parse.predicateAt(i).isPresent()) {
        return i + 1 < parse.size() && parse.is(i + 1, "cue/part-of") && parse.lower(i).equals(",");
      }
    }
    return parse.is(0, "cue/part-of");
  }

  /**
   * What a section is about; law enforcement and protection outweigh the means by which they are
   * pursued.
   */
  private static Optional<Theme> section(Section section, boolean any) {
    return switch (section) {
      case PROTECTION -> Optional.of(Theme.PROTECTION);
      case PROSECUTION -> any ? Optional.empty() : Optional.of(Theme.PROSECUTION);
      case PREVENTION -> any ? Optional.of(Theme.PREVENTION) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
