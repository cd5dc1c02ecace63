// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.ProgrammeStatus;
import java.util.Optional;

/** Texts and inquiries of which a sentence tells something else than that somebody makes them. */
final class Materials {
  private Materials() {}

  /**
   * "distributed posters", "revised its handbook", "a survey put the number at 40": a text that is
   * only handed out, an inquiry that is only a source.
   */
  static boolean cited(Parse parse, Programme programme, Optional<Predicate> runner) {
    boolean text = parse.is(programme.head(), "programme/material");
    boolean made = runner.filter(r -> !parse.is(r, "action/disseminated")).isPresent();
    return text
            && !made
            && Running.relative(parse, programme).isEmpty()
            && !written(parse, programme)
        || parse.is(programme.head(), "programme/inquiry") && tells(parse, programme);
  }

  /** "a manual written by its staff": whether a participle tells who made it. */
  private static boolean written(Parse parse, Programme programme) {
    return parse.predicates.stream()
        .filter(p -> p.embedded && Running.on(parse, programme, p))
        .anyMatch(p -> parse.is(p.last + 1, "cue/by"));
  }

  private static boolean tells(Parse parse, Programme programme) {
    return parse.predicates.stream()
        .filter(p -> !p.passive && !p.embedded && p.relative < 0)
        .filter(p -> Standing.statusOf(parse, p) == ProgrammeStatus.UNSTATED)
        .anyMatch(p -> Running.subject(parse, programme, p));
  }
}
