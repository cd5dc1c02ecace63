// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** Deeds that help nobody: those of the guilty, and those of a state against whom it owes help. */
final class Harms {
  private Harms() {}

  /** "funding for shelters was cut": whether money is taken from what it was for. */
  static boolean cut(Parse parse, Predicate head) {
    return parse.is(head, "frame/cut")
        && (head.passive ? parse.subject(head) : parse.phraseAt(head.last + 1))
            .filter(o -> parse.is(o.last(), "money/neutral"))
            .isPresent();
  }

  /** "insurgents stepped up their recruitment": those who fight the state or beside it. */
  static boolean outlaws(Parse parse, Phrase subject) {
    return parse.is(subject.last(), "cue/armed-group") && !parse.is(subject.last(), "class/force");
  }

  /** "warned firms in advance of raids", "tipped off suspects": whether the guilty are helped. */
  static boolean obstructs(Parse parse, Clause clause) {
    return clause
        .predicate()
        .filter(p -> parse.is(p, "frame/tip-off"))
        .filter(p -> !p.denied && !p.advised)
        .filter(
            p ->
                parse.has("cue/beforehand", p.last + 1, clause.to())
                    || parse
                        .phraseAt(p.last + 1)
                        .filter(o -> parse.is(o.last(), "class/accused"))
                        .isPresent())
        .isPresent();
  }

  /** "took steps to ban such aid", "allowed victims to be coerced": whether what is let or done. */
  static boolean restricts(Parse parse, Predicate head) {
    Optional<Phrase> object = parse.phraseAt(head.last + 1);
    boolean steps = object.filter(o -> parse.is(o.last(), "class/attempt")).isPresent();
    boolean lets = object.isPresent() && parse.is(head, "frame/let");
    return (steps || lets)
        && head.done()
        && parse.predicates.stream()
            .filter(p -> p.embedded && p.first == object.get().last() + 1)
            .anyMatch(
                p ->
                    steps
                            && parse.is(p, "frame/curb")
                            && parse.has("class/partner", p.last + 1, parse.size())
                        || lets && p.passive && parse.is(p, "frame/press"));
  }

  /**
   * "NGOs, rather than the government, provide care": whether others do what the state does not.
   */
  static boolean replaced(Parse parse, Clause clause) {
    return parse
        .first("cue/in-place-of", clause.from(), clause.to())
        .flatMap(h -> parse.phraseAt(h.last() + 1))
        .filter(p -> parse.is(p.last(), "cue/government"))
        .isPresent();
  }

  /** "put workers at risk", "created great risks": whether people come into danger. */
  static boolean endangers(Parse parse, Predicate head, Clause clause) {
    boolean risks =
        parse
            .phraseAt(head.last + 1)
            .filter(o -> parse.pos[o.last()] != Pos.PROPN && parse.is(o.last(), "cue/burden"))
            .filter(o -> parse.is(head, "action/established"))
            .isPresent();
    return !head.denied
        && (risks
            || parse.is(head, "frame/endanger")
                && parse.has("cue/at-risk", head.last + 1, clause.to()));
  }

  /** "Traffickers use taxis": what those who exploit do is no progress. */
  static boolean offenders(Parse parse, Predicate main) {
    return !main.passive && parse.subject(main).filter(s -> culprits(parse, s)).isPresent();
  }

  private static boolean culprits(Parse parse, Phrase subject) {
    int first = subject.first();
    boolean they =
        parse.is(subject.last(), "cue/pronoun")
            && parse.has("class/accused", 0, first)
            && !parse.has("class/official", 0, first)
            && !parse.has("class/force", 0, first)
            && !parse.has("cue/government", 0, first);
    return they
        || parse.is(subject.last(), "class/accused") && !parse.is(subject.last(), "class/official");
  }
}
