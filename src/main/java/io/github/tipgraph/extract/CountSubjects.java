// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/**
 * Counts of those who undergo something: "50 received prison sentences", "33 officials were under
 * investigation", "420 took part in exercises", "ten victims received care".
 */
final class CountSubjects {
  private final Reading reading;
  private final Context context;
  private final Parse parse;
  private final Venues venues;

  CountSubjects(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
    this.venues = new Venues(reading, context);
  }

  /** Those who are the subject of a predicate, by what they undergo. */
  Optional<Tally> tally(Predicate predicate) {
    Optional<Phrase> subject = parse.subject(predicate).map(s -> Told.opening(parse, s));
    boolean given = predicate.passive && !predicate.embedded && penalised(predicate);
    boolean earlier = predicate.relative >= 0 && parse.is(predicate.first, "cue/pluperfect");
    boolean unreal =
        predicate.advised || predicate.intended || predicate.passive && !given || earlier;
    if (subject.isEmpty() || unreal) {
      return Optional.empty();
    }
    Optional<Tally> lodged =
        parse.is(predicate, "frame/sojourn") ? lodged(predicate, subject.get()) : Optional.empty();
    if (lodged.isPresent() || predicate.relative >= 0 && !partitive(predicate)) {
      return lodged;
    }
    Optional<Tally> residents = residents(predicate, subject.get());
    if (residents.isPresent()) {
      return residents;
    }
    Optional<Hit> own = intransitive(predicate);
    boolean copula =
        parse.is(predicate.verb, "cue/be")
            || parse.is(predicate, "frame/copula")
            || parse.is(predicate.last + 1, "cue/undone");
    if (copula && own.isEmpty()) {
      return state(predicate, subject.get());
    }
    if (own.isPresent() || parse.is(predicate, "frame/result")) {
      return own.or(() -> result(predicate, subject.get()))
          .flatMap(h -> people(predicate, subject.get(), h, Party.NONE));
    }
    return given || parse.is(predicate, "frame/undergo") || parse.is(predicate, "frame/benefit")
        ? undergone(predicate, subject.get())
        : Optional.empty();
  }

  /** "14 found a place in one of the residences", "the 162 who stayed in the center". */
  private Optional<Tally> lodged(Predicate predicate, Phrase subject) {
    Optional<Phrase> home =
        parse.is(predicate, "frame/abide") ? venues.home(predicate) : Optional.empty();
    if (home.isPresent()) {
      return told(predicate, subject, Measure.VICTIMS_ASSISTED, venues.keeper(home.get()))
          .filter(t -> !t.denied() && !t.told().figure().value().isEmpty());
    }
    int limit = Math.min(predicate.end, predicate.last + 9);
    for (int i = predicate.last + 1; i < limit && parse.predicateAt(i).isEmpty(); i++) {
      boolean place =
          parse.is(i, "class/facility") && !parse.is(i, "class/custody")
              || parse.lower(i).equals("it") && sheltered(subject);
      if (place && parse.phraseAt(i).map(Phrase::last).orElse(-1) == i) {
        return told(predicate, subject, Measure.VICTIMS_ASSISTED, Party.NONE)
            .filter(t -> !t.denied() && !t.told().figure().value().isEmpty());
      }
    }
    return Optional.empty();
  }

  /** "The shelter had 31 residents". */
  private Optional<Tally> residents(Predicate predicate, Phrase home) {
    return predicate.done() && parse.is(predicate.verb, "cue/have") && venues.houses(home)
        ? parse
            .phraseAt(predicate.last + 1)
            .filter(p -> parse.is(p.last(), "class/client"))
            .flatMap(p -> told(predicate, p, Measure.VICTIMS_ASSISTED, venues.keeper(home)))
            .filter(t -> !t.told().figure().value().isEmpty())
        : Optional.empty();
  }

  /** Whether a facility is named before a phrase. */
  private boolean sheltered(Phrase phrase) {
    return parse.has("class/facility", 0, phrase.first());
  }

  /** "pleaded guilty", "went on trial": a verb for what its subject undergoes. */
  private Optional<Hit> intransitive(Predicate predicate) {
    return parse.over(predicate.verb).stream()
        .filter(h -> h.first() == predicate.verb && h.is("frame/intransitive"))
        .filter(h -> !Classes.measures(h).isEmpty())
        .findFirst();
  }

  /** "two cases ended in convictions": what cases led to, where only they are numbered. */
  private Optional<Hit> result(Predicate predicate, Phrase subject) {
    Phrase kind = Told.of(reading, subject, p -> parse.is(p.last(), "class/case")).kind();
    Optional<Phrase> object = parse.phraseAt(predicate.last + 1);
    boolean cases = parse.is(kind.last(), "class/matter");
    return object
        .filter(o -> cases && Figure.of(reading, o).value().isEmpty())
        .flatMap(
            o ->
                parse.over(o.last()).stream()
                    .filter(h -> h.last() == o.last() && !h.is("class/matter"))
                    .filter(h -> h.lexeme().kind() == Lexeme.Kind.NOUN)
                    .filter(h -> Lists.any(Classes.measures(h), this::ofAccused))
                    .findFirst());
  }

  /** "were given prison terms". */
  private boolean penalised(Predicate predicate) {
    return parse.is(predicate, "frame/transfer")
        && parse
            .phraseAt(predicate.last + 1)
            .filter(
                p ->
                    parse.is(p.last(), "measure/sentences")
                        || parse.is(p.last(), "class/unit")
                            && !Figure.of(reading, p).value().isEmpty())
            .isPresent();
  }

  /** "12 of whom received …": a relative clause with a number as its subject. */
  private boolean partitive(Predicate predicate) {
    return parse.is(predicate.relative - 1, "cue/partitive");
  }

  /** "is under investigation": a phrase after a form of to be. */
  private Optional<Tally> state(Predicate predicate, Phrase subject) {
    int at = predicate.last + 1;
    while (at + 1 < parse.size()
        && parse.pos[at] == Pos.ADV
        && Classes.evoking(parse, at).isEmpty()) {
      at++;
    }
    return Classes.evoking(parse, at).flatMap(h -> people(predicate, subject, h, Party.NONE));
  }

  private Optional<Tally> undergone(Predicate predicate, Phrase subject) {
    if (parse.is(predicate, "frame/benefit") && Whose.victims(parse, subject)) {
      return told(predicate, subject, Measure.VICTIMS_ASSISTED, Party.NONE)
          .filter(t -> !t.told().figure().value().isEmpty());
    }
    Optional<Phrase> course =
        Relatives.around(parse, predicate)
            .or(() -> announced(subject))
            .filter(o -> parse.is(o.last(), "programme-kind/training"))
            .filter(o -> parse.phraseAt(predicate.last + 1).isEmpty());
    if (course.isPresent()) {
      Party host = venues.keeper(course.get());
      return undergone(predicate, subject, course.get())
          .map(t -> t.agent().kind() == Party.Kind.NONE ? t.by(host) : t);
    }
    for (int i = predicate.last + 1; i < Math.min(predicate.end, predicate.last + 9); i++) {
      Optional<Phrase> object = parse.phraseAt(i);
      if (object.isPresent() && i == object.get().last()) {
        Optional<Tally> tally = undergone(predicate, subject, object.get());
        if (tally.isPresent()) {
          return tally;
        }
      }
    }
    return Optional.empty();
  }

  /** "held a course: 36 officers took part": what a clause before a colon tells of. */
  private Optional<Phrase> announced(Phrase subject) {
    return parse.lower(subject.first() - 1).equals(":")
        ? parse.phrases.stream()
            .filter(p -> p.last() < subject.first())
            .filter(p -> parse.is(p.last(), "programme-kind/training"))
            .reduce((a, b) -> b)
        : Optional.empty();
  }

  private Optional<Tally> undergone(Predicate predicate, Phrase subject, Phrase object) {
    int head = object.last();
    Party agent = provider(object);
    if (parse.is(head, "programme-kind/training")) {
      boolean victims = Whose.victims(parse, Told.of(reading, subject, p -> false).kind());
      Measure measure = victims ? Measure.VICTIMS_ASSISTED : Measure.PEOPLE_TRAINED;
      boolean none = Figure.of(reading, object).denied();
      return none && !victims
          ? without(predicate, subject, measure)
          : told(predicate, subject, measure, agent).filter(t -> !none);
    }
    if (parse.is(head, "class/service") || parse.is(head, "programme-kind/service")) {
      Optional<Tally> assisted = told(predicate, subject, Measure.VICTIMS_ASSISTED, agent);
      return Figure.of(reading, object).denied()
          ? without(predicate, subject, Measure.VICTIMS_ASSISTED)
          : assisted;
    }
    boolean term =
        parse.is(head, "class/penalty") && !parse.is(head, "measure/sentences")
            || parse.is(head, "class/unit") && !Figure.of(reading, object).value().isEmpty();
    if (term) {
      return told(predicate, subject, Measure.SENTENCES, Party.NONE)
          .filter(t -> parse.is(t.told().kind().last(), "class/accused") || t.told().anaphoric());
    }
    return parse.over(head).stream()
        .filter(h -> h.last() == head && h.lexeme().kind() == Lexeme.Kind.NOUN)
        .filter(h -> Lists.any(Classes.measures(h), this::ofAccused))
        .findFirst()
        .flatMap(h -> people(predicate, subject, h, Party.NONE));
  }

  /** "Victims received no assistance", "labor inspectors received no training". */
  private Optional<Tally> without(Predicate predicate, Phrase subject, Measure measure) {
    Told told = Told.of(reading, subject, p -> Classes.people(parse, p));
    boolean those =
        measure == Measure.VICTIMS_ASSISTED
            ? Classes.people(parse, told.kind())
            : Classes.counts(parse, context.lexicon, measure, told.kind());
    return those && Assertion.plain(parse, predicate)
        ? Optional.of(Tally.of(reading, context, measure, told, true, Party.NONE))
        : Optional.empty();
  }

  private boolean ofAccused(Measure measure) {
    return context.lexicon.counted("measure/" + measure.code()).contains("class/accused")
        || Classes.ofOfficials(measure);
  }

  /** A measure of those who are prosecuted, by what a phrase of the lexicon evokes. */
  private Optional<Tally> people(Predicate predicate, Phrase subject, Hit evoked, Party agent) {
    Told told =
        Told.of(
            reading,
            subject,
            p -> Classes.measure(parse, context.lexicon, evoked, p, p.last() + 1).isPresent());
    boolean bare =
        told.kind().equals(subject)
            && Quantities.begins(parse, subject.last())
            && !parse.is(told.end(), "class/unit");
    return Classes.measure(parse, context.lexicon, evoked, told.kind(), told.end())
        .or(
            () ->
                Lists.first(
                    Classes.measures(evoked), m -> bare && !Classes.ofOfficials(m) && ofAccused(m)))
        .flatMap(m -> told(predicate, subject, m, agent));
  }

  private Optional<Tally> told(Predicate predicate, Phrase subject, Measure measure, Party agent) {
    Told told = Told.of(reading, subject, p -> Classes.counts(parse, context.lexicon, measure, p));
    Figure figure = told.figure();
    boolean denied =
        predicate.denied || figure.denied() || parse.is(predicate.last + 1, "cue/undone");
    boolean said = !figure.value().isEmpty() || denied || figure.many();
    boolean bare = told.kind().equals(subject) && Quantities.begins(parse, subject.last());
    boolean fits =
        bare
            || Classes.counts(parse, context.lexicon, measure, told.kind())
            || measure == Measure.PEOPLE_TRAINED && Classes.people(parse, told.kind());
    return said && fits && (!figure.value().isEmpty() || Assertion.plain(parse, predicate))
        ? Optional.of(Tally.of(reading, context, measure, told, denied, agent))
        : Optional.empty();
  }

  /** Who gives what is received: "government assistance", "exercises run by the coast guard". */
  private Party provider(Phrase object) {
    for (int i = object.first(); i < object.last(); i++) {
      if (parse.is(i, "cue/government") || parse.is(i, "cue/state-run")) {
        return Party.GOVERNMENT;
      }
    }
    int from = Told.complementEnd(parse, object);
    Optional<Phrase> giver =
        parse.is(from, "cue/origin") ? parse.phraseAt(from + 1) : Optional.empty();
    if (giver.isPresent()) {
      return Parties.party(reading, context, giver.get());
    }
    Optional<Body> school =
        parse.is(from, "cue/location") && parse.phraseAt(from).isEmpty()
            ? parse.phraseAt(from + 1).flatMap(p -> reading.bodyAt(p.last()))
            : Optional.empty();
    if (school.isPresent()) {
      return Parties.ofBody(school.get(), context);
    }
    for (Predicate predicate : parse.predicates) {
      boolean hangs =
          predicate.passive
              && predicate.embedded
              && parse.subject(predicate).map(object::equals).orElse(false);
      if (hangs) {
        return Parties.agentAfterBy(reading, context, predicate);
      }
    }
    return Party.NONE;
  }
}
