// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import java.util.List;
import java.util.Optional;

/**
 * Facilities that are run, opened, supported or missing: "opened four homes", "has no shelters",
 * "seven shelters operated", "shelters – eight in all".
 */
final class CountFacilities {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  CountFacilities(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /** How many facilities a phrase says there are; empty where it says no number nor denial. */
  Optional<Tally> tally(Phrase phrase) {
    if (!parse.is(phrase.last(), "class/facility") || reading.bodyAt(phrase.last()).isPresent()) {
      return Optional.empty();
    }
    Figure figure = figure(phrase);
    Optional<Predicate> verb = verb(phrase);
    boolean unreal = verb.isPresent() && (verb.get().advised || verb.get().intended);
    if (unreal || verb.isEmpty() && !apposed(phrase)) {
      return Optional.empty();
    }
    boolean lack = verb.filter(v -> parse.is(v, "frame/lack")).isPresent();
    boolean without = verb.filter(v -> without(v, phrase)).isPresent();
    boolean denied = lack || without || verb.filter(v -> v.denied).isPresent() || figure.denied();
    boolean certain = denied && parse.is(phrase.first(), "cue/definite") && !lack;
    if (certain || (denied ? !lacks(verb) : figure.value().isEmpty())) {
      return Optional.empty();
    }
    Told told = new Told(phrase, phrase, Told.complementEnd(parse, phrase), figure);
    Party agent =
        verb.map(v -> agent(v, phrase))
            .filter(a -> a.kind() != Party.Kind.NONE)
            .or(() -> verb.filter(v -> without).map(v -> Doers.of(reading, context, v)))
            .filter(a -> a.kind() != Party.Kind.NONE)
            .orElseGet(() -> owner(phrase));
    return Optional.of(
        Tally.of(reading, context, Measure.FACILITIES_OPERATED, told, denied, agent));
  }

  private boolean lacks(Optional<Predicate> verb) {
    return verb.isPresent()
        && Assertion.plain(parse, verb.get())
        && !parse.is(verb.get(), "frame/fund")
        && (has(verb.get())
            || parse.is(verb.get(), "frame/lack")
            || parse.is(verb.get().verb, "cue/be")
            || parse.is(verb.get(), "frame/operate")
            || parse.is(verb.get(), "frame/exist")
            || parse.is(verb.get(), "programme-status/launched")
            || parse.is(verb.get(), "measure/facilities-operated"));
  }

  private boolean has(Predicate verb) {
    return parse.is(verb.verb, "cue/have");
  }

  private Party agent(Predicate verb, Phrase phrase) {
    boolean runs =
        has(verb)
            || parse.is(verb, "measure/facilities-operated")
            || parse.is(verb, "numbered/facilities-operated")
            || parse.is(verb, "programme-status/launched");
    boolean object = verb.passive || verb.last < phrase.first();
    return runs && object ? Doers.of(reading, context, verb) : Party.NONE;
  }

  /** The verb that runs, opens, has or supports them. */
  private Optional<Predicate> verb(Phrase phrase) {
    for (Predicate predicate : parse.predicates) {
      boolean runs =
          parse.is(predicate, "measure/facilities-operated")
              || parse.is(predicate, "numbered/facilities-operated")
              || parse.is(predicate, "programme-status/launched")
              || parse.is(predicate, "frame/lack") && !predicate.denied
              || has(predicate);
      boolean object =
          Told.counted(parse, predicate).stream()
              .anyMatch(o -> o.equals(phrase) || whole(o).equals(phrase));
      boolean subject =
          ((parse.is(predicate, "frame/operate") || cares(predicate) && !known(phrase))
                      && ofPeople(Told.counted(parse, predicate))
                  || open(predicate)
                  || opened(predicate))
              && parse.subject(predicate).map(phrase::equals).orElse(false);
      boolean found = runs && object || subject || exists(predicate, phrase);
      if (found || supports(predicate, phrase) || without(predicate, phrase)) {
        return Optional.of(predicate);
      }
    }
    return Optional.empty();
  }

  /** "four centers housed 38 victims": what is done for people in a facility. */
  private boolean cares(Predicate predicate) {
    return !predicate.passive
        && (parse.is(predicate, "measure/victims-assisted")
            || parse.is(predicate, "numbered/victims-assisted")
            || parse.is(predicate, "frame/receive"));
  }

  /** "three shelters exist", "three more shelters opened". */
  private boolean opened(Predicate predicate) {
    boolean opens =
        parse.is(predicate, "programme-status/launched")
            && Told.counted(parse, predicate).isEmpty();
    return !predicate.passive && (opens || parse.is(predicate, "frame/exist"));
  }

  /** "the two centers": told before. */
  private boolean known(Phrase phrase) {
    return parse.is(phrase.first(), "cue/definite")
        || parse.is(phrase.first(), "cue/demonstrative");
  }

  /** Whether nothing but people stands after a verb. */
  private boolean ofPeople(List<Phrase> objects) {
    return objects.stream()
        .allMatch(o -> Classes.people(parse, o) || Quantities.at(parse, o.last()).isPresent());
  }

  /** "a network of three shelters": the shelters. */
  private Phrase whole(Phrase phrase) {
    boolean amount =
        parse.is(phrase.last(), "cue/amount") && parse.is(phrase.last() + 1, "cue/partitive");
    return amount ? parse.phraseAt(phrase.last() + 2).orElse(phrase) : phrase;
  }

  /** "are open to victims". */
  private boolean open(Predicate predicate) {
    return parse.is(predicate.verb, "cue/be") && parse.is(predicate.last + 1, "cue/open");
  }

  /** "there were 12 shelters". */
  private boolean exists(Predicate predicate, Phrase phrase) {
    return parse.is(predicate.verb, "cue/be")
        && parse.is(predicate.first - 1, "cue/there")
        && (predicate.last + 1 == phrase.first()
            || Told.counted(parse, predicate).contains(phrase));
  }

  /** "was still without a shelter". */
  private boolean without(Predicate predicate, Phrase phrase) {
    int before = phrase.first() - 1;
    return parse.is(predicate.verb, "cue/be")
        && predicate.last < before
        && parse.lower(before).equals("without")
        && before - predicate.last <= 2;
  }

  /** "provided support to four centers". */
  private boolean supports(Predicate predicate, Phrase phrase) {
    boolean within = predicate.last < phrase.first() && phrase.first() < predicate.end;
    return within
        && parse.is(predicate, "frame/transfer")
        && parse.is(phrase.first() - 1, "cue/recipient")
        && parse.has("class/service", predicate.last + 1, phrase.first());
  }

  /** The number in the phrase, or one beside it: "shelters – eight in all". */
  private Figure figure(Phrase phrase) {
    boolean counted = reading.quantities().stream().anyMatch(q -> phrase.covers(q.first()));
    Figure read = Figure.of(reading, phrase);
    Figure own = counted || read.denied() ? read : Figure.NONE;
    return own.value().isEmpty() && !own.denied()
        ? beside(phrase).map(q -> new Figure(q.value(), "", q.bound(), false, false)).orElse(own)
        : own;
  }

  private boolean apposed(Phrase phrase) {
    return beside(phrase).isPresent();
  }

  /** "shelters – eight in all", "centers, of which there were 15". */
  private Optional<Quantity> beside(Phrase phrase) {
    int from = phrase.last() + 1;
    if (!parse.lower(from).matches("[,(–—-]")) {
      return Optional.empty();
    }
    for (int i = from; i < Math.min(from + 6, parse.size()); i++) {
      Optional<Quantity> quantity = Quantities.at(parse, i);
      boolean existing = parse.is(i - 1, "cue/be") && parse.has("cue/each", from, i);
      boolean total = quantity.isPresent() && parse.is(quantity.get().last() + 1, "cue/in-all");
      if (quantity.isPresent() && (existing || total)) {
        return quantity.filter(q -> q.bound() != Bound.UNSTATED);
      }
    }
    return Optional.empty();
  }

  /** "NAPTIP's shelters": whose they are. */
  private Party owner(Phrase phrase) {
    return reading.bodies().stream()
        .filter(b -> phrase.covers(b.first()) && b.last() < phrase.last())
        .findFirst()
        .map(b -> Parties.ofBody(b, context))
        .orElse(Party.NONE);
  }
}
