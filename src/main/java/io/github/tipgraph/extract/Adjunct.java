// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words beside a clause that tell with whom, with whose help or money, or at whose request
 * something was done.
 *
 * @param first its first token
 * @param part what those whom it names had to do with it
 * @param from the token at which their list begins
 * @param owned whether they own the noun that follows them ("at the ministry's request")
 */
record Adjunct(int first, Part part, int from, boolean owned) {
  /** What others had to do with something. */
  enum Part {
    COMPANY,
    HELP,
    MONEY,
    REQUEST
  }

  /** Whether a token stands in its opening words, before those whom it names. */
  boolean covers(int token) {
    return first <= token && token < from;
  }

  /** The adjuncts of a sentence, from left to right. */
  static List<Adjunct> of(Parse parse) {
    return parse.adjuncts();
  }

  /** Reads them anew. */
  static List<Adjunct> read(Parse parse) {
    List<Adjunct> found = new ArrayList<>();
    for (int i = 0; i < parse.size(); i++) {
      at(parse, i, found).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static Optional<Adjunct> at(Parse parse, int token, List<Adjunct> before) {
    Optional<Hit> means =
        Lists.first(parse.over(token), h -> h.first() == token && h.is("cue/by-means"));
    for (Hit hit : parse.over(token)) {
      if (hit.first() == token) {
        Optional<Part> part =
            hit.is("cue/with-partner")
                ? Optional.of(Part.COMPANY)
                : hit.is("cue/with-funder") || hit.is("cue/expense-of")
                    ? Optional.of(Part.MONEY)
                    : hit.is("cue/at-request") ? Optional.of(Part.REQUEST) : Optional.empty();
        if (part.isPresent()) {
          return Optional.of(new Adjunct(token, part.get(), hit.last() + 1, false));
        }
      }
    }
    Optional<Hit> ground =
        Lists.first(
            parse.over(token), h -> h.first() == token && (h.is("cue/ground") || h.is("cue/upon")));
    Optional<Adjunct> tied = ground.flatMap(h -> tied(parse, token, h.last() + 1));
    if (tied.isPresent()) {
      return tied;
    }
    if (means.isPresent()) {
      return shaped(parse, token, means.get().last() + 1);
    }
    if (parse.lower(token).equals("in")) {
      return together(parse, token);
    }
    if (parse.lower(token).equals("at")) {
      return owned(parse, token);
    }
    boolean more = parse.pos[token] == Pos.CCONJ && Lists.any(before, a -> a.first < token);
    return more ? shaped(parse, token, token + 1) : Optional.empty();
  }

  /** "with financial help from X", "with equipment given by X", "with X's advice". */
  private static Optional<Adjunct> shaped(Parse parse, int token, int from) {
    Optional<Phrase> noun = parse.phraseAt(from).filter(p -> p.first() <= from);
    Optional<Part> part = noun.flatMap(p -> part(parse, token, p));
    if (part.isEmpty() || none(parse, noun.get())) {
      return Optional.empty();
    }
    int after = Support.bracket(parse, noun.get().last() + 1);
    Optional<Predicate> participle =
        parse
            .predicateAt(after)
            .filter(p -> p.passive && p.embedded && parse.lower(p.last + 1).equals("by"));
    if (participle.isPresent()) {
      return Optional.of(new Adjunct(token, part.get(), participle.get().last + 2, false));
    }
    int by = over(parse, after);
    boolean of = parse.lower(by).matches("of|from|by") && parse.pos[by] == Pos.ADP;
    boolean given =
        parse.lower(by).equals("of")
            && (parse.is(noun.get().first(), "cue/possessive") || ownerWithin(parse, noun.get()));
    if (of && given) {
      return Optional.empty();
    }
    if (of) {
      return Optional.of(new Adjunct(token, part.get(), by + 1, false));
    }
    return ownerWithin(parse, noun.get())
        ? Optional.of(new Adjunct(token, part.get(), noun.get().first(), true))
        : Optional.empty();
  }

  /** "with funds for shelters from X": the preposition after a complement of the noun. */
  private static int over(Parse parse, int after) {
    boolean complement = parse.lower(after).matches("of|for|in|on|and|to");
    Optional<Phrase> next = complement ? parse.phraseAt(after + 1) : Optional.empty();
    int end = Jurisdiction.afterBracket(parse, next.map(p -> p.last() + 1).orElse(after));
    return parse.lower(end).matches("from|by") ? end : after;
  }

  private static Optional<Part> part(Parse parse, int token, Phrase noun) {
    int head = noun.last();
    boolean with = parse.lower(token).equals("with") || parse.pos[token] == Pos.CCONJ;
    if (parse.is(head, "class/backing")) {
      return Optional.of(technical(parse, head) ? Part.HELP : Part.MONEY);
    }
    if (longest(parse, head, "class/help")) {
      return Optional.of(Part.HELP);
    }
    boolean money =
        parse.is(head, "class/gift") || parse.is(head, "class/money") || amount(parse, noun);
    return money
        ? Optional.of(Part.MONEY)
        : with && parse.is(head, "class/official") && parse.lower(head + 1).equals("from")
            ? Optional.of(Part.MONEY)
            : Optional.empty();
  }

  /** "technical support": a phrase of the lexicon for help, though its noun is for money. */
  private static boolean technical(Parse parse, int head) {
    return Lists.any(parse.over(head), h -> h.length() > 1 && h.is("class/help"));
  }

  /** Whether the longest words of the lexicon over a token have a sense. */
  private static boolean longest(Parse parse, int token, String sense) {
    return Lists.first(parse.over(token), h -> h.lexeme().kind() == Lexeme.Kind.NOUN)
        .filter(h -> h.is(sense))
        .isPresent();
  }

  /** "$96,000", "2 million euros". */
  private static boolean amount(Parse parse, Phrase noun) {
    for (int i = noun.first(); i <= noun.last(); i++) {
      if (parse.pos[i] == Pos.SYM || parse.code(i, "currency").isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean none(Parse parse, Phrase noun) {
    return parse.has("cue/denial", noun.first(), noun.last() + 1)
        || parse.is(noun.first(), "cue/scarcity");
  }

  private static boolean ownerWithin(Parse parse, Phrase noun) {
    for (int i = noun.first() + 1; i < noun.last(); i++) {
      if (Marks.genitive(parse.lower(i))) {
        return true;
      }
    }
    int before = noun.last() - 1;
    if (parse.is(noun.first(), "cue/possessive") && noun.first() == before) {
      return true;
    }
    return before >= noun.first()
        && (parse.tokens.get(before).capitalised() || parse.is(before, "class/state"));
  }

  /** "thanks to cooperation with X", "through its partnership with X". */
  private static Optional<Adjunct> tied(Parse parse, int token, int from) {
    return parse
        .phraseAt(from)
        .filter(p -> p.first() == from && parse.is(p.last(), "class/tie") && !none(parse, p))
        .filter(p -> parse.lower(p.last() + 1).equals("with"))
        .map(p -> new Adjunct(token, Part.COMPANY, p.last() + 2, false));
  }

  /** "in close consultation with X". */
  private static Optional<Adjunct> together(Parse parse, int token) {
    Optional<Phrase> noun = parse.phraseAt(token + 1).filter(p -> p.first() == token + 1);
    if (noun.isEmpty() || none(parse, noun.get())) {
      return Optional.empty();
    }
    int last = noun.get().last();
    boolean more = parse.pos[Math.min(last + 1, parse.size() - 1)] == Pos.CCONJ;
    last = more ? parse.phraseAt(last + 2).map(Phrase::last).orElse(last) : last;
    boolean with = parse.lower(last + 1).matches("with|between");
    return with && parse.is(last, "cue/jointness")
        ? Optional.of(new Adjunct(token, Part.COMPANY, last + 2, false))
        : Optional.empty();
  }

  /** "at the ministry's request", "at IOM's expense". */
  private static Optional<Adjunct> owned(Parse parse, int token) {
    Optional<Phrase> noun = parse.phraseAt(token + 1).filter(p -> p.first() == token + 1);
    if (noun.isEmpty()
        || noun.get().last() == noun.get().first()
        || parse.has("cue/own", noun.get().first(), noun.get().last())) {
      return Optional.empty();
    }
    boolean asked = parse.is(noun.get().last(), "cue/asked");
    boolean costs = parse.is(noun.get().last(), "cue/costs");
    return asked || costs
        ? Optional.of(
            new Adjunct(token, asked ? Part.REQUEST : Part.MONEY, noun.get().first(), true))
        : Optional.empty();
  }

  /** Whether an adjunct belongs to a verb: the one before it, or the one that it opens. */
  static boolean governs(Parse parse, Predicate predicate, int adjunct) {
    return owner(parse, adjunct).filter(p -> p == predicate).isPresent();
  }

  private static Optional<Predicate> owner(Parse parse, int adjunct) {
    int before = adjunct - 1;
    while (before >= 0 && Marks.in(parse.lower(before), ",(–—")) {
      before--;
    }
    Predicate previous = null;
    Predicate next = null;
    for (Predicate predicate : parse.predicates) {
      if (predicate.last < adjunct) {
        previous = agentless(parse, predicate) && previous == null ? null : predicate;
      } else if (next == null && !predicate.purpose && !(predicate.passive && predicate.embedded)) {
        next = predicate;
      }
    }
    int left = before;
    boolean opens =
        previous == null
            || before < 0
            || parse.pos[before] == Pos.CCONJ
            || next != null
                && !next.embedded
                && parse.subject(next).map(s -> inserted(parse, s, left)).orElse(false);
    return Optional.ofNullable(opens ? next : previous);
  }

  /** "In a raid conducted jointly with X, Y freed …": a participle that leaves its doer to come. */
  private static boolean agentless(Parse parse, Predicate predicate) {
    int subject = predicate.subject < 0 ? -1 : parse.phrases.get(predicate.subject).first();
    return predicate.passive
        && predicate.embedded
        && subject > 0
        && parse.pos[subject - 1] == Pos.ADP
        && parse.pos[0] == Pos.ADP;
  }

  /** Whether a subject ends at a token, so that an adjunct after it stands before its verb. */
  private static boolean inserted(Parse parse, Phrase subject, int token) {
    int at = token;
    if (parse.lower(at).equals(")")) {
      while (at > 0 && !parse.lower(at).equals("(")) {
        at--;
      }
      at--;
    }
    Optional<Phrase> phrase = parse.phraseAt(at);
    while (phrase.isPresent() && parse.lower(phrase.get().first() - 1).equals("of")) {
      at = phrase.get().first() - 2;
      phrase = parse.phraseAt(at);
    }
    return subject.covers(at);
  }

  /** Those whom it names. */
  List<Party> parties(Reading reading, Partners partners) {
    if (!owned) {
      return partners.at(from).parties();
    }
    Phrase noun = reading.parse().phraseAt(from).get();
    return partners.within(new Phrase(noun.first(), noun.last() - 1));
  }
}
