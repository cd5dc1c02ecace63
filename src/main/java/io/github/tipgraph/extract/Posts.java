// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Match;

/** Posts that stand for bodies: those who lead one ("chaired by the minister of justice"). */
final class Posts {
  private Posts() {}

  /** Whether a head noun is that of a definite post whose holder leads something. */
  static boolean leads(Parse parse, Hit head) {
    boolean post = head.is("body/post") || head.is("class/holder");
    return post
        && head.form() != Match.Form.PLURAL
        && parse.phraseAt(head.last()).filter(p -> definite(parse, p)).isPresent()
        && parse.predicates.stream()
            .filter(p -> parse.is(p, "action/leads"))
            .anyMatch(p -> p.passive ? agent(parse, p, head) : subject(parse, p, head));
  }

  private static boolean definite(Parse parse, Phrase phrase) {
    return parse.is(phrase.first(), "cue/definite")
        || parse.tokens.get(phrase.first()).capitalised() && phrase.first() > 0;
  }

  private static boolean agent(Parse parse, Predicate predicate, Hit head) {
    int by = predicate.last + 1;
    return parse.lower(by).equals("by")
        && parse.phraseAt(by + 1).filter(p -> p.covers(head.last())).isPresent();
  }

  private static boolean subject(Parse parse, Predicate predicate, Hit head) {
    return parse.subject(predicate).filter(p -> p.covers(head.last())).isPresent();
  }
}
