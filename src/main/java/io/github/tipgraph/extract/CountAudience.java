// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/**
 * Counts of those for whom something is held or shown: "held a course for 30 officers", "the
 * seminar was attended by 45 judges", "the film was seen by two million viewers".
 */
final class CountAudience {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  CountAudience(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /** Those for whom a predicate says that something is held or shown. */
  Optional<Tally> tally(Predicate predicate) {
    if (!predicate.done()) {
      return Optional.empty();
    }
    boolean people =
        parse.subject(predicate).filter(s -> Quantities.begins(parse, s.first())).isPresent()
            || parse.subject(predicate).filter(s -> Classes.people(parse, s)).isPresent();
    if (people && predicate.passive && parse.is(predicate, "frame/perceive")) {
      return Optional.empty();
    }
    if (predicate.passive && parse.is(predicate, "frame/perceive") && !taughtSubject(predicate)) {
      return by(predicate)
          .filter(p -> Lists.any(reading.quantities(), q -> p.covers(q.first())))
          .filter(p -> !Figure.of(reading, p).value().equals("1"))
          .flatMap(p -> tally(Measure.PEOPLE_REACHED, p, Party.NONE));
    }
    Optional<Tally> shown = shownTo(predicate);
    if (shown.isPresent()) {
      return shown;
    }
    if (beheld(predicate)) {
      return parse.subject(predicate).flatMap(p -> tally(Measure.PEOPLE_REACHED, p, Party.NONE));
    }
    if (predicate.passive && parse.is(predicate, "frame/undergo")) {
      return parse
          .subject(predicate)
          .filter(s -> training(s.last()))
          .flatMap(s -> by(predicate))
          .flatMap(p -> tally(Measure.PEOPLE_TRAINED, p, Party.NONE));
    }
    if (!predicate.passive && parse.is(predicate, "frame/gather")) {
      return gathered(predicate);
    }
    boolean held = parse.is(predicate, "frame/teach") || parse.is(predicate, "frame/run");
    return (held ? held(predicate) : Optional.<Tally>empty())
        .or(() -> through(predicate))
        .or(() -> shown(predicate));
  }

  private boolean taughtSubject(Predicate predicate) {
    return parse.is(predicate, "frame/undergo") && subject(predicate, "programme-kind/training");
  }

  /** "900 pupils watched the film", "two million viewers followed it", "pupils were shown it". */
  private boolean beheld(Predicate predicate) {
    boolean sees =
        predicate.passive
            ? parse.is(predicate, "frame/show")
            : parse.is(predicate, "frame/perceive");
    int after = predicate.last + 1;
    Optional<Phrase> object = parse.phraseAt(after);
    boolean spectacle =
        object.filter(o -> o.first() <= after).filter(o -> spectacle(o.last())).isPresent();
    return sees && (spectacle || !predicate.passive && subject(predicate, "class/beholder"));
  }

  /** "the film was shown to 4,000 people". */
  private Optional<Tally> shownTo(Predicate predicate) {
    int to = predicate.last + 1;
    boolean handed =
        parse.is(predicate, "frame/bestow")
            || parse.is(predicate, "frame/transfer")
            || parse.is(predicate, "action/disseminated");
    boolean shown =
        predicate.passive
            && parse.is(to, "cue/recipient")
            && (parse.is(predicate, "frame/show")
                    && parse.subject(predicate).filter(s -> spectacle(s.last())).isPresent()
                || handed && subject(predicate, "class/handout"));
    return shown
        ? parse.phraseAt(to + 1).flatMap(p -> tally(Measure.PEOPLE_REACHED, p, Party.NONE))
        : Optional.empty();
  }

  private boolean spectacle(int head) {
    return parse.is(head, "class/spectacle")
        || parse.is(head, "programme-kind/campaign")
        || parse.lower(head).equals("it");
  }

  /** "held awareness sessions for 900 students", "handed leaflets to 4,000 travelers". */
  private Optional<Tally> shown(Predicate predicate) {
    boolean gives =
        parse.is(predicate, "frame/bestow")
            || parse.is(predicate, "frame/run")
            || parse.is(predicate, "frame/show");
    boolean told = false;
    for (int i = predicate.last + 1; gives && i < predicate.end; i++) {
      told |=
          parse.is(i, "programme-kind/campaign")
              || parse.is(i, "class/handout")
              || parse.is(i, "class/spectacle");
      if (parse.predicateAt(i).isPresent()) {
        return Optional.empty();
      }
      Optional<Phrase> people =
          told && parse.is(i, "cue/recipient")
              ? Told.list(parse, i + 1, predicate.end).stream().findFirst()
              : Optional.empty();
      if (people.isPresent()) {
        Party agent = Doers.of(reading, context, predicate);
        return tally(Measure.PEOPLE_REACHED, people.get(), agent)
            .filter(t -> !parse.is(t.told().kind().last(), "class/official"));
      }
    }
    return Optional.empty();
  }

  /** "workshops that drew 60 teachers", "the show drew 2,000 villagers". */
  private Optional<Tally> gathered(Predicate predicate) {
    boolean taught = taught(predicate).isPresent();
    boolean shown =
        subject(predicate, "programme-kind/campaign") || subject(predicate, "class/meeting");
    Measure measure = taught ? Measure.PEOPLE_TRAINED : Measure.PEOPLE_REACHED;
    return Told.counted(parse, predicate).stream()
        .findFirst()
        .filter(p -> taught || shown)
        .flatMap(p -> tally(measure, p, host(predicate)));
  }

  /** Who held what draws them: the subject of the verb before the relative clause. */
  private Party host(Predicate relative) {
    return parse.predicates.stream()
        .filter(p -> relative.relative > p.last && !p.passive && p.relative < 0)
        .reduce((a, b) -> b)
        .map(p -> Doers.of(reading, context, p))
        .orElse(Party.NONE);
  }

  /** The course that the subject of a verb is, or of which its relative clause tells. */
  private Optional<Phrase> taught(Predicate predicate) {
    int from = parse.subject(predicate).map(Phrase::first).orElse(predicate.first);
    int to = predicate.relative >= 0 ? predicate.relative : from + 1;
    int begin = predicate.relative >= 0 ? 0 : from;
    return parse.phrases.stream()
        .filter(p -> p.first() >= begin && p.last() < Math.max(to, predicate.first))
        .filter(p -> training(p.last()))
        .findFirst();
  }

  /** "put 52 prosecutors through a course". */
  private Optional<Tally> through(Predicate predicate) {
    Optional<Phrase> people = parse.phraseAt(predicate.last + 1).filter(p -> !predicate.passive);
    int through = people.map(p -> Told.of(reading, p, k -> false).end()).orElse(-1);
    boolean sent = parse.is(predicate, "frame/dispatch") || parse.is(predicate, "frame/move");
    boolean course =
        (parse.is(through, "cue/through") || sent && parse.is(through, "cue/goal"))
            && parse.phraseAt(through + 1).filter(p -> training(p.last())).isPresent();
    return people
        .filter(p -> course)
        .flatMap(p -> tally(Measure.PEOPLE_TRAINED, p, Doers.of(reading, context, predicate)));
  }

  /** "held four seminars for 160 investigators". */
  private Optional<Tally> held(Predicate predicate) {
    boolean course = predicate.passive && subject(predicate, "programme-kind/training");
    for (int i = predicate.last + 1; i < predicate.end; i++) {
      course |= training(i);
      if (parse.predicateAt(i).isPresent()) {
        return Optional.empty();
      }
      Optional<Phrase> people =
          course && parse.is(i, "cue/recipient") ? parse.phraseAt(i + 1) : Optional.empty();
      if (people.isPresent()) {
        Party agent = Doers.of(reading, context, predicate);
        return tally(Measure.PEOPLE_TRAINED, people.get(), agent);
      }
    }
    return Optional.empty();
  }

  private boolean subject(Predicate predicate, String sense) {
    return parse.subject(predicate).filter(s -> parse.is(s.last(), sense)).isPresent();
  }

  private boolean training(int head) {
    return parse.is(head, "programme-kind/training");
  }

  /** Those after "by". */
  private Optional<Phrase> by(Predicate predicate) {
    int by = predicate.last + 1;
    return parse.is(by, "cue/by")
        ? Told.list(parse, by + 1, parse.size()).stream().findFirst()
        : Optional.empty();
  }

  private Optional<Tally> tally(Measure measure, Phrase people, Party agent) {
    Told told = Told.of(reading, people, p -> Classes.counts(parse, context.lexicon, measure, p));
    boolean fits =
        people(measure, told.kind())
            && !told.figure().value().isEmpty()
            && !(measure == Measure.PEOPLE_TRAINED && parse.is(told.kind().last(), "class/victim"));
    return fits
        ? Optional.of(Tally.of(reading, context, measure, told, false, agent))
        : Optional.empty();
  }

  /** Whether a phrase names people; who is taught or drawn need be no word of the lexicon. */
  private boolean people(Measure measure, Phrase phrase) {
    int head = phrase.last();
    boolean thing =
        parse.is(head, "class/unit")
            || parse.is(head, "class/facility")
            || parse.code(head, "body").isPresent()
            || parse.code(head, "programme-kind").isPresent();
    boolean several = parse.pos[head] == Pos.NOUN && parse.lower(head).endsWith("s");
    return Classes.counts(parse, context.lexicon, measure, phrase) || several && !thing;
  }
}
