// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Flow;
import io.github.tipgraph.fact.Role;
import io.github.tipgraph.lexicon.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "The main countries of destination are X and Y", "Countries of origin: X, Y". */
final class RoleLists {
  private RoleLists() {}

  /** A route for each country that a sentence lists as that of other ends. */
  static List<Flow> in(Reading reading, Context context) {
    Parse parse = reading.parse();
    Optional<Hit> countries =
        parse
            .first("cue/role-countries", 0, parse.size())
            .filter(h -> Lists.none(parse.predicates, p -> p.first < h.first()));
    int from = countries.map(h -> listed(parse, h)).orElse(-1);
    List<Flow> flows = new ArrayList<>();
    for (Places.Mention mention : reading.places()) {
      Place place = mention.place();
      boolean other =
          place.kind() == Place.Kind.COUNTRY
              && !mention.demonym()
              && !place.country().equals(context.country);
      if (from > 0 && mention.first() >= from && other) {
        boolean source = parse.has("cue/role-origins", 0, from);
        flows.add(
            new Flow(
                reading.evidence(),
                Role.ROUTE,
                source ? place.country() : context.country,
                source ? context.country : place.country(),
                Whom.groups(parse, 0, from),
                Whom.forms(parse, 0, from)));
      }
    }
    return flows;
  }

  /** Where a list begins that a colon or a form of to be opens; -1 if none does. */
  private static int listed(Parse parse, Hit countries) {
    for (int i = countries.last() + 1; i < parse.size(); i++) {
      boolean be = parse.predicateAt(i).filter(p -> own(parse, p)).isPresent();
      if (parse.lower(i).equals(":") || be) {
        return i + 1;
      }
      if (parse.predicateAt(i).filter(p -> !p.embedded).isPresent()) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean own(Parse parse, Predicate predicate) {
    return parse.is(predicate.verb, "cue/be")
        && predicate.relative < 0
        && !predicate.denied
        && !Clause.subordinate(parse, predicate);
  }
}
