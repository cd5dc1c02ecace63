// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.List;
import java.util.Optional;

/**
 * Those whom a verb counts: its objects or its passive subject, those of a verb beside it, and for
 * documents those who are given them.
 */
final class CountObjects {
  private final Reading reading;
  private final Parse parse;

  CountObjects(Reading reading) {
    this.reading = reading;
    this.parse = reading.parse();
  }

  /** What a verb counts; "39 victims were granted permits": what follows the passive verb. */
  List<Phrase> of(Predicate predicate) {
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
        .filter(s -> s.last() + 1 == predicate.first && predicate.first == predicate.verb)
        .filter(s -> after || bareParticiple(predicate, s))
        .filter(s -> Quantities.begins(parse, s.last()));
  }

  /** "nine indicted and 14 convicted": a number before a past form that has no object. */
  private boolean bareParticiple(Predicate predicate, Phrase number) {
    int before = number.first() - 1;
    boolean opens =
        before > 0 && (parse.pos[before] == Pos.CCONJ || parse.lower(before).equals(","));
    return opens
        && parse.phraseAt(predicate.last + 1).isEmpty()
        && Lists.any(parse.over(predicate.verb), h -> h.form() == Match.Form.PAST);
  }

  /**
   * "helped 30 victims obtain permits": of permits that somebody helps others to obtain, those
   * others are counted.
   */
  Phrase holders(Predicate predicate, Phrase documents) {
    Optional<Phrase> subject = parse.subject(predicate);
    boolean follows = predicate.passive && predicate.last < documents.first();
    if ((follows || !predicate.passive && parse.is(predicate, "frame/receive"))
        && subject.isPresent()
        && (Classes.people(parse, subject.get())
            || Quantities.begins(parse, subject.get().last()))) {
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
              || Quantities.begins(parse, people.get().last()))) {
        return people;
      }
    }
    return Optional.empty();
  }
}
