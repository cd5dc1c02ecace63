// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a clause on the work of public bodies tells of people and of what was done to them: victims
 * with a nationality, the crime of which somebody is accused, and relative clauses.
 */
final class Cases {
  private static final List<String> WORK =
      List.of(
          "measure/victims-identified",
          "measure/victims-rescued",
          "measure/investigations",
          "measure/prosecutions",
          "measure/convictions",
          "measure/sentences",
          "measure/arrests");

  /**
   * A stretch that tells of people.
   *
   * @param scope its tokens
   * @param originless whether an origin that is left out is not the assessed country
   * @param abroad whether a destination that is left out is not the assessed country
   */
  record Stretch(Scope scope, boolean originless, boolean abroad) {}

  private final Reading reading;
  private final Parse parse;
  private final Scope scope;

  private Cases(Reading reading, Scope scope) {
    this.reading = reading;
    this.parse = reading.parse();
    this.scope = scope;
  }

  /** The stretches of a clause on the work of public bodies. */
  static List<Stretch> in(Reading reading, Scope scope) {
    Cases cases = new Cases(reading, scope);
    List<Stretch> stretches = new ArrayList<>();
    cases.victims(stretches);
    cases.crimes(stretches);
    cases.clauses(stretches);
    return stretches;
  }

  /** Whether a verb is one of those that count cases. */
  static boolean work(Parse parse, Predicate predicate) {
    return Lists.any(WORK, sense -> parse.is(predicate, sense));
  }

  /** "Police rescued 12 Thai victims", "freed Thai women from brothels". */
  private void victims(List<Stretch> stretches) {
    boolean denied =
        Lists.any(parse.predicates, p -> p.denied && p.verb >= scope.from() && p.verb < scope.to());
    if (denied) {
      return;
    }
    boolean counted = Lists.any(WORK, s -> parse.has(s, scope.from(), scope.to()));
    boolean found =
        parse.has("measure/victims-rescued", scope.from(), scope.to())
            || parse.has("measure/victims-identified", scope.from(), scope.to());
    for (Phrase phrase : parse.phrases) {
      if (phrase.first() < scope.from() || phrase.last() >= scope.to()) {
        continue;
      }
      int begin = nationalities(phrase.first());
      Scope stretch = new Scope(begin, end(phrase.last() + 1));
      boolean rescued =
          found
              && Whom.person(parse, phrase.last())
              && !Whom.acts(parse, phrase.last())
              && !Who.forms(parse, stretch.from(), stretch.to()).isEmpty();
      if (parse.is(phrase.last(), "class/victim") || rescued) {
        stretches.add(new Stretch(stretch, true, !counted));
      }
    }
  }

  /**
   * "Arrested for the forced labor of Thai workers", "a case involving Thai women": whoever is
   * accused, the crime is told.
   */
  private void crimes(List<Stretch> stretches) {
    for (int i = scope.from() + 1; i < scope.to() - 1; i++) {
      boolean crime =
          parse.code(i - 1, "form").isPresent()
              || parse.is(i - 1, "cue/trafficking")
              || parse.is(i - 1, "cue/hardship");
      boolean of = crime && parse.lower(i).equals("of");
      boolean involving = parse.is(i - 1, "class/case") && parse.is(i, "cue/involving");
      Optional<Phrase> whom = of || involving ? person(i + 1) : Optional.empty();
      if (whom.isPresent()) {
        int to = involving ? told(whom.get().last() + 1) : end(whom.get().last() + 1);
        stretches.add(new Stretch(new Scope(i - 1, to), true, false));
      }
    }
  }

  /** Where what a participle tells of people ends: "women exploited in bars". */
  private int told(int token) {
    int verb = token;
    while (verb < scope.to() && parse.pos[verb] == Pos.ADV) {
      verb++;
    }
    return parse
        .predicateAt(verb)
        .filter(p -> p.passive && p.embedded)
        .map(p -> end(p.last + 1))
        .orElse(end(token));
  }

  /** The noun phrase of people that ends a list of nationalities. */
  private Optional<Phrase> person(int token) {
    int at = token;
    while (at < scope.to() && nationality(at) && !Whom.person(parse, at)) {
      at++;
    }
    return parse.phraseAt(Math.min(at, scope.to() - 1)).filter(p -> Whom.person(parse, p.last()));
  }

  /** "A couple who had prostituted Thai women", "girls who were taken to Malaysia". */
  private void clauses(List<Stretch> stretches) {
    boolean counted = Lists.any(WORK, s -> parse.has(s, scope.from(), scope.to()));
    for (Predicate predicate : parse.predicates) {
      boolean inside = predicate.verb > scope.from() && predicate.verb < scope.to();
      boolean exploits =
          parse.is(predicate, "frame/exploit")
              || predicate.passive && parse.is(predicate.verb, "cue/labor") && formed(predicate);
      boolean moves = counted && parse.is(predicate, "frame/move");
      if (!inside || predicate.relative < 0 || !predicate.done() || !exploits && !moves) {
        continue;
      }
      Optional<Phrase> object = parse.phraseAt(predicate.last + 1);
      Optional<Phrase> whom = predicate.passive ? before(predicate.relative) : object;
      if (whom.filter(w -> Whom.person(parse, w.last()) && !Whom.acts(parse, w.last())).isEmpty()) {
        continue;
      }
      int begin = predicate.passive ? nationalities(whom.get().first()) : predicate.verb;
      int to = end(predicate);
      stretches.add(new Stretch(new Scope(begin, to), false, !counted));
    }
  }

  /** Whether a form of exploitation follows a verb ("held in servitude"). */
  private boolean formed(Predicate predicate) {
    return !Who.forms(parse, predicate.last + 1, end(predicate)).isEmpty();
  }

  /** Where a clause ends: if that is after a preposition, at the next verb. */
  private int end(Predicate predicate) {
    int end = predicate.end;
    boolean open = parse.pos[Math.min(end, parse.size()) - 1] == Pos.ADP;
    while (open && end < scope.to() && parse.predicateAt(end).isEmpty()) {
      end++;
    }
    return Math.min(end, scope.to());
  }

  private Optional<Phrase> before(int token) {
    return parse.phrases.stream()
        .filter(p -> p.last() < token && p.first() >= scope.from())
        .filter(p -> Whom.person(parse, p.last()))
        .reduce((a, b) -> b);
  }

  private int nationalities(int token) {
    int begin = token;
    while (begin > scope.from() && nationality(begin - 1)) {
      begin--;
    }
    return begin;
  }

  /** Where what is said of people ends: at the next verb, the end of the clause or an agent. */
  private int end(int token) {
    int end = token;
    while (end < scope.to()
        && (parse.predicateAt(end).isEmpty() || parse.is(end, "cue/example"))
        && !Marks.in(parse.lower(end), ";.")
        && !parse.is(end, "cue/by")) {
      end++;
    }
    return end;
  }

  /** Whether a token belongs to a list of words for nationality. */
  private boolean nationality(int token) {
    return reading.placeAt(token).filter(Places.Mention::demonym).isPresent()
        || parse.lower(token).equals(",")
        || parse.pos[token] == Pos.CCONJ;
  }
}
