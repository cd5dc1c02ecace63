// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** Who gives an amount of money, by the words around it. */
final class Givers {
  private Givers() {}

  /** The predicate nearest before an amount, in its clause. */
  static Optional<Predicate> governing(Parse parse, Spending.Use use, Money money) {
    return parse.predicates.stream()
        .filter(p -> p.first >= use.from() && p.last < money.first())
        .reduce((a, b) -> b);
  }

  /**
   * Who a predicate is about; where that only tells what somebody is ("X, an NGO, which …"), who
   * stands before it.
   */
  static Party named(Reading reading, Context context, Predicate predicate) {
    Parse parse = reading.parse();
    Party party = Parties.subject(reading, context, predicate);
    Optional<Phrase> subject = parse.subject(predicate);
    if (party.kind() != Party.Kind.NONE || subject.isEmpty() || predicate.passive) {
      return party;
    }
    Phrase phrase = subject.get();
    boolean indefinite = parse.is(phrase.first(), "cue/indefinite");
    if (indefinite && parse.lower(phrase.first() - 1).equals(",")) {
      return before(reading, context, phrase.first());
    }
    return state(parse, phrase);
  }

  /** "the state": the government of the country. */
  static Party state(Parse parse, Phrase phrase) {
    boolean the = phrase.last() == phrase.first() + 1 && parse.is(phrase.first(), "cue/definite");
    return the && parse.is(phrase.last(), "class/state") ? Party.GOVERNMENT : Party.NONE;
  }

  /** Who is named right before a token, over a comma and a bracket. */
  static Party before(Reading reading, Context context, int token) {
    Parse parse = reading.parse();
    int at = token - 1;
    if (parse.lower(at).equals(",")) {
      at--;
    }
    if (parse.lower(at).equals(")")) {
      while (at > 0 && !parse.lower(at).equals("(")) {
        at--;
      }
      at--;
    }
    return parse.phraseAt(at).map(p -> Parties.party(reading, context, p)).orElse(Party.NONE);
  }

  static boolean court(Parse parse, Phrase phrase) {
    return parse.is(phrase.last(), "body/court") || parse.is(phrase.last(), "money/judge");
  }

  /** Whether a court gives what it says is to be paid. */
  static boolean judged(Parse parse, Hit verb) {
    return parse
        .predicateAt(verb.first())
        .filter(p -> !p.passive)
        .flatMap(parse::subject)
        .filter(s -> court(parse, s))
        .isPresent();
  }

  /** "and the Ministry of Health another $15,000": who stands right before a second amount. */
  static Optional<Party> elliptic(Reading reading, Context context, Money money) {
    Parse parse = reading.parse();
    int at = money.first() - 1;
    while (at > 0 && filler(parse, at)) {
      at--;
    }
    int head = at;
    Optional<Body> body = Lists.first(reading.bodies(), b -> b.last() == head);
    Optional<Places.Mention> country =
        reading.placeAt(head).filter(p -> p.place().kind() == Place.Kind.COUNTRY);
    if (body.isEmpty() && country.isEmpty()) {
      return Optional.empty();
    }
    int first = body.map(Body::first).orElse(head);
    int and = first > 0 && parse.pos[first - 1] == Pos.DET ? first - 2 : first - 1;
    boolean second =
        and > 0 && parse.pos[and] == Pos.CCONJ && Lists.any(reading.money(), m -> m.last() < and);
    return second
        ? parse.phraseAt(head).map(p -> Parties.party(reading, context, p)).filter(Givers::told)
        : Optional.empty();
  }

  private static boolean filler(Parse parse, int token) {
    return parse.pos[token] == Pos.DET
        || parse.is(token, "money/rest")
        || Lists.any(parse.over(token), h -> h.evokes("bound/"));
  }

  private static boolean told(Party party) {
    return party.kind() != Party.Kind.NONE;
  }

  /** The party after "from": behind the amount, behind "came", or before the amount. */
  static Optional<Party> from(Reading reading, Context context, Spending.Use use, Money money) {
    Parse parse = reading.parse();
    int rest = parse.phraseAt(use.after() - 1).map(p -> p.last() + 1).orElse(use.after());
    int behind = overYear(parse, parse.is(use.after(), "money/from") ? use.after() : rest);
    int came = use.verb().filter(v -> v.is("money/coming")).map(Hit::last).orElse(parse.size());
    int ahead = use.verb().map(v -> v.last() + 1).filter(i -> i < money.first()).orElse(0);
    for (int from : new int[] {behind, came, ahead, gift(parse, use, money)}) {
      Optional<Phrase> phrase =
          from > 0 && parse.is(from, "money/from") ? parse.phraseAt(from + 1) : Optional.empty();
      Optional<Party> party = phrase.map(p -> giver(reading, context, p)).filter(Givers::told);
      if (party.isPresent()) {
        return party;
      }
    }
    return Optional.empty();
  }

  /** "$500 a year from X": the token after what tells that an amount is yearly. */
  private static int overYear(Parse parse, int token) {
    return parse.over(token).stream()
        .filter(h -> h.first() == token && h.is("basis/annual"))
        .mapToInt(h -> h.last() + 1)
        .max()
        .orElse(token);
  }

  /** "a grant from X of $500": where the giver stands before the amount; 0 if nowhere. */
  static int gift(Parse parse, Spending.Use use, Money money) {
    for (int i = money.first() - 1; i > use.from(); i--) {
      boolean noun = parse.is(i - 1, "modality/grant") || parse.is(i - 1, "modality/loan");
      if (parse.is(i, "money/from") && noun && parse.pos[i - 1] == Pos.NOUN) {
        return i;
      }
    }
    return 0;
  }

  /** Who gives what comes from a phrase: "the state budget" is the government's. */
  private static Party giver(Reading reading, Context context, Phrase phrase) {
    Parse parse = reading.parse();
    Party party = Parties.party(reading, context, phrase);
    boolean purse =
        parse.is(phrase.last(), "modality/budget")
            && parse.has("money/public", phrase.first(), phrase.last());
    return party.kind() == Party.Kind.NONE && purse ? Party.GOVERNMENT : party;
  }

  /** Whether "from" at a token stands before somebody who can give. */
  static boolean gives(Reading reading, int from) {
    Parse parse = reading.parse();
    Optional<Phrase> phrase =
        parse.is(from, "money/from") ? parse.phraseAt(from + 1) : Optional.empty();
    return phrase
        .filter(
            p ->
                reading.bodyAt(p.last()).isPresent()
                    || Lists.any(
                        parse.over(p.last()), h -> h.lexeme().kind() == Lexeme.Kind.ORGANISATION)
                    || parse.has("cue/government", p.first(), p.last() + 1)
                    || parse.has("money/public", p.first(), p.last()))
        .isPresent();
  }

  /** "a project …, funded by X": who pays for what an amount is the size of. */
  static Party sponsor(Reading reading, Context context, Spending.Use use) {
    Parse parse = reading.parse();
    return parse.predicates.stream()
        .filter(p -> p.first >= use.after() && p.last < use.to() && p.passive)
        .filter(p -> p.embedded || p.relative >= 0)
        .filter(p -> parse.is(p, "frame/fund"))
        .map(p -> Parties.agentAfterBy(reading, context, p))
        .filter(Givers::told)
        .findFirst()
        .orElse(Party.NONE);
  }

  /** "repatriated 40 workers at a cost of …", "at a cost of … by X": who did what cost so much. */
  static Party atCost(Reading reading, Context context, Spending.Use use, Money money) {
    Parse parse = reading.parse();
    boolean cost =
        Lists.any(parse.over(money.first() - 1), h -> h.length() > 1 && h.is("money/worth"));
    boolean deed = cost || use.price();
    if (!deed || use.size()) {
      return Party.NONE;
    }
    Party by = by(reading, context, use);
    if (by.kind() != Party.Kind.NONE) {
      return by;
    }
    Optional<Predicate> verb = governing(parse, use, money);
    boolean own =
        verb.flatMap(parse::subject)
            .filter(s -> reading.programmeAt(s.last()).isPresent())
            .isPresent();
    return own ? Party.NONE : verb.map(p -> named(reading, context, p)).orElse(Party.NONE);
  }

  /** Who stands after "by" right behind an amount. */
  static Party by(Reading reading, Context context, Spending.Use use) {
    Parse parse = reading.parse();
    return parse.is(use.after(), "cue/by")
        ? parse
            .phraseAt(use.after() + 1)
            .map(p -> Parties.party(reading, context, p))
            .orElse(Party.NONE)
        : Party.NONE;
  }
}
