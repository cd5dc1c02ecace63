// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.List;
import java.util.Optional;

/** Clauses that leave out their verb: "X trained 60 officers, and Y 30 judges". */
final class Gaps {
  private Gaps() {}

  /** "X referred 12 girls to Y, and Z two": those who did the same with the same others. */
  static List<Action> referred(Deed deed, List<Action> told) {
    List<Party> takers =
        told.stream()
            .filter(a -> a.action() == ActionType.REFERRED)
            .map(Action::partner)
            .distinct()
            .toList();
    return others(deed).rows(ActionType.REFERRED, takers, "");
  }

  /** "X trained 60 officers, Y 30 judges": those who trained others. */
  static List<Action> trained(Deed deed, List<Action> told) {
    return told.isEmpty()
        ? List.of()
        : others(deed).rows(ActionType.TRAINED, List.of(Party.NONE), "");
  }

  /** The bodies after an active verb that head such clauses. */
  private static Deed others(Deed deed) {
    Reading reading = deed.reading();
    List<Party> heads =
        reading.bodies().stream()
            .filter(b -> !deed.predicate().passive && b.first() > deed.predicate().last)
            .filter(b -> b.last() < deed.limit())
            .filter(
                b -> reading.parse().phraseAt(b.last()).filter(p -> heads(reading, p)).isPresent())
            .map(deed.partners()::party)
            .distinct()
            .toList();
    return new Deed(reading, deed.context(), deed.predicate(), heads);
  }

  /** Whether a phrase of a body stands after a comma or "and", and right before a number. */
  static boolean heads(Reading reading, Phrase phrase) {
    Parse parse = reading.parse();
    int before = phrase.first() - 1;
    boolean joined =
        before > 0 && (parse.pos[before] == Pos.CCONJ || parse.lower(before).equals(","));
    int next = Jurisdiction.afterBracket(parse, phrase.last() + 1);
    Optional<Phrase> number = parse.phraseAt(next).filter(p -> p.first() == next);
    return joined
        && reading.bodyAt(phrase.last()).isPresent()
        && number
            .filter(
                n ->
                    parse.pos[n.first()] == Pos.NUM
                        || parse.is(n.first(), "cue/newness") && parse.pos[n.last()] == Pos.NUM)
            .filter(n -> Lists.none(parse.predicates, p -> p.first == n.last() + 1))
            .isPresent();
  }
}
