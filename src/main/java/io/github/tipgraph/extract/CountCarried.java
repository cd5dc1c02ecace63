// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Figures that go on with what was counted before, in the clause or the sentence before: "They
 * included 40 women", "the figure for 2011 was nine", "this compared with 31 in 2011".
 */
final class CountCarried {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  CountCarried(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /** The figures of a sentence that say what they count by pointing back. */
  List<Tally> tallies(List<Tally> stated) {
    List<Tally> found = new ArrayList<>();
    for (Predicate predicate : parse.predicates) {
      Optional<Tally> base = before(stated, predicate.first);
      if (base.isEmpty() || !predicate.done() || predicate.embedded || predicate.relative >= 0) {
        continue;
      }
      members(predicate, base.get()).stream()
          .filter(t -> Lists.none(stated, s -> s.told().phrase().equals(t.told().phrase())))
          .forEach(found::add);
      level(predicate, stated, base.get()).ifPresent(found::add);
    }
    return found;
  }

  /** "Of the 28 victims whom X identified, 24": whether a sentence opens with a figure's whole. */
  boolean leads(Tally whole, Phrase part) {
    return whole.told().phrase().first() == 1
        && parse.is(0, "cue/partitive")
        && parse.lower(part.first() - 1).equals(",")
        && Lists.none(parse.predicates, p -> p.last < part.first() && p.relative < 0 && !hangs(p));
  }

  /** Whether a verb stands in a clause on those with whom a sentence opens. */
  private boolean hangs(Predicate predicate) {
    return predicate.embedded
        || Relatives.antecedent(parse, predicate).filter(a -> a.first() == 1).isPresent();
  }

  /** The last figure before a token in the sentence, else that of the sentence before. */
  private Optional<Tally> before(List<Tally> stated, int token) {
    return stated.stream()
        .filter(t -> t.told().phrase().last() < token && !t.bare() && !t.denied())
        .filter(t -> Comparison.at(parse, t.told().phrase().first()).isEmpty())
        .reduce((a, b) -> b)
        .or(() -> context.counted);
  }

  /** "They included 40 women and 12 girls", "among them were 40 women": parts by their kind. */
  private List<Tally> members(Predicate predicate, Tally base) {
    boolean lists =
        parse.is(predicate, "frame/comprise")
            || parse.is(predicate.verb, "cue/be") && among(predicate);
    boolean those = parse.subject(predicate).filter(s -> back(s, base)).isPresent();
    if (!lists || !(those || among(predicate))) {
      return List.of();
    }
    return Told.list(parse, predicate.last + 1, parse.size()).stream()
        .filter(p -> !Figure.of(reading, p).value().isEmpty())
        .filter(p -> Classes.counts(parse, context.lexicon, base.measure(), p))
        .map(p -> of(base, p).after(base).asPart())
        .toList();
  }

  /** "Among them were": whether a clause opens with those of whom parts are told. */
  private boolean among(Predicate predicate) {
    return predicate.first > 0
        && Lists.any(
            parse.hits, h -> h.first() == 0 && h.is("cue/each") && h.last() + 1 == predicate.first);
  }

  /** "they", "the victims", "the 57 victims": whether a phrase takes up those counted. */
  private boolean back(Phrase phrase, Tally base) {
    boolean pronoun =
        parse.pos[phrase.last()] == Pos.PRON
            && (parse.is(phrase.last(), "cue/demonstrative")
                || parse.is(phrase.last(), "cue/pronoun"));
    String value = Figure.of(reading, phrase).value();
    boolean same = value.isEmpty() || value.equals(base.told().figure().value());
    boolean known =
        parse.is(phrase.first(), "cue/definite") || parse.is(phrase.first(), "cue/demonstrative");
    return pronoun
        || known && same && Classes.counts(parse, context.lexicon, base.measure(), phrase);
  }

  /** "The figure for 2011 was 31", "there had been nine in 2011": the same, at another time. */
  private Optional<Tally> level(Predicate predicate, List<Tally> stated, Tally base) {
    boolean there = parse.is(predicate.first - 1, "cue/there");
    boolean figure =
        parse
            .subject(predicate)
            .filter(s -> parse.is(s.last(), "cue/amount") && parse.is(s.first(), "cue/definite"))
            .filter(s -> !parse.is(s.last() + 1, "cue/partitive"))
            .isPresent();
    if (!parse.is(predicate.verb, "cue/be") || !(there || figure)) {
      return Optional.empty();
    }
    return Told.list(parse, predicate.last + 1, parse.size()).stream()
        .findFirst()
        .filter(p -> Quantities.begins(parse, p.last()))
        .filter(
            p -> !parse.is(p.last() + 1, "class/unit") && !parse.lower(p.last() + 1).equals("%"))
        .filter(p -> Lists.none(stated, t -> t.told().phrase().equals(p)))
        .map(p -> other(base, p, predicate));
  }

  /** The same measure of those counted at the time that the clause tells. */
  private Tally other(Tally base, Phrase phrase, Predicate predicate) {
    Tally own = of(base, phrase);
    int from = parse.subject(predicate).map(Phrase::first).orElse(predicate.first);
    String date =
        reading
            .dateWithin(Math.max(0, opening(from)), Math.min(parse.size(), phrase.last() + 5))
            .map(Dates.Mention::value)
            .orElse("");
    return own.after(base.within("").by(Party.NONE)).within(date);
  }

  /** The token with which a clause opens: after the mark or conjunction before it. */
  private int opening(int token) {
    int at = token;
    while (at > 0
        && !Marks.in(parse.lower(at - 1), ";:")
        && parse.pos[at - 1] != Pos.SCONJ
        && !parse.is(at - 1, "cue/contrast")) {
      at--;
    }
    return at;
  }

  private Tally of(Tally base, Phrase phrase) {
    Told told =
        new Told(phrase, phrase, Told.complementEnd(parse, phrase), Figure.of(reading, phrase));
    return Tally.of(reading, context, base.measure(), told, false, Party.NONE);
  }

  /**
   * What the sentence before counted, for a number that is one of its parts: "Of these, 23 were
   * children", "23 were children", "this compared with 31 in 2011".
   */
  Optional<Tally> base(Phrase phrase, CountConcern concern, List<Tally> all) {
    Optional<Tally> those =
        new CountWholes(reading, context)
            .lead(phrase)
            .filter(
                t ->
                    CountConcern.number(parse, phrase)
                        || Classes.counts(parse, context.lexicon, t.measure(), phrase));
    if (those.isPresent() || !CountConcern.number(parse, phrase)) {
      return those;
    }
    Optional<Tally> whole = Lists.first(all, t -> leads(t, phrase));
    if (whole.isPresent()) {
      return whole;
    }
    boolean lead = Lists.any(parse.hits, h -> h.first() == 0 && h.is("cue/each"));
    int before = phrase.first() - 1;
    boolean opens =
        before < 0 || Marks.in(parse.lower(before), ",;") || parse.pos[before] == Pos.CCONJ;
    boolean parts = Lists.every(all, Tally::part);
    boolean told = opens && concern.verb(phrase).isPresent() && parts;
    boolean compared =
        parts
            && Comparison.at(parse, phrase.first()).isPresent()
            && parse.is(0, "cue/demonstrative")
            && parse.phraseAt(0).filter(p -> p.last() > 0).isEmpty();
    return lead || told || compared ? context.counted : Optional.empty();
  }
}
