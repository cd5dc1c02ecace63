// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Flow;
import io.github.tipgraph.fact.Form;
import io.github.tipgraph.fact.Group;
import io.github.tipgraph.fact.Role;
import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sentences that say what the assessed country is: source, transit, destination. */
final class Roles {
  private static final List<String> SENSES =
      List.of("cue/role-source", "cue/role-transit", "cue/role-destination");

  private Roles() {}

  /** The roles that a sentence gives to the assessed country, each with its own people. */
  static List<Flow> in(Reading reading, Context context) {
    Parse parse = reading.parse();
    List<Flow> flows = new ArrayList<>();
    List<Hit> hits = hits(reading, context);
    for (Hit hit : hits) {
      int from = hit.last() + 1;
      int until = until(parse, hits, hit);
      boolean again = Lists.any(flows, f -> f.role() == role(hit));
      if (again || parse.has("cue/sex-tourism", from, until)) {
        continue;
      }
      Set<Group> groups = Whom.groups(parse, from, until);
      Set<Form> forms = Whom.forms(parse, from, until);
      for (Hit other : hits) {
        if (other.first() > hit.first() && role(other) == role(hit)) {
          groups.addAll(Whom.groups(parse, other.last() + 1, until(parse, hits, other)));
          forms.addAll(Whom.forms(parse, other.last() + 1, until(parse, hits, other)));
        }
      }
      flows.add(flow(reading, context, role(hit), groups, forms));
    }
    return flows;
  }

  /** Where what is said for a role ends: at the next role that has people of its own. */
  private static int until(Parse parse, List<Hit> hits, Hit hit) {
    return hits.stream()
        .filter(next -> next.first() > hit.last())
        .filter(next -> parse.has("cue/for", hit.last(), next.first()))
        .mapToInt(Hit::first)
        .min()
        .orElse(parse.size());
  }

  private static Flow flow(
      Reading reading, Context context, Role role, Set<Group> groups, Set<Form> forms) {
    boolean origin = role == Role.SOURCE || role == Role.INTERNAL;
    boolean destination = role == Role.DESTINATION || role == Role.INTERNAL;
    return new Flow(
        reading.evidence(),
        role,
        origin ? context.country : "",
        destination ? context.country : "",
        groups,
        forms);
  }

  private static Role role(Hit hit) {
    return hit.is(SENSES.get(0))
        ? Role.SOURCE
        : hit.is(SENSES.get(1)) ? Role.TRANSIT : Role.DESTINATION;
  }

  /** The words for roles that are said of the assessed country. */
  private static List<Hit> hits(Reading reading, Context context) {
    Parse parse = reading.parse();
    List<Hit> hits = new ArrayList<>();
    for (Predicate predicate : parse.predicates) {
      boolean copula = parse.is(predicate.verb, "cue/be") || parse.is(predicate, "frame/be");
      if (!copula || !assessed(reading, context, predicate)) {
        continue;
      }
      int end = complement(parse, predicate);
      for (Hit hit : parse.hits) {
        boolean role = Lists.any(SENSES, hit::is);
        boolean inside = hit.first() > predicate.last && hit.last() < end;
        boolean known =
            role
                && Lists.any(hits, h -> role(h) == role(hit))
                && !parse.has("cue/for", hit.last(), hit.last() + 3);
        if (role && inside && !known && singular(parse, hit)) {
          hits.add(hit);
        }
      }
    }
    boolean label = parse.phraseAt(0).filter(p -> parse.is(p.last(), "cue/role-head")).isPresent();
    if (label && hits.isEmpty() && Lists.every(parse.predicates, p -> p.embedded)) {
      for (Hit hit : parse.hits) {
        boolean role = Lists.any(SENSES, hit::is);
        boolean known = Lists.any(hits, h -> role(h) == role(hit));
        if (role && !known && singular(parse, hit)) {
          hits.add(hit);
        }
      }
    }
    return hits;
  }

  /** The roles stand in the complement of the verb: up to the next finite verb of its own. */
  private static int complement(Parse parse, Predicate predicate) {
    for (Predicate next : parse.predicates) {
      boolean role = Lists.any(SENSES, s -> parse.is(next.verb, s));
      if (next.first > predicate.last && !role && Scope.finite(parse, next)) {
        return next.first;
      }
    }
    return parse.size();
  }

  /** A role is a noun, or stands before the noun for what a country is: no "source countries". */
  private static boolean singular(Parse parse, Hit hit) {
    int i = hit.last() + 1;
    boolean noun = i >= parse.size() || parse.pos[i] != Pos.NOUN;
    boolean one = parse.is(i, "cue/countries") && parse.has("cue/one-of", 0, i);
    return noun || one || parse.is(i, "cue/role-head") || Lists.any(SENSES, s -> parse.is(i, s));
  }

  /** Whether a verb is said of the assessed country, by name, by pronoun or as "the country". */
  private static boolean assessed(Reading reading, Context context, Predicate predicate) {
    Parse parse = reading.parse();
    int before = predicate.first - 1;
    if (before > 0 && parse.pos[before] == Pos.CCONJ && parse.pos[0] == Pos.PROPN) {
      return reading.placeAt(0).filter(m -> m.place().id().equals(context.country)).isPresent();
    }
    boolean named = false;
    boolean other = false;
    int begin = start(parse, predicate);
    for (Places.Mention mention : reading.places()) {
      if (mention.first() >= begin && mention.last() < predicate.first) {
        named |= mention.place().id().equals(context.country);
        other |=
            !mention.place().country().equals(context.country)
                || mention.place().kind() == Place.Kind.PROVINCE && !named;
      }
    }
    if (named || other) {
      return named;
    }
    Optional<Phrase> subject = parse.subject(predicate);
    return subject.isEmpty()
        || parse.is(subject.get().last(), "cue/pronoun")
        || parse.is(subject.get().last(), "cue/role-head") && subject.get().first() <= begin + 2;
  }

  private static int start(Parse parse, Predicate predicate) {
    int start = 0;
    for (Predicate before : parse.predicates) {
      boolean governs =
          predicate.governor >= 0 && parse.predicates.get(predicate.governor) == before;
      if (before.last < predicate.first && !before.embedded && !governs) {
        start = before.last + 1;
      }
    }
    for (int i = start; i < predicate.first; i++) {
      start = parse.lower(i).equals(";") ? i + 1 : start;
    }
    return start;
  }

  /** Whether a scope is the one that gives the roles, or the formula. */
  static boolean covers(Parse parse, Scope scope) {
    return Lists.any(SENSES, s -> parse.has(s, scope.from(), scope.to()))
        || parse.has("cue/foreign", scope.from(), scope.to())
        || parse.has("cue/domestic", scope.from(), scope.to())
        || parse.has("cue/abroad", scope.from(), scope.to());
  }

  /** "Traffickers exploit domestic and foreign victims in X, and victims from X abroad." */
  static List<Flow> formula(Reading reading, Context context) {
    Parse parse = reading.parse();
    boolean foreign = victims(parse, "cue/foreign");
    boolean domestic = victims(parse, "cue/domestic");
    boolean exploit = parse.has("frame/exploit", 0, parse.size());
    boolean form = !Who.forms(parse, 0, parse.size()).isEmpty();
    if (!exploit || !domestic && (!foreign || form) || !traffickers(parse)) {
      return List.of();
    }
    List<Flow> flows = new ArrayList<>();
    if (parse.first(SENSES.get(1), 0, parse.size()).filter(h -> asPoint(parse, h)).isPresent()) {
      return List.of(flow(reading, context, Role.TRANSIT, Set.of(), Set.of()));
    }
    if (domestic) {
      flows.add(flow(reading, context, Role.INTERNAL, Set.of(), Set.of()));
    }
    if (foreign) {
      flows.add(flow(reading, context, Role.DESTINATION, Set.of(), Set.of()));
    }
    if (parse.has("cue/abroad", 0, parse.size())) {
      flows.add(flow(reading, context, Role.SOURCE, Set.of(), Set.of()));
    }
    return flows;
  }

  /** "use X as a transit point": what a country is used as. */
  private static boolean asPoint(Parse parse, Hit hit) {
    return parse.lower(hit.first() - 1).equals("as") || parse.lower(hit.first() - 2).equals("as");
  }

  /** Whether a word is said of victims, alone or with others of its kind. */
  private static boolean victims(Parse parse, String sense) {
    for (Phrase phrase : parse.phrases) {
      int from = Math.max(0, phrase.first() - 3);
      if (parse.is(phrase.last(), "class/victim") && Whom.said(parse, sense, from, phrase.last())) {
        return true;
      }
    }
    return false;
  }

  private static boolean traffickers(Parse parse) {
    Optional<Hit> verb = parse.first("frame/exploit", 0, parse.size());
    return verb.isPresent() && parse.has("class/accused", 0, verb.get().first() + 1);
  }
}
