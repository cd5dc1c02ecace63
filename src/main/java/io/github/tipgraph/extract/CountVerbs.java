// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts told by verbs: "convicted 23 traffickers", "ten officers were trained", "has yet to
 * convict any offenders".
 */
final class CountVerbs {
  /** How far behind people it is told as what they are seen. */
  private static final int SEEN = 8;

  private final Reading reading;
  private final Context context;
  private final Parse parse;
  private final Aptness aptness;
  private final Venues venues;
  private final CountObjects objects;
  private final CountPronouns pronouns;

  CountVerbs(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
    this.aptness = new Aptness(reading, context);
    this.venues = new Venues(reading, context);
    this.objects = new CountObjects(reading);
    this.pronouns = new CountPronouns(reading, context);
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
    for (Phrase phrase : objects.of(predicate)) {
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

  /** "prosecuted 34 cases involving 51 defendants": the accused of whom cases are. */
  private Phrase against(Phrase cases) {
    int next = cases.last() + 1;
    return parse.is(cases.last(), "class/matter") && parse.is(next, "cue/complement-of")
        ? parse
            .phraseAt(next + 1)
            .filter(p -> !Figure.of(reading, p).value().isEmpty())
            .filter(p -> parse.is(p.last(), "class/accused") || parse.is(p.last(), "class/person"))
            .filter(p -> !parse.is(next, "cue/partitive"))
            .orElse(cases)
        : cases;
  }

  private Optional<Tally> tally(Predicate predicate, Hit verb, Phrase phrase) {
    Told object =
        pronouns.resolved(
            predicate,
            verb,
            Told.of(reading, against(phrase), p -> measure(verb, p, p.last() + 1).isPresent()));
    int reach =
        object.anaphoric()
            ? Told.complementEnd(parse, object.kind())
            : Math.max(object.end(), object.kind().last() + 1);
    Optional<Measure> measure =
        measure(verb, object.kind(), reach)
            .or(() -> ofAccused(verb, predicate, object))
            .filter(m -> aptness.apt(predicate, object, m))
            .map(m -> aptness.taught(predicate, object, m))
            .map(m -> aptness.sent(predicate, object, m))
            .map(m -> aptness.surveyed(predicate, m));
    if (measure.isEmpty()) {
      return Optional.empty();
    }
    Phrase people =
        measure.get() == Measure.DOCUMENTS_ISSUED ? objects.holders(predicate, phrase) : phrase;
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
        predicate.denied
            || told.figure().denied()
            || object.figure().denied()
            || Denial.over(parse, phrase.first());
    boolean silent =
        told.figure().value().isEmpty() && silent(predicate, verb, measure.get(), told, denied);
    boolean some = denied && parse.is(phrase.first(), "cue/large-amount");
    if (silent || some || own && obtains(predicate)) {
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
    boolean unfunded =
        denied && measure == Measure.FACILITIES_OPERATED && parse.is(predicate, "frame/fund");
    if (unfunded || !denied && standing(predicate, measure, told)) {
      return true;
    }
    boolean asked =
        parse
            .subject(predicate)
            .filter(
                s ->
                    parse.lower(s.first() - 1).equals("whether")
                        || parse.is(s.first() - 1, "cue/ensuring-that"))
            .isPresent();
    boolean migrants =
        measure == Measure.VICTIMS_REPATRIATED && parse.is(told.kind().last(), "cue/foreigners");
    if ((asked || migrants) && !denied) {
      return true;
    }
    boolean found = !denied && verb.is("frame/bring") && measure == Measure.VICTIMS_IDENTIFIED;
    return found
        || !denied && (slight(told) || ill(predicate, measure, told))
        || Classes.numbered(verb, measure) && !told.figure().denied()
        || measure == Measure.PEOPLE_REACHED && !denied
        || !Assertion.plain(parse, predicate) && !besides(predicate, told)
        || profession && measure != Measure.PEOPLE_TRAINED;
  }

  /** "gave limited care": what is judged as too little, without a number. */
  private boolean slight(Told told) {
    return parse.has("cue/slight", told.phrase().first(), told.phrase().last() + 1)
        || parse.has("cue/slight", told.kind().first(), told.kind().last() + 1)
        || parse.is(told.phrase().first() - 2, "cue/slight");
  }

  /** "place girls at risk", "jailed victims", "identified women as the most vulnerable". */
  private boolean ill(Predicate predicate, Measure measure, Told told) {
    int end = Math.max(told.end(), Math.min(predicate.end, parse.size()));
    boolean endangers =
        parse.is(predicate, "frame/endanger")
            && (parse.has("cue/at-risk", predicate.last + 1, end)
                || !Who.forms(parse, told.phrase().last() + 1, end).isEmpty());
    boolean seen =
        measure == Measure.VICTIMS_IDENTIFIED
            && IntStream.range(told.phrase().last() + 1, Math.min(parse.size(), end + SEEN))
                .takeWhile(i -> !parse.lower(i).equals(";"))
                .filter(i -> parse.lower(i).equals("as"))
                .anyMatch(i -> parse.has("cue/at-risk", i, Math.min(parse.size(), i + 5)));
    boolean punished =
        (measure == Measure.ARRESTS || measure == Measure.SENTENCES)
            && Misdeeds.victimsPunished(parse, predicate);
    return endangers || seen || punished;
  }

  /**
   * "the home admits men", "detained runaway workers", "lacks beds and trained staff": what is no
   * result of its own where no number is given.
   */
  private boolean standing(Predicate predicate, Measure measure, Told told) {
    boolean home =
        measure == Measure.VICTIMS_ASSISTED
            && !predicate.passive
            && !predicate.embedded
            && Lists.none(parse.over(predicate.verb), h -> h.form() == Match.Form.PAST)
            && parse
                .subject(predicate)
                .filter(s -> parse.is(s.last(), "class/facility"))
                .isPresent();
    boolean runaways =
        measure == Measure.ARRESTS
            && (parse.is(told.kind().last(), "class/worker")
                || parse.is(told.kind().last(), "class/victim"));
    int joint = predicate.first - 1;
    boolean lacking =
        Coordination.joins(parse, joint)
            && parse.predicates.stream()
                .filter(p -> parse.is(p, "frame/lack") && p.last < joint)
                .anyMatch(
                    p ->
                        parse.phraseAt(joint - 1).filter(o -> o.first() == p.last + 1).isPresent());
    boolean lawful =
        !predicate.passive
            && parse.subject(predicate).filter(s -> parse.is(s.last(), "class/law")).isPresent();
    return home || runaways || lacking || lawful;
  }

  /** "…, with fewer victims identified": a clause that "with" adds. */
  private boolean besides(Predicate predicate, Told told) {
    Phrase phrase = told.phrase();
    return predicate.passive
        && predicate.first == phrase.last() + 1
        && told.figure().many()
        && parse.is(phrase.first() - 1, "cue/with")
        && parse.lower(phrase.first() - 2).equals(",");
  }

  private Optional<Measure> measure(Hit verb, Phrase kind, int end) {
    return Classes.measure(parse, context.lexicon, verb, kind, end);
  }

  /** "sentenced six to prison terms": a mere number with a verb for what befalls the accused. */
  private Optional<Measure> ofAccused(Hit verb, Predicate predicate, Told object) {
    int after = object.phrase().last() + 1;
    boolean number =
        (!object.figure().value().isEmpty() || denied(predicate, object.phrase()))
            && !(predicate.passive && predicate.embedded)
            && (Quantities.begins(parse, object.phrase().last())
                || strangers(verb, object.phrase())
                || denied(predicate, object.phrase()))
            && !parse.is(after, "class/unit")
            && (!parse.is(after, "cue/partitive")
                || parse.is(after, "cue/each")
                || denied(predicate, object.phrase()))
            && !Marks.in(parse.lower(after), "%-");
    boolean known =
        context.counted.filter(t -> t.measure().code().startsWith("victims")).isPresent();
    boolean victims = verb.is("frame/of-people") || known && !predicate.embedded;
    return Classes.measures(verb).stream()
        .filter(m -> number && !Classes.ofOfficials(m) && !Classes.numbered(verb, m))
        .filter(
            m ->
                m.code().startsWith("victims")
                    ? victims
                    : context.lexicon.counted("measure/" + m.code()).contains("class/accused"))
        .findFirst();
  }

  /** "jailed 15 bargemen": people by a name that is no word of the lexicon. */
  private boolean strangers(Hit verb, Phrase phrase) {
    int head = phrase.last();
    boolean unknown =
        parse.pos[head] == Pos.NOUN
            && parse.lower(head).matches("\\p{L}+(?:s|[mr]en|people)")
            && Lists.every(parse.over(head), h -> h.lexeme().kind() == Lexeme.Kind.VERB);
    return unknown
        && (verb.is("frame/punish") || verb.is("law/court") || verb.is("measure/arrests"));
  }

  /** "convicted none", "none has been tried": a pronoun that denies. */
  private boolean denied(Predicate predicate, Phrase phrase) {
    return parse.pos[phrase.last()] == Pos.PRON
        && (Figure.of(reading, phrase).denied()
            || predicate.denied && parse.is(phrase.last(), "cue/any"));
  }

  /** The word that says what a predicate counts; empty where it counts nothing. */
  Optional<Hit> verb(Predicate predicate) {
    return parse.is(predicate, "frame/intransitive") && Told.helped(parse, predicate).isEmpty()
        ? Optional.empty()
        : parted(predicate)
            .or(() -> Parted.of(parse, context.lexicon, predicate))
            .or(() -> plain(predicate));
  }

  /** "brought two to trial": a verb whose meaning stands after its object. */
  private Optional<Hit> parted(Predicate predicate) {
    boolean carries =
        parse.is(predicate, "frame/bring")
            || parse.is(predicate, "frame/dispatch")
            || parse.is(predicate, "frame/move");
    if (!carries) {
      return Optional.empty();
    }
    List<Phrase> objects = Told.counted(parse, predicate);
    boolean active = !predicate.passive && !objects.isEmpty();
    if (!active) {
      return Classes.evoking(parse, predicate.last + 1);
    }
    return objects.stream()
        .flatMap(
            o ->
                Stream.of(
                    o.last() + 1,
                    Told.complementEnd(parse, o),
                    Told.partEnd(parse, o),
                    afterAdjunct(o.last() + 1)))
        .flatMap(i -> Classes.evoking(parse, i).stream())
        .findFirst();
  }

  /** "found two constables from Lagos guilty": the token after a phrase behind a preposition. */
  private int afterAdjunct(int token) {
    boolean adjunct = token < parse.size() && parse.pos[token] == Pos.ADP;
    return adjunct ? parse.phraseAt(token + 1).map(p -> p.last() + 1).orElse(token) : token;
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
    Optional<Phrase> home =
        parse.is(predicate, "frame/receive") || parse.is(predicate, "frame/lodge")
            ? parse.subject(predicate).filter(s -> !predicate.passive && venues.it(s))
            : Relatives.around(parse, predicate).filter(s -> predicate.passive);
    Party keeper = home.map(venues::keeper).orElse(Party.NONE);
    if (keeper.kind() != Party.Kind.NONE
        && (agent.kind() == Party.Kind.NONE || !predicate.passive)) {
      return keeper;
    }
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

  /** Whether the next predicate says what those who were helped obtained. */
  private boolean obtains(Predicate predicate) {
    int index = parse.predicates.indexOf(predicate);
    for (Predicate next : parse.predicates) {
      List<Phrase> objects = next.governor == index ? Told.counted(parse, next) : List.of();
      if (parse.is(next, "measure/documents-issued")
          && !objects.isEmpty()
          && !this.objects.holders(next, objects.get(0)).equals(objects.get(0))) {
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
