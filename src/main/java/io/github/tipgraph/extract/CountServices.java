// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Counts told by what people are given: "provided medical services to victims", "a course was given
 * to 30 officers", "moved some into housing".
 */
final class CountServices {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  CountServices(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /** Those who are given something, or moved into a facility. */
  List<Tally> tallies(Predicate predicate) {
    if (predicate.advised || predicate.intended) {
      return List.of();
    }
    boolean partly =
        predicate.denied
            && parse
                .phraseAt(predicate.last + 1)
                .filter(p -> parse.has("cue/manner", p.first(), p.last()))
                .isPresent();
    if (partly) {
      return List.of();
    }
    if (!Assertion.plain(parse, predicate)) {
      return embedded(predicate) ? wide(predicate) : List.of();
    }
    List<Tally> given =
        parse.is(predicate, "frame/transfer") || befalls(predicate)
            ? given(predicate)
            : List.<Tally>of();
    return given.isEmpty()
        ? moved(predicate)
            .or(() -> bestowed(predicate))
            .map(List::of)
            .orElseGet(() -> wide(predicate))
        : given;
  }

  /** "legal aid went to 31 victims". */
  private boolean befalls(Predicate predicate) {
    return !predicate.passive
        && parse.is(predicate, "frame/befall")
        && !parse.is(predicate, "frame/transfer")
        && (parse.is(predicate.last + 1, "cue/recipient")
            || parse.lower(predicate.last).equals("to"))
        && parse
            .subject(predicate)
            .filter(s -> service(s.last()) || parse.is(s.last(), "class/document"))
            .isPresent();
  }

  /** "found schooling for 770", "paid for the rehabilitation of 19": only with a number. */
  private List<Tally> wide(Predicate predicate) {
    return parse.is(predicate, "frame/bestow")
        ? Lists.those(given(predicate), t -> !t.told().figure().value().isEmpty())
        : List.of();
  }

  /** "…, providing food to 40 women": a participle that tells what was done besides. */
  private boolean embedded(Predicate predicate) {
    return predicate.embedded
        && !predicate.passive
        && !predicate.purpose
        && parse.lower(predicate.verb).endsWith("ing");
  }

  /** "bought tools for 96 survivors", "a grant to each of 26 victims": whatever it is. */
  private Optional<Tally> bestowed(Predicate predicate) {
    if (predicate.denied || new CountVerbs(reading, context).verb(predicate).isPresent()) {
      return Optional.empty();
    }
    for (int i = predicate.last + 1; i < predicate.end; i++) {
      int at = parse.is(i + 1, "cue/distributive") ? i + 3 : i + 1;
      Optional<Phrase> people =
          parse.is(i, "cue/recipient") && parse.pos[i] == Pos.ADP
              ? parse.phraseAt(at)
              : Optional.empty();
      if (people.filter(this::victims).isPresent()) {
        return Optional.of(tally(predicate, Measure.VICTIMS_ASSISTED, people.get(), false));
      }
    }
    return Optional.empty();
  }

  /** "310 victims", "96 former bonded laborers". */
  private boolean victims(Phrase phrase) {
    boolean exploited =
        parse.is(phrase.last(), "class/person")
            && !Who.forms(parse, phrase.last(), phrase.last() + 1).isEmpty();
    return !Figure.of(reading, phrase).value().isEmpty()
        && (exploited || parse.is(phrase.last(), "class/victim"));
  }

  private List<Tally> given(Predicate predicate) {
    boolean denied = predicate.denied;
    boolean service = false;
    boolean training = false;
    int thing = -1;
    if ((predicate.passive || befalls(predicate)) && parse.subject(predicate).isPresent()) {
      Phrase subject = parse.subject(predicate).get();
      thing = subject.last();
      service = service(subject.last()) || befalls(predicate);
      training = training(subject.last());
      denied |= Figure.of(reading, subject).denied();
    }
    Optional<Tally> direct = direct(predicate);
    if (direct.isPresent()) {
      return List.of(direct.get());
    }
    List<Tally> found = new ArrayList<>();
    int from = befalls(predicate) ? predicate.last : predicate.last + 1;
    for (int i = from; i < predicate.end && !capacity(i) && !aim(predicate, i); i++) {
      service |= !predicate.passive && service(i);
      thing = !predicate.passive && service(i) ? i : thing;
      denied |=
          service(i) && parse.phraseAt(i).map(p -> Figure.of(reading, p).denied()).orElse(false);
      training |= !predicate.passive && training(i);
      List<Phrase> people = recipients(predicate, i, service, training);
      if (people.isEmpty() && (service || training) && toFacility(i)) {
        return found;
      }
      if (!people.isEmpty()) {
        for (Phrase p : numbered(people)) {
          found.add(tally(predicate, measure(service && people(p), thing), p, denied));
        }
        service = false;
        training = false;
      }
    }
    return IntStream.range(0, found.size())
        .filter(i -> i == 0 || !found.get(i).told().figure().value().isEmpty())
        .mapToObj(found::get)
        .toList();
  }

  /** "no money to help": whether what there is none of has an aim here. */
  private boolean aim(Predicate predicate, int token) {
    return !predicate.denied
        && parse.predicateAt(token).filter(p -> p.purpose && p.denied).isPresent();
  }

  /** Those in the list after a preposition who are helped or taught. */
  private List<Phrase> recipients(
      Predicate predicate, int token, boolean service, boolean training) {
    boolean to = parse.is(token, "cue/recipient") || of(token) || token == predicate.last;
    return to && (service || training)
        ? Lists.those(
            Told.list(parse, token + 1, predicate.end),
            p -> service && people(p) || training && trained(p))
        : List.of();
  }

  /** What it tells that people are helped with something, or taught. */
  private Measure measure(boolean helped, int thing) {
    if (parse.is(thing, "class/document")) {
      return Measure.DOCUMENTS_ISSUED;
    }
    if (parse.is(thing, "class/status")) {
      return Measure.VICTIMS_IDENTIFIED;
    }
    if (parse.is(thing, "class/passage")) {
      return Measure.VICTIMS_REPATRIATED;
    }
    return helped ? Measure.VICTIMS_ASSISTED : Measure.PEOPLE_TRAINED;
  }

  /** "one woman and three girls": the first, and each with a number of its own. */
  private List<Phrase> numbered(List<Phrase> people) {
    return IntStream.range(0, people.size())
        .filter(i -> i == 0 || !Figure.of(reading, people.get(i)).value().isEmpty())
        .mapToObj(people::get)
        .toList();
  }

  /** "a shelter with room for 40 boys": how many it could hold. */
  private boolean capacity(int token) {
    return parse.lower(token).equals("for") && parse.is(token - 1, "cue/capacity");
  }

  /** "the rehabilitation of": "of" right after what they are given. */
  private boolean of(int token) {
    return parse.lower(token).equals("of") && service(token - 1);
  }

  /** "to shelters": a facility that is given something. */
  private boolean toFacility(int token) {
    return parse.is(token, "cue/recipient")
        && parse.phraseAt(token + 1).map(p -> parse.is(p.last(), "class/facility")).orElse(false);
  }

  /** "provided 45 victims with shelter", "gave 12 victims legal aid". */
  private Optional<Tally> direct(Predicate predicate) {
    Optional<Phrase> people =
        predicate.passive ? parse.subject(predicate) : parse.phraseAt(predicate.last + 1);
    if (people.isEmpty() || !people(people.get())) {
      return Optional.empty();
    }
    int from = predicate.passive ? predicate.last + 1 : Told.complementEnd(parse, people.get());
    int at = parse.is(from, "cue/with") ? from + 1 : from;
    boolean denied = predicate.denied || Figure.of(reading, people.get()).denied();
    return parse
        .phraseAt(at)
        .filter(given -> service(given.last()))
        .map(given -> tally(predicate, measure(true, given.last()), people.get(), denied));
  }

  /** "45 victims", "45 of these victims". */
  private boolean people(Phrase phrase) {
    boolean figure = !Figure.of(reading, phrase).value().isEmpty();
    Told told = Told.of(reading, phrase, p -> figure && Classes.people(parse, p));
    int head = told.kind().last();
    boolean bare =
        Quantities.begins(parse, head) && !parse.is(head + 1, "class/unit") && !rate(head);
    boolean known = Classes.people(parse, told.kind()) && !parse.is(head, "class/official");
    return known || parse.is(head, "class/client") || bare;
  }

  private boolean rate(int head) {
    return parse.is(head + 1, "cue/rate") || parse.lower(head + 1).equals("-");
  }

  private boolean trained(Phrase phrase) {
    return Classes.counts(parse, context.lexicon, Measure.PEOPLE_TRAINED, phrase)
        && !Classes.people(parse, phrase);
  }

  private boolean service(int token) {
    return parse.is(token, "programme-kind/service")
        || parse.is(token, "class/service")
        || parse.is(token, "class/relief")
        || parse.is(token, "class/status")
        || parse.is(token, "class/passage");
  }

  private boolean training(int token) {
    return parse.is(token, "programme-kind/training");
  }

  private Tally tally(Predicate predicate, Measure measure, Phrase phrase, boolean denied) {
    Party agent = Doers.of(reading, context, predicate);
    Told told = Told.of(reading, phrase, p -> Classes.counts(parse, context.lexicon, measure, p));
    return Tally.of(reading, context, measure, told, denied, agent);
  }

  /** Those who are moved into a facility, or home. */
  private Optional<Tally> moved(Predicate predicate) {
    if (!parse.is(predicate, "frame/move")) {
      return Optional.empty();
    }
    boolean into = false;
    boolean home = false;
    for (int i = predicate.last + 1; i < Math.min(predicate.end, parse.size() - 1); i++) {
      boolean goal = parse.is(i, "cue/goal") || parse.is(i, "cue/location");
      into |= goal && parse.is(i + 1, "class/schooling");
      into |= goal && parse.phraseAt(i + 1).map(p -> facility(p.last())).orElse(false);
      home |= parse.is(i, "cue/home") && parse.pos[i] == Pos.ADV;
    }
    if (!into && !home) {
      return Optional.empty();
    }
    Measure measure = into ? Measure.VICTIMS_ASSISTED : Measure.VICTIMS_REPATRIATED;
    return Told.counted(parse, predicate).stream()
        .findFirst()
        .map(p -> tally(predicate, measure, p, predicate.denied))
        .filter(t -> Classes.people(parse, t.told().kind()))
        .filter(t -> cared(predicate, t));
  }

  /** Whether those moved are known as victims, counted, or moved by somebody of name. */
  private boolean cared(Predicate predicate, Tally tally) {
    boolean known =
        parse.is(tally.told().kind().last(), "class/victim")
            || !tally.told().figure().value().isEmpty()
            || tally.agent().kind() != Party.Kind.NONE;
    return known || tally.told().anaphoric() || !predicate.passive;
  }

  private boolean facility(int head) {
    return parse.is(head, "programme-kind/facility");
  }
}
