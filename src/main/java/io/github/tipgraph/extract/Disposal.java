// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.List;
import java.util.Optional;

/**
 * What is put into somebody's hands: "made a house available to X", "placed cars at X's disposal".
 */
final class Disposal {
  private Disposal() {}

  static List<Action> of(Deed deed) {
    Parse parse = deed.parse();
    if (!parse.evokes("cue/disposal") || !deed.is("frame/put-request") && !deed.is("frame/put")) {
      return List.of();
    }
    Predicate predicate = deed.predicate();
    for (int i = predicate.last + 1; i < deed.limit(); i++) {
      if (parse.is(i, "cue/disposal")) {
        Optional<Phrase> thing = predicate.passive ? parse.subject(predicate) : object(deed, i);
        boolean told =
            thing
                .filter(t -> !parse.is(t.last(), "class/text") && !Classes.people(parse, t))
                .filter(t -> !parse.has("cue/denial", t.first(), t.last()))
                .isPresent();
        return told ? deed.rows(ActionType.SUPPORTED, holders(deed, i), "") : List.of();
      }
    }
    return List.of();
  }

  private static Optional<Phrase> object(Deed deed, int cue) {
    Parse parse = deed.parse();
    Optional<Phrase> before = parse.phraseAt(deed.predicate().last + 1);
    if (before.filter(p -> p.last() < cue).isPresent()) {
      return before;
    }
    return parse.phrases.stream()
        .filter(p -> p.first() > cue && p.last() < deed.limit())
        .reduce((a, b) -> b);
  }

  /** Those after "available to" or "at the disposal of", or who own "at X's disposal". */
  private static List<Party> holders(Deed deed, int cue) {
    Parse parse = deed.parse();
    Optional<Phrase> owned =
        parse.phraseAt(cue).filter(p -> p.first() < p.last() && p.last() == cue);
    if (owned.isPresent()
        && parse.pos[owned.get().first() - 1] == Pos.ADP
        && !parse.lower(cue + 1).equals("of")) {
      return deed.partners().within(new Phrase(owned.get().first(), cue - 1));
    }
    int next = cue + 1;
    return parse.lower(next).matches("to|of") ? deed.partners().at(next + 1).parties() : List.of();
  }
}
