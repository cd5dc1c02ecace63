// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.ProgrammeKind;
import java.util.Optional;

/** Facilities and courses in which a clause places people, and who runs them. */
final class Venues {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  Venues(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /** "a home, in which 40 girls stay", "two homes, one in Tema, where …": the facility. */
  Optional<Phrase> home(Predicate clause) {
    Optional<Phrase> around = Relatives.around(parse, clause);
    return around
        .filter(p -> Quantities.begins(parse, p.last()))
        .flatMap(this::counted)
        .or(() -> around)
        .filter(p -> houses(p.last()) || named(p));
  }

  /** "X kept two, one in Ho, in which …": a number of the facilities of the sentence before. */
  private boolean named(Phrase phrase) {
    return Quantities.begins(parse, phrase.last())
        && context
            .before(reading)
            .filter(r -> r.parse().has("class/facility", 0, r.parse().size()))
            .isPresent()
        && host(phrase).isPresent();
  }

  /** "two homes, one in Tema and one in Ho": the facilities of which a number is a part. */
  private Optional<Phrase> counted(Phrase part) {
    return parse.phrases.stream()
        .filter(p -> p.last() < part.first() && (houses(p.last()) || named(p)))
        .reduce((a, b) -> b);
  }

  /** "it": whether a pronoun points to a facility, in its sentence or the one before. */
  boolean it(Phrase phrase) {
    return phrase.first() == phrase.last()
        && parse.is(phrase.last(), "cue/it")
        && !parse.is(phrase.last(), "cue/them")
        && (parse.has("class/facility", 0, phrase.first()) || before().isPresent());
  }

  /** A facility, or a pronoun for one. */
  boolean houses(Phrase phrase) {
    return houses(phrase.last()) || it(phrase);
  }

  private boolean houses(int head) {
    return parse.is(head, "class/facility") && !parse.is(head, "class/custody");
  }

  /** Who runs the facility of a phrase or behind a pronoun, or holds the course of a phrase. */
  Party keeper(Phrase phrase) {
    Optional<KnownProgramme> known =
        Lists.first(reading.programmes(), p -> phrase.covers(p.head())).flatMap(context::resolve);
    return known
        .or(() -> it(phrase) ? before() : Optional.empty())
        .map(KnownProgramme::operator)
        .filter(o -> o.kind() != Party.Kind.NONE)
        .or(() -> host(phrase))
        .orElse(Party.NONE);
  }

  /** "held a seminar, at which …": who holds or runs it, by the verb of which it is the object. */
  private Optional<Party> host(Phrase venue) {
    return parse.predicates.stream()
        .filter(p -> !p.passive && p.last < venue.first() && p.done())
        .filter(
            p ->
                parse.is(p, "frame/run")
                    || parse.is(p, "frame/teach")
                    || parse.is(p, "programme-status/launched")
                    || parse.is(p, "frame/operate"))
        .filter(p -> Told.counted(parse, p).contains(venue))
        .map(p -> Doers.of(reading, context, p))
        .findFirst();
  }

  /** The facility last named, where nothing else was named after it. */
  private Optional<KnownProgramme> before() {
    return context.programme.filter(k -> k.programme().kind() == ProgrammeKind.FACILITY);
  }
}
