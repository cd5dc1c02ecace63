// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.Optional;
import java.util.Set;

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
    for (Hit hit : parse.over(head.last())) {
      boolean noun = hit.last() == phrase.last() && hit.lexeme().kind() == Lexeme.Kind.NOUN;
      for (Measure measure : noun ? Classes.measures(hit) : Set.<Measure>of()) {
        Optional<Tally> tally = those(phrase, measure).flatMap(p -> tally(phrase, p, measure));
        if (tally.isPresent()) {
          return tally;
        }
      }
    }
    return Optional.empty();
  }

  /** Those whom a deed befell, in its complement, in that of its passive verb, or before it. */
  private Optional<Phrase> those(Phrase event, Measure measure) {
    Optional<Predicate> participle =
        parse.predicateAt(event.last() + 1).filter(p -> p.passive && p.embedded);
    return complement(event, participle.map(p -> p.last).orElse(event.last()) + 1, measure)
        .or(() -> verb(event).flatMap(p -> complement(event, p.last + 1, measure)))
        .or(() -> given(event, measure));
  }

  /** "prison terms of six years for nine men": the first numbered people or cases. */
  private Optional<Phrase> complement(Phrase event, int from, Measure measure) {
    int at = from;
    for (int k = 0; k < 5 && at + 1 < parse.size(); k++) {
      boolean time = parse.pos[at] == Pos.ADP && parse.pos[at + 1] == Pos.X;
      if (time) {
        at = afterDate(at + 1);
        continue;
      }
      if (!relates(at, measure) && !parse.is(at, "cue/by")) {
        return Optional.empty();
      }
      int next = at + 1;
      while (next + 1 < parse.size() && parse.phraseAt(next).isEmpty() && lead(next)) {
        next++;
      }
      Optional<Phrase> phrase = parse.phraseAt(next).map(this::conducted);
      if (phrase.isEmpty()) {
        return Optional.empty();
      }
      if (numbered(phrase.get()) && !measured(phrase.get())) {
        boolean fits = !parse.is(at, "cue/case-in") || cases(event, phrase.get());
        return parse.is(at, "cue/by") ? Optional.empty() : phrase.filter(p -> fits);
      }
      at = phrase.get().last() + 1;
    }
    return Optional.empty();
  }

  /** Whether a word opens a complement that may name those to whom the deed was done. */
  private boolean relates(int token, Measure measure) {
    boolean received = measure == Measure.SENTENCES || measure == Measure.PEOPLE_TRAINED;
    return parse.is(token, "cue/complement-of")
        || parse.is(token, "cue/case-in")
        || received && parse.is(token, "cue/recipient");
  }

  /** "only", "at least": what may stand between a preposition and a number. */
  private boolean lead(int token) {
    return parse.pos[token] == Pos.ADV
        || Classes.bound(parse, token)
        || parse.is(token, "cue/between");
  }

  private int afterDate(int token) {
    int at = token;
    while (at < parse.size() && parse.pos[at] == Pos.X) {
      at++;
    }
    return at;
  }

  /** "in five cases", "in 55": cases that tell how often it was done, where no number does. */
  private boolean cases(Phrase event, Phrase phrase) {
    Phrase kind = Told.of(reading, phrase, p -> parse.is(p.last(), "class/case")).kind();
    boolean bare = Quantities.begins(parse, phrase.last());
    return !numbered(event) && (parse.is(kind.last(), "class/case") || kind == phrase && bare);
  }

  private boolean numbered(Phrase phrase) {
    return !Figure.of(reading, phrase).value().isEmpty();
  }

  private boolean measured(Phrase phrase) {
    return parse.is(phrase.last(), "class/unit") || parse.is(phrase.last() + 1, "class/unit");
  }

  /** "gave eight of them prison terms": those who are given a sentence. */
  private Optional<Phrase> given(Phrase event, Measure measure) {
    return parse.predicates.stream()
        .filter(p -> measure == Measure.SENTENCES && !p.passive && p.last < event.first())
        .filter(p -> parse.is(p, "frame/transfer"))
        .flatMap(p -> parse.phraseAt(p.last + 1).stream())
        .filter(p -> Told.of(reading, p, k -> false).end() == event.first())
        .filter(this::numbered)
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
    Optional<Predicate> governor = passive(event).or(() -> governor(event));
    boolean unreal = governor.isPresent() && (governor.get().advised || governor.get().intended);
    boolean officials = Classes.officials(parse, told.kind().first(), told.end());
    boolean bare = Quantities.begins(parse, told.kind().last());
    boolean fits =
        (bare || Classes.counts(parse, context.lexicon, measure, told.kind()))
            && Classes.ofOfficials(measure)
                == (officials && measure != Measure.PEOPLE_TRAINED && measure != Measure.ARRESTS);
    boolean denied =
        Figure.of(reading, event).denied() || governor.map(g -> g.denied).orElse(false);
    boolean undone = governor.isPresent() && parse.is(governor.get(), "frame/undo");
    if (!fits || unreal || denied || undone) {
      return Optional.empty();
    }
    boolean tried =
        measure == Measure.INVESTIGATIONS
            && parse.is(event.last(), "class/matter")
            && governor
                .filter(
                    g ->
                        parse.is(g, "frame/adjudicate")
                            || parse.is(g, "frame/sue") && parse.is(event.last() + 1, "cue/against")
                            || parse
                                .subject(g)
                                .filter(s -> !g.passive && parse.is(s.last(), "class/court"))
                                .isPresent())
                .isPresent();
    Measure done = tried ? Measure.PROSECUTIONS : measure;
    Party agent = governor.map(g -> Doers.of(reading, context, g)).orElseGet(() -> ahead(event));
    return Optional.of(Tally.of(reading, context, done, told, false, agent));
  }

  /** The token of "against" after an attempt, or after the passive verb of which it is subject. */
  private Optional<Integer> against(Phrase phrase) {
    return parse.is(phrase.last(), "class/attempt")
        ? Optional.of(passive(phrase).map(p -> p.last).orElse(phrase.last()) + 1)
            .filter(i -> parse.is(i, "cue/against"))
        : Optional.empty();
  }

  /** The passive verb of a deed, or one that says whom it befell ("prison terms went to six"). */
  private Optional<Predicate> verb(Phrase event) {
    return passive(event)
        .or(
            () ->
                parse.predicates.stream()
                    .filter(p -> parse.is(p, "frame/befall") && !p.embedded)
                    .filter(p -> parse.subject(p).map(event::equals).orElse(false))
                    .findFirst());
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
