// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Group;
import io.github.tipgraph.fact.LawAction;
import io.github.tipgraph.fact.LegalMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the text says that no law prohibits. */
final class Prohibitions {
  private Prohibitions() {}

  /** A row for each thing that is not prohibited: "does not prohibit all forms of trafficking". */
  static List<LegalMeasure> lacking(Reading reading, Context context) {
    Parse parse = reading.parse();
    List<LegalMeasure> found = new ArrayList<>();
    for (Predicate predicate : parse.predicates) {
      boolean crime = noCrime(parse, predicate);
      boolean prohibits = parse.is(predicate, "law/prohibit") || crime || covers(parse, predicate);
      boolean effort = parse.is(predicate.first - 1, "class/effort");
      if (!prohibits || effort || predicate.advised || !found.isEmpty()) {
        continue;
      }
      Optional<Phrase> thing =
          crime || predicate.passive && !predicate.embedded
              ? parse.subject(predicate)
              : object(parse, predicate);
      boolean none =
          thing.isPresent()
              && (parse.is(thing.get().first(), "cue/denial")
                  || parse.is(thing.get().first() - 1, "cue/denial"));
      boolean nothing =
          !predicate.passive
              && parse.subject(predicate).map(s -> parse.is(s.first(), "cue/denial")).orElse(false);
      boolean denied =
          nothing || predicate.denied || governed(parse, predicate) || none && predicate.passive;
      if (denied && thing.isPresent()) {
        name(parse, context, thing.get(), !predicate.embedded)
            .ifPresent(
                n ->
                    found.add(
                        new LegalMeasure(reading.evidence(), n, "", LawAction.LACKING, "", "")));
      }
    }
    return found;
  }

  /** Whether the last verb of prohibiting before a law is one that is not denied. */
  static boolean prohibits(Parse parse, int law) {
    return parse.predicates.stream()
        .filter(p -> p.last < law && parse.is(p, "law/prohibit"))
        .reduce((a, b) -> b)
        .filter(p -> !p.denied && !governed(parse, p))
        .isPresent();
  }

  /** "No law addresses", "nothing in the law covers", "the code does not extend to". */
  private static boolean covers(Parse parse, Predicate predicate) {
    Optional<Phrase> subject =
        parse.is(predicate, "law/cover") && predicate.relative < 0
            ? parse.subject(predicate)
            : Optional.empty();
    if (subject.isEmpty()) {
      return false;
    }
    int last = subject.get().last();
    Optional<Phrase> in =
        parse.lower(last + 1).equals("in") ? parse.phraseAt(last + 2) : Optional.empty();
    return law(parse, last) || in.filter(i -> law(parse, i.last())).isPresent();
  }

  private static boolean law(Parse parse, int token) {
    return parse.is(token, Law.Kind.LAW.sense) || parse.is(token, "class/provision");
  }

  /** "is not a crime". */
  private static boolean noCrime(Parse parse, Predicate predicate) {
    Optional<Hit> crime = parse.first("cue/a-crime", predicate.last + 1, predicate.last + 5);
    return parse.is(predicate.verb, "cue/be") && predicate.denied && crime.isPresent();
  }

  /** "do not appear to penalize": denied by what governs it. */
  private static boolean governed(Parse parse, Predicate predicate) {
    if (predicate.governor < 0) {
      return false;
    }
    Predicate governor = parse.predicates.get(predicate.governor);
    return governor.denied && governor.last + 1 >= predicate.first;
  }

  private static Optional<Phrase> object(Parse parse, Predicate predicate) {
    for (int i = predicate.last + 1; i < Math.min(parse.size(), predicate.last + 5); i++) {
      if (parse.phraseAt(i).isPresent()) {
        return parse.phraseAt(i);
      }
    }
    return Optional.empty();
  }

  /** The prohibition of a kind of exploitation; empty for other things. */
  private static Optional<String> name(Parse parse, Context context, Phrase thing, boolean main) {
    int last = thing.last();
    while (parse.lower(last + 1).equals("of") && parse.phraseAt(last + 2).isPresent()) {
      last = parse.phraseAt(last + 2).get().last();
    }
    boolean children =
        main
            && parse.is(thing.last(), "cue/child-use")
            && Who.groups(parse, thing.last() + 1, last + 1).contains(Group.CHILDREN);
    int in = children && parse.lower(last + 1).matches("in|for") ? last + 2 : -1;
    last = parse.phraseAt(in).map(Phrase::last).orElse(last);
    boolean exploitation =
        children
            || parse.has("cue/trafficking", thing.first(), last + 1)
            || !Who.forms(parse, thing.first(), last + 1).isEmpty();
    List<String> nouns = context.lexicon.lemmas(Law.Kind.PROHIBITION.sense);
    if (!exploitation || nouns.isEmpty()) {
      return Optional.empty();
    }
    int first = parse.is(thing.first(), "cue/denial") ? thing.first() + 1 : thing.first();
    String text = Names.clean(parse.text(first, last));
    boolean opens = first == 0 && thing.last() > 0 && parse.tokens.get(0).capitalised();
    String kept = opens ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    return Optional.of(nouns.get(nouns.size() - 1) + " of " + kept);
  }
}
