// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.LawAction;
import io.github.tipgraph.fact.LegalMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the text says that no law prohibits. */
final class Prohibitions {
  private Prohibitions() {}

  /** A row for each thing that is not prohibited: "does not prohibit all forms of trafficking". */
  static List<LegalMeasure> lacking(Reading reading, Context context) {
    Parse parse = reading.parse();
    List<LegalMeasure> found = new ArrayList<>();
    for (Predicate predicate : parse.predicates) {
      if (!parse.is(predicate, "law/prohibit") || predicate.advised || !found.isEmpty()) {
        continue;
      }
      Optional<Phrase> thing =
          predicate.passive && !predicate.embedded
              ? parse.subject(predicate)
              : object(parse, predicate);
      boolean none =
          thing.isPresent()
              && (parse.is(thing.get().first(), "cue/denial")
                  || parse.is(thing.get().first() - 1, "cue/denial"));
      boolean nothing =
          !predicate.passive
              && parse.subject(predicate).map(s -> parse.is(s.first(), "cue/denial")).orElse(false);
      boolean denied = nothing || predicate.denied || governed(parse, predicate) || none && predicate.passive;
      if (denied && thing.isPresent()) {
        name(parse, context, thing.get())
            .ifPresent(
                n ->
                    found.add(
                        new LegalMeasure(reading.evidence(), n, "", LawAction.LACKING, "", "")));
      }
    }
    return found;
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
  private static Optional<String> name(Parse parse, Context context, Phrase thing) {
    int last = thing.last();
    while (parse.lower(last + 1).equals("of") && parse.phraseAt(last + 2).isPresent()) {
      last = parse.phraseAt(last + 2).get().last();
    }
    boolean exploitation =
        parse.has("cue/trafficking", thing.first(), last + 1)
            || !Who.forms(parse, thing.first(), last + 1).isEmpty();
    List<String> nouns = context.lexicon.lemmas(Law.Kind.PROHIBITION.sense);
    if (!exploitation || nouns.isEmpty()) {
      return Optional.empty();
    }
    int first = parse.is(thing.first(), "cue/denial") ? thing.first() + 1 : thing.first();
    String text = Names.clean(parse.text(first, last));
    return Optional.of(nouns.get(nouns.size() - 1) + " of " + text);
  }
}
