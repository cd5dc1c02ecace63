// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Flow;
import io.github.tipgraph.fact.Form;
import io.github.tipgraph.fact.Group;
import io.github.tipgraph.fact.Role;
import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the assessed country is in trafficking, and the pairs of countries between which people are
 * moved or exploited.
 */
final class FlowExtractor implements Extractor {
  @Override
  public List<Flow> extract(Reading reading, Context context) {
    Parse parse = reading.parse();
    if (reading.section() == Section.RECOMMENDATIONS
        || context.country.isEmpty()
        || parse.sentence.kind() == io.github.tipgraph.read.Block.Kind.HEADING) {
      return List.of();
    }
    Set<Flow> flows = new LinkedHashSet<>(roles(reading, context));
    if (flows.isEmpty()) {
      flows.addAll(exploited(reading, context));
    }
    if (flows.isEmpty() && trafficking(parse)) {
      flows.addAll(pairs(reading, context));
    }
    return List.copyOf(flows);
  }

  private static boolean trafficking(Parse parse) {
    boolean exploited =
        parse.has("frame/exploit", 0, parse.size())
            || parse.has("cue/trafficking", 0, parse.size());
    boolean victims = parse.has("class/victim", 0, parse.size());
    return exploited || victims || !Who.forms(parse, 0, parse.size()).isEmpty();
  }

  private static List<Flow> roles(Reading reading, Context context) {
    Parse parse = reading.parse();
    List<Flow> flows = new ArrayList<>();
    if (!parse.has("cue/role-noun", 0, parse.size())) {
      return flows;
    }
    List<Hit> hits =
        parse.hits.stream()
            .filter(
                h ->
                    h.lexeme().senses().stream()
                        .anyMatch(s -> s.startsWith("cue/role-") && !s.equals("cue/role-noun")))
            .toList();
    for (int k = 0; k < hits.size(); k++) {
      Hit hit = hits.get(k);
      int until =
          k + 1 < hits.size() && parse.has("cue/for", hit.last(), hits.get(k + 1).first())
              ? hits.get(k + 1).first()
              : parse.size();
      Set<Group> groups = Who.groups(parse, hit.last(), until);
      Set<Form> forms = Who.forms(parse, hit.last(), until);
      boolean source = hit.is("cue/role-source");
      boolean destination = hit.is("cue/role-destination");
      Role role = source ? Role.SOURCE : destination ? Role.DESTINATION : Role.TRANSIT;
      flows.add(
          new Flow(
              reading.evidence(),
              role,
              source ? context.country : "",
              destination ? context.country : "",
              groups,
              forms));
    }
    return flows;
  }

  /** "Traffickers exploit domestic and foreign victims in X, and victims from X abroad." */
  private static List<Flow> exploited(Reading reading, Context context) {
    Parse parse = reading.parse();
    boolean foreign = parse.has("cue/foreign", 0, parse.size());
    boolean domestic = parse.has("cue/domestic", 0, parse.size());
    boolean abroad = parse.has("cue/abroad", 0, parse.size());
    if (!foreign || !(domestic || abroad) || !parse.has("frame/exploit", 0, parse.size())) {
      return List.of();
    }
    List<Flow> flows = new ArrayList<>();
    String country = context.country;
    if (domestic) {
      flows.add(new Flow(reading.evidence(), Role.INTERNAL, country, country, Set.of(), Set.of()));
    }
    flows.add(new Flow(reading.evidence(), Role.DESTINATION, "", country, Set.of(), Set.of()));
    if (abroad) {
      flows.add(new Flow(reading.evidence(), Role.SOURCE, country, "", Set.of(), Set.of()));
    }
    return flows;
  }

  /** Ends of a movement within one clause. */
  private static final class Ends {
    final Set<String> origins = new LinkedHashSet<>();
    final Set<String> destinations = new LinkedHashSet<>();
    boolean vagueOrigin;
    boolean vagueDestination;
    boolean within;
  }

  private static Set<Flow> pairs(Reading reading, Context context) {
    Set<Flow> flows = new LinkedHashSet<>();
    for (int[] clause : clauses(reading.parse())) {
      flows.addAll(clausePairs(reading, context, clause[0], clause[1]));
    }
    return flows;
  }

  /**
   * Ranges of the main clauses: a new one begins where a main predicate has a subject of its own.
   */
  private static List<int[]> clauses(Parse parse) {
    List<int[]> ranges = new ArrayList<>();
    int begin = 0;
    for (Predicate predicate : parse.predicates) {
      boolean main = !predicate.embedded && predicate.subject >= 0;
      int first = main ? parse.phrases.get(predicate.subject).first() : -1;
      boolean later =
          main
              && first > begin + 1
              && parse.pos[Math.max(0, first - 1)] == Pos.CCONJ
              && first < predicate.first;
      if (later && parse.predicates.indexOf(predicate) > 0) {
        ranges.add(new int[] {begin, first});
        begin = first;
      }
    }
    ranges.add(new int[] {begin, parse.size()});
    return ranges;
  }

  private static List<Flow> clausePairs(Reading reading, Context context, int from, int to) {
    Parse parse = reading.parse();
    boolean move =
        parse.has("frame/move", from, to)
            || parse.has("frame/exploit", from, to)
            || !Who.forms(parse, from, to).isEmpty()
            || parse.has("cue/trafficking", from, to);
    if (!move || protective(parse, from, to)) {
      return List.of();
    }
    Ends ends = ends(reading, context, from, to);
    List<Flow> flows = new ArrayList<>();
    Set<Group> groups = groups(parse, from, to);
    Set<Form> forms = Who.forms(parse, from, to);
    if (ends.within) {
      flows.add(
          new Flow(
              reading.evidence(), Role.INTERNAL, context.country, context.country, groups, forms));
    }
    Set<String> origins = new LinkedHashSet<>(ends.origins);
    Set<String> destinations = new LinkedHashSet<>(ends.destinations);
    boolean foreignOrigin = origins.stream().anyMatch(o -> !o.equals(context.country));
    if (origins.isEmpty()
        && !ends.vagueOrigin
        && destinations.stream().anyMatch(d -> !d.equals(context.country))) {
      origins.add(context.country);
    }
    if (destinations.isEmpty() && !ends.vagueDestination && foreignOrigin) {
      destinations.add(context.country);
    }
    for (String origin : origins) {
      for (String destination : destinations) {
        if (!origin.equals(destination)) {
          flows.add(new Flow(reading.evidence(), Role.ROUTE, origin, destination, groups, forms));
        } else if (!ends.within && origin.equals(context.country)) {
          flows.add(
              new Flow(reading.evidence(), Role.INTERNAL, origin, destination, groups, forms));
        }
      }
    }
    return flows;
  }

  /** People sheltered, repatriated or convicted tell no route. */
  private static boolean protective(Parse parse, int from, int to) {
    for (Predicate predicate : parse.predicates) {
      boolean inside = predicate.verb >= from && predicate.verb < to;
      if (inside
          && !predicate.embedded
          && (parse.is(predicate, "measure/victims-repatriated")
              || parse.is(predicate, "measure/arrests")
              || parse.is(predicate, "measure/people-trained"))) {
        return true;
      }
    }
    return false;
  }

  private static Ends ends(Reading reading, Context context, int from, int to) {
    Parse parse = reading.parse();
    Ends ends = new Ends();
    ends.within = parse.has("cue/internal", from, to);
    String relation = "";
    int lastPlace = -10;
    for (Places.Mention mention : reading.places()) {
      if (mention.first() < from
          || mention.last() >= to
          || reading.bodyAt(mention.first()).isPresent()) {
        continue;
      }
      String own = relation(parse, mention, from);
      boolean listed = own.isEmpty() && lastPlace >= mention.first() - 4;
      String now = listed ? relation : own;
      lastPlace = mention.last();
      relation = now;
      add(ends, mention, now);
    }
    ends.vagueOrigin |= parse.has("cue/foreign", from, to);
    ends.vagueDestination |= parse.has("cue/abroad", from, to);
    if (ends.destinations.contains(context.country)
        && (ends.origins.contains(context.country)
            || ends.origins.isEmpty() && !ends.vagueOrigin && false)) {
      ends.within = true;
      ends.destinations.remove(context.country);
    }
    return ends;
  }

  private static void add(Ends ends, Places.Mention mention, String relation) {
    String code = mention.place().country();
    boolean region = mention.place().kind() == Place.Kind.REGION;
    switch (relation) {
      case "origin" -> {
        ends.vagueOrigin |= region;
        if (!region) {
          ends.origins.add(code);
        }
      }
      case "destination" -> {
        ends.vagueDestination |= region;
        if (!region) {
          ends.destinations.add(code);
        }
      }
      default -> {
        // Named, but not as an end of a movement.
      }
    }
  }

  private static String relation(Parse parse, Places.Mention mention, int from) {
    if (mention.demonym()) {
      Optional<Phrase> phrase = parse.phraseAt(mention.first());
      boolean people =
          phrase.isPresent()
              && (phrase.get().last() == mention.last() || person(parse, phrase.get().last()));
      return people ? "origin" : "";
    }
    int before = mention.first() - 1;
    while (before >= from
        && (parse.pos[before] == Pos.DET
            || parse.pos[before] == Pos.ADJ
            || parse.pos[before] == Pos.PROPN && parse.is(before, "cue/compass"))) {
      before--;
    }
    if (before < from) {
      return "";
    }
    if (parse.is(before, "cue/origin")) {
      return "origin";
    }
    return parse.is(before, "cue/location") || parse.is(before, "cue/goal") ? "destination" : "";
  }

  private static boolean person(Parse parse, int token) {
    return parse.is(token, "class/person")
        || parse.is(token, "class/victim")
        || !Who.groups(parse, token, token + 1).isEmpty();
  }

  private static Set<Group> groups(Parse parse, int from, int to) {
    return Who.groups(parse, from, to);
  }
}
