// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** Whether a clause says that something was done or not done, where it gives no number. */
final class Assertion {
  private Assertion() {}

  /** Whether a predicate is a main verb, or hangs right on one that says so of it. */
  static boolean plain(Parse parse, Predicate predicate) {
    Predicate head = predicate;
    while (head.coordinate >= 0) {
      head = parse.predicates.get(head.coordinate);
    }
    if (qualified(parse, head) || qualified(parse, predicate) || restrictive(parse, head)) {
      return false;
    }
    if (!predicate.embedded) {
      return true;
    }
    if (head.passive) {
      return false;
    }
    boolean without = head.denied && parse.is(head.first - 1, "cue/denial");
    if (head.governor < 0 || without) {
      return head.denied;
    }
    Predicate governor = parse.predicates.get(head.governor);
    if (governor.denied
        && (parse.is(governor, "frame/change") || halfhearted(parse, governor, head))) {
      return false;
    }
    boolean adjacent = governor.last + 1 >= head.first;
    boolean says =
        parse.is(governor, "frame/aspect")
            || parse.is(governor, "frame/report")
            || parse.is(governor, "frame/deed")
            || parse.is(governor, "frame/include") && effort(parse, governor)
            || predicate.denied;
    boolean attempted = predicate.denied && attempt(parse, governor, head).isPresent();
    return (adjacent && says || attempted) && plain(parse, governor);
  }

  /** "NGOs that helped victims": which NGOs, not that they did. */
  private static boolean restrictive(Parse parse, Predicate predicate) {
    boolean own =
        predicate.relative > 0
            && !predicate.denied
            && !parse.lower(predicate.relative - 1).equals(",")
            && parse.predicateAt(predicate.relative - 1).isEmpty();
    return own || Clause.told(parse, predicate);
  }

  /** "These efforts included convicting": whether what is spelt out are deeds. */
  private static boolean effort(Parse parse, Predicate predicate) {
    return parse.subject(predicate).filter(s -> parse.is(s.last(), "class/effort")).isPresent();
  }

  /** "did not adequately screen", "rarely screened": of how or how seldom, not of whether. */
  private static boolean qualified(Parse parse, Predicate predicate) {
    if (predicate.denied && afterObject(parse, predicate) || seldom(parse, predicate)) {
      return true;
    }
    int first = predicate.first;
    while (first > 0 && parse.pos[first - 1] == Pos.ADV && parse.phraseAt(first - 1).isEmpty()) {
      first--;
    }
    for (int i = first; i < predicate.verb; i++) {
      if (parse.is(i, "cue/rarely") || predicate.denied && parse.is(i, "cue/manner")) {
        return true;
      }
    }
    return false;
  }

  /** "fails to prosecute offenses vigorously": how, told after the object. */
  private static boolean afterObject(Parse parse, Predicate predicate) {
    int at = parse.phraseAt(predicate.last + 1).map(o -> o.last() + 1).orElse(0);
    return at > 0 && at < parse.size() && parse.pos[at] == Pos.ADV && parse.is(at, "cue/manner");
  }

  /** "rarely investigated or prosecuted": the second of two verbs that share an adverb. */
  private static boolean seldom(Parse parse, Predicate predicate) {
    int joint = predicate.first - 1;
    return predicate.first == predicate.verb
        && joint > 1
        && parse.pos[joint] == Pos.CCONJ
        && parse
            .predicateAt(joint - 1)
            .filter(p -> !p.denied && p.subject == predicate.subject)
            .filter(p -> qualified(parse, p))
            .isPresent();
  }

  /** "did not make adequate efforts to identify": efforts were made. */
  private static boolean halfhearted(Parse parse, Predicate governor, Predicate infinitive) {
    return attempt(parse, governor, infinitive)
        .filter(p -> parse.has("cue/manner", p.first(), p.last()))
        .isPresent();
  }

  /** The attempt that an infinitive spells out ("made no efforts to identify"). */
  static Optional<Phrase> attempt(Parse parse, Predicate governor, Predicate infinitive) {
    Optional<Phrase> before = parse.phraseAt(infinitive.first - 1);
    return before.filter(p -> p.first() > governor.last && parse.is(p.last(), "class/attempt"));
  }
}
