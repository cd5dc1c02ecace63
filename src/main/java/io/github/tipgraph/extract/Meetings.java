// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who met with whom, beyond what a verb of holding has around it: "brought A and B together for a
 * workshop", "called A together", "following consultations with A".
 */
final class Meetings {
  private Meetings() {}

  static List<Action> of(Deed deed) {
    List<Action> rows = new ArrayList<>(gathered(deed));
    rows.addAll(after(deed));
    return rows;
  }

  /**
   * "gathered A and B", "called A and B together", each for a meeting that may be named; "a council
   * that gathers A and B" tells its members.
   */
  private static List<Action> gathered(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    if (predicate.passive) {
      List<Party> subject =
          parse
              .subject(predicate)
              .map(s -> deed.partners().at(s.first()).named())
              .orElse(List.of());
      return deed.is("frame/summon") ? deed.rows(ActionType.CONVENED, subject, "") : List.of();
    }
    int object = deed.object().map(Phrase::first).orElse(predicate.last + 1);
    Partners.Listed called = deed.partners().at(object);
    int end = called.empty() ? over(deed) : called.end();
    if (deed.is("frame/consult") && !called.named().isEmpty()) {
      return deed.rows(ActionType.CONVENED, called.named(), "");
    }
    boolean apart = deed.is("frame/with-together") && parse.lower(end).equals("together");
    if (!deed.is("frame/summon") && !apart || parse.is(predicate.last + 1, "class/meeting")) {
      return List.of();
    }
    Optional<Phrase> meeting = meeting(deed, end);
    boolean members = predicate.relative >= 0 && parse.lower(predicate.verb).endsWith("s");
    if (meeting.isEmpty() && (called.empty() || members)) {
      return List.of();
    }
    List<Party> parties = called.empty() ? List.of(Party.NONE) : called.parties();
    return deed.rows(
        ActionType.CONVENED, parties, meeting.map(m -> Exchange.name(deed, m)).orElse(""));
  }

  /** The token after the people that are called. */
  private static int over(Deed deed) {
    Parse parse = deed.parse();
    int at = deed.predicate().last + 1;
    Optional<Phrase> next = parse.phraseAt(at);
    while (next.isPresent() && at < deed.limit()) {
      at = next.get().last() + 1;
      boolean more = parse.lower(at).matches("and|,|or");
      next = more ? parse.phraseAt(at + 1) : Optional.empty();
    }
    return at;
  }

  private static Optional<Phrase> meeting(Deed deed, int from) {
    Parse parse = deed.parse();
    for (int i = from; i < deed.limit(); i++) {
      boolean to = parse.lower(i).matches("for|at|in|to|into") && parse.phraseAt(i).isEmpty();
      Optional<Phrase> next = to ? parse.phraseAt(i + 1) : Optional.empty();
      if (next.filter(p -> parse.is(p.last(), "class/meeting")).isPresent()) {
        return next;
      }
    }
    return Optional.empty();
  }

  /** "Following consultations with A, B did": those who did had met them before. */
  private static List<Action> after(Deed deed) {
    Parse parse = deed.parse();
    if (!parse.evokes("class/meeting") || deed.predicate().embedded) {
      return List.of();
    }
    for (Phrase phrase : parse.phrases) {
      int with = phrase.last() + 1;
      boolean met =
          parse.is(phrase.last(), "class/meeting")
              && parse.is(phrase.first() - 1, "cue/after")
              && parse.lower(with).equals("with")
              && beside(deed, phrase);
      if (met) {
        return deed.rows(
            ActionType.CONVENED,
            deed.partners().at(with + 1).parties(),
            Exchange.name(deed, phrase));
      }
    }
    return List.of();
  }

  /** Whether an adjunct opens the clause of a verb or stands within it. */
  private static boolean beside(Deed deed, Phrase phrase) {
    Predicate predicate = deed.predicate();
    Optional<Predicate> next =
        Lists.first(
            deed.parse().predicates, p -> !p.embedded && p.relative < 0 && p.first > phrase.last());
    boolean opens = phrase.first() < 3 && next.filter(p -> p == predicate).isPresent();
    return opens || phrase.first() > predicate.last && phrase.last() < deed.limit();
  }
}
