// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the prison terms that a law sets: "two to five years", "up to life imprisonment". */
final class Penalties {
  private static final Pattern CONNECTOR = Pattern.compile("[-–—]");

  private static final int NEAR = 6;

  private final Reading reading;
  private final Parse parse;

  private Penalties(Reading reading) {
    this.reading = reading;
    this.parse = reading.parse();
  }

  /**
   * A range of prison terms.
   *
   * @param first its first token
   * @param last its last token
   * @param min years, {@code life}, {@code death}, or empty
   * @param max likewise
   */
  record Range(int first, int last, String min, String max) {}

  /** One end of a range; {@code months} is 0 where its unit stands elsewhere. */
  private record Term(int first, int last, String value, int months, Bound bound) {
    boolean low() {
      return bound == Bound.AT_LEAST || bound == Bound.OVER;
    }

    boolean high() {
      return bound == Bound.AT_MOST || bound == Bound.UNDER;
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
  }

  /** The prison terms of a sentence that a law sets, not a court, from left to right. */
  static List<Range> in(Reading reading) {
    Penalties penalties = new Penalties(reading);
    List<Range> found = new ArrayList<>();
    List<Term> terms = penalties.terms();
    for (int k = 0; k < terms.size(); k++) {
      int next = k;
      Range range = penalties.single(terms.get(k));
      if (k + 1 < terms.size() && penalties.joined(terms.get(k), terms.get(k + 1))) {
        next = k + 1;
        Term end = terms.get(next);
        range = new Range(terms.get(k).first(), end.last(), terms.get(k).years(), end.years());
      }
      while (next + 1 < terms.size() && penalties.raised(terms.get(next), terms.get(next + 1))) {
        next++;
        range =
            new Range(range.first(), terms.get(next).last(), range.min(), terms.get(next).value());
      }
      if ((!found.isEmpty() || penalties.penal(range)) && penalties.lawful(range)) {
        found.add(range);
      }
      k = next;
    }
    return found;
  }

  private List<Term> terms() {
    List<Term> bare = new ArrayList<>();
    for (int i = 0; i < parse.size(); i++) {
      Optional<Term> term = term(i);
      if (term.isPresent()) {
        bare.add(term.get());
        i = term.get().last();
      }
    }
    List<Term> terms = new ArrayList<>();
    for (int k = 0; k < bare.size(); k++) {
      Term term = bare.get(k);
      boolean unitless = term.months() == 0 && !worded(term);
      Term next = k + 1 < bare.size() ? bare.get(k + 1) : term;
      Term before = terms.isEmpty() ? term : terms.get(terms.size() - 1);
      if (unitless && next.months() > 0 && joined(term, next)) {
        terms.add(withUnit(term, next.months()));
      } else if (unitless && before.months() > 0 && pair(term, next)) {
        terms.add(withUnit(term, before.months()));
        terms.add(withUnit(next, before.months()));
        k++;
      } else if (unitless && before.months() > 0 && (term.low() || term.high()) && !aged(term)) {
        terms.add(withUnit(term, before.months()));
      } else if (!unitless) {
        terms.add(term);
      }
    }
    return terms;
  }

  private static Term withUnit(Term term, int months) {
    return new Term(term.first(), term.last(), term.value(), months, term.bound());
  }

  /** "and that of minors with ten to 15": the ends of a range that leave their unit out. */
  private boolean pair(Term term, Term next) {
    int after = next.last() + 1;
    boolean counts = after < parse.size() && (parse.pos[after] == Pos.NOUN || adjective(after));
    return term != next && next.months() == 0 && !worded(next) && !counts && joined(term, next);
  }

  private boolean adjective(int token) {
    return parse.pos[token] == Pos.ADJ || parse.pos[token] == Pos.PROPN;
  }

  private static boolean worded(Term term) {
    return Character.isLetter(term.value().charAt(0));
  }

  /** "under 15": an age, no term. */
  private static boolean aged(Term term) {
    return term.bound() == Bound.UNDER || term.bound() == Bound.OVER;
  }

  private Optional<Term> term(int token) {
    Optional<Quantity> quantity = Quantities.at(parse, token);
    boolean money = reading.money().stream().anyMatch(m -> m.first() <= token && token <= m.last());
    if (quantity.isPresent() && !money) {
      Quantity number = quantity.get();
      Optional<String> unit = parse.code(number.last() + 1, "term");
      int last = unit.isPresent() ? number.last() + 1 : number.last();
      return Optional.of(
          new Term(
              token, last, number.value(), unit.map(Integer::parseInt).orElse(0), number.bound()));
    }
    for (Hit hit : parse.over(token)) {
      boolean punished = parse.is(token - 1, "law/penalty");
      boolean whole =
          hit.first() == token && (hit.length() > 1 || connector(token - 1) || punished);
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
        || CONNECTOR.matcher(parse.lower(token)).matches();
  }

  /** Whether two terms are the ends of one range. */
  private boolean joined(Term from, Term to) {
    boolean linked = false;
    boolean and = false;
    for (int i = from.last() + 1; i < to.first(); i++) {
      String word = parse.lower(i);
      boolean and1 = word.equals("and");
      boolean link = parse.is(i, "cue/range") || CONNECTOR.matcher(word).matches();
      linked |= link;
      and |= and1;
      boolean filler =
          word.matches("['’]s?|['’]")
              || parse.is(i, "cue/prison")
              || parse.over(i).stream().anyMatch(Penalties::bounds);
      boolean small = parse.pos[i] == Pos.DET || parse.is(i, "cue/location");
      if (!and1 && !filler && !link && !small) {
        return false;
      }
    }
    boolean between = from.first() > 0 && parse.is(from.first() - 1, "cue/between");
    boolean both = from.low() && to.high() && to.first() - from.last() < 9;
    return and ? between || both : linked || both;
  }

  private static boolean bounds(Hit hit) {
    return hit.lexeme().senses().stream().anyMatch(s -> s.startsWith("bound/"));
  }

  /** "life imprisonment or the death penalty": the graver of two. */
  private boolean raised(Term term, Term next) {
    int or = term.last() + 1;
    while (or < next.first() && !parse.lower(or).equals("or")) {
      or++;
    }
    return or < next.first() && next.first() - term.last() <= 4 && worded(next);
  }

  private Range single(Term term) {
    boolean to = parse.lower(term.first() - 1).equals("to");
    boolean high = term.high() || to || atMost(term) || limited(term, "cue/maximum");
    boolean low = term.low() || !high && limited(term, "cue/minimum");
    String min = high && !low ? "" : term.years();
    String max = low ? "" : term.years();
    return new Range(term.first(), term.last(), min, max);
  }

  /** "two years' imprisonment at most". */
  private boolean atMost(Term term) {
    Optional<Hit> bound = parse.first("bound/at-most", term.last() + 1, term.last() + 5);
    return bound.filter(b -> Quantities.at(parse, b.last() + 1).isEmpty()).isPresent();
  }

  /** "the maximum sentence is 14 years". */
  private boolean limited(Term term, String cue) {
    for (int i = term.first() - 1; i >= Math.max(0, term.first() - 12); i--) {
      if (parse.lower(i).matches("[,;]")) {
        return false;
      }
      if (parse.is(i, cue)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words around a range say that it is one of prison. */
  private boolean penal(Range range) {
    for (int i = range.first() - NEAR; i <= range.last() + NEAR - 1; i++) {
      boolean before = i < range.first() && parse.is(i, "class/penalty");
      boolean about = i >= range.first() && parse.is(i, "cue/prison");
      boolean sets = i < range.first() && i >= range.first() - 3 && parse.is(i, "law/penalty");
      boolean jailed = i < range.first() && parse.hits.stream().anyMatch(jails(range));
      if (before
          || sets
          || jailed
          || about
          || i < range.first() && i >= 0 && parse.is(i, "cue/prison")) {
        return true;
      }
    }
    return range.min().matches("[a-z]+") || range.max().matches("[a-z]+");
  }

  /** Whether the last word before a range that speaks of punishment speaks of what a law sets. */
  private boolean lawful(Range range) {
    boolean lawful = false;
    int at = -1;
    for (Hit hit : parse.hits) {
      boolean law = hit.is("law/penalty") || hit.is("law/prohibit");
      boolean court =
          hit.lexeme().kind() == Lexeme.Kind.VERB
              && (hit.is("measure/sentences")
                  || hit.is("measure/convictions")
                  || hit.is("law/court"));
      if (hit.first() < range.first() && hit.first() >= at && (law || court)) {
        lawful = law || possible(hit) || hit.first() == at && lawful;
        at = hit.first();
      }
    }
    return lawful;
  }

  /** Courts' verbs before a range in its clause that say what may be done. */
  private java.util.function.Predicate<Hit> jails(Range range) {
    return h -> h.last() < range.first() && h.is("measure/sentences") && possible(h);
  }

  /** "can be jailed for", "shall be sentenced to": what a court may do by law. */
  private boolean possible(Hit hit) {
    return parse
        .predicateAt(hit.first())
        .filter(p -> p.intended || p.advised || modal(p))
        .isPresent();
  }

  private boolean modal(Predicate predicate) {
    for (int i = predicate.first; i < predicate.verb; i++) {
      if (parse.is(i, "law/modal")) {
        return true;
      }
    }
    return false;
  }
}
