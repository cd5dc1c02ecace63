// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Flow;
import io.github.tipgraph.fact.Form;
import io.github.tipgraph.fact.Group;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.Role;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pairs of countries between which a sentence says that people are moved or exploited. */
final class Routes {
  private static final List<String> THINGS =
      List.of("measure/hotline-calls", "measure/documents-issued", "measure/facilities-operated");

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

  Routes(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
    this.fronted = fronted();
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
          reading.places().stream()
              .anyMatch(m -> m.first() >= scope.from() && m.first() < scope.to());
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
    boolean taken = takesUp(scope);
    boolean gapped = lastTold && gapped(scope);
    boolean told = exploitation(scope) || gapped || taken && lastTold && moves(scope);
    if (!told || parse.has("cue/sex-tourism", scope.from(), scope.to())) {
      return List.of();
    }
    lastTold = true;
    if (official(scope)) {
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
    lastForms = gapped && forms.isEmpty() ? lastForms : forms;
    return ends;
  }

  /** The routes of a scope that gives roles: an end may be left out only if its role is given. */
  List<Flow> named(Scope scope, Set<Role> roles) {
    List<Flow> flows = new ArrayList<>();
    for (Scope part : Legs.of(reading, scope)) {
      Ends ends = part(part, part.from() > scope.from(), false);
      ends.vagueDestination |= !roles.contains(Role.DESTINATION);
      ends.vagueOrigin |= !roles.contains(Role.SOURCE) || !ends.originless();
      ends.passage = false;
      flows.addAll(flows(part, ends, lastGroups, false));
      if (roles.contains(Role.SOURCE) && inside(part)) {
        String own = context.country;
        flows.add(new Flow(reading.evidence(), Role.INTERNAL, own, own, lastGroups, lastForms));
      }
    }
    return flows;
  }

  private List<Flow> flows(Scope scope, Ends ends, Set<Group> groups, boolean open) {
    Set<Form> forms = open && lastTold ? lastForms : Whom.forms(parse, scope.from(), scope.to());
    String own = context.country;
    List<Flow> flows = new ArrayList<>();
    if (ends.passage) {
      flows.add(new Flow(reading.evidence(), Role.TRANSIT, "", "", groups, forms));
    }
    boolean internal = open && internal(scope, ends);
    for (Ends.Leg leg : ends.legs) {
      Set<String> origins = new LinkedHashSet<>(leg.origins);
      Set<String> destinations = new LinkedHashSet<>(leg.destinations);
      complete(scope, ends, origins, destinations);
      for (String origin : origins) {
        for (String destination : destinations) {
          if (!origin.equals(destination)) {
            flows.add(new Flow(reading.evidence(), Role.ROUTE, origin, destination, groups, forms));
          } else if (origin.equals(own)) {
            internal |= leg.destinations.contains(own);
          }
        }
      }
    }
    if (internal && open) {
      flows.add(new Flow(reading.evidence(), Role.INTERNAL, own, own, groups, forms));
    }
    return flows;
  }

  /** An end that is left out is the assessed country. */
  private void complete(Scope scope, Ends ends, Set<String> origins, Set<String> destinations) {
    String own = context.country;
    boolean foreign = origins.stream().anyMatch(o -> !o.equals(own));
    boolean outward = destinations.stream().anyMatch(d -> !d.equals(own));
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
    boolean elsewhere = ends.vagueDestination || ends.legs.stream().anyMatch(Ends.Leg::named);
    if (fronted && scope.from() > 0 && !elsewhere && !ends.vagueOrigin && strong(scope)) {
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
      if (parse.is(i, "cue/internal-strict") && !parse.is(i, "cue/uprooted")) {
        return true;
      }
    }
    return false;
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
      if (Whom.person(parse, i)) {
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
        || !Who.forms(parse, from, to).isEmpty();
  }

  /** Whether a scope leaves out the verb of the one before it. */
  private boolean gapped(Scope scope) {
    return scope.from() > 0
        && people(scope)
        && parse.predicates.stream()
            .noneMatch(
                p -> p.verb >= scope.from() && p.verb < scope.to() && Scope.finite(parse, p));
  }

  private boolean moves(Scope scope) {
    return parse.has("frame/move", scope.from(), scope.to());
  }

  /** Whether a scope takes up the people of the one before it. */
  private boolean takesUp(Scope scope) {
    int limit = Math.min(scope.to(), scope.from() + 3);
    boolean pronoun =
        parse
            .first("cue/same-people", scope.from(), limit)
            .filter(h -> !names(h.last() + 1))
            .isPresent();
    boolean verb =
        parse.predicates.stream()
                .anyMatch(
                    p -> p.first >= scope.from() && p.first <= scope.from() + 1 && !p.embedded)
            && !Whom.person(parse, scope.from());
    return scope.from() > 0 && (pronoun || verb);
  }

  private boolean names(int token) {
    return token < parse.size()
        && (parse.pos[token] == Pos.NOUN
            || parse.pos[token] == Pos.ADJ
            || parse.pos[token] == Pos.PROPN);
  }

  /** Whether a scope tells what others do about trafficking, rather than what happens to people. */
  private boolean official(Scope scope) {
    boolean other = false;
    boolean reported = false;
    for (Predicate predicate : parse.predicates) {
      boolean inside = predicate.verb >= scope.from() && predicate.verb < scope.to();
      if (!inside
          || !Scope.finite(parse, predicate)
          || !reported && Clause.subordinate(parse, predicate)) {
        continue;
      }
      if (parse.is(predicate, "frame/report") || parse.is(predicate.last + 1, "cue/that")) {
        reported = true;
        continue;
      }
      boolean work = predicate.passive && !held(scope, predicate) && Cases.work(parse, predicate);
      if (work || !predicate.passive && agency(scope, predicate)) {
        return true;
      }
      boolean suffers = parse.is(predicate, "frame/exploit") || parse.is(predicate, "frame/suffer");
      if (suffers || held(scope, predicate) || suffering(scope, predicate)) {
        return false;
      }
      other = true;
    }
    return other;
  }

  /** "Women from X have been identified in Y as victims": told of them, not of those who did it. */
  private boolean held(Scope scope, Predicate predicate) {
    int as = predicate.last + 1;
    while (as < scope.to() && !parse.is(as, "cue/as")) {
      as++;
    }
    return predicate.passive
        && parse.is(predicate, "measure/victims-identified")
        && (parse.has("class/victim", as, scope.to())
            || parse.has("class/victim", scope.from(), predicate.first));
  }

  /** Whether people, or traffickers, are whom a verb is said of, and it is no work for victims. */
  private boolean suffering(Scope scope, Predicate predicate) {
    if (countsPeople(predicate)
        || means(predicate, "modality")
        || !predicate.passive && means(predicate, "action")) {
      return false;
    }
    Optional<Phrase> subject = parse.subject(predicate);
    return subject.filter(s -> s.first() < scope.from() || told(s.last())).isPresent()
        || subject.isEmpty()
        || leads(scope, predicate);
  }

  /** Whether a verb evokes a measure of people, not one of things alone ("took 40 calls"). */
  private boolean countsPeople(Predicate predicate) {
    return means(predicate, "measure") && THINGS.stream().noneMatch(t -> parse.is(predicate, t));
  }

  /** Whether a verb, taken with all its words, has a sense of a scheme. */
  private boolean means(Predicate predicate, String scheme) {
    return parse.over(predicate.verb).stream()
        .filter(h -> h.first() == predicate.verb && h.last() == predicate.last)
        .flatMap(h -> h.lexeme().senses().stream())
        .anyMatch(sense -> sense.startsWith(scheme + "/"));
  }

  /** Whether people, or trafficking itself, are named by a token. */
  private boolean told(int token) {
    return Whom.person(parse, token)
        || parse.is(token, "class/accused")
        || parse.is(token, "class/agent")
        || parse.is(token, "class/displaced")
        || parse.is(token, "cue/same-people")
        || parse.is(token, "cue/foreigners")
        || parse.is(token, "cue/trafficking")
        || parse.code(token, "form").isPresent()
        || reading.placeAt(token).filter(Places.Mention::demonym).isPresent();
  }

  /** Whether the first noun phrase of a scope is of people, an opening adjunct left aside. */
  private boolean leads(Scope scope, Predicate predicate) {
    boolean adjunct = parse.pos[scope.from()] == Pos.ADP || parse.pos[scope.from()] == Pos.SCONJ;
    for (int i = scope.from(); i < predicate.first; i++) {
      if (parse.lower(i).equals(",")) {
        adjunct = false;
      } else if (!adjunct && told(i)) {
        return true;
      } else if (!adjunct && parse.pos[i] == Pos.ADP && !parse.lower(i).equals("of")) {
        return false;
      }
    }
    return false;
  }

  /** Whether a public body, its officials or a country that stands first is who acts. */
  private boolean agency(Scope scope, Predicate predicate) {
    Party party = Parties.subject(reading, context, predicate);
    Optional<Phrase> subject = parse.subject(predicate);
    boolean country =
        subject.flatMap(s -> reading.placeAt(s.last())).filter(m -> !m.demonym()).isPresent();
    boolean first =
        subject.filter(s -> s.first() >= scope.from() && s.first() <= scope.from() + 2).isPresent();
    return country
        ? first
        : party.kind() != Party.Kind.NONE
            || subject.filter(s -> parse.is(s.last(), "class/official")).isPresent();
  }
}
