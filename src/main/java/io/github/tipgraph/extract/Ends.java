// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where people of one statement come from and where they end up, by the places it names. */
final class Ends {
  /** Origins and destinations that belong together ("from A to B and from C to D" has two). */
  static final class Leg {
    final Set<String> origins = new LinkedHashSet<>();
    final Set<String> destinations = new LinkedHashSet<>();
    private boolean goal;
    private boolean located;

    /** Whether a place is named. */
    boolean named() {
      return !origins.isEmpty() || !destinations.isEmpty();
    }
  }

  final List<Leg> legs = new ArrayList<>(List.of(new Leg()));
  boolean vagueOrigin;
  boolean vagueDestination;
  boolean passage;

  /** Whether a part of the assessed country is where people come from. */
  boolean home;

  private final Parse parse;
  private final PlaceRelations relations;
  private final String country;

  private Ends(Reading reading, String country, int from, int to) {
    this.parse = reading.parse();
    this.country = country;
    this.relations = new PlaceRelations(reading, from, to);
  }

  /** The ends that a stretch of a sentence names. */
  static Ends in(Reading reading, String country, int from, int to) {
    Ends ends = new Ends(reading, country, from, to);
    for (Places.Mention mention : reading.places()) {
      boolean inside = mention.first() >= from && mention.last() < to;
      if (inside && reading.bodyAt(mention.first()).isEmpty()) {
        PlaceRelations.Relation relation = ends.relations.of(mention);
        boolean other =
            relation == PlaceRelations.Relation.NONE && !mention.place().id().equals(country);
        boolean located = relation == PlaceRelations.Relation.LOCATION;
        boolean stop = located && ends.stop(mention, to);
        ends.vagueOrigin |= stop;
        if (!stop && !(located && ends.left(reading, mention, to))) {
          ends.add(mention, other ? ends.relations.equated(mention) : relation);
        }
      }
    }
    if (Lists.any(ends.legs, l -> l.origins.isEmpty() || l.destinations.isEmpty())) {
      ends.join();
    }
    ends.vague(from, to);
    return ends;
  }

  /**
   * "Lao people in Thai camps are taken to Malaysia": where people with a nationality were before
   * what was done to them elsewhere.
   */
  private boolean left(Reading reading, Places.Mention mention, int to) {
    if (originless() || mention.place().country().equals(country)) {
      return false;
    }
    Predicate verb =
        Lists.first(
                parse.predicates,
                p -> p.first > mention.last() && p.last < to && Scope.main(parse, p))
            .orElse(null);
    if (verb == null || !verb.passive || !subject(mention.first(), verb.first)) {
      return false;
    }
    for (int i = verb.last + 1; i < to; i++) {
      boolean end = parse.is(i, "cue/location") || parse.is(i, "cue/goal");
      int name = parse.pos[Math.min(i + 1, to - 1)] == Pos.DET ? i + 2 : i + 1;
      if (end && name < to && parse.pos[name] == Pos.PROPN) {
        return reading
            .placeAt(name)
            .filter(p -> p.place().country().equals(mention.place().country()))
            .isEmpty();
      }
    }
    return false;
  }

  /** "arrive in X for a few weeks before being exploited in Y": a place passed on the way. */
  private boolean stop(Places.Mention mention, int to) {
    int at = mention.last() + 1;
    while (at < to && parse.predicateAt(at).isEmpty() && parse.pos[at] != Pos.SCONJ) {
      at++;
    }
    return at < to
        && parse.lower(at).equals("before")
        && parse
            .predicateAt(at + 1)
            .filter(p -> p.embedded && p.passive && parse.is(p, "frame/exploit"))
            .isPresent();
  }

  /** Whether a place stands in the noun phrases before a verb, no verb of its own before it. */
  private boolean subject(int place, int verb) {
    return Lists.none(
        parse.predicates,
        p -> p.first < place && Scope.main(parse, p) || p.first > place && p.last < verb);
  }

  /** Whether a country is among the origins. */
  boolean startsIn(String code) {
    return Lists.any(legs, leg -> leg.origins.contains(code));
  }

  /** Whether no origin is named. */
  boolean originless() {
    return Lists.every(legs, leg -> leg.origins.isEmpty());
  }

  private void join() {
    Leg first = legs.get(0);
    for (Leg leg : legs.subList(1, legs.size())) {
      first.origins.addAll(leg.origins);
      first.destinations.addAll(leg.destinations);
    }
    legs.subList(1, legs.size()).clear();
  }

  /** Ends without a name: "to neighboring countries", "from other countries", "foreign women". */
  private void vague(int from, int to) {
    vagueOrigin |=
        parse.has("cue/foreigners", from, to) || Whom.said(parse, "cue/foreign", from, to);
    vagueDestination |= parse.has("cue/abroad", from, to);
    for (int i = from; i < to; i++) {
      if (parse.is(i, "cue/vague-place")) {
        vague(relations.before(i));
      }
      boolean through = parse.is(i, "cue/passage") && parse.is(i + 1, "cue/definite");
      passage |= through && parse.is(i + 2, "cue/role-head");
    }
  }

  private void vague(PlaceRelations.Relation relation) {
    switch (relation) {
      case ORIGIN -> vagueOrigin = true;
      case GOAL, LOCATION -> vagueDestination = true;
      default -> {
        // No end.
      }
    }
  }

  private void add(Places.Mention mention, PlaceRelations.Relation relation) {
    Place place = mention.place();
    if (place.kind() == Place.Kind.REGION || relations.several(mention)) {
      vague(relation);
      return;
    }
    Leg leg = legs.get(legs.size() - 1);
    switch (relation) {
      case ORIGIN -> {
        if (leg.goal && !leg.origins.isEmpty() && !mention.demonym()) {
          leg = new Leg();
          legs.add(leg);
        }
        home |= !place.id().equals(country) && place.country().equals(country);
        leg.origins.add(place.country());
      }
      case GOAL -> {
        vagueOrigin |= place.id().equals(country) && relations.direct(mention);
        if (leg.located && leg.origins.isEmpty() && !leg.destinations.contains(country)) {
          leg.origins.addAll(leg.destinations);
          leg.destinations.clear();
        }
        leg.goal = true;
        leg.destinations.add(place.country());
      }
      case LOCATION -> {
        leg.located |= leg.destinations.isEmpty();
        leg.destinations.add(place.country());
      }
      case PASSAGE -> passes(mention, leg);
      default -> {
        // Named, but not as an end of a movement.
      }
    }
  }

  private void passes(Places.Mention mention, Leg leg) {
    boolean own = mention.place().country().equals(country);
    passage |= own;
    if (own && relations.alternative(mention)) {
      leg.destinations.add(country);
    }
  }
}
