// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Lexeme;
import java.util.Optional;

/**
 * Counts told by a noun for what was done to those counted: "the rescue of 640 girls", "the
 * training of 58 officers", "led to the arrest of nine suspects".
 */
final class CountEvents {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  CountEvents(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /** Those of whom a noun for a deed tells, where they are numbered. */
  Optional<Tally> tally(Phrase phrase) {
    Optional<Integer> against = against(phrase);
    if (against.isPresent()) {
      return inaction(phrase, against.get());
    }
    Phrase head =
        parse.is(phrase.last(), "cue/home") && phrase.first() < phrase.last()
            ? new Phrase(phrase.first(), phrase.last() - 1)
            : phrase;
    int joint = passive(phrase).map(p -> p.last).orElse(phrase.last()) + 1;
    boolean apart = joint > phrase.last() + 1 && parse.is(joint, "cue/against");
    boolean of = parse.is(phrase.last() + 1, "cue/complement-of");
    int at = of ? phrase.last() + 2 : joint + 1;
    Optional<Phrase> people =
        of || apart ? parse.phraseAt(at).map(p -> conducted(p)) : Optional.empty();
    boolean own = !Figure.of(reading, phrase).value().isEmpty();
    if (people.isEmpty() || own || Figure.of(reading, people.get()).value().isEmpty()) {
      return Optional.empty();
    }
    return parse.over(head.last()).stream()
        .filter(h -> h.last() == phrase.last() && h.lexeme().kind() == Lexeme.Kind.NOUN)
        .flatMap(h -> Classes.measures(h).stream())
        .map(m -> tally(phrase, people.get(), m))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** "the conduct of nine officers": those whose conduct it is. */
  private Phrase conducted(Phrase phrase) {
    int of = phrase.last() + 1;
    return parse.is(phrase.last(), "cue/conduct") && parse.is(of, "cue/partitive")
        ? parse.phraseAt(of + 1).orElse(phrase)
        : phrase;
  }

  private Optional<Tally> tally(Phrase event, Phrase people, Measure measure) {
    Told told = Told.of(reading, people, p -> Classes.counts(parse, context.lexicon, measure, p));
    Optional<Predicate> governor = governor(event);
    boolean unreal = governor.isPresent() && (governor.get().advised || governor.get().intended);
    boolean officials = Classes.officials(parse, told.kind().first(), told.end());
    boolean fits =
        Classes.counts(parse, context.lexicon, measure, told.kind())
            && Classes.ofOfficials(measure)
                == (officials && measure != Measure.PEOPLE_TRAINED && measure != Measure.ARRESTS);
    boolean denied =
        Figure.of(reading, event).denied() || governor.map(g -> g.denied).orElse(false);
    if (!fits || unreal || denied) {
      return Optional.empty();
    }
    Party agent = governor.map(g -> Doers.of(reading, context, g)).orElseGet(() -> ahead(event));
    return Optional.of(Tally.of(reading, context, measure, told, false, agent));
  }

  /** The token of "against" after an attempt, or after the passive verb of which it is subject. */
  private Optional<Integer> against(Phrase phrase) {
    return parse.is(phrase.last(), "class/attempt")
        ? Optional.of(passive(phrase).map(p -> p.last).orElse(phrase.last()) + 1)
            .filter(i -> parse.is(i, "cue/against"))
        : Optional.empty();
  }

  private Optional<Predicate> passive(Phrase phrase) {
    return parse.predicates.stream()
        .filter(p -> p.passive && !p.embedded)
        .filter(p -> parse.subject(p).map(phrase::equals).orElse(false))
        .findFirst();
  }

  /** "took no action against officials". */
  private Optional<Tally> inaction(Phrase phrase, int against) {
    Optional<Phrase> people = parse.phraseAt(against + 1);
    Optional<Predicate> governor = passive(phrase).or(() -> governor(phrase));
    boolean denied =
        Figure.of(reading, phrase).denied() || governor.map(g -> g.denied).orElse(false);
    boolean officials =
        people.isPresent()
            && Classes.officials(parse, people.get().first(), people.get().last() + 1);
    if (!denied || !officials || governor.filter(g -> !g.advised && !g.intended).isEmpty()) {
      return Optional.empty();
    }
    Told told = Told.of(reading, people.get(), p -> false);
    Party agent = Doers.of(reading, context, governor.get());
    return Optional.of(Tally.of(reading, context, Measure.OFFICIALS_PROSECUTED, told, true, agent));
  }

  private Party ahead(Phrase event) {
    boolean ahead = event.first() < Extent.of(parse, event.first()).lead();
    return ahead ? Subjects.main(reading, context) : Party.NONE;
  }

  private Optional<Predicate> governor(Phrase event) {
    Predicate last = null;
    for (Predicate predicate : parse.predicates) {
      if (predicate.last < event.first() && event.first() < predicate.end && !predicate.passive) {
        last = predicate;
      }
    }
    return Optional.ofNullable(last);
  }
}
