// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A change from one figure to another: "the number of convictions rose from four in 2010 to eight
 * in 2011", "dropping from 50 investigations to 16".
 */
final class CountChanges {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  CountChanges(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /** The figures of changes that are not told yet. */
  List<Tally> tallies(List<Tally> stated) {
    List<Tally> found = new ArrayList<>();
    for (int i = 1; i < parse.size(); i++) {
      Optional<Phrase> from = from(i);
      Optional<Phrase> to = from.flatMap(this::to);
      if (to.isPresent()) {
        found.addAll(change(from.get(), to.get(), stated));
      } else if (from.isEmpty()) {
        Optional<Tally> reached = reached(i, stated);
        reached.flatMap(this::left).ifPresent(found::add);
        reached.ifPresent(found::add);
      }
    }
    return found;
  }

  private List<Tally> change(Phrase from, Phrase to, List<Tally> stated) {
    Optional<Tally> told = Lists.first(stated, t -> t.told().phrase().equals(from));
    Optional<Measure> measure = told.map(Tally::measure).or(() -> announced(from));
    if (measure.isEmpty()) {
      return List.of();
    }
    Tally before =
        told.orElseGet(
            () -> tally(measure.get(), from, subject()).within(date(from.last(), to.first())));
    String later = date(to.last(), Math.min(parse.size(), to.last() + 4));
    Tally after = tally(measure.get(), to, before.agent());
    Tally dated =
        after.after(before.within(main(from))).within(later.isEmpty() ? main(from) : later);
    return told.isPresent() ? List.of(dated) : List.of(before, dated);
  }

  /** "the number of victims increased to 99". */
  private Optional<Tally> reached(int token, List<Tally> stated) {
    Optional<Phrase> to =
        parse.is(token, "cue/goal") && parse.is(token - 1, "cue/change") || amounts(token)
            ? parse.phraseAt(token + 1).filter(this::numbered)
            : Optional.empty();
    boolean known = Lists.any(stated, t -> to.filter(t.told().phrase()::equals).isPresent());
    return to.filter(p -> !known).flatMap(p -> announced(p).map(m -> tally(m, p, subject())));
  }

  /** "fell to 14 from 22 in 2010": the figure from which it came. */
  private Optional<Tally> left(Tally reached) {
    int next = reached.told().phrase().last() + 1;
    return parse
        .phraseAt(parse.is(next, "cue/origin") && parse.phraseAt(next).isEmpty() ? next + 1 : next)
        .filter(p -> parse.is(next, "cue/origin") && numbered(p))
        .map(
            p ->
                tally(reached.measure(), p, reached.agent())
                    .within(date(p.last(), Math.min(parse.size(), p.last() + 4))));
  }

  /** "the number of prosecutions was 31". */
  private boolean amounts(int token) {
    boolean level =
        parse
            .predicateAt(token)
            .filter(p -> p.last == token && parse.is(p, "money/amounting"))
            .flatMap(parse::subject)
            .isPresent();
    return level
        || parse.is(token, "cue/be")
            && parse
                .predicateAt(token)
                .flatMap(parse::subject)
                .filter(
                    s ->
                        parse.is(s.last(), "cue/amount") && parse.is(s.last() + 1, "cue/partitive"))
                .isPresent();
  }

  private Tally tally(Measure measure, Phrase phrase, Party agent) {
    Told told =
        new Told(
            phrase, phrase, Told.complementEnd(parse, phrase), Figure.of(reading, phrase).exact());
    return Tally.of(reading, context, measure, told, false, agent);
  }

  private Party subject() {
    return parse.phrases.isEmpty()
        ? Party.NONE
        : Parties.party(reading, context, parse.phrases.get(0));
  }

  /** The phrase after "from", where a word for a change stands before. */
  private Optional<Phrase> from(int token) {
    boolean change =
        parse.is(token, "cue/origin")
            && (parse.is(token - 1, "cue/change")
                || parse.lower(token - 1).equals(",") && changed(token)
                || parse.is(token, "cue/earlier-figure")
                || changing(token));
    return change || again(token)
        ? parse.phraseAt(token).or(() -> parse.phraseAt(token + 1)).filter(this::numbered)
        : Optional.empty();
  }

  /** "…, and convictions from ten to 14": a change told of another measure, without its verb. */
  private boolean again(int token) {
    return token > 2
        && parse.phraseAt(token - 1).filter(p -> counts(p).isPresent()).isPresent()
        && (parse.pos[token - 2] == Pos.CCONJ || parse.lower(token - 2).equals(","))
        && Lists.any(parse.predicates, p -> p.last < token && parse.is(p, "frame/change"));
  }

  /** "identified victims": people with the participle of what was done to them. */
  private Optional<Measure> described(Phrase phrase) {
    return IntStream.range(phrase.first(), phrase.last())
        .boxed()
        .flatMap(i -> parse.over(i).stream())
        .filter(h -> h.form() == Match.Form.PAST && h.lexeme().kind() == Lexeme.Kind.VERB)
        .flatMap(
            h -> Classes.measure(parse, context.lexicon, h, phrase, phrase.last() + 1).stream())
        .findFirst();
  }

  private Optional<Measure> counts(Phrase phrase) {
    return parse.over(phrase.last()).stream()
        .filter(h -> h.lexeme().kind() == Lexeme.Kind.NOUN)
        .flatMap(h -> Classes.measure(h, false).stream())
        .findFirst();
  }

  /** "fell by half, from 40 to 20": after a verb of change in the same clause. */
  private boolean changed(int token) {
    return parse.predicates.stream()
        .filter(p -> !p.passive && !p.embedded && parse.is(p, "frame/change"))
        .anyMatch(p -> p.last < token && token < p.end);
  }

  /** "increased the number of convictions from": after the object of a verb of change. */
  private boolean changing(int token) {
    return parse.predicates.stream()
        .filter(p -> !p.passive && parse.is(p, "frame/change"))
        .anyMatch(
            p -> Lists.any(Told.counted(parse, p), o -> Told.complementEnd(parse, o) == token));
  }

  /** The figure after "to" that ends the change. */
  private Optional<Phrase> to(Phrase from) {
    for (int i = from.last() + 1; i < Math.min(parse.size() - 1, from.last() + 6); i++) {
      Optional<Phrase> next = parse.phraseAt(i + 1);
      if (parse.is(i, "cue/goal") && next.isPresent() && numbered(next.get())) {
        return next;
      }
    }
    return Optional.empty();
  }

  private boolean numbered(Phrase phrase) {
    return !parse.is(phrase.last(), "class/unit")
        && Lists.any(reading.quantities(), q -> phrase.covers(q.first()));
  }

  private String date(int after, int before) {
    return reading.dateWithin(after + 1, before).map(Dates.Mention::value).orElse("");
  }

  /** The period that stands before the change. */
  private String main(Phrase from) {
    return reading.dates().stream()
        .filter(d -> d.last() < from.first())
        .map(Dates.Mention::value)
        .findFirst()
        .orElse("");
  }

  /**
   * What the subject says is counted: "the number of convictions", "efforts to identify victims".
   */
  private Optional<Measure> announced(Phrase from) {
    Optional<Phrase> beside =
        parse.phraseAt(from.first() - (parse.is(from.first(), "cue/origin") ? 1 : 2));
    Optional<Measure> own =
        again(from.first()) || again(from.first() - 1)
            ? beside.flatMap(this::counts)
            : Optional.empty();
    if (own.isPresent()) {
      return own;
    }
    for (Predicate predicate : parse.predicates) {
      Optional<Hit> verb = new CountVerbs(reading, context).verb(predicate);
      for (Phrase phrase :
          predicate.first < from.first() && verb.isPresent()
              ? Told.counted(parse, predicate)
              : List.<Phrase>of()) {
        Optional<Measure> measure =
            Classes.measure(parse, context.lexicon, verb.get(), phrase, phrase.last() + 1);
        if (measure.isPresent() && phrase.last() < from.first()) {
          return measure;
        }
      }
    }
    Optional<Measure> described =
        parse.phrases.stream()
            .filter(p -> p.last() < from.first())
            .flatMap(p -> described(p).stream())
            .findFirst();
    if (described.isPresent()) {
      return described;
    }
    return parse.phrases.stream()
        .filter(p -> p.last() < from.first())
        .flatMap(p -> parse.over(p.last()).stream())
        .filter(h -> h.lexeme().kind() == Lexeme.Kind.NOUN)
        .flatMap(h -> Classes.measure(h, false).stream())
        .findFirst()
        .or(() -> lodged(from))
        .or(() -> facilities(from));
  }

  /** "the number of shelters". */
  private Optional<Measure> facilities(Phrase from) {
    return parse.phrases.stream()
        .filter(p -> p.last() < from.first() && parse.is(p.last(), "class/facility"))
        .filter(p -> parse.is(p.first() - 1, "cue/partitive"))
        .filter(p -> parse.is(p.first() - 2, "cue/amount"))
        .map(p -> Measure.FACILITIES_OPERATED)
        .findFirst();
  }

  /** "the number of women in the shelter". */
  private Optional<Measure> lodged(Phrase from) {
    return parse.phrases.stream()
        .filter(p -> p.last() < from.first() && Classes.people(parse, p))
        .filter(p -> parse.is(p.last() + 1, "cue/location"))
        .flatMap(p -> parse.phraseAt(p.last() + 2).stream())
        .filter(p -> parse.is(p.last(), "class/facility") && !parse.is(p.last(), "class/custody"))
        .map(p -> Measure.VICTIMS_ASSISTED)
        .findFirst();
  }
}
