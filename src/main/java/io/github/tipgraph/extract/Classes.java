// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Form;
import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Lexicon;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which measure a verb or noun evokes, given the class of what it counts. */
final class Classes {
  private static final Map<String, Measure> MEASURES = new HashMap<>();

  static {
    for (Measure measure : Measure.values()) {
      MEASURES.put("measure/" + measure.code(), measure);
      MEASURES.put("numbered/" + measure.code(), measure);
    }
  }

  private Classes() {}

  /**
   * The measure of a verb with those counted, up to the end of their complement; empty where it
   * counts nothing of the kind.
   */
  static Optional<Measure> measure(Parse parse, Lexicon lexicon, Hit verb, Phrase kind, int end) {
    boolean officials = officials(parse, kind.first(), end);
    Measure best = null;
    for (Measure measure : measures(verb)) {
      boolean fits =
          (counts(parse, lexicon, measure, kind) || People.fit(parse, verb, measure, kind))
              && (officials || !ofOfficials(measure))
              && Whose.fits(parse, verb, measure, kind);
      boolean better = officials ? ofOfficials(measure) : best == null && !ofOfficials(measure);
      if ((fits || officials && ofOfficials(measure)) && (best == null || better)) {
        best = measure;
      }
    }
    boolean reached =
        best == Measure.PEOPLE_TRAINED
            && measures(verb).contains(Measure.PEOPLE_REACHED)
            && !parse.is(kind.last(), "class/trainee")
            && !officials(parse, kind.first(), end);
    return Optional.ofNullable(reached ? Measure.PEOPLE_REACHED : best);
  }

  /**
   * The fixed phrase that begins at a token and says what is counted, with all that its words
   * evoke; empty where none does.
   */
  static Optional<Hit> evoking(Parse parse, int token) {
    return parse.over(token).stream()
        .filter(h -> h.first() == token && h.lexeme().kind() == Lexeme.Kind.CUE)
        .filter(h -> !measures(h).isEmpty())
        .reduce((a, b) -> a.last() == b.last() ? joined(a, b) : a);
  }

  private static Hit joined(Hit one, Hit other) {
    Set<String> senses = new LinkedHashSet<>(one.lexeme().senses());
    senses.addAll(other.lexeme().senses());
    Lexeme lexeme = new Lexeme(one.lexeme().lemma(), one.lexeme().kind(), senses);
    return new Hit(one.first(), one.last(), one.form(), lexeme);
  }

  /** Whether a measure counts what a phrase names. */
  static boolean counts(Parse parse, Lexicon lexicon, Measure measure, Phrase kind) {
    return those(parse, lexicon, measure, kind)
        || nationals(parse, kind)
            && lexicon.counted("measure/" + measure.code()).contains("class/person")
        || Lists.any(lexicon.counted("measure/" + measure.code()), c -> parse.is(kind.last(), c));
  }

  /** "those convicted", "those identified": people named by what was done to them. */
  private static boolean those(Parse parse, Lexicon lexicon, Measure measure, Phrase kind) {
    Optional<Predicate> participle = parse.predicateAt(kind.last() + 1);
    Optional<Measure> done =
        parse.is(kind.last(), "cue/demonstrative")
            ? participle.filter(p -> p.passive && p.embedded).flatMap(p -> done(parse, p))
            : Optional.empty();
    return done.isPresent()
        && lexicon.counted("measure/" + measure.code()).contains("class/person")
        && done.get().code().startsWith("victims") == measure.code().startsWith("victims");
  }

  private static Optional<Measure> done(Parse parse, Predicate predicate) {
    return parse.over(predicate.verb).stream().flatMap(h -> measures(h).stream()).findFirst();
  }

  /** The measure of a noun, of officials or of others. */
  static Optional<Measure> measure(Hit noun, boolean officials) {
    Set<Measure> measures = measures(noun);
    boolean both = Lists.any(measures, Classes::ofOfficials);
    return Lists.first(measures, m -> ofOfficials(m) == (officials && both));
  }

  /** All measures that a word evokes. */
  static Set<Measure> measures(Hit hit) {
    Set<Measure> measures = EnumSet.noneOf(Measure.class);
    for (String sense : hit.lexeme().senses()) {
      Measure measure = MEASURES.get(sense);
      if (measure != null) {
        measures.add(measure);
      }
    }
    return measures;
  }

  /** Whether a word tells a measure only of those whose number it gives. */
  static boolean numbered(Hit hit, Measure measure) {
    return hit.is("numbered/" + measure.code());
  }

  static boolean ofOfficials(Measure measure) {
    return measure.code().startsWith("officials");
  }

  /** Whether those counted within a range are officials; a mere profession makes nobody one. */
  static boolean officials(Parse parse, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, parse.size()); i++) {
      boolean profession =
          parse.is(i, "class/trainee")
              || parse.code(i, "form").filter(Form.CHILD_SOLDIERING.code()::equals).isPresent();
      if (parse.is(i, "class/official") && !profession || parse.is(i, "class/complicit")) {
        return true;
      }
    }
    return false;
  }

  /** "44 Eritreans": people named by their country, with a number. */
  private static boolean nationals(Parse parse, Phrase phrase) {
    int head = phrase.last();
    return phrase.first() < head
        && Quantities.begins(parse, phrase.first())
        && parse.lower(head).endsWith("s")
        && Lists.any(parse.over(head), h -> h.lexeme().kind() == Lexeme.Kind.DEMONYM);
  }

  /** Whether a phrase names people who may be victims. */
  static boolean people(Parse parse, Phrase phrase) {
    return nationals(parse, phrase)
        || parse.is(phrase.last(), "class/victim")
        || parse.is(phrase.last(), "class/person")
        || parse.is(phrase.last(), "class/worker");
  }

  /** Whether a word tells the bound of the number after it. */
  static boolean bound(Parse parse, int token) {
    return parse.code(token, "bound").isPresent();
  }
}
