// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.Optional;

/**
 * How far a programme's noun phrase reaches over what identifies it: its purpose, its topic, a
 * facility's place.
 */
final class Complements {
  private Complements() {}

  /** The complement after a head noun; empty where it has none. */
  static Optional<Phrase> of(Parse parse, Hit head) {
    int at = afterBrackets(parse, head.last() + 1);
    boolean aim = parse.is(at, "cue/aim-participle") || relative(parse, at) || purpose(parse, at);
    int last = aim ? run(parse, at, head.last()) : topic(parse, head, at);
    return last > head.last() ? Optional.of(new Phrase(at, last)) : Optional.empty();
  }

  private static boolean purpose(Parse parse, int at) {
    Optional<Predicate> infinitive = parse.predicateAt(at);
    return parse.lower(at).equals("to")
        && infinitive.map(p -> p.embedded && !parse.is(p, "frame/include")).orElse(false);
  }

  /** The end of the noun phrase that tells whom or what it is for, or where a facility stands. */
  private static int topic(Parse parse, Hit head, int at) {
    if (head.is("programme-kind/service")) {
      return head.last();
    }
    boolean training = head.is("programme-kind/training") && parse.is(at, "cue/recipient");
    boolean topic =
        at == head.last() + 1
            && (parse.is(at, "cue/complement") || parse.is(at, "programme/topic"));
    boolean with =
        head.is("programme-kind/project")
            && parse.is(at, "money/with")
            && parse.phraseAt(at + 1).filter(p -> Receivers.people(parse, p)).isPresent();
    boolean place =
        head.is("programme-kind/facility") && parse.is(at, "cue/location") && place(parse, at + 1);
    boolean other = amount(parse, at + 1) || parse.is(at + 1, "cue/relative");
    boolean reaches = !other && (training || topic || place || with);
    return reaches ? phraseAfter(parse, at, head.last()) : head.last();
  }

  /** "a shelter for $95,000": what something costs does not identify it. */
  private static boolean amount(Parse parse, int token) {
    return token < parse.size()
        && (parse.pos[token] == Pos.SYM
            || parse.pos[token] == Pos.NUM && parse.is(token + 1, "scale/1000000"));
  }

  /** Whether a place begins at a token: "Lahore", "the provincial capitals". */
  static boolean place(Parse parse, int token) {
    return named(parse, token) || located(parse, token);
  }

  private static boolean located(Parse parse, int token) {
    return parse.phraseAt(token).map(p -> parse.is(p.last(), "cue/location-noun")).orElse(false);
  }

  private static int afterBrackets(Parse parse, int token) {
    int at = token;
    if (parse.lower(at).equals("(")) {
      while (at < parse.size() && !parse.lower(at).equals(")")) {
        at++;
      }
      at++;
    }
    return afterParticiple(parse, at);
  }

  /**
   * ", begun in late 2005, which …": past an inserted participle to a relative clause; else where
   * it was.
   */
  private static int afterParticiple(Parse parse, int token) {
    boolean inserted =
        parse.lower(token).equals(",")
            && parse.predicateAt(token + 1).map(p -> p.passive && p.embedded).orElse(false);
    if (!inserted) {
      return token;
    }
    int at = token + 1;
    while (at < parse.size() && !parse.lower(at).equals(",")) {
      at++;
    }
    return relative(parse, at + 1) ? at + 1 : token;
  }

  private static boolean relative(Parse parse, int at) {
    return parse.is(at, "cue/relative")
        && at + 1 < parse.size()
        && parse.is(at + 1, "frame/transfer");
  }

  private static boolean named(Parse parse, int token) {
    return Lists.any(parse.over(token), h -> h.evokes("place/"));
  }

  /** To the end of the noun phrase after a preposition, and of what that is of. */
  private static int phraseAfter(Parse parse, int preposition, int head) {
    Optional<Phrase> phrase = parse.phraseAt(preposition + 1);
    int last = phrase.map(Phrase::last).orElse(head);
    boolean of = last > head && parse.lower(last + 1).matches("of|against");
    last = of ? parse.phraseAt(last + 2).map(Phrase::last).orElse(last) : last;
    return last > head ? listed(parse, last) : last;
  }

  /** To the end of a list that a noun phrase opens: "identification, release, and return". */
  private static int listed(Parse parse, int last) {
    int end = last;
    int at = last + 1;
    while (parse.lower(at).equals(",") || parse.pos[Math.min(at, parse.size() - 1)] == Pos.CCONJ) {
      boolean closing = parse.pos[at] == Pos.CCONJ;
      boolean both = !closing && at + 1 < parse.size() && parse.pos[at + 1] == Pos.CCONJ;
      int item = both ? at + 2 : at + 1;
      Optional<Phrase> next = parse.phraseAt(item).filter(p -> joins(parse, p, item));
      if (next.isEmpty()) {
        return end;
      }
      if (closing || both) {
        return next.get().last();
      }
      at = next.get().last() + 1;
    }
    return end;
  }

  /** Whether a phrase is a bare one that opens no clause and names no other programme. */
  private static boolean joins(Parse parse, Phrase phrase, int item) {
    int next = phrase.last() + 1;
    boolean clause =
        parse.predicateAt(next).filter(p -> !p.embedded || p.passive).isPresent()
            || next < parse.size() && parse.pos[next] == Pos.AUX;
    return phrase.first() == item
        && !clause
        && parse.pos[item] != Pos.DET
        && parse.pos[item] != Pos.NUM
        && parse.pos[item] != Pos.PRON
        && parse.pos[phrase.last()] != Pos.PROPN
        && Lists.none(
            parse.over(phrase.last()),
            h ->
                Lists.any(
                    h.lexeme().senses(),
                    s -> s.startsWith("programme-kind/") || s.startsWith("place/")));
  }

  /** To the end of the clause of purpose. */
  private static int run(Parse parse, int from, int head) {
    int end = from;
    while (end + 1 < parse.size() && !ends(parse, end + 1, from)) {
      end++;
    }
    while (end > from && parse.phraseAt(end).isEmpty()) {
      end--;
    }
    return end > from ? end : head;
  }

  /** "to identify and assist", "the recruitment and use": a purpose that goes on after "and". */
  private static boolean goesOn(Parse parse, int conjunction) {
    int item = conjunction + 1;
    boolean verb =
        parse
            .predicateAt(item)
            .filter(p -> p.embedded && p.coordinate >= 0 && p.first == item)
            .isPresent();
    return verb || parse.phraseAt(item).filter(p -> joins(parse, p, item)).isPresent();
  }

  private static boolean ends(Parse parse, int token, int from) {
    Optional<Predicate> predicate = parse.predicateAt(token);
    boolean verb = predicate.isPresent() && !predicate.get().embedded && !(token <= from + 2);
    return Marks.in(parse.tokens.get(token).text(), ",;:.()–—")
        || parse.pos[token] == Pos.SCONJ
        || parse.pos[token] == Pos.CCONJ && !goesOn(parse, token)
        || verb
        || parse.is(token, "cue/relative");
  }
}
