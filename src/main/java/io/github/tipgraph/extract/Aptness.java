// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** Whether what a verb says of people is a deed that a measure counts. */
final class Aptness {
  private final Parse parse;
  private final Venues venues;

  Aptness(Reading reading, Context context) {
    this.parse = reading.parse();
    this.venues = new Venues(reading, context);
  }

  /**
   * Traffickers do not help victims; those whom a facility receives are assisted, and so are
   * victims who are paid.
   */
  boolean apt(Predicate predicate, Told object, Measure measure) {
    if (!measure.code().startsWith("victims")) {
      Phrase phrase = object.phrase();
      return measure != Measure.SENTENCES
          || !parse.has("cue/estimated", phrase.first(), phrase.last() + 1);
    }
    if (taken(predicate, object) || preyed(predicate, object) || jailed(predicate, object)) {
      return false;
    }
    if (parse.is(object.kind().last(), "class/case")) {
      return toServices(predicate, object);
    }
    Optional<Phrase> subject = predicate.passive ? Optional.empty() : parse.subject(predicate);
    boolean houses = parse.is(predicate, "frame/receive") || parse.is(predicate, "frame/lodge");
    if (houses && measure == Measure.VICTIMS_ASSISTED) {
      return subject.filter(venues::houses).isPresent();
    }
    if (parse.is(predicate, "frame/take-in")) {
      return !predicate.embedded && subject.filter(this::helps).isPresent();
    }
    boolean victims = parse.is(object.kind().last(), "class/victim");
    return (victims || !parse.is(predicate, "modality/expenditure"))
        && subject.map(s -> !parse.is(s.last(), "class/accused") || named(s)).orElse(true);
  }

  /** "in-service training reached 300 teachers": a course that reaches staff trains them. */
  Measure taught(Predicate predicate, Told object, Measure measure) {
    boolean course =
        !predicate.passive
            && parse
                .subject(predicate)
                .filter(
                    s ->
                        parse.is(s.last(), "programme-kind/training")
                            || parse.is(s.last(), "class/trainer"))
                .isPresent();
    return course && measure == Measure.PEOPLE_REACHED && Whose.staff(parse, object.kind())
        ? Measure.PEOPLE_TRAINED
        : measure;
  }

  /** "returned 120 children to school": who is brought back to lessons is helped. */
  Measure sent(Predicate predicate, Told object, Measure measure) {
    int to = predicate.passive ? predicate.last + 1 : object.end();
    boolean lessons = parse.is(to, "cue/goal") && parse.is(to + 1, "class/schooling");
    return lessons && measure == Measure.VICTIMS_REPATRIATED ? Measure.VICTIMS_ASSISTED : measure;
  }

  /** "A study found 7,000 girls in servitude": a study estimates. */
  Measure surveyed(Predicate predicate, Measure measure) {
    boolean study =
        !predicate.passive
            && parse.subject(predicate).filter(s -> parse.is(s.last(), "class/study")).isPresent();
    return study && measure == Measure.VICTIMS_IDENTIFIED ? Measure.VICTIMS_ESTIMATED : measure;
  }

  /** "are sold and placed in bars", "turned girls over to traffickers": what traffickers do. */
  private boolean preyed(Predicate predicate, Told object) {
    for (Predicate p = predicate; p.coordinate >= 0; p = parse.predicates.get(p.coordinate)) {
      if (parse.is(parse.predicates.get(p.coordinate), "frame/exploit")) {
        return true;
      }
    }
    for (int i = object.end(); i < predicate.end && i < object.end() + 5; i++) {
      boolean to = parse.is(i, "cue/recipient") && parse.phraseAt(i + 1).isPresent();
      if (to && parse.is(parse.phraseAt(i + 1).get().last(), "class/accused")) {
        return true;
      }
    }
    return false;
  }

  /** "were placed in juvenile detention": taken to where people are held. */
  private boolean jailed(Predicate predicate, Told object) {
    int from = predicate.passive ? predicate.last + 1 : object.end();
    boolean goes = parse.is(from, "cue/location") || parse.is(from, "cue/goal");
    return goes
        && parse.phraseAt(from + 1).filter(p -> parse.is(p.last(), "class/custody")).isPresent();
  }

  /** "DGS agents": those of a body. */
  private boolean named(Phrase phrase) {
    return phrase.first() < phrase.last() && parse.pos[phrase.last() - 1] == Pos.PROPN;
  }

  /** "the center", "the assistance program": what people are taken into. */
  private boolean helps(Phrase phrase) {
    int head = phrase.last();
    return parse.is(head, "class/facility") || parse.code(head, "programme-kind").isPresent();
  }

  /**
   * "identified girls as most at risk", "are treated as criminals": a verb that says what people
   * are taken for; only a number tells that they were found to be victims.
   */
  boolean taken(Predicate predicate, Told object) {
    int from = predicate.passive ? predicate.last + 1 : object.end();
    for (int i = from; i < predicate.end; i++) {
      if (parse.is(i, "cue/as") && parse.pos[i] == Pos.ADP) {
        boolean victims =
            parse.phraseAt(i + 1).filter(p -> parse.is(p.last(), "class/victim")).isPresent();
        return !victims || object.figure().value().isEmpty() && !predicate.denied;
      }
      if (parse.lower(i).equals(";") || parse.predicateAt(i).isPresent()) {
        return false;
      }
    }
    return false;
  }

  /** "passed 415 cases to local services": cases that somebody looks after are those of victims. */
  private boolean toServices(Predicate predicate, Told cases) {
    for (int i = cases.end(); i < predicate.end; i++) {
      Optional<Phrase> to = parse.is(i, "cue/goal") ? parse.phraseAt(i + 1) : Optional.empty();
      if (to.isPresent()) {
        int head = to.get().last();
        return parse.is(head, "class/service")
            || parse.is(head, "programme-kind/service")
            || parse.is(head, "class/facility");
      }
    }
    return false;
  }
}
