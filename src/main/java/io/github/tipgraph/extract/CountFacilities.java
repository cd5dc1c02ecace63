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
    boolean named = parse.is(phrase.last(), "class/facility");
    if (!named && !Quantities.begins(parse, phrase.last())) {
      return Optional.empty();
    }
    Optional<Predicate> verb = verb(phrase);
    Optional<Phrase> kind = named ? Optional.of(phrase) : verb.flatMap(v -> unnamed(v, phrase));
    if (kind.isEmpty() || reading.bodyAt(phrase.last()).isPresent()) {
      return Optional.empty();
    }
    Figure figure = figure(phrase);
    boolean unreal = verb.isPresent() && (verb.get().advised || verb.get().intended);
    if (unreal || verb.isEmpty() && !apposed(phrase) && !possessed(phrase)) {
      return Optional.empty();
    }
    boolean lack = verb.filter(v -> parse.is(v, "frame/lack")).isPresent();
    boolean without = verb.filter(v -> without(v, phrase)).isPresent();
    boolean denied = lack || without || verb.filter(v -> v.denied).isPresent() || figure.denied();
    boolean certain = denied && parse.is(phrase.first(), "cue/definite") && !lack;
    if (certain || (denied ? !lacks(verb) : figure.value().isEmpty())) {
      return Optional.empty();
    }
    Told told = new Told(phrase, kind.get(), end(phrase), figure);
    Party agent = agent(verb, phrase, without);
    return Optional.of(Tally.of(reading, context, Measure.FACILITIES_OPERATED, told, denied, agent))
        .filter(t -> verb.isPresent() || apposed(phrase) || !context.told(t));
  }

  /** The token after whom they are for: "for boys", "that would admit men". */
  private int end(Phrase phrase) {
    int end = Told.complementEnd(parse, phrase);
    return parse.predicates.stream()
        .filter(p -> p.relative == end && cares(p))
        .flatMap(p -> Told.counted(parse, p).stream())
        .filter(p -> Figure.of(reading, p).value().isEmpty())
        .map(p -> p.last() + 1)
        .findFirst()
        .orElse(end);
  }

  private Party agent(Optional<Predicate> verb, Phrase phrase, boolean without) {
    return verb.map(v -> agent(v, phrase))
        .filter(a -> a.kind() != Party.Kind.NONE)
        .or(() -> operator(phrase))
        .filter(a -> a.kind() != Party.Kind.NONE)
        .or(() -> verb.filter(v -> without).map(v -> Doers.of(reading, context, v)))
        .filter(a -> a.kind() != Party.Kind.NONE)
        .orElseGet(() -> owner(phrase));
  }

  /** "their 12 shelters": those that somebody has, whatever is said of them. */
  private boolean possessed(Phrase phrase) {
    boolean owned =
        parse.is(phrase.first(), "cue/possessive") || parse.is(phrase.first(), "cue/owner");
    return owned && phrase.first() < phrase.last();
  }

  /** "Of the shelters, X keeps two", "X kept two": a number of what was named before. */
  private Optional<Phrase> unnamed(Predicate verb, Phrase phrase) {
    boolean number =
        !verb.passive
            && verb.last < phrase.first()
            && (parse.is(verb, "measure/facilities-operated")
                || parse.is(verb, "numbered/facilities-operated"));
    Optional<Phrase> of =
        number && parse.is(0, "cue/partitive")
            ? parse.phraseAt(1).filter(p -> parse.is(p.last(), "class/facility"))
            : Optional.empty();
    boolean before =
        number
            && verb == parse.predicates.get(0)
            && context
                .before(reading)
                .filter(r -> r.parse().has("class/facility", 0, r.parse().size()))
                .isPresent();
    return of.or(() -> before ? Optional.of(phrase) : Optional.empty());
  }

  /** "two homes, which X operates": whether a relative clause tells who runs them. */
  private boolean operates(Predicate clause, Phrase phrase) {
    boolean object =
        !clause.passive
            && !Relatives.prepositional(parse, clause)
            && Relatives.antecedent(parse, clause)
                .filter(a -> a.equals(phrase) || near(clause, phrase))
                .isPresent();
    return object && parse.phraseAt(clause.last + 1).isEmpty();
  }

  private boolean near(Predicate clause, Phrase phrase) {
    return Relatives.nearest(parse, clause).filter(phrase::equals).isPresent();
  }

  /** Who runs them, as a relative clause or a participle after them tells ("run by X"). */
  private Optional<Party> operator(Phrase phrase) {
    return parse.predicates.stream()
        .filter(p -> p.done() && runs(p))
        .filter(
            p ->
                operates(p, phrase)
                    || p.passive
                        && p.embedded
                        && parse.subject(p).map(phrase::equals).orElse(false))
        .map(p -> Doers.of(reading, context, p))
        .findFirst();
  }

  /** Whether a verb says that somebody runs or opens facilities. */
  private boolean runs(Predicate verb) {
    return parse.is(verb, "measure/facilities-operated")
        || parse.is(verb, "numbered/facilities-operated")
        || parse.is(verb, "programme-status/launched");
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
    boolean runs = has(verb) || runs(verb) || placed(verb, phrase);
    boolean object = verb.passive || verb.last < phrase.first();
    return runs && object ? Doers.of(reading, context, verb) : Party.NONE;
  }

  /** The verb that runs, opens, has or supports them. */
  private Optional<Predicate> verb(Phrase phrase) {
    for (Predicate predicate : parse.predicates) {
      if (runsThem(predicate, phrase)
          || caresInThem(predicate, phrase)
          || exists(predicate, phrase)
          || supports(predicate, phrase)
          || placed(predicate, phrase)
          || without(predicate, phrase)) {
        return Optional.of(predicate);
      }
    }
    return Optional.empty();
  }

  private boolean runsThem(Predicate predicate, Phrase phrase) {
    boolean runs =
        runs(predicate) || parse.is(predicate, "frame/lack") && !predicate.denied || has(predicate);
    return runs
        && (Lists.any(
                Told.counted(parse, predicate), o -> o.equals(phrase) || whole(o).equals(phrase))
            || operates(predicate, phrase));
  }

  /** "four centers housed 38 victims", "two shelters opened": whether they are what does so. */
  private boolean caresInThem(Predicate predicate, Phrase phrase) {
    return parse.subject(predicate).map(phrase::equals).orElse(false)
        && ((parse.is(predicate, "frame/operate") || cares(predicate) && !known(phrase))
                && ofPeople(Told.counted(parse, predicate))
            || open(predicate)
            || opened(predicate));
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
    return Lists.every(
        objects, o -> Classes.people(parse, o) || Quantities.begins(parse, o.last()));
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

  /** "lodged 112 women in nine homes": where somebody has people looked after. */
  private boolean placed(Predicate predicate, Phrase phrase) {
    int before = phrase.first() - 1;
    return cares(predicate)
        && !parse.is(phrase.first(), "cue/definite")
        && predicate.last < before
        && phrase.first() < predicate.end
        && (parse.is(before, "cue/location") || parse.is(before, "cue/goal"))
        && Lists.any(Told.counted(parse, predicate), o -> Classes.people(parse, o));
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
    boolean counted = Lists.any(reading.quantities(), q -> phrase.covers(q.first()));
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
    if (!Marks.in(parse.lower(from), ",(–—-")) {
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

  /** "NAPTIP's shelters", "its 12 shelters": whose they are. */
  private Party owner(Phrase phrase) {
    if (parse.lower(phrase.first()).equals("its")) {
      return Parties.owner(reading, context, phrase.first());
    }
    return Lists.first(reading.bodies(), b -> phrase.covers(b.first()) && b.last() < phrase.last())
        .map(b -> Parties.ofBody(b, context))
        .orElse(Party.NONE);
  }
}
