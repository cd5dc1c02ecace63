// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.text.Pos;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds lengths of time: "five", "ten years", "a 15-year …", "life", those without a unit too. */
final class PrisonTerms {
  private static final String CONNECTOR = "-–—";

  /** The most years that a number without a unit may mean. */
  private static final int LONGEST = 99;

  private final Reading reading;
  private final Parse parse;

  private PrisonTerms(Reading reading) {
    this.reading = reading;
    this.parse = reading.parse();
  }

  /**
   * One end of a range; {@code months} is 0 where its unit stands elsewhere.
   *
   * @param first its first token
   * @param last its last token
   * @param value the number, {@code life} or {@code death}
   * @param months in its unit
   * @param bound how the number is meant
   */
  record Term(int first, int last, String value, int months, Bound bound) {
    boolean low() {
      return bound == Bound.AT_LEAST || bound == Bound.OVER;
    }

    boolean high() {
      return bound == Bound.AT_MOST || bound == Bound.UNDER;
    }

    boolean worded() {
      return Character.isLetter(value.charAt(0));
    }

    /** "under 15": an age, no term. */
    boolean aged() {
      return bound == Bound.UNDER || bound == Bound.OVER;
    }

    String years() {
      return months == 0
          ? value
          : new BigDecimal(value)
              .multiply(BigDecimal.valueOf(months))
              .divide(BigDecimal.valueOf(12), new MathContext(3))
              .stripTrailingZeros()
              .toPlainString();
    }

    private Term in(int unit) {
      return new Term(first, last, value, unit, bound);
    }
  }

  /** The terms of a sentence from left to right, each with its unit. */
  static List<Term> in(Reading reading) {
    PrisonTerms terms = new PrisonTerms(reading);
    return terms.withUnits(terms.bare());
  }

  private List<Term> bare() {
    List<Term> bare = new ArrayList<>();
    for (int i = 0; i < parse.size(); i++) {
      Optional<Term> term = term(i);
      if (term.isPresent()) {
        bare.add(term.get());
        i = term.get().last();
      }
    }
    return bare;
  }

  private List<Term> withUnits(List<Term> bare) {
    List<Term> terms = new ArrayList<>();
    int unit = 0;
    for (int k = 0; k < bare.size(); k++) {
      Term term = bare.get(k);
      boolean unitless = term.months() == 0 && !term.worded();
      Term next = k + 1 < bare.size() ? bare.get(k + 1) : term;
      if (unitless && next.months() > 0 && joined(parse, term, next)) {
        terms.add(term.in(next.months()));
      } else if (unitless && unit > 0 && pair(term, next)) {
        terms.add(term.in(unit));
        terms.add(next.in(unit));
        k++;
      } else if (unitless && unit > 0 && (elliptic(term) || toWord(term, next))) {
        terms.add(term.in(unit));
      } else if (!unitless) {
        terms.add(term);
      }
      unit = term.months() > 0 ? term.months() : unit;
    }
    return terms;
  }

  /** "and that of minors with ten to 15": the ends of a range that leave their unit out. */
  private boolean pair(Term term, Term next) {
    boolean open = next.months() == 0 && !next.worded() && !counts(next.last() + 1);
    return term != next && open && joined(parse, term, next);
  }

  private boolean toWord(Term term, Term next) {
    return next.worded() && joined(parse, term, next);
  }

  /**
   * "up to 20", "or 15 if", "(21 for child victims)": a number that leaves its unit out, and what
   * it is the number of.
   */
  private boolean elliptic(Term term) {
    int after = term.last() + 1;
    boolean bounded = term.low() || term.high() || near(term, "cue/minimum", "cue/maximum");
    boolean tied = bounded || parse.is(term.first() - 1, "law/tie");
    boolean listed = tied || parse.lower(term.first() - 1).matches("[,(:;]|and|or|but");
    boolean cased = parse.is(after, "law/case");
    boolean closed = after >= parse.size() || parse.lower(after).matches("[,;.:)]|and|or");
    boolean small = new BigDecimal(term.value()).intValue() <= LONGEST;
    boolean numbered = parse.is(term.first() - 1, "class/provision");
    return small && !term.aged() && !numbered && (listed && cased || tied && closed);
  }

  private boolean near(Term term, String low, String high) {
    int before = term.first() - (parse.lower(term.first() - 1).equals("of") ? 2 : 1);
    return parse.is(before, low) || parse.is(before, high);
  }

  private boolean counts(int after) {
    return after < parse.size()
        && (parse.pos[after] == Pos.NOUN
            || parse.pos[after] == Pos.ADJ
            || parse.pos[after] == Pos.PROPN);
  }

  private Optional<Term> term(int token) {
    boolean money = Lists.any(reading.money(), m -> m.first() <= token && token <= m.last());
    boolean titled = Lists.any(parse.titles, t -> t.covers(token));
    Optional<Quantity> quantity = money || titled ? Optional.empty() : Quantities.at(parse, token);
    return quantity.isPresent() ? Optional.of(number(quantity.get())) : word(token);
  }

  private Term number(Quantity number) {
    int next = number.last() + 1;
    boolean hyphen = Marks.in(parse.lower(next), CONNECTOR) && limits(next + 2);
    int at = hyphen ? next + 1 : next;
    Optional<String> unit = parse.code(at, "term");
    int last = unit.isPresent() ? at : number.last();
    int months = unit.map(Integer::parseInt).orElse(0);
    return new Term(number.first(), last, number.value(), months, number.bound());
  }

  /** "15-year ceiling", "five-year sentence". */
  private boolean limits(int token) {
    return parse.is(token, "class/penalty")
        || parse.is(token, "cue/maximum")
        || parse.is(token, "cue/minimum")
        || parse.is(token, "cue/prison");
  }

  private Optional<Term> word(int token) {
    for (Hit hit : parse.over(token)) {
      int before = token - 1;
      boolean set = parse.is(before, "law/penalty") || parse.is(before, "law/tie");
      boolean whole = hit.first() == token && (hit.length() > 1 || connector(before) || set);
      if (whole && (hit.is("cue/life") || hit.is("cue/death"))) {
        String value = hit.is("cue/life") ? "life" : "death";
        return Optional.of(new Term(token, hit.last(), value, 0, Quantities.bound(parse, token)));
      }
    }
    return Optional.empty();
  }

  private boolean connector(int token) {
    return parse.is(token, "cue/range")
        || token > 0 && parse.pos[token] == Pos.CCONJ
        || Marks.in(parse.lower(token), CONNECTOR);
  }

  /** Whether two terms are the ends of one range. */
  static boolean joined(Parse parse, Term from, Term to) {
    boolean linked = false;
    boolean and = false;
    boolean limits = false;
    for (int i = from.last() + 1; i < to.first(); i++) {
      String word = parse.lower(i);
      boolean and1 = word.equals("and");
      boolean link = parse.is(i, "cue/range") || Marks.in(word, CONNECTOR);
      boolean limit = parse.is(i, "cue/maximum") || parse.is(i, "cue/minimum");
      linked |= link;
      and |= and1;
      limits |= limit;
      boolean filler =
          word.matches("['’]s?|['’]")
              || limit
              || parse.is(i, "cue/prison")
              || Lists.any(parse.over(i), PrisonTerms::bounds);
      boolean small = parse.pos[i] == Pos.DET || parse.is(i, "cue/location");
      if (!and1 && !filler && !link && !small) {
        return false;
      }
    }
    boolean between = from.first() > 0 && parse.is(from.first() - 1, "cue/between");
    boolean close = to.first() - from.last() < 9;
    boolean both = close && from.low() && to.high();
    boolean named = close && limits && (limited(parse, from, "cue/minimum") || from.low());
    return and ? between || both || named : linked || both;
  }

  private static boolean bounds(Hit hit) {
    return hit.evokes("bound/");
  }

  /** "the maximum sentence is 14 years", "three years as the minimum", "a 15-year ceiling". */
  static boolean limited(Parse parse, Term term, String cue) {
    for (int i = term.last() + 1;
        i <= term.last() + 3 && !parse.lower(i).matches("[,;.]|and");
        i++) {
      if (parse.is(i, "cue/minimum") || parse.is(i, "cue/maximum")) {
        return parse.is(i, cue);
      }
    }
    for (int i = term.first() - 1; i >= Math.max(0, term.first() - 12); i--) {
      if (Marks.in(parse.lower(i), ",;")) {
        return false;
      }
      if (parse.is(i, "cue/minimum") || parse.is(i, "cue/maximum")) {
        return parse.is(i, cue);
      }
    }
    return false;
  }
}
