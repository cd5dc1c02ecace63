// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Lexeme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many there were, told of those counted themselves: "permits numbered 50", "convictions stood
 * at nine", "the number of identified victims was 88", "victims identified: 45".
 */
final class CountLevels {
  private static final Set<String> LABEL_END = Set.of(":", "–", "—");

  private final Reading reading;
  private final Context context;
  private final Parse parse;

  CountLevels(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /** The level that a predicate states of its subject. */
  Optional<Tally> tally(Predicate predicate) {
    boolean number = parse.is(predicate.verb, "cue/be") || parse.is(predicate, "frame/be");
    if (!predicate.done() || predicate.relative >= 0 || predicate.passive) {
      return Optional.empty();
    }
    if (parse.is(predicate, "frame/total")) {
      return total(predicate);
    }
    Optional<Tally> among = number ? among(predicate) : Optional.empty();
    if (among.isPresent()) {
      return among;
    }
    Optional<Phrase> subject = parse.subject(predicate);
    boolean level = parse.is(predicate, "money/amounting") || number && at(predicate);
    boolean amount = subject.filter(this::amount).isPresent();
    if (subject.isEmpty() || !level && !(number && amount)) {
      return Optional.empty();
    }
    return figure(predicate.last + 1).flatMap(f -> level(subject.get(), f));
  }

  /** "Victims identified: 45", "Trained: 20 consuls": figures behind a label without a verb. */
  List<Tally> labelled() {
    List<Tally> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= parse.size(); i++) {
      if (i == parse.size() || parse.lower(i).equals(";")) {
        found.addAll(labelled(from, i));
        from = i + 1;
      }
    }
    return found;
  }

  private List<Tally> labelled(int from, int to) {
    int colon = from;
    while (colon < to && !LABEL_END.contains(parse.lower(colon))) {
      colon++;
    }
    int begin = colon + 1;
    boolean verb =
        parse.predicates.stream()
            .filter(p -> p.first >= from && p.last < to && !(p.embedded && p.passive))
            .anyMatch(p -> p.first < p.verb || parse.phraseAt(p.last + 1).isPresent());
    if (colon == from || begin >= to || verb) {
      return List.of();
    }
    int at = parse.phraseAt(begin).isEmpty() && !parse.is(begin, "cue/denial") ? begin + 1 : begin;
    return Told.list(parse, at, to).stream()
        .filter(p -> !measured(p))
        .flatMap(p -> label(from, begin - 1, p).map(m -> labelled(m, p)).stream())
        .filter(t -> t.denied() || !t.bare())
        .map(t -> t.period().isEmpty() ? t.within(date(from, begin)) : t)
        .toList();
  }

  private String date(int from, int to) {
    return reading.dateWithin(from, to).map(Dates.Mention::value).orElse("");
  }

  private Tally labelled(Measure measure, Phrase phrase) {
    Told told = Told.of(reading, phrase, p -> false);
    Party agent =
        parse.predicates.stream()
            .filter(p -> p.passive && p.last < phrase.first())
            .map(p -> Parties.agentAfterBy(reading, context, p))
            .findFirst()
            .orElse(Party.NONE);
    return Tally.of(reading, context, measure, told, told.figure().denied(), agent);
  }

  /** What a label says is counted. */
  private Optional<Measure> label(int from, int to, Phrase counted) {
    Optional<Phrase> kind = Lists.first(parse.phrases, p -> p.first() >= from && p.last() < to);
    Optional<Measure> done =
        parse.predicates.stream()
            .filter(p -> p.first >= from && p.last < to)
            .flatMap(p -> parse.over(p.verb).stream())
            .filter(h -> h.lexeme().kind() == Lexeme.Kind.VERB && !Classes.measures(h).isEmpty())
            .flatMap(
                h -> byKind(h, kind.filter(k -> k.last() < h.first()).orElse(counted)).stream())
            .findFirst();
    return done.or(() -> kind.flatMap(this::measure));
  }

  private Optional<Measure> byKind(Hit verb, Phrase kind) {
    boolean bare = Quantities.begins(parse, kind.last());
    return bare
        ? Lists.first(Classes.measures(verb), m -> !Classes.ofOfficials(m))
        : Classes.measure(parse, context.lexicon, verb, kind, Told.complementEnd(parse, kind));
  }

  private boolean measured(Phrase phrase) {
    return parse.is(phrase.last(), "class/unit")
        || parse.is(phrase.last() + 1, "class/unit")
        || parse.lower(phrase.last() + 1).equals("%");
  }

  /** "bringing to seven the number of officials on trial", "brought the total of arrests to 40". */
  private Optional<Tally> total(Predicate predicate) {
    int to = -1;
    Optional<Phrase> amount = Optional.empty();
    for (int i = predicate.last + 1; i < predicate.end; i++) {
      Optional<Phrase> phrase = parse.phraseAt(i);
      boolean goal = to < 0 && parse.is(i, "cue/goal");
      to = goal && figure(i + 1).isPresent() ? i : to;
      amount = amount.isEmpty() ? phrase.filter(this::amount) : amount;
    }
    Optional<Phrase> kind = amount.flatMap(a -> parse.phraseAt(a.last() + 2));
    if (to < 0 || kind.isEmpty()) {
      return Optional.empty();
    }
    Phrase counted = kind.get();
    return measure(counted)
        .or(
            () ->
                Classes.evoking(parse, counted.last() + 1)
                    .flatMap(
                        h ->
                            Classes.measure(
                                parse, context.lexicon, h, counted, counted.last() + 1)))
        .flatMap(m -> figure(toFigure(predicate)).map(f -> tally(m, counted, f)));
  }

  private int toFigure(Predicate predicate) {
    int at = predicate.last + 1;
    while (at < predicate.end && !(parse.is(at, "cue/goal") && figure(at + 1).isPresent())) {
      at++;
    }
    return at + 1;
  }

  /** "Among those convicted were three officials". */
  private Optional<Tally> among(Predicate predicate) {
    Optional<Predicate> done =
        parse
            .predicateAt(predicate.first - 1)
            .filter(p -> p.passive && p.embedded)
            .filter(p -> parse.is(p.first - 1, "cue/demonstrative"));
    Optional<Phrase> those = parse.phraseAt(predicate.last + 1);
    return done.stream()
        .flatMap(p -> parse.over(p.verb).stream())
        .filter(h -> h.lexeme().kind() == Lexeme.Kind.VERB)
        .flatMap(
            h ->
                those
                    .filter(p -> !Figure.of(reading, p).value().isEmpty())
                    .flatMap(p -> byKind(h, p).map(m -> labelled(m, p)))
                    .stream())
        .findFirst();
  }

  /** "remained at 18". */
  private boolean at(Predicate predicate) {
    return parse.is(predicate.last + 1, "cue/location");
  }

  /** "the number of": a word for an amount with what it is of. */
  private boolean amount(Phrase phrase) {
    return parse.is(phrase.last(), "cue/amount") && parse.is(phrase.last() + 1, "cue/partitive");
  }

  /** The mere number that stands at a token, or after words of its bound. */
  private Optional<Phrase> figure(int from) {
    int at = from;
    while (at < from + 4 && parse.phraseAt(at).isEmpty()) {
      at++;
    }
    return parse
        .phraseAt(at)
        .filter(p -> Quantities.begins(parse, p.last()))
        .filter(p -> !Figure.of(reading, p).value().isEmpty())
        .filter(p -> !measured(p));
  }

  private Optional<Tally> level(Phrase subject, Phrase figure) {
    Phrase kind = amount(subject) ? parse.phraseAt(subject.last() + 2).orElse(subject) : subject;
    return measure(kind).map(m -> tally(m, kind, figure));
  }

  private Tally tally(Measure measure, Phrase kind, Phrase figure) {
    Told told = new Told(figure, kind, Told.complementEnd(parse, kind), Figure.of(reading, figure));
    return Tally.of(reading, context, measure, told, false, Party.NONE);
  }

  /** What a noun counts: a deed, or people and things by what was done to them. */
  private Optional<Measure> measure(Phrase kind) {
    int end = Told.complementEnd(parse, kind);
    Optional<Measure> done = done(kind);
    if (done.isPresent()) {
      return done;
    }
    Optional<Measure> deed =
        parse.over(kind.last()).stream()
            .filter(h -> h.last() == kind.last() && h.lexeme().kind() == Lexeme.Kind.NOUN)
            .flatMap(
                h -> Classes.measure(h, Classes.officials(parse, kind.last() + 1, end)).stream())
            .findFirst();
    return deed.or(() -> thing(kind.last()));
  }

  /** "identified victims", "victims identified by NGOs": a participle beside those counted. */
  private Optional<Measure> done(Phrase kind) {
    int next = kind.last() + 1;
    return parse.predicateAt(next).filter(p -> p.passive && p.embedded).stream()
        .flatMap(p -> parse.over(p.verb).stream())
        .filter(h -> h.lexeme().kind() == Lexeme.Kind.VERB)
        .flatMap(h -> Classes.measure(parse, context.lexicon, h, kind, next).stream())
        .findFirst()
        .or(() -> before(kind));
  }

  private Optional<Measure> before(Phrase kind) {
    for (int i = kind.first(); i < kind.last(); i++) {
      for (Hit hit : parse.over(i)) {
        Optional<Measure> measure =
            hit.lexeme().kind() == Lexeme.Kind.VERB
                ? Classes.measure(parse, context.lexicon, hit, kind, kind.last() + 1)
                : Optional.empty();
        if (measure.isPresent()) {
          return measure;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Measure> thing(int head) {
    if (parse.is(head, "class/document")) {
      return Optional.of(Measure.DOCUMENTS_ISSUED);
    }
    if (parse.is(head, "class/facility")) {
      return Optional.of(Measure.FACILITIES_OPERATED);
    }
    if (parse.is(head, "class/participant")) {
      return Optional.of(Measure.PEOPLE_TRAINED);
    }
    return parse.is(head, "class/victim")
        ? Optional.of(Measure.VICTIMS_IDENTIFIED)
        : Optional.empty();
  }
}
