// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whose money or help something was done with: "with funds from", "with $350,000 from". */
final class Backing {
  private Backing() {}

  /**
   * The token after "with funds from", "with $350,000 from", "with help from Y and funding from";
   * -1 where a hit opens no such adjunct.
   */
  private static int backing(Deed deed, Hit hit) {
    Parse parse = deed.parse();
    if (deed.is("frame/exploit")) {
      return -1;
    }
    boolean more = hit.is("cue/funds-from") && parse.pos[Math.max(0, hit.first() - 1)] == Pos.CCONJ;
    if (hit.is("cue/with-funder") || more) {
      return hit.last() + 1;
    }
    boolean with =
        hit.is("money/with")
            && parse.over(hit.first()).stream()
                .noneMatch(h -> h.is("cue/with-funder") || h.is("cue/with-partner"));
    Optional<Phrase> gift =
        with
            ? parse.phraseAt(hit.last() + 1).filter(p -> Support.given(deed, p))
            : Optional.empty();
    gift = gift.filter(p -> !parse.has("cue/denial", p.first(), p.last()));
    if (gift.filter(p -> giver(deed, p)).isPresent()) {
      return gift.get().first();
    }
    return gift.map(p -> Told.complementEnd(parse, p))
        .filter(end -> parse.is(end, "money/from"))
        .map(end -> end + 1)
        .orElse(-1);
  }

  private static List<Party> givers(Deed deed, int from) {
    Optional<Phrase> gift = deed.parse().phraseAt(from).filter(p -> Support.given(deed, p));
    return gift.filter(p -> giver(deed, p)).isPresent()
        ? deed.reading().bodies().stream()
            .filter(b -> gift.get().covers(b.first()))
            .map(deed.partners()::party)
            .toList()
        : deed.partners().at(from).named();
  }

  /** "with OSCE money": whether a gift is named after who gives it. */
  private static boolean giver(Deed deed, Phrase gift) {
    return deed.reading().bodies().stream()
        .anyMatch(b -> b.first() >= gift.first() && b.last() < gift.last());
  }

  /** "X, with funds from Y, did": Y supported X. */
  static List<Action> of(Deed deed) {
    List<Action> rows = new ArrayList<>();
    Parse parse = deed.parse();
    for (Hit hit : parse.hits) {
      int from = backing(deed, hit);
      if (from > 0 && Cooperation.governs(parse, deed.predicate(), hit)) {
        List<Party> givers = givers(deed, from);
        List<Party> helped = deed.actors().isEmpty() ? List.of(Party.NONE) : deed.actors();
        Deed gift = new Deed(deed.reading(), deed.context(), deed.predicate(), givers);
        rows.addAll(gift.rows(ActionType.SUPPORTED, helped, ""));
      }
    }
    return rows;
  }
}
