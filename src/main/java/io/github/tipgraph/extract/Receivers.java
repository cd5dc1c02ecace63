// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Match;
import java.util.Optional;

/** Who an amount of money is for. */
final class Receivers {
  private Receivers() {}

  /** Whether victims, or families, are those to whom a verb gives an amount. */
  static boolean victims(Parse parse, Optional<Hit> verb, int after, int to) {
    if (verb.isPresent() && verb.get().last() < after) {
      Optional<Phrase> object = parse.phraseAt(verb.get().last() + 1);
      boolean them =
          object.isPresent()
              && parse.is(object.get().last(), "cue/plural-pronoun")
              && parse.lower(verb.get().last() + 2).matches("\\P{Punct}*");
      if (them || object.isPresent() && person(parse, object.get().last())) {
        return true;
      }
    }
    boolean given =
        verb.filter(v -> v.last() < after && v.is("modality/grant"))
            .flatMap(v -> parse.predicateAt(v.first()))
            .filter(p -> p.passive)
            .flatMap(parse::subject)
            .filter(s -> people(parse, s))
            .isPresent();
    if (given) {
      return true;
    }
    for (int i = after; i < Math.min(to, after + 8); i++) {
      Optional<Predicate> here = parse.predicateAt(i);
      boolean own = here.isPresent() && verb.filter(v -> here.get().verb == v.first()).isPresent();
      if (!own && here.filter(p -> !p.embedded).isPresent()) {
        return false;
      }
      Optional<Phrase> phrase = parse.phraseAt(i + 1);
      if (parse.is(i, "cue/recipient") && phrase.isPresent() && parse.phraseAt(i).isEmpty()) {
        return people(parse, phrase.get());
      }
      boolean each = parse.is(i, "cue/recipient") && parse.is(i + 1, "money/each");
      if (each && parse.lower(i + 2).equals("of")) {
        return parse.phraseAt(i + 3).filter(p -> person(parse, p.last())).isPresent();
      }
    }
    return false;
  }

  /** "the families of victims", "the journey home of 31 others", "160 of these families". */
  static boolean people(Parse parse, Phrase phrase) {
    if (person(parse, phrase.last())) {
      return true;
    }
    int of = phrase.last() + 1;
    return parse.lower(of).equals("of")
        && parse.phraseAt(of + 1).map(p -> person(parse, p.last())).orElse(false);
  }

  /** Several people, or a pronoun for them. */
  static boolean several(Parse parse, Phrase phrase) {
    boolean plural = Lists.any(parse.over(phrase.last()), h -> h.form() == Match.Form.PLURAL);
    return parse.is(phrase.last(), "cue/plural-pronoun") || plural && person(parse, phrase.last());
  }

  /** Several homes, shelters or centers. */
  static boolean places(Parse parse, Phrase phrase) {
    return Lists.any(
        parse.over(phrase.last()), h -> h.form() == Match.Form.PLURAL && h.is("class/facility"));
  }

  private static boolean person(Parse parse, int token) {
    return parse.is(token, "class/victim")
        || parse.is(token, "class/worker")
        || parse.is(token, "class/person")
        || parse.is(token, "class/household");
  }

  /** The body after "to" or "for", or that a verb gives money to: "financed X with a grant". */
  static Party body(Reading reading, Context context, Spending.Use use) {
    Parse parse = reading.parse();
    Optional<Hit> verb = use.verb().filter(v -> v.last() < use.after());
    Optional<Phrase> object =
        verb.flatMap(v -> parse.phraseAt(v.last() + 1)).filter(o -> !money(reading, o));
    Optional<Phrase> subject =
        verb.flatMap(v -> parse.predicateAt(v.first()))
            .filter(p -> p.passive)
            .flatMap(parse::subject);
    Party given = object.or(() -> subject).map(o -> named(reading, context, o)).orElse(Party.NONE);
    if (given.kind() == Party.Kind.BODY) {
      return given;
    }
    Party whom = relative(reading, context, verb);
    if (whom.kind() == Party.Kind.BODY) {
      return whom;
    }
    for (int i = use.after(); i < Math.min(use.to(), use.after() + 8); i++) {
      Optional<Phrase> phrase = parse.phraseAt(i + 1);
      if (parse.phraseAt(i).isPresent()) {
        continue;
      }
      boolean invested =
          parse.lower(i).equals("in") && use.verb().filter(v -> v.is("money/into")).isPresent();
      if ((parse.is(i, "money/to") || invested) && phrase.isPresent()) {
        return named(reading, context, phrase.get());
      }
    }
    return Party.NONE;
  }

  /** "X, which the embassy gave $500": the body before a relative clause, that is given it. */
  private static Party relative(Reading reading, Context context, Optional<Hit> verb) {
    Parse parse = reading.parse();
    return verb.filter(v -> v.is("modality/grant"))
        .flatMap(v -> parse.predicateAt(v.first()))
        .filter(p -> !p.passive)
        .flatMap(parse::subject)
        .filter(s -> parse.is(s.first() - 1, "cue/relative"))
        .map(s -> Givers.before(reading, context, s.first() - 1))
        .orElse(Party.NONE);
  }

  /** Whether a phrase is an amount that names nobody besides. */
  private static boolean money(Reading reading, Phrase phrase) {
    return Lists.any(reading.money(), m -> phrase.covers(m.last()))
        && Lists.none(reading.bodies(), b -> phrase.covers(b.first()));
  }

  /** The body that a phrase names, unless that is a programme. */
  static Party named(Reading reading, Context context, Phrase phrase) {
    Party party =
        reading.programmeAt(phrase.last()).isPresent() && reading.bodyAt(phrase.last()).isEmpty()
            ? Party.NONE
            : Parties.party(reading, context, phrase);
    return party.kind() == Party.Kind.BODY ? party : Party.NONE;
  }

  /** "a unit, to which X gave $500": the body before the relative clause. */
  static Party towards(Reading reading, Context context, Spending.Use use) {
    Parse parse = reading.parse();
    for (int i = use.from() + 1; i < use.after(); i++) {
      if (parse.is(i, "cue/relative") && parse.is(i - 1, "money/to")) {
        Party before = Givers.before(reading, context, i - 1);
        return before.kind() == Party.Kind.BODY ? before : Party.NONE;
      }
    }
    return Party.NONE;
  }

  /** "a division, for which the ministry earmarked …": the body before the relative clause. */
  static Party beforeRelative(Reading reading, Context context, Spending.Use use) {
    Parse parse = reading.parse();
    for (int i = use.from() + 1; i < use.after(); i++) {
      if (parse.is(i, "cue/relative") && parse.is(i - 1, "cue/recipient")) {
        Party before = Givers.before(reading, context, i - 1);
        Party party = before.kind() == Party.Kind.BODY ? before : Subjects.main(reading, context);
        return party.kind() == Party.Kind.BODY ? party : Party.NONE;
      }
    }
    return Party.NONE;
  }
}
