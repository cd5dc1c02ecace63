// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers in digits and in words, with their scale ("1.4 million") and bound ("nearly", "at
 * least").
 */
final class Quantities {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private Quantities() {}

  /** All numbers of a sentence that are no years, from left to right. */
  static List<Quantity> in(Parse parse) {
    List<Quantity> found = new ArrayList<>();
    int i = 0;
    while (i < parse.size()) {
      Optional<Quantity> quantity = at(parse, i);
      if (quantity.isPresent()
          && !year(parse, quantity.get())
          && !titled(parse, i)
          && !except(parse, i)
          && !pronoun(parse, i)) {
        found.add(quantity.get());
        i = quantity.get().last();
      }
      i++;
    }
    return found;
  }

  /** "all but three": those left out. */
  private static boolean except(Parse parse, int token) {
    return parse.lower(token - 1).equals("but") && parse.lower(token - 2).equals("all");
  }

  /** "Law 3325": a number that is part of a title. */
  private static boolean titled(Parse parse, int token) {
    return Lists.any(parse.titles, t -> t.covers(token));
  }

  /** "the one before", "several dozen": a number that counts nothing. */
  private static boolean pronoun(Parse parse, int token) {
    boolean one =
        parse.is(token, "number/1")
            && parse.is(token - 1, "cue/article")
            && (token + 1 >= parse.size()
                || parse.pos[token + 1] != Pos.NOUN && parse.pos[token + 1] != Pos.ADJ);
    return one || parse.is(token, "number/12") && parse.is(token - 1, "cue/many");
  }

  /** The number that begins at a token; empty if none does. */
  static Optional<Quantity> at(Parse parse, int token) {
    return Numerals.at(parse, token)
        .map(
            n ->
                new Quantity(
                    token,
                    n.last(),
                    n.value().stripTrailingZeros().toPlainString(),
                    bound(parse, token)));
  }

  /** Whether a number begins at a token. */
  static boolean begins(Parse parse, int token) {
    return Numerals.at(parse, token).isPresent();
  }

  /** The bound that the words before a number give it. */
  static Bound bound(Parse parse, int token) {
    int before = token - 1;
    while (before >= 0 && skipped(parse, before)) {
      before--;
    }
    boolean change = parse.is(before, "cue/origin") && parse.is(before - 1, "cue/change");
    if (change || phrasal(parse, before) || between(parse, before, token)) {
      return Bound.EXACT;
    }
    for (Hit hit : parse.over(before)) {
      if (hit.is("cue/earlier-figure") && hit.length() > 1) {
        return Bound.EXACT;
      }
      if (hit.last() == before || hit.last() == token - 1) {
        for (Bound bound : Bound.values()) {
          if (hit.is("bound/" + bound.code())) {
            return bound;
          }
        }
      }
    }
    return Bound.EXACT;
  }

  /** "hand over 40 dollars": a preposition that belongs to its verb. */
  private static boolean phrasal(Parse parse, int token) {
    return Lists.any(
        parse.over(token),
        h -> h.lexeme().kind() == Lexeme.Kind.VERB && h.first() < token && h.length() > 1);
  }

  /** "under a $6 million project": a preposition before a noun phrase of its own. */
  private static boolean between(Parse parse, int before, int token) {
    return parse.is(before, "bound/under")
        && before + 1 < token
        && parse.is(before + 1, "cue/indefinite")
        && Lists.every(parse.over(before), h -> h.length() == 1);
  }

  private static boolean skipped(Parse parse, int token) {
    return parse.pos[token] == Pos.DET
            && !parse.is(token, "bound/about")
            && !parse.is(token, "cue/fraction")
            && !(parse.is(token, "cue/relative") && parse.pos[Math.max(0, token - 1)] == Pos.ADP)
        || parse.pos[token] == Pos.SYM
        || Lists.any(parse.over(token), h -> h.evokes("currency/"));
  }

  /** Whether a number of four digits stands where a year would. */
  private static boolean year(Parse parse, Quantity quantity) {
    String text = parse.tokens.get(quantity.first()).text();
    if (!YEAR.matcher(text).matches() || quantity.last() > quantity.first()) {
      return false;
    }
    Pos next = quantity.last() + 1 < parse.size() ? parse.pos[quantity.last() + 1] : Pos.PUNCT;
    Pos before = quantity.first() > 0 ? parse.pos[quantity.first() - 1] : Pos.PUNCT;
    return before == Pos.ADP
        || before == Pos.PROPN
        || before == Pos.DET
        || before == Pos.PUNCT
        || next == Pos.PUNCT
        || next == Pos.PROPN;
  }
}
