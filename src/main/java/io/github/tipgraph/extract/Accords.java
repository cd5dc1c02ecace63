// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who agreed with whom, beyond what a verb of signing has around it: "an agreement between A and B
 * was reached", "X, with which it signed an accord", "it has an agreement with X".
 */
final class Accords {
  private Accords() {}

  static List<Action> of(Deed deed) {
    if (!deed.parse().evokes("class/agreement")) {
      return deed.is("action/agreed") ? on(deed) : List.of();
    }
    List<Action> rows = new ArrayList<>(between(deed));
    if (rows.isEmpty()) {
      rows.addAll(had(deed));
      rows.addAll(Grounds.of(deed));
    }
    return rows;
  }

  /** "agreed with X on joint patrols": what is agreed where no agreement is named. */
  private static List<Action> on(Deed deed) {
    Parse parse = deed.parse();
    int with = deed.predicate().last + 1;
    Partners.Listed others = deed.partners().at(with + 1);
    boolean told = parse.lower(with).equals("with") && parse.lower(others.end()).equals("on");
    Optional<Phrase> what = told ? parse.phraseAt(others.end() + 1) : Optional.empty();
    return what.map(w -> deed.rows(ActionType.AGREED, others.named(), Exchange.name(deed, w)))
        .orElse(List.of());
  }

  /** "an agreement was concluded between A and B", "an agreement between A and B provides". */
  private static List<Action> between(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    boolean signed = deed.is("action/agreed");
    Optional<Phrase> subject = parse.subject(predicate).filter(s -> fits(deed, s));
    if (subject.isEmpty() || predicate.relative >= 0 || deed.is("frame/unfinished")) {
      return List.of();
    }
    for (int i = subject.get().last() + 1; i < deed.limit(); i++) {
      boolean own = i < predicate.first || signed;
      if (parse.lower(i).equals("between") && own) {
        Deed theirs = new Deed(deed.reading(), deed.context(), predicate, sides(deed, i + 1));
        return theirs.among(ActionType.AGREED, Exchange.name(deed, subject.get()));
      }
    }
    return List.of();
  }

  /** Those after "between": two at least, also where the second looks like the next subject. */
  static List<Party> sides(Deed deed, int from) {
    Parse parse = deed.parse();
    Partners.Listed listed = deed.partners().at(from);
    int and = listed.end();
    boolean more = listed.named().size() == 1 && and < parse.size() && parse.pos[and] == Pos.CCONJ;
    List<Party> sides = new ArrayList<>(listed.named());
    sides.addAll(more ? deed.partners().at(and + 1).named() : List.of());
    return List.copyOf(sides);
  }

  private static boolean fits(Deed deed, Phrase phrase) {
    return Exchange.is(deed.parse(), phrase, ActionType.AGREED);
  }

  /** "X, with which it signed an accord", "it has an agreement with X". */
  private static List<Action> had(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    boolean has = parse.is(predicate.verb, "cue/have") || deed.is("frame/keep");
    if (predicate.passive || !has && !deed.is("action/agreed")) {
      return List.of();
    }
    Transfer with = Transfer.of(deed, "cue/company", "cue/company");
    Optional<Phrase> object =
        with.thing().filter(p -> fits(deed, p) || parse.is(p.last(), "class/pact"));
    boolean told =
        object.isPresent()
            && (Relatives.after(parse, predicate, "cue/company") || has)
            && !parse.is(object.get().first(), "cue/denial");
    return told
        ? deed.rows(ActionType.AGREED, with.named(), Exchange.name(deed, object.get()))
        : List.of();
  }
}
