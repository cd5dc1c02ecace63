// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Modality;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/**
 * What an amount is where no word for money tells: what a body or a programme has, what a public
 * deed costs, what somebody is helped with, what a programme is given.
 */
final class Holdings {
  private final Reading reading;
  private final Parse parse;
  private final Money money;
  private final int from;
  private final int after;

  private Holdings(Reading reading, Money money, int from, int after) {
    this.reading = reading;
    this.parse = reading.parse();
    this.money = money;
    this.from = from;
    this.after = after;
  }

  /**
   * A use that follows from how things stand.
   *
   * @param verb the verb whose subject gives it, if one does
   * @param price whether it is what a deed costs that is told otherwise
   */
  record Holding(Modality modality, Optional<Hit> verb, boolean price) {}

  /**
   * What an amount is.
   *
   * @param from the first token of the clause
   * @param after the first token after the amount and what converts it
   */
  static Optional<Holding> of(Reading reading, Money money, int from, int after) {
    return new Holdings(reading, money, from, after).holding();
  }

  private Optional<Holding> holding() {
    Optional<Predicate> governing = governing();
    if (governing.filter(p -> p.denied || p.advised).isPresent()) {
      return Optional.empty();
    }
    if (bracketed(reading, money).isPresent()
        || governing.filter(p -> has(p) || living(parse, p, money)).isPresent()) {
      return Optional.of(new Holding(Modality.BUDGET, Optional.empty(), false));
    }
    if (governing.filter(this::helps).isPresent()) {
      return Optional.of(new Holding(Modality.GRANT, verb(governing.get()), false));
    }
    if (governing.filter(this::priced).isPresent()) {
      return Optional.of(new Holding(Modality.EXPENDITURE, verb(governing.get()), true));
    }
    return meant()
        ? Optional.of(new Holding(Modality.BUDGET, Optional.empty(), false))
        : Optional.empty();
  }

  private Optional<Predicate> governing() {
    return parse.predicates.stream()
        .filter(p -> p.first >= from && p.last < money.first())
        .reduce((a, b) -> b);
  }

  private Optional<Hit> verb(Predicate predicate) {
    return Lists.first(
        parse.over(predicate.verb),
        h -> h.first() == predicate.verb && h.lexeme().kind() == Lexeme.Kind.VERB);
  }

  /** "the agency (5 million in 2015, 6 million in 2016)": the body that has it; empty if none. */
  static Optional<Body> bracketed(Reading reading, Money money) {
    Parse parse = reading.parse();
    int open = money.first() - 1;
    while (open > 0 && !Marks.in(parse.tokens.get(open).text(), "().;")) {
      open--;
    }
    int before = open - 1;
    boolean opens = open > 0 && parse.lower(open).equals("(");
    boolean verb = Lists.any(parse.predicates, p -> p.first > before && p.last < money.first());
    return opens && !verb
        ? Lists.first(reading.bodies(), b -> b.last() == before)
        : Optional.empty();
  }

  /** "the shelter has 5 million rand a year". */
  private boolean has(Predicate predicate) {
    boolean known =
        parse
            .subject(predicate)
            .filter(
                s ->
                    reading.bodyAt(s.last()).isPresent()
                        || reading.programmeAt(s.last()).isPresent())
            .isPresent();
    return parse.is(predicate.verb, "cue/have") && known && direct(predicate.last + 1);
  }

  /** "operates on $500": a verb of getting along, and on what. */
  static boolean living(Parse parse, Predicate predicate, Money money) {
    int on = predicate.last + 1;
    return parse.is(predicate, "money/living")
        && (parse.is(on, "money/on") || parse.is(on, "money/with"))
        && parse.phraseAt(on + 1).filter(p -> p.covers(money.first())).isPresent();
  }

  /** "supported it with $500": a verb of helping and what it is done with. */
  private boolean helps(Predicate predicate) {
    return predicate.done()
        && parse.is(predicate, "frame/fund")
        && parse.has("money/with", predicate.last + 1, money.first())
        && parse.predicateAt(money.first() - 1).isEmpty();
  }

  /** "arranged the return of 40 maids for $9,000", "were equipped by UNFPA for $9,000". */
  private boolean priced(Predicate predicate) {
    boolean acts =
        predicate.passive
            ? Parties.agentBody(reading, predicate)
            : parse.subject(predicate).filter(this::official).isPresent();
    boolean ends = after >= parse.size() || parse.pos[after] == Pos.PUNCT;
    return predicate.done() && acts && ends && parse.is(before(), "cue/for");
  }

  private boolean official(Phrase subject) {
    return reading.bodyAt(subject.last()).isPresent()
        || parse.has("cue/government", subject.first(), subject.last() + 1);
  }

  /** "$600 million for two shelters": an amount and the programme that it is for. */
  private boolean meant() {
    boolean towards = parse.is(after, "cue/for") || parse.is(after, "money/toward");
    Optional<Phrase> phrase = towards ? parse.phraseAt(after + 1) : Optional.empty();
    return phrase
        .flatMap(p -> reading.programmeAt(p.last()))
        .filter(p -> governing().filter(g -> parse.is(g, "money/other")).isEmpty())
        .isPresent();
  }

  private boolean direct(int token) {
    for (int i = token; i < money.first(); i++) {
      boolean filler =
          parse.pos[i] == Pos.ADV
              || parse.pos[i] == Pos.DET
              || Lists.any(parse.over(i), h -> h.evokes("bound/"));
      if (!filler) {
        return false;
      }
    }
    return true;
  }

  /** The token before an amount and what bounds it. */
  private int before() {
    int at = money.first() - 1;
    while (at > from && Lists.any(parse.over(at), h -> h.evokes("bound/"))) {
      at--;
    }
    return at;
  }
}
