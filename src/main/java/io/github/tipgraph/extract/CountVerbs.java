// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts told by verbs: "convicted 23 traffickers", "ten officers were trained", "has yet to
 * convict any offenders".
 */
final class CountVerbs {
  private final Reading reading;
  private final Context context;
  private final Parse parse;
  private final Aptness aptness;

  CountVerbs(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
    this.aptness = new Aptness(parse);
  }

  /** What a predicate counts. */
  List<Tally> tallies(Predicate predicate) {
    List<Tally> tallies = new ArrayList<>();
    Optional<Hit> verb = verb(predicate);
    if (parse.is(predicate, "frame/tally") && predicate.done()) {
      Told.counted(parse, predicate).forEach(p -> listed(predicate, p).ifPresent(tallies::add));
    }
    if (verb.isEmpty() || predicate.advised || predicate.intended || background(predicate)) {
      return tallies;
    }
    Set<Measure> bare = EnumSet.noneOf(Measure.class);
    for (Phrase phrase : objects(predicate)) {
      tally(predicate, verb.get(), phrase)
          .filter(t -> !t.told().figure().value().isEmpty() || bare.add(t.measure()))
          .ifPresent(tallies::add);
      tallies.forEach(t -> bare.add(t.measure()));
    }
    return tallies;
  }

  /** "registered 45 victims": victims with a number whom somebody puts on record. */
  private Optional<Tally> listed(Predicate predicate, Phrase phrase) {
    Told told = Told.of(reading, phrase, p -> parse.is(p.last(), "class/victim"));
    boolean victims =
        !told.figure().value().isEmpty() && parse.is(told.kind().last(), "class/victim");
    Party agent = agent(predicate, true);
    return victims && !aptness.taken(predicate, told)
        ? Optional.of(Tally.of(reading, context, Measure.VICTIMS_IDENTIFIED, told, false, agent))
        : Optional.empty();
  }

  /** What a verb counts; "39 victims were granted permits": what follows the passive verb. */
  private List<Phrase> objects(Predicate predicate) {
    Optional<Phrase> given =
        predicate.passive && parse.is(predicate, "measure/documents-issued")
            ? parse.phraseAt(predicate.last + 1).filter(p -> parse.is(p.last(), "class/document"))
            : Optional.empty();
    List<Phrase> counted = Told.counted(parse, predicate);
    return given
        .or(() -> counted.isEmpty() ? gapped(predicate) : shared(predicate))
        .map(List::of)
        .orElse(counted);
  }

  /**
   * "identify or give care to victims": those who are given something, shared by the verb before.
   */
  private Optional<Phrase> shared(Predicate predicate) {
    int joint = predicate.last + 1;
    Optional<Predicate> giving =
        Coordination.joins(parse, joint)
            ? parse.predicateAt(joint + 1).filter(p -> !p.passive && parse.is(p, "frame/transfer"))
            : Optional.empty();
    for (int i = joint; giving.isPresent() && i < giving.get().end; i++) {
      if (parse.is(i, "cue/recipient") && parse.pos[i] == Pos.ADP) {
        return parse.phraseAt(i + 1).filter(p -> Classes.people(parse, p));
      }
    }
    return Optional.empty();
  }

  /** "seven were tried and four convicted": a number before a passive that lacks its auxiliary. */
  private Optional<Phrase> gapped(Predicate predicate) {
    int index = parse.predicates.indexOf(predicate);
    boolean after = index > 0 && parse.predicates.get(index - 1).passive && !predicate.embedded;
    return parse
        .subject(predicate)
        .filter(s -> after && s.last() + 1 == predicate.first)
        .filter(s -> Quantities.at(parse, s.last()).isPresent());
  }

  private Optional<Tally> tally(Predicate predicate, Hit verb, Phrase phrase) {
    Told object = Told.of(reading, phrase, p -> measure(verb, p, p.last() + 1).isPresent());
    int reach =
        object.anaphoric()
            ? Told.complementEnd(parse, object.kind())
            : Math.max(object.end(), object.kind().last() + 1);
    Optional<Measure> measure =
        measure(verb, object.kind(), reach)
            .or(() -> ofAccused(verb, predicate, object))
            .filter(m -> aptness.apt(predicate, object, m))
            .map(m -> aptness.taught(predicate, object, m));
    if (measure.isEmpty()) {
      return Optional.empty();
    }
    Phrase people = measure.get() == Measure.DOCUMENTS_ISSUED ? holders(predicate, phrase) : phrase;
    boolean own = people.equals(phrase);
    Told told = own ? object : Told.of(reading, people, p -> Classes.people(parse, p));
    boolean single =
        measure.get() == Measure.FACILITIES_OPERATED
            && parse.is(phrase.first(), "cue/indefinite")
            && !predicate.denied;
    if (single) {
      return Optional.empty();
    }
    boolean denied =
        predicate.denied || told.figure().denied() || Denial.over(parse, phrase.first());
    boolean silent =
        told.figure().value().isEmpty() && silent(predicate, verb, measure.get(), told, denied);
    if (silent || own && obtains(predicate)) {
      return Optional.empty();
    }
    Party agent = agent(predicate, own);
    Tally tally = Tally.of(reading, context, measure.get(), told, denied, agent);
    boolean aside = predicate.relative >= 0 && tally.period().isEmpty();
    return Optional.of(aside ? tally.within(Periods.within(reading, predicate)) : tally);
  }

  /** Whether a verb tells nothing of those whose number it does not give. */
  private boolean silent(
      Predicate predicate, Hit verb, Measure measure, Told told, boolean denied) {
    boolean profession = !denied && parse.is(told.kind().last(), "class/trainee");
    boolean found = !denied && verb.is("frame/bring") && measure == Measure.VICTIMS_IDENTIFIED;
    return found
        || Classes.numbered(verb, measure) && !told.figure().denied()
        || measure == Measure.PEOPLE_REACHED && !denied
        || !Assertion.plain(parse, predicate)
        || profession && measure != Measure.PEOPLE_TRAINED;
  }

  private Optional<Measure> measure(Hit verb, Phrase kind, int end) {
    return Classes.measure(parse, context.lexicon, verb, kind, end);
  }

  /** "sentenced six to prison terms": a mere number with a verb for what befalls the accused. */
  private Optional<Measure> ofAccused(Hit verb, Predicate predicate, Told object) {
    int after = object.phrase().last() + 1;
    boolean number =
        !object.figure().value().isEmpty()
            && !(predicate.passive && predicate.embedded)
            && Quantities.at(parse, object.phrase().last()).isPresent()
            && !parse.is(after, "class/unit")
            && !parse.is(after, "cue/partitive")
            && !parse.lower(after).matches("[%-]");
    boolean victims = verb.is("frame/of-people");
    return Classes.measures(verb).stream()
        .filter(m -> number && !Classes.ofOfficials(m) && !Classes.numbered(verb, m))
        .filter(
            m ->
                m.code().startsWith("victims")
                    ? victims
                    : context.lexicon.counted("measure/" + m.code()).contains("class/accused"))
        .findFirst();
  }

  /** The word that says what a predicate counts; empty where it counts nothing. */
  Optional<Hit> verb(Predicate predicate) {
    return parse.is(predicate, "frame/intransitive")
        ? Optional.empty()
        : parted(predicate)
            .or(() -> Parted.of(parse, context.lexicon, predicate))
            .or(() -> plain(predicate));
  }

  /** "brought two to trial": a verb whose meaning stands after its object. */
  private Optional<Hit> parted(Predicate predicate) {
    if (!parse.is(predicate, "frame/bring") && !parse.is(predicate, "frame/dispatch")) {
      return Optional.empty();
    }
    List<Phrase> objects = Told.counted(parse, predicate);
    boolean active = !predicate.passive && !objects.isEmpty();
    if (!active) {
      return Classes.evoking(parse, predicate.last + 1);
    }
    return objects.stream()
        .flatMap(o -> Stream.of(o.last() + 1, Told.complementEnd(parse, o)))
        .flatMap(i -> Classes.evoking(parse, i).stream())
        .findFirst();
  }

  private Optional<Hit> plain(Predicate predicate) {
    return parse.over(predicate.verb).stream()
        .filter(h -> h.first() == predicate.verb && h.lexeme().kind() == Lexeme.Kind.VERB)
        .filter(h -> !Classes.measures(h).isEmpty())
        .filter(h -> !(h.is("frame/bring") && predicate.passive && predicate.embedded))
        .findFirst();
  }

  /** "who had been detained": what a relative clause tells of an earlier time. */
  private boolean background(Predicate predicate) {
    return predicate.relative >= 0 && parse.is(predicate.first, "cue/pluperfect");
  }

  /**
   * Who did it: the subject, or that of the helping verb; else who runs the programme to which it
   * is put down.
   */
  private Party agent(Predicate predicate, boolean own) {
    boolean received = !own && predicate.governor < 0 && parse.is(predicate, "frame/receive");
    Party agent =
        received
            ? Party.NONE
            : Doers.of(
                reading,
                context,
                own || predicate.governor < 0
                    ? predicate
                    : parse.predicates.get(predicate.governor));
    if (agent.kind() == Party.Kind.NONE && predicate.relative > 0 && !predicate.passive) {
      return runner(predicate);
    }
    return agent.kind() == Party.Kind.NONE && (received || predicate.passive)
        ? Subjects.behind(reading, context, predicate)
        : agent;
  }

  /** "operated a hotline, which fielded calls": who runs that of which a relative clause tells. */
  private Party runner(Predicate relative) {
    Optional<Phrase> thing = parse.subject(relative);
    return parse.predicates.stream()
        .filter(p -> p.last < relative.relative && !p.passive)
        .filter(p -> parse.is(p, "frame/run") || parse.is(p, "programme-status/launched"))
        .filter(p -> thing.map(t -> Told.counted(parse, p).contains(t)).orElse(false))
        .findFirst()
        .map(p -> Doers.of(reading, context, p))
        .orElse(Party.NONE);
  }

  /**
   * "helped 30 victims obtain permits": of permits that somebody helps others to obtain, those
   * others are counted.
   */
  private Phrase holders(Predicate predicate, Phrase documents) {
    Optional<Phrase> subject = parse.subject(predicate);
    boolean follows = predicate.passive && predicate.last < documents.first();
    if ((follows || !predicate.passive && parse.is(predicate, "frame/receive"))
        && subject.isPresent()
        && (Classes.people(parse, subject.get())
            || Quantities.at(parse, subject.get().last()).isPresent())) {
      return subject.get();
    }
    if (predicate.governor < 0 || !predicate.embedded) {
      boolean unnumbered = Figure.of(reading, documents).value().isEmpty();
      int from = (predicate.passive ? predicate.last : documents.last()) + 1;
      return unnumbered ? recipients(predicate, from).orElse(documents) : documents;
    }
    Predicate governor = parse.predicates.get(predicate.governor);
    List<Phrase> objects = Told.counted(parse, governor);
    return objects.isEmpty() || governor.passive || !Classes.people(parse, objects.get(0))
        ? documents
        : objects.get(0);
  }

  /** "visas valid for six months to 88 victims": those numbered after "to" or "for". */
  private Optional<Phrase> recipients(Predicate predicate, int from) {
    for (int i = from; i < predicate.end && parse.predicateAt(i).isEmpty(); i++) {
      Optional<Phrase> people =
          parse.is(i, "cue/recipient") && parse.pos[i] == Pos.ADP
              ? parse.phraseAt(i + 1)
              : Optional.empty();
      boolean numbered = people.filter(p -> !Figure.of(reading, p).value().isEmpty()).isPresent();
      if (numbered
          && (Classes.people(parse, people.get())
              || Quantities.at(parse, people.get().last()).isPresent())) {
        return people;
      }
    }
    return Optional.empty();
  }

  /** Whether the next predicate says what those who were helped obtained. */
  private boolean obtains(Predicate predicate) {
    int index = parse.predicates.indexOf(predicate);
    for (Predicate next : parse.predicates) {
      List<Phrase> objects = next.governor == index ? Told.counted(parse, next) : List.of();
      if (parse.is(next, "measure/documents-issued")
          && !objects.isEmpty()
          && !holders(next, objects.get(0)).equals(objects.get(0))) {
        return true;
      }
      boolean told = !objects.isEmpty() && verb(next).isPresent();
      if (told && Told.helped(parse, next).map(objects.get(0)::equals).orElse(false)) {
        return true;
      }
    }
    return false;
  }
}
