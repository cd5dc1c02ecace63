// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom a verb tells to have been given what stands after "with": "equipped X with radios". */
final class Endowment {
  private Endowment() {}

  static List<Action> of(Deed deed) {
    boolean equips = deed.is("frame/equip");
    if (!equips && !(deed.is("action/supported") && !deed.predicate().passive)) {
      return List.of();
    }
    Parse parse = deed.parse();
    int last = deed.predicate().last;
    int from =
        deed.predicate().passive
            ? parse.subject(deed.predicate()).map(Phrase::first).orElse(parse.size())
            : Relatives.antecedent(parse, deed.predicate()).map(Phrase::first).orElse(last + 1);
    Partners.Listed listed = deed.partners().at(from);
    int with = from > last ? listed.end() : last + 1;
    if (listed.empty() || !parse.is(with, "money/with")) {
      return List.of();
    }
    List<Action> rows = new ArrayList<>();
    Optional<Phrase> text = text(parse, with + 1);
    if (text.isPresent()) {
      rows.addAll(
          deed.rows(ActionType.DISSEMINATED, listed.parties(), Exchange.name(deed, text.get())));
    } else if (gift(deed, with, listed)) {
      rows.addAll(deed.rows(ActionType.SUPPORTED, listed.parties(), ""));
    }
    return rows;
  }

  private static Optional<Phrase> text(Parse parse, int token) {
    return parse
        .phraseAt(token)
        .filter(
            p -> parse.is(p.last(), "class/text") && !parse.has("cue/denial", p.first(), p.last()));
  }

  /** The phrases of the list that begins at a token. */
  private static List<Phrase> items(Deed deed, int from) {
    Parse parse = deed.parse();
    List<Phrase> items = new ArrayList<>();
    int at = from;
    while (at < deed.limit()) {
      Optional<Phrase> item = parse.phraseAt(at);
      boolean joins = parse.lower(at).equals(",") || parse.pos[at] == Pos.CCONJ;
      if (item.isEmpty() && !joins) {
        break;
      }
      item.ifPresent(items::add);
      at = item.map(p -> p.last() + 1).orElse(at + 1);
    }
    return items;
  }

  /** Money, staff, goods or counted things, not training or help. */
  private static boolean gift(Deed deed, int with, Partners.Listed receivers) {
    Parse parse = deed.parse();
    boolean named = Lists.any(receivers.named(), p -> p.kind() == Party.Kind.BODY);
    return items(deed, with + 1).stream()
        .filter(p -> !parse.has("cue/denial", p.first(), p.last() + 1))
        .anyMatch(
            p ->
                Support.given(deed, p)
                    || parse.is(p.last(), "class/goods")
                    || named && deed.is("frame/equip") && Support.thing(deed, p)
                    || named && parse.is(p.last(), "class/official"));
  }
}
