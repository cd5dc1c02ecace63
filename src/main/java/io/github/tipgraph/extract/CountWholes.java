// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Wholes of which a part is told, where their name says what was done to them: "convicted 11 of 42
 * defendants", "60 of the 77 convicted pimps", "of those identified, 40".
 */
final class CountWholes {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  CountWholes(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /** The wholes that no other figure tells; one that the text has told before is no news. */
  List<Tally> tallies(List<Tally> stated) {
    return parse.phrases.stream()
        .filter(p -> parse.is(p.first() - 1, "cue/partitive") && part(p.first() - 2))
        .filter(p -> Lists.none(stated, t -> t.told().phrase().equals(p)))
        .filter(p -> Lists.any(p.first(), p.last() + 1, this::number))
        .flatMap(p -> measure(p).map(m -> tally(m, p)).stream())
        .filter(t -> !parse.is(t.told().phrase().first(), "cue/definite") || !context.told(t))
        .toList();
  }

  /**
   * Those of whom a sentence tells a part by what was done to them: "Of those identified, 40", "Of
   * the suspects arrested, six".
   */
  Optional<Tally> lead(Phrase part) {
    Optional<Phrase> those = parse.is(0, "cue/partitive") ? parse.phraseAt(1) : Optional.empty();
    Optional<Predicate> done =
        those
            .flatMap(t -> parse.predicateAt(t.last() + 1))
            .filter(p -> p.passive && p.embedded && p.last < part.first());
    boolean ahead =
        done.isPresent()
            && parse.lower(part.first() - 1).equals(",")
            && Lists.every(parse.predicates, p -> p == done.get() || p.first > part.last());
    return ahead
        ? parse.over(done.get().verb).stream()
            .filter(h -> h.lexeme().kind() == Lexeme.Kind.VERB)
            .flatMap(h -> done(h, those.get()).stream())
            .findFirst()
            .map(m -> whole(m, those.get(), done.get()))
        : Optional.empty();
  }

  private Tally whole(Measure measure, Phrase those, Predicate done) {
    Party agent = Parties.agentAfterBy(reading, context, done);
    Told told = new Told(those, those, done.last + 1, Figure.of(reading, those));
    Tally own = Tally.of(reading, context, measure, told, false, agent);
    return context.counted.filter(t -> t.measure() == measure).map(own::after).orElse(own);
  }

  private Optional<Measure> done(Hit verb, Phrase those) {
    return parse.is(those.last(), "cue/demonstrative")
        ? Lists.first(Classes.measures(verb), m -> !Classes.ofOfficials(m))
        : Classes.measure(parse, context.lexicon, verb, those, those.last() + 1);
  }

  private Tally tally(Measure measure, Phrase whole) {
    Told told = Told.of(reading, whole, p -> true);
    return Tally.of(reading, context, measure, told, false, Party.NONE);
  }

  /** "nine of", "none of", "most of", or "of" that opens a clause. */
  private boolean part(int token) {
    return token < 0
        || parse.pos[token] == Pos.PUNCT
        || parse.pos[token] == Pos.NUM
        || parse.pos[token] == Pos.DET
        || parse.pos[token] == Pos.PRON
        || parse.is(token, "cue/many")
        || parse.is(token, "cue/none");
  }

  private boolean number(int token) {
    return Quantities.begins(parse, token);
  }

  /** What a noun for people tells of them, or a participle before it. */
  private Optional<Measure> measure(Phrase whole) {
    Stream<Measure> named =
        parse.code(whole.last(), "named").stream()
            .flatMap(c -> Stream.of(Measure.values()).filter(m -> m.code().equals(c)));
    Stream<Measure> described =
        IntStream.range(whole.first(), whole.last())
            .boxed()
            .flatMap(i -> parse.over(i).stream())
            .filter(h -> h.form() == Match.Form.PAST && h.lexeme().kind() == Lexeme.Kind.VERB)
            .flatMap(
                h -> Classes.measure(parse, context.lexicon, h, whole, whole.last() + 1).stream());
    return Stream.concat(described, named).findFirst();
  }
}
