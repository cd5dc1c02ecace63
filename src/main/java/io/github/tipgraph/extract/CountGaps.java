// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.List;
import java.util.Optional;

/**
 * Figures of clauses that leave out their verb, and take it from the clause before: "and the
 * gendarmerie another seven", "and 13 under Article 5", "eight to probation", "42 a suspended
 * sentence".
 */
final class CountGaps {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  CountGaps(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /**
   * The tally of a figure, with the end of what is said of it, whose verb stands in the clause
   * before; empty where none is left out.
   */
  Optional<Tally> tally(Phrase phrase, int end, List<Tally> before) {
    Optional<Tally> base =
        before.stream().filter(t -> t.told().phrase().last() < phrase.first()).reduce((a, b) -> b);
    if (base.isEmpty() || base.get().bare() || base.get().denied() || verbs(base.get(), phrase)) {
      return Optional.empty();
    }
    String word = parse.lower(phrase.first() - 1);
    Tally stated =
        parse.pos[Math.max(0, phrase.first() - 1)] == Pos.ADP
            ? before.stream()
                .filter(t -> !t.part() && t.told().phrase().last() < phrase.first())
                .filter(t -> parse.lower(t.told().phrase().first() - 1).equals(word))
                .reduce((a, b) -> b)
                .orElse(base.get())
            : base.get();
    Optional<Phrase> subject = subject(phrase, Optional.of(stated));
    if (subject.isPresent()) {
      Party agent = Parties.party(reading, context, subject.get());
      boolean named = parse.pos[subject.get().last()] == Pos.PROPN;
      boolean fits = number(phrase) || (additional(phrase) || named) && alike(phrase, stated);
      Tally elsewhere = stated.by(Party.NONE).in(places(subject.get()));
      return fits ? Optional.of(of(elsewhere, phrase, end, agent)) : Optional.empty();
    }
    boolean more = opens(phrase) && additional(phrase) && (number(phrase) || alike(phrase, stated));
    if (number(phrase) && goesOn(phrase, stated)) {
      return Optional.of(of(stated, phrase, end, Party.NONE).asPart());
    }
    boolean gap = more || number(phrase) && sameWord(phrase, stated);
    return gap ? Optional.of(of(stated, phrase, end, Party.NONE)) : Optional.empty();
  }

  /**
   * "…, none of them for forced labor", "…, and the navy none", "while X reported none": a part, or
   * another's figure, that is denied.
   */
  private Optional<Tally> nothing(Phrase none, List<Tally> before) {
    Optional<Tally> base =
        before.stream()
            .filter(t -> t.told().phrase().last() < none.first() && !t.part())
            .filter(t -> !t.denied() && !t.bare())
            .reduce((a, b) -> b);
    if (base.isEmpty()) {
      return Optional.empty();
    }
    Optional<Phrase> subject = subject(none, Optional.empty()).filter(s -> ends(none.last() + 1));
    Optional<Predicate> report =
        parse
            .predicateAt(none.first() - 1)
            .filter(p -> p.done() && parse.is(p, "frame/report") && ends(none.last() + 1));
    if (subject.isPresent() || report.isPresent()) {
      Party agent =
          report
              .map(r -> Doers.of(reading, context, r))
              .orElseGet(() -> Parties.party(reading, context, subject.get()));
      List<String> places =
          report.flatMap(parse::subject).or(() -> subject).map(this::places).orElse(List.of());
      Told told = new Told(none, none, none.last() + 1, Figure.of(reading, none));
      Tally own = Tally.of(reading, context, base.get().measure(), told, true, agent);
      return Optional.of(own.in(places).after(base.get().by(Party.NONE).in(List.of())));
    }
    return partly(none).map(end -> denied(base.get(), none, end));
  }

  private Tally denied(Tally base, Phrase none, int end) {
    Told told = new Told(none, none, end, Figure.of(reading, none));
    return Tally.of(reading, context, base.measure(), told, true, Party.NONE).after(base);
  }

  /** The end of what a part of none is about: "none of labor trafficking", "none for pimping". */
  private Optional<Integer> partly(Phrase none) {
    int after = none.last() + 1;
    Optional<Hit> of = Lists.first(parse.over(after), h -> h.first() == after && h.is("cue/each"));
    int about = of.map(h -> h.last() + 1).orElse(after);
    boolean verb = Lists.any(parse.predicates, p -> none.last() < p.first && p.first <= about);
    boolean said = parse.is(about, "cue/complement-of") && parse.phraseAt(about + 1).isPresent();
    int end = said ? Told.complementEnd(parse, new Phrase(about - 1, about - 1)) : about;
    boolean form =
        said
            && !(Who.forms(parse, about + 1, end).isEmpty()
                && Who.groups(parse, about + 1, end).isEmpty());
    return opens(none) && !verb && form ? Optional.of(end) : Optional.empty();
  }

  private boolean ends(int token) {
    return token >= parse.size() || Marks.in(parse.lower(token), ",;.");
  }

  /** "compared to five in 2012 and none in 2011": an earlier time in which there was none. */
  Optional<Tally> none(Phrase phrase, List<Tally> all) {
    boolean bare = phrase.first() == phrase.last() && parse.is(phrase.last(), "cue/none");
    boolean taken = Lists.any(all, t -> t.told().phrase().equals(phrase));
    if (!bare || taken) {
      return Optional.empty();
    }
    boolean before =
        dated(phrase.last() + 1)
            && (Comparison.at(parse, phrase.first()).isPresent()
                || parse.lower(phrase.first() - 1).equals("("));
    if (!before) {
      return nothing(phrase, all);
    }
    String date =
        reading.dateWithin(phrase.last() + 1, parse.size()).map(Dates.Mention::value).orElse("");
    Told told = new Told(phrase, phrase, phrase.last() + 1, Figure.of(reading, phrase));
    return all.stream()
        .filter(t -> t.told().phrase().last() < phrase.first() && !t.denied())
        .reduce((a, b) -> partitive(b) ? a : b)
        .map(
            t ->
                Tally.of(reading, context, t.measure(), told, true, Party.NONE)
                    .within("")
                    .after(t.within(""))
                    .within(date));
  }

  /** "30 sex trafficking and 15 forced labor cases": the head stands with the figure after it. */
  Optional<Tally> headless(Phrase phrase, List<Tally> all) {
    int next = phrase.last() + 1;
    while (parse.lower(next).equals(",") || Coordination.joins(parse, next)) {
      next++;
    }
    int item = next;
    boolean form =
        item > phrase.last() + 1
            && phrase.first() < phrase.last()
            && !Who.forms(parse, phrase.last(), phrase.last() + 1).isEmpty();
    Optional<Phrase> other =
        form ? parse.phraseAt(item).filter(p -> p.first() == item) : Optional.empty();
    Optional<Tally> shared =
        other.flatMap(
            o ->
                all.stream()
                    .filter(t -> t.told().phrase().first() >= item && !t.told().anaphoric())
                    .filter(
                        t ->
                            Who.forms(parse, t.told().phrase().last(), t.told().phrase().last() + 1)
                                .isEmpty())
                    .filter(t -> !t.forms().isEmpty() && t.told().phrase().first() < item + 8)
                    .findFirst());
    return shared.map(
        t -> {
          Told told = new Told(phrase, phrase, phrase.last() + 1, Figure.of(reading, phrase));
          return Tally.of(reading, context, t.measure(), told, false, t.agent()).after(t);
        });
  }

  /** "two of whom were sentenced": a part that a relative clause tells of. */
  boolean partitive(Tally tally) {
    int after = tally.told().phrase().last() + 1;
    return parse.is(after, "cue/partitive") && parse.is(after + 1, "cue/relative");
  }

  private boolean dated(int token) {
    return parse.is(token, "cue/time") && Lists.any(reading.dates(), d -> d.first() == token + 1);
  }

  private Tally of(Tally base, Phrase phrase, int end, Party agent) {
    Told told = new Told(phrase, phrase, end, Figure.of(reading, phrase));
    int next = phrase.last() + 1;
    boolean hands = parse.is(next, "cue/by") || parse.is(next, "cue/through");
    Party by =
        parse.is(next, "cue/by")
            ? parse.phraseAt(next + 1).map(p -> Parties.party(reading, context, p)).orElse(agent)
            : agent;
    Tally own = Tally.of(reading, context, base.measure(), told, false, by);
    return own.after(hands ? base.by(Party.NONE) : base);
  }

  /** "Puebla five": the place for which a subject stands. */
  private List<String> places(Phrase subject) {
    return reading
        .placeAt(subject.last())
        .filter(m -> !m.demonym())
        .map(m -> List.of(m.place().code()))
        .orElse(List.of());
  }

  /** Whether a verb of its own stands between the figure before and this one. */
  private boolean verbs(Tally base, Phrase phrase) {
    return parse.predicates.stream()
            .filter(p -> p.first > base.told().phrase().last() && p.first < phrase.first())
            .filter(p -> !p.embedded && p.relative < 0)
            .anyMatch(p -> !parse.subject(p).map(base.told().phrase()::equals).orElse(false))
        || parse.predicates.stream()
            .filter(p -> p.relative < 0 && !Marks.in(parse.lower(phrase.last() + 1), ";,."))
            .anyMatch(p -> parse.subject(p).map(phrase::equals).orElse(false));
  }

  /** "and the gendarmerie seven", "; the attorney general, another 77": a subject of its own. */
  private Optional<Phrase> subject(Phrase phrase, Optional<Tally> base) {
    int last = phrase.first() - 1;
    String word = parse.lower(last);
    boolean led =
        last > 0
            && parse.pos[last] == Pos.ADP
            && base.filter(b -> parse.lower(b.told().phrase().first() - 1).equals(word))
                .isPresent();
    last = led ? last - 1 : last;
    last = parse.lower(last).equals(")") ? parse.opening(last) - 1 : last;
    boolean comma = parse.lower(last).equals(",");
    int end = comma ? last - 1 : last;
    Optional<Phrase> subject = parse.phraseAt(end);
    return subject
        .filter(s -> s.last() == end)
        .filter(s -> !led || additional(phrase))
        .filter(s -> parse.pos[s.last()] == Pos.NOUN || parse.pos[s.last()] == Pos.PROPN)
        .filter(s -> comma ? parse.lower(s.first() - 1).equals(";") : opens(s))
        .filter(s -> Figure.of(reading, s).value().isEmpty() && !parse.is(s.last(), "class/unit"))
        .filter(s -> parse.pos[Math.max(0, s.first() - 1)] != Pos.ADP);
  }

  /** Whether a conjunction, a comma or a semicolon stands before a phrase. */
  private boolean opens(Phrase phrase) {
    int before = phrase.first() - 1;
    return before > 0
        && (parse.pos[before] == Pos.CCONJ && !parse.is(before, "cue/contrast")
            || Marks.in(parse.lower(before), ";,"));
  }

  private boolean number(Phrase phrase) {
    return Quantities.begins(parse, phrase.last())
        && !parse.is(phrase.last() + 1, "class/unit")
        && !Marks.in(parse.lower(phrase.last() + 1), "%-");
  }

  /** "another seven", "a further 40", "seven more". */
  private boolean additional(Phrase phrase) {
    return parse.has("cue/addition", phrase.first(), phrase.last() + 1)
        || parse.is(phrase.last() + 1, "cue/addition");
  }

  private boolean alike(Phrase phrase, Tally base) {
    return Classes.counts(parse, context.lexicon, base.measure(), phrase);
  }

  /** "20 to prison and eight to probation": the same word beside both figures. */
  private boolean sameWord(Phrase phrase, Tally base) {
    Phrase stated = base.told().phrase();
    int before = phrase.first() - 1;
    boolean led =
        parse.pos[Math.max(0, before)] == Pos.ADP
            && parse.lower(before).equals(parse.lower(stated.first() - 1))
            && opens(new Phrase(before, before));
    int after = phrase.last() + 1;
    Optional<Predicate> verb =
        Lists.first(
            parse.predicates, p -> p.passive && parse.subject(p).map(stated::equals).orElse(false));
    int other = verb.map(p -> p.last + 1).orElse(stated.last() + 1);
    return led
        || opens(phrase)
            && after < parse.size()
            && parse.pos[after] == Pos.ADP
            && parse.lower(after).equals(parse.lower(other));
  }

  /** "three received more than five years, 15 between one and five, and 42 a suspended term". */
  private boolean goesOn(Phrase phrase, Tally base) {
    Phrase stated = base.told().phrase();
    boolean subject =
        Quantities.begins(parse, stated.last())
            && (base.part()
                || parse.predicates.stream()
                    .filter(p -> !p.passive && p.last < phrase.first())
                    .anyMatch(p -> parse.subject(p).map(stated::equals).orElse(false)));
    int next = phrase.last() + 1;
    boolean object =
        next < parse.size() && (parse.is(next, "cue/indefinite") || parse.is(next, "cue/between"));
    return opens(phrase) && subject && object;
  }
}
