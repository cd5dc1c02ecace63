// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.extract.PrisonTerms.Term;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the prison terms that a law sets: "two to five years", "up to life imprisonment". */
final class Penalties {
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

  /** The prison terms of a sentence that a law sets, not a court, from left to right. */
  static List<Range> in(Reading reading) {
    Penalties penalties = new Penalties(reading);
    List<Range> found = new ArrayList<>();
    List<Term> terms = PrisonTerms.in(reading);
    for (int k = 0; k < terms.size(); k++) {
      int next = k;
      Range range = penalties.single(terms.get(k));
      if (k + 1 < terms.size()
          && PrisonTerms.joined(reading.parse(), terms.get(k), terms.get(k + 1))) {
        next = k + 1;
        Term end = terms.get(next);
        range = new Range(terms.get(k).first(), end.last(), terms.get(k).years(), end.years());
      }
      while (next + 1 < terms.size() && penalties.raised(terms.get(next), terms.get(next + 1))) {
        next++;
        range = graver(range, terms.get(next));
      }
      boolean more = !found.isEmpty() && !penalties.of(range.last() + 1);
      if ((more || penalties.penal(range)) && penalties.lawful(range)) {
        boolean alone = next == k && !found.isEmpty();
        found.add(alone ? penalties.alike(found.get(found.size() - 1), range) : range);
      }
      k = next;
    }
    return found;
  }

  /** "up to 10 years for the one, 25 for the other": a term meant as the one before it. */
  private Range alike(Range before, Range range) {
    boolean fixed = range.min().equals(range.max());
    boolean listed = parse.lower(range.first() - 1).matches("[,(:]|and|or|of");
    boolean bare =
        parse.code(range.last(), "term").isEmpty() || parse.lower(range.first() - 1).equals("of");
    boolean one = before.min().isEmpty() != before.max().isEmpty();
    if (!fixed || !listed || !bare || !one || range.min().matches("[a-z]+")) {
      return range;
    }
    return before.min().isEmpty()
        ? new Range(range.first(), range.last(), "", range.max())
        : new Range(range.first(), range.last(), range.min(), "");
  }

  /** "life imprisonment or the death penalty": the graver of two. */
  private boolean raised(Term term, Term next) {
    int or = term.last() + 1;
    while (or < next.first() && !parse.lower(or).equals("or")) {
      or++;
    }
    return or < next.first() && next.first() - term.last() <= 4 && next.worded();
  }

  /** A range up to the graver of its end and another term, "death or life" being life to death. */
  private static Range graver(Range range, Term next) {
    boolean falling = range.max().equals("death") && !range.min().isEmpty();
    return falling && range.min().equals("death")
        ? new Range(range.first(), next.last(), next.value(), range.max())
        : new Range(range.first(), next.last(), range.min(), falling ? range.max() : next.value());
  }

  /** "raises the penalty to 18 years": a term to which a verb before it sets another. */
  private boolean raises(Term term) {
    return parse.predicates.stream()
        .filter(p -> p.last < term.first() && !p.passive)
        .reduce((a, b) -> b)
        .filter(p -> parse.is(p, "money/change"))
        .isPresent();
  }

  private Range single(Term term) {
    boolean to = parse.lower(term.first() - 1).equals("to") && !raises(term);
    boolean may = term.worded() && parse.is(term.first() - 2, "law/modal");
    boolean high =
        may || term.high() || to || atMost(term) || PrisonTerms.limited(parse, term, "cue/maximum");
    boolean low = term.low() || !high && PrisonTerms.limited(parse, term, "cue/minimum");
    String min = high && !low ? "" : term.years();
    String max = low ? "" : term.years();
    return new Range(term.first(), term.last(), min, max);
  }

  /** "two years' imprisonment at most". */
  private boolean atMost(Term term) {
    Optional<Hit> bound = parse.first("bound/at-most", term.last() + 1, term.last() + 5);
    return bound.filter(b -> !Quantities.begins(parse, b.last() + 1)).isPresent();
  }

  /** Whether the words around a range say that it is one of prison. */
  private boolean penal(Range range) {
    if (other(range.last() + 1)) {
      return false;
    }
    for (int i = range.first() - NEAR; i <= range.last() + NEAR - 1; i++) {
      boolean before = i < range.first() && parse.is(i, "class/penalty");
      boolean about = i >= range.first() && parse.is(i, "cue/prison");
      boolean sets = i < range.first() && i >= range.first() - 3 && parse.is(i, "law/penalty");
      boolean jailed = i < range.first() && Lists.any(parse.hits, jails(range));
      if (before
          || sets
          || jailed
          || about
          || i < range.first() && i >= 0 && parse.is(i, "cue/prison")) {
        return true;
      }
    }
    return range.min().matches("[a-z]+") || range.max().matches("[a-z]+") || attached(range);
  }

  /**
   * "Article 8 provides for 15 to 20 years", "threatens traffickers with five", "the code: one to
   * ten years", "a crime (two years)": a term that is tied to what sets it.
   */
  private boolean attached(Range range) {
    int at = range.first() - 1;
    boolean apart = false;
    boolean tied = false;
    while (at >= 0 && small(at)) {
      apart |= Marks.in(parse.lower(at), ":(");
      tied |= parse.is(at, "law/tie");
      at--;
    }
    boolean own = parse.is(at, "law/penalty") || parse.is(at, "cue/a-crime") || limits(at);
    boolean lawful = apart && (statute(range.first()) || crime(range.first()));
    return own || lawful || tied && punishes(range.first());
  }

  /** "the punishment laid down … is eight years", "the term may be life". */
  private boolean limits(int be) {
    return parse.is(be, "cue/be")
        && parse
            .predicateAt(be)
            .flatMap(parse::subject)
            .filter(s -> parse.is(s.last(), "class/penalty"))
            .isPresent();
  }

  private boolean small(int token) {
    return parse.pos[token] == Pos.DET
        || parse.pos[token] == Pos.ADP
        || parse.pos[token] == Pos.ADV
        || Marks.in(parse.lower(token), ":(")
        || Lists.any(parse.over(token), h -> h.evokes("bound/"));
  }

  /** "years of residence", "years old": a length of time that is none of prison. */
  private boolean other(int after) {
    return of(after) || parse.is(after, "law/other-time");
  }

  /** "15 years of age". */
  private boolean of(int after) {
    return parse.lower(after).equals("of") && !parse.is(after + 1, "cue/prison");
  }

  /** Whether the last verb before a term says what a law sets. */
  private boolean punishes(int token) {
    return parse.predicates.stream()
        .filter(p -> p.last < token)
        .reduce((a, b) -> b)
        .filter(p -> parse.is(p, "law/penalty"))
        .isPresent();
  }

  private boolean crime(int token) {
    return parse.has("cue/a-crime", 0, token) || parse.has("cue/trafficking", 0, token);
  }

  /** Whether a law or a part of one is named before a token. */
  private boolean statute(int token) {
    return Lists.any(parse.titles, t -> t.first() < token)
        || parse.has("class/provision", 0, token)
        || Lists.any(
            parse.hits, h -> h.last() < token && h.is("class/law") && !h.is("class/law-weak"));
  }

  /** Whether the last word before a range that speaks of punishment speaks of what a law sets. */
  private boolean lawful(Range range) {
    boolean lawful = statute(range.first());
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
