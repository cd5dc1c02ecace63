// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/**
 * Finds the verb that tells how an amount is used.
 *
 * @param from the first token of the clause
 * @param after the first token after the amount and what converts it
 * @param to the token after the clause
 */
record MoneyVerbs(Parse parse, Money money, int from, int after, int to) {
  private static final int REACH = 6;

  /** The verb of an amount; empty if none tells its use. */
  static Optional<Hit> of(Parse parse, Money money, int from, int after, int to) {
    return new MoneyVerbs(parse, money, from, after, to).verb();
  }

  /** Whether a predicate tells what kind of money an amount is. */
  static boolean tells(Parse parse, Predicate predicate) {
    return Lists.any(
        parse.over(predicate.verb),
        h ->
            h.first() == predicate.verb
                && h.lexeme().kind() == Lexeme.Kind.VERB
                && (Spending.tells(h) || h.is("money/going")));
  }

  /** The verb nearest before the amount, else the passive one after it, that tells its use. */
  private Optional<Hit> verb() {
    Hit best = null;
    for (Hit hit : parse.hits) {
      boolean verb = hit.lexeme().kind() == Lexeme.Kind.VERB && Spending.tells(hit) && !within(hit);
      if (verb && hit.first() >= from && hit.last() < money.first()) {
        best = hit;
      }
    }
    Optional<Hit> relative = which();
    if (relative.isPresent()) {
      return relative;
    }
    if (best != null && !part(best)) {
      return Optional.of(best);
    }
    for (Hit hit : parse.hits) {
      boolean verb = hit.lexeme().kind() == Lexeme.Kind.VERB && Spending.tells(hit);
      boolean passive =
          verb
              && hit.first() > money.last()
              && (auxiliary(hit.first() - 1) || hit.first() == after + 1 && toSpend(after));
      if (passive && hit.first() < Math.min(to, after + REACH)) {
        return Optional.of(hit);
      }
    }
    return Optional.ofNullable(best);
  }

  /** "…, of which 12 million had been disbursed": an amount whose own verb comes after it. */
  private boolean part(Hit before) {
    boolean which = parse.has("cue/relative", before.last() + 1, money.first());
    return which
        && Lists.none(parse.predicates, p -> p.first > before.last() && p.last < money.first());
  }

  /**
   * "the $600,000 that the treasury had allotted", "$9,000 budgeted for", "$9,000 came from": a
   * verb behind the amount.
   */
  private Optional<Hit> which() {
    boolean that = parse.is(after, "cue/relative");
    for (Predicate predicate : parse.predicates) {
      boolean own =
          that
              && predicate.relative < 0
              && (parse.subject(predicate).filter(s -> s.first() == after + 1).isPresent()
                  || said(predicate));
      boolean came = !that && predicate.first == after;
      boolean participle = came && predicate.passive && predicate.embedded;
      if (own || came) {
        Optional<Hit> verb =
            parse.over(predicate.verb).stream()
                .filter(h -> h.lexeme().kind() == Lexeme.Kind.VERB)
                .filter(
                    h -> own || participle ? Spending.tells(h) : h.is("money/coming") || goes(h))
                .findFirst();
        if (verb.isPresent()) {
          return verb;
        }
      }
    }
    return Optional.empty();
  }

  /** "get by": whether a verb of more words begins with it. */
  private boolean within(Hit hit) {
    return Lists.any(
        parse.over(hit.first()),
        h ->
            h.first() == hit.first()
                && h.length() > hit.length()
                && h.lexeme().kind() == Lexeme.Kind.VERB);
  }

  /** "$900 went to", "will go towards". */
  private boolean goes(Hit verb) {
    return verb.is("money/going")
        && (parse.is(verb.last() + 1, "money/to") || parse.is(verb.last() + 1, "cue/goal"));
  }

  /** "the $900 that the agency says it spent": a verb within what somebody says. */
  private boolean said(Predicate predicate) {
    return parse.predicates.stream()
        .filter(p -> p.first > after && p.last < predicate.first)
        .reduce((a, b) -> b)
        .filter(p -> parse.is(p, "frame/report"))
        .flatMap(parse::subject)
        .filter(s -> s.first() == after + 1)
        .isPresent();
  }

  /** "had $50,000 to spend". */
  private boolean toSpend(int token) {
    return parse.lower(token).equals("to") && parse.predicateAt(token).isPresent();
  }

  private boolean auxiliary(int token) {
    return parse.is(token, "cue/be") || parse.pos[token] == Pos.ADV && auxiliary(token - 1);
  }
}
