// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.text.Pos;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where people of one statement come from and where they end up, by the places it names. */
final class Ends {
  /** How a place takes part in a movement. */
  enum Relation {
    ORIGIN,
    GOAL,
    LOCATION,
    PASSAGE,
    NONE
  }

  final Set<String> origins = new LinkedHashSet<>();
  final Set<String> destinations = new LinkedHashSet<>();
  boolean vagueOrigin;
  boolean vagueDestination;
  boolean passage;

  private final Parse parse;
  private final Reading reading;
  private final int from;

  private Ends(Reading reading, int from) {
    this.parse = reading.parse();
    this.reading = reading;
    this.from = from;
  }

  /** The ends that a stretch of a sentence names. */
  static Ends in(Reading reading, String country, int from, int to) {
    Ends ends = new Ends(reading, from);
    for (Places.Mention mention : reading.places()) {
      boolean inside = mention.first() >= from && mention.last() < to;
      boolean acronym =
          ends.parse.lower(mention.first() - 1).equals("(")
              && ends.parse.lower(mention.last() + 1).equals(")");
      if (inside && !acronym && reading.bodyAt(mention.first()).isEmpty()) {
        ends.add(mention, country);
      }
    }
    ends.vagueOrigin |=
        ends.parse.has("cue/foreigners", from, to)
            || Whom.said(ends.parse, "cue/foreign", from, to);
    ends.vagueDestination |= ends.parse.has("cue/abroad", from, to);
    ends.vague(from, to);
    return ends;
  }

  /** "To neighboring countries", "from other countries": ends without a name. */
  private void vague(int from, int to) {
    for (int i = from; i < to; i++) {
      if (parse.is(i, "cue/vague-place")) {
        Relation relation = preposition(i - 1);
        vagueOrigin |= relation == Relation.ORIGIN;
        vagueDestination |= relation == Relation.GOAL || relation == Relation.LOCATION;
      }
    }
  }

  private void add(Places.Mention mention, String country) {
    boolean people = mention.demonym() || Whom.person(parse, mention.last() + 1);
    Relation relation = people ? people(mention) : preposition(mention.first() - 1);
    Place place = mention.place();
    boolean region = place.kind() == Place.Kind.REGION;
    boolean own = place.country().equals(country);
    switch (relation) {
      case ORIGIN -> {
        vagueOrigin |= region;
        if (!region) {
          origins.add(place.country());
        }
      }
      case GOAL, LOCATION -> {
        vagueDestination |= region;
        vagueOrigin |= relation == Relation.GOAL && place.id().equals(country) && direct(mention);
        if (!region) {
          destinations.add(place.country());
        }
      }
      case PASSAGE -> {
        passage |= own;
        if (own && alternative(mention)) {
          destinations.add(country);
        }
      }
      default -> {
        // Named, but not as an end of a movement.
      }
    }
  }

  private boolean direct(Places.Mention mention) {
    int i = mention.first() - 1;
    return parse.is(i, "cue/goal")
        || parse.pos[Math.max(0, i)] == Pos.DET && parse.is(i - 1, "cue/goal");
  }

  /** "To or through X": both an end and a passage. */
  private boolean alternative(Places.Mention mention) {
    for (int i = mention.first() - 1; i > Math.max(from, mention.first() - 4); i--) {
      if (parse.is(i, "cue/passage")) {
        return parse.pos[i - 1] == Pos.CCONJ && parse.is(i - 2, "cue/goal");
      }
    }
    return false;
  }

  /** A word for nationality: of people it gives their origin, of things it is a place. */
  private Relation people(Places.Mention mention) {
    int next = mention.last() + 1;
    boolean alone =
        next >= parse.size()
            || parse.pos[next] != Pos.NOUN
                && parse.pos[next] != Pos.PROPN
                && parse.pos[next] != Pos.ADJ
                && !parse.lower(next).matches("[,-]")
                && parse.pos[next] != Pos.CCONJ;
    if (alone) {
      return Relation.ORIGIN;
    }
    if (apposed(mention)) {
      return Relation.ORIGIN;
    }
    for (int i = next; i < Math.min(parse.size(), next + 24); i++) {
      if (Whom.person(parse, i)
          || parse.is(i, "cue/foreigners")
          || parse.phraseAt(i).filter(p -> Whom.person(parse, p.last())).isPresent()) {
        return Relation.ORIGIN;
      }
      boolean listed =
          reading.placeAt(i).isPresent()
              || parse.pos[i] == Pos.ADJ
              || parse.pos[i] == Pos.ADV
              || parse.pos[i] == Pos.NUM
              || parse.pos[i] == Pos.CCONJ
              || parse.is(i, "cue/trafficking")
              || parse.is(i, "cue/example")
              || parse.lower(i).matches("[,-]");
      if (!listed) {
        if (parse.is(i, "cue/countries")) {
          return Relation.NONE;
        }
        boolean noun = parse.pos[i] == Pos.NOUN && parse.phraseAt(mention.last()).isPresent();
        boolean thing = noun && parse.phraseAt(i).equals(parse.phraseAt(mention.last()));
        return thing ? preposition(mention.first() - 1) : plural(mention);
      }
    }
    return plural(mention);
  }

  /** "Women, mostly Dominican and Venezuelan": nationalities told after the people. */
  private boolean apposed(Places.Mention mention) {
    boolean example = false;
    for (int i = mention.first() - 1; i >= from; i--) {
      example |= parse.is(i, "cue/example");
      if (Whom.person(parse, i) || parse.is(i, "cue/foreigners")) {
        return example;
      }
      boolean listed =
          reading.placeAt(i).isPresent()
              || parse.is(i, "cue/example")
              || parse.pos[i] == Pos.CCONJ
              || parse.lower(i).equals(",");
      if (!listed) {
        return false;
      }
    }
    return false;
  }

  private Relation plural(Places.Mention mention) {
    return parse.lower(mention.last()).endsWith("s") ? Relation.ORIGIN : Relation.NONE;
  }

  /** The preposition on which a place hangs, over the list and the wider names before it. */
  private Relation preposition(int before) {
    boolean inner = false;
    for (int i = before; i >= from; i--) {
      if (parse.is(i, "cue/origin")) {
        return Relation.ORIGIN;
      }
      if (parse.is(i, "cue/passage")) {
        return Relation.PASSAGE;
      }
      if (parse.is(i, "cue/goal") && !parse.is(i, "cue/example")) {
        return Relation.GOAL;
      }
      boolean location = parse.is(i, "cue/location");
      if (location && !parse.is(i - 1, "cue/area")) {
        return Relation.LOCATION;
      }
      if (parse.lower(i).equals("of")) {
        int head = i - 1;
        if (parse.is(head, "cue/outside")) {
          return Relation.NONE;
        }
        if (Whom.person(parse, head)) {
          return Relation.ORIGIN;
        }
        i = parse.phraseAt(head).map(Phrase::first).orElse(head);
        inner = true;
      } else if (!location && !passes(i, inner)) {
        return Relation.NONE;
      }
    }
    return Relation.NONE;
  }

  /** What may stand between a preposition and a place that hangs on it. */
  private boolean passes(int i, boolean inner) {
    return reading.placeAt(i).isPresent()
        || parse.is(i, "cue/example")
        || parse.is(i, "cue/area")
        || parse.is(i, "cue/compass")
        || parse.is(i, "cue/abroad")
        || parse.pos[i] == Pos.DET
        || parse.pos[i] == Pos.ADJ
        || parse.pos[i] == Pos.ADV
        || parse.pos[i] == Pos.CCONJ
        || parse.lower(i).matches("[,()-]")
        || inner && parse.pos[i] == Pos.NOUN && !Whom.person(parse, i);
  }
}
