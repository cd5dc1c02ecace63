// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Flow;
import io.github.tipgraph.fact.Form;
import io.github.tipgraph.fact.Group;
import io.github.tipgraph.fact.Role;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pairs of countries between which a sentence says that people are moved or exploited. */
final class Routes {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  /** What the scope before said, for "some", "others" and verbs without a subject. */
  private Set<String> lastOrigins = Set.of();

  private Set<Group> lastGroups = Set.of();
  private Set<Form> lastForms = Set.of();
  private boolean lastVague;
  private boolean lastTold;
  private final boolean fronted;

  /**
   * What a sentence told of people, for the next one that takes them up ("Most of them are taken to
   * X").
   */
  record People(Set<String> origins, boolean vague, Set<Group> groups, Set<Form> forms) {}

  Routes(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
    this.fronted = fronted();
    if (pronoun(0) && (parse.is(0, "cue/same-people") || parse.pos[0] == Pos.ADV)) {
      context.people.ifPresent(this::takeUp);
    }
  }

  private void takeUp(People people) {
    lastOrigins = people.origins();
    lastVague = people.vague();
    lastGroups = people.groups();
    lastForms = people.forms();
    lastTold = true;
  }

  /** The people of whom the last scope told. */
  People people() {
    return new People(lastOrigins, lastVague, lastGroups, lastForms);
  }

  /** "Within the country, …": a place set in front of all that a sentence tells. */
  private boolean fronted() {
    boolean inside = false;
    for (int i = 0; i < parse.size() && !parse.lower(i).equals(","); i++) {
      if (Whom.person(parse, i) || parse.predicateAt(i).isPresent()) {
        return false;
      }
      boolean own =
          parse.is(0, "cue/location")
              && reading
                  .placeAt(i)
                  .filter(m -> m.place().country().equals(context.country))
                  .isPresent();
      inside |= own || parse.is(i, "cue/internal-strict");
    }
    return inside;
  }

  /** Scopes, each with those after it that say more of the same people without a place. */
  List<Scope> joined(List<Scope> scopes) {
    List<Scope> joined = new ArrayList<>();
    for (Scope scope : scopes) {
      boolean places =
          Lists.any(reading.places(), m -> m.first() >= scope.from() && m.first() < scope.to());
      boolean inside =
          parse.has("cue/internal-strict", scope.from(), scope.to())
              || parse.has("cue/internal-loose", scope.from(), scope.to());
      if (!joined.isEmpty() && !places && !inside && takesUp(scope)) {
        Scope last = joined.remove(joined.size() - 1);
        joined.add(new Scope(last.from(), scope.to()));
      } else {
        joined.add(scope);
      }
    }
    return joined;
  }

  /** The routes of a scope, ends left out being the assessed country. */
  List<Flow> in(Scope scope) {
    boolean carried = scope.from() == 0 && lastTold;
    boolean taken = carried || takesUp(scope);
    boolean gapped = carried || lastTold && gapped(scope);
    boolean told = exploitation(scope) || gapped || taken && lastTold && moves(scope);
    boolean known = !parse.has("cue/uncertain", scope.from(), scope.to());
    if (!told || !known || parse.has("cue/sex-tourism", scope.from(), scope.to())) {
      return List.of();
    }
    lastTold = true;
    if (Official.work(reading, context, scope)) {
      part(scope, taken, gapped);
      return cases(scope);
    }
    List<Flow> flows = new ArrayList<>();
    for (Scope part : Legs.of(reading, scope)) {
      boolean further = part.from() > scope.from();
      Ends ends = part(part, taken || further, gapped);
      flows.addAll(flows(part, ends, lastGroups, true));
    }
    return flows;
  }

  /** The ends of a part of a scope; what it leaves out is that of what was said before. */
  private Ends part(Scope part, boolean taken, boolean gapped) {
    Ends ends = Ends.in(reading, context.country, part.from(), part.to());
    Set<Group> groups = Whom.groups(parse, part.from(), part.to());
    if (taken) {
      ends.vagueOrigin |= ends.originless() && lastVague;
      ends.legs.get(0).origins.addAll(ends.originless() ? lastOrigins : Set.of());
      groups = groups.isEmpty() ? lastGroups : groups;
    }
    lastOrigins = Set.copyOf(ends.legs.get(0).origins);
    lastVague = ends.vagueOrigin;
    lastGroups = groups;
    Set<Form> forms = Whom.forms(parse, part.from(), part.to());
    lastForms = (gapped || them(part)) && forms.isEmpty() ? lastForms : forms;
    return ends;
  }

  /** The routes of a scope that gives roles: an end may be left out only if its role is given. */
  List<Flow> named(Scope scope, List<Flow> given) {
    Set<Role> roles = given.stream().map(Flow::role).collect(Collectors.toSet());
    List<Flow> flows = new ArrayList<>();
    for (Scope part : Legs.of(reading, scope)) {
      Ends ends = part(part, part.from() > scope.from(), false);
      ends.vagueDestination |= !roles.contains(Role.DESTINATION);
      ends.vagueOrigin |= !roles.contains(Role.SOURCE) || !ends.originless();
      ends.passage = false;
      flows.addAll(flows(part, ends, lastGroups, false));
      if (roles.contains(Role.SOURCE) && inside(part)) {
        flows.add(internal(given));
      }
    }
    return flows;
  }

  /**
   * "A source country for women trafficked internally": the people of that role, if it has some.
   */
  private Flow internal(List<Flow> given) {
    String own = context.country;
    Flow source = Lists.first(given, f -> f.role() == Role.SOURCE).orElseThrow();
    boolean apart =
        source.groups().size() < lastGroups.size()
            && Lists.any(given, f -> !f.groups().equals(source.groups()));
    return new Flow(
        reading.evidence(),
        Role.INTERNAL,
        own,
        own,
        apart ? source.groups() : lastGroups,
        apart ? source.forms() : lastForms);
  }

  private List<Flow> flows(Scope scope, Ends ends, Set<Group> groups, boolean open) {
    Set<Form> forms = open && lastTold ? lastForms : Whom.forms(parse, scope.from(), scope.to());
    String own = context.country;
    List<Flow> flows = new ArrayList<>();
    if (ends.passage) {
      flows.add(new Flow(reading.evidence(), Role.TRANSIT, "", "", groups, forms));
    }
    boolean internal = open && internal(scope, ends);
    Nationals nationals = Nationals.in(reading, scope);
    for (Ends.Leg leg : ends.legs) {
      Set<String> origins = new LinkedHashSet<>(leg.origins);
      Set<String> destinations = new LinkedHashSet<>(leg.destinations);
      complete(scope, ends, origins, destinations);
      for (String origin : origins) {
        for (String destination : destinations) {
          if (!origin.equals(destination)) {
            Set<Group> whom = nationals.of(origin, groups);
            flows.add(new Flow(reading.evidence(), Role.ROUTE, origin, destination, whom, forms));
          } else if (origin.equals(own)) {
            internal |= leg.destinations.contains(own);
          }
        }
      }
    }
    if (internal && open) {
      Set<Group> whom = nationals.of(own, groups);
      Set<Form> here = Legs.formsElsewhere(parse, scope) ? Set.of() : forms;
      flows.add(new Flow(reading.evidence(), Role.INTERNAL, own, own, whom, here));
    }
    return flows;
  }

  /** An end that is left out is the assessed country. */
  private void complete(Scope scope, Ends ends, Set<String> origins, Set<String> destinations) {
    String own = context.country;
    boolean foreign = Lists.any(origins, o -> !o.equals(own));
    boolean outward = Lists.any(destinations, d -> !d.equals(own));
    if (origins.isEmpty() && !ends.vagueOrigin && (outward || people(scope) && strong(scope))) {
      origins.add(own);
    }
    if (destinations.isEmpty() && !ends.vagueDestination && foreign && !ends.passage) {
      destinations.add(own);
    }
  }

  /** Whether a scope says that people are exploited inside the assessed country. */
  private boolean internal(Scope scope, Ends ends) {
    if (inside(scope) || Whom.said(parse, "cue/domestic", scope.from(), scope.to())) {
      return true;
    }
    boolean own = ends.startsIn(context.country);
    boolean elsewhere = ends.vagueDestination || Lists.any(ends.legs, Ends.Leg::named);
    if (fronted && scope.from() > 0 && !elsewhere && !ends.vagueOrigin && strong(scope)) {
      return true;
    }
    boolean settled = Lists.every(ends.legs, l -> l.destinations.isEmpty());
    if (ends.home && settled && !ends.vagueDestination && !ends.passage && !lastForms.isEmpty()) {
      return true;
    }
    boolean open = ends.originless() && !ends.vagueOrigin && people(scope);
    return (own || open)
        && strong(scope)
        && parse.has("cue/internal-loose", scope.from(), scope.to());
  }

  /**
   * Whether a word says that all happens in one country ("internally", not "internally displaced").
   */
  private boolean inside(Scope scope) {
    for (int i = scope.from(); i < scope.to(); i++) {
      boolean said = parse.is(i, "cue/internal-strict") && !parse.is(i, "cue/uprooted");
      if (said && !topic(scope, i) && !aside(i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "The same abuse as internally trafficked victims", "people, facing hunger at home, have fled":
   * what is compared, or what an insertion before the verb tells.
   */
  private boolean aside(int token) {
    int start = token;
    while (start > 0 && !parse.lower(start - 1).equals(",")) {
      start--;
    }
    boolean inserted =
        start > 0
            && (parse.lower(token + 1).equals(",") || parse.lower(token + 2).equals(","))
            && parse
                .predicateAt(start)
                .filter(p -> p.embedded && !p.passive && !parse.is(p, "frame/exploit"))
                .isPresent();
    return inserted || parse.is(token - 1, "cue/as") && parse.predicateAt(token + 1).isPresent();
  }

  /** "Did little to address internal trafficking": what is worked on, not what happens. */
  private boolean topic(Scope scope, int token) {
    boolean noun =
        parse.is(token, "cue/trafficking")
            || parse.is(token + 1, "cue/trafficking")
            || parse.code(token + 1, "form").isPresent();
    return noun
        && parse.predicates.stream()
            .filter(p -> p.first >= scope.from() && p.last < token)
            .reduce((a, b) -> b)
            .filter(p -> !parse.is(p, "frame/exploit") && !parse.is(p.verb, "cue/be"))
            .isPresent();
  }

  /** Whether a scope names what is done to people, rather than only that they are victims. */
  private boolean strong(Scope scope) {
    return parse.has("frame/exploit", scope.from(), scope.to())
        || moves(scope)
        || !Who.forms(parse, scope.from(), scope.to()).isEmpty();
  }

  /** What is told of people where a public body's work is told. */
  private List<Flow> cases(Scope scope) {
    Set<Flow> flows = new LinkedHashSet<>();
    for (Cases.Stretch stretch : Cases.in(reading, scope)) {
      int begin = stretch.scope().from();
      int end = stretch.scope().to();
      Ends ends = Ends.in(reading, context.country, begin, end);
      ends.vagueOrigin |= stretch.originless();
      ends.vagueDestination |= stretch.abroad();
      flows.addAll(flows(stretch.scope(), ends, Whom.groups(parse, begin, end), false));
    }
    return List.copyOf(flows);
  }

  private boolean people(Scope scope) {
    for (int i = scope.from(); i < scope.to(); i++) {
      if (Whom.person(parse, i) && !parse.is(i, "cue/trafficking")) {
        return true;
      }
    }
    return false;
  }

  private boolean exploitation(Scope scope) {
    int from = scope.from();
    int to = scope.to();
    return parse.has("frame/exploit", from, to)
        || parse.has("cue/trafficking", from, to)
        || parse.has("cue/hardship", from, to)
        || parse.has("class/victim", from, to)
        || parse.has("cue/forced-to", from, to)
        || Whom.indebted(parse, from, to)
        || crossing(scope)
        || !Whom.forms(parse, from, to).isEmpty();
  }

  /** "Children transit the country", "women cross X": people of a group who pass through. */
  private boolean crossing(Scope scope) {
    Optional<Hit> hit = parse.first("cue/crossing", scope.from(), scope.to());
    int at = hit.map(h -> h.last() + 1).orElse(scope.to());
    boolean country = parse.is(at, "cue/definite") && parse.is(at + 1, "cue/role-head");
    return hit.isPresent()
        && (country || reading.placeAt(at).isPresent())
        && !parse.has("class/displaced", scope.from(), scope.to())
        && !parse.has("cue/foreigners", scope.from(), scope.to())
        && !Whom.groups(parse, scope.from(), scope.to()).isEmpty();
  }

  /** Whether a scope leaves out the verb of the one before it. */
  private boolean gapped(Scope scope) {
    return scope.from() > 0
        && people(scope)
        && Lists.none(
            parse.predicates,
            p -> p.verb >= scope.from() && p.verb < scope.to() && Scope.finite(parse, p));
  }

  private boolean moves(Scope scope) {
    return parse.has("frame/move", scope.from(), scope.to());
  }

  /** Whether a scope takes up the people of the one before it. */
  private boolean takesUp(Scope scope) {
    boolean verb =
        Lists.any(
                parse.predicates,
                p -> p.first >= scope.from() && p.first <= scope.from() + 1 && !p.embedded)
            && !Whom.person(parse, scope.from());
    return scope.from() > 0 && (pronoun(scope.from()) || verb || them(scope));
  }

  /** Whether a word that takes people up stands at the beginning of a stretch. */
  private boolean pronoun(int from) {
    return parse
        .first("cue/same-people", from, Math.min(parse.size(), from + 3))
        .filter(h -> !names(h.last() + 1))
        .isPresent();
  }

  /** "Miners exploit them": a verb of force with a pronoun as its object. */
  private boolean them(Scope scope) {
    return Lists.any(
        parse.predicates,
        p ->
            p.verb >= scope.from()
                && p.last + 1 < scope.to()
                && !p.passive
                && parse.is(p, "frame/exploit")
                && parse.is(p.last + 1, "cue/plural-pronoun"));
  }

  private boolean names(int token) {
    return token < parse.size()
        && (parse.pos[token] == Pos.NOUN
            || parse.pos[token] == Pos.ADJ
            || parse.pos[token] == Pos.PROPN);
  }
}
