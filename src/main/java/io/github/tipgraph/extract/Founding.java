// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who set up and who leads a body. */
final class Founding {
  private Founding() {}

  static List<Action> of(Deed deed) {
    List<Action> rows = new ArrayList<>();
    for (ActionType type : List.of(ActionType.ESTABLISHED, ActionType.LEADS)) {
      if (deed.is("action/" + type.code())) {
        rows.addAll(deed.rows(type, bodies(deed, deed.predicate()), ""));
      }
    }
    rows.addAll(inChair(deed));
    return rows;
  }

  /** "took the chair of the council", "the council, of which the ministry is the head". */
  private static List<Action> inChair(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    boolean copula = parse.is(predicate.verb, "cue/be") || parse.is(predicate.verb, "cue/have");
    if (predicate.passive || !copula && !deed.is("frame/assume")) {
      return List.of();
    }
    for (Phrase phrase : parse.phrases) {
      boolean own = phrase.first() > predicate.last && phrase.last() < deed.limit();
      int before = phrase.first() - 1;
      boolean direct = before == predicate.last || parse.is(before, "cue/as");
      if (own && direct && parse.is(phrase.last(), "cue/chair")) {
        int of = phrase.last() + 1;
        int led =
            Relatives.antecedent(parse, predicate)
                .map(Phrase::first)
                .orElse(parse.is(of, "cue/complement-of") ? of + 1 : parse.size());
        return deed.rows(ActionType.LEADS, bodiesOf(deed, deed.partners().at(led)), "");
      }
    }
    return List.of();
  }

  /** "the task force, under the leadership of the ministry, …": led by the body after it. */
  static List<Action> led(Reading reading, Context context) {
    Parse parse = reading.parse();
    Partners partners = new Partners(reading, context);
    List<Action> rows = new ArrayList<>();
    for (Hit hit : parse.hits) {
      int before = hit.first() - 1;
      before -= parse.lower(before).equals(",") ? 1 : 0;
      before -= parse.lower(before).equals(")") ? 3 : 0;
      Optional<Body> led =
          hit.is("cue/under-lead") ? reading.bodyAt(before) : Optional.<Body>empty();
      if (led.isPresent()) {
        for (Party leader : partners.at(hit.last() + 1).named()) {
          Party body = partners.party(led.get());
          rows.add(
              new Action(reading.evidence(), leader, ActionType.LEADS, body, "", List.of(), ""));
        }
      }
    }
    return rows;
  }

  /** The bodies that are set up or led: object, subject of a passive, or antecedent. */
  private static List<Party> bodies(Deed deed, Predicate predicate) {
    Parse parse = deed.parse();
    if (predicate.passive) {
      return parse
          .subject(predicate)
          .map(s -> bodiesOf(deed, deed.partners().at(s.first())))
          .orElse(List.of());
    }
    Optional<Phrase> antecedent = Relatives.antecedent(parse, predicate);
    int from = antecedent.map(Phrase::first).orElse(predicate.last + 1);
    from += antecedent.isEmpty() && parse.lower(from).equals(",") ? 1 : 0;
    List<Party> bodies = bodiesOf(deed, deed.partners().at(from));
    if (bodies.isEmpty() && antecedent.isEmpty()) {
      bodies = listed(deed);
    }
    int next = parse.predicates.indexOf(predicate) + 1;
    boolean shared =
        bodies.isEmpty()
            && next < parse.predicates.size()
            && bare(parse, predicate, parse.predicates.get(next));
    return shared ? bodies(deed, parse.predicates.get(next)) : bodies;
  }

  /** "appointed a coordinator and a monitoring board": a body later in the list of objects. */
  private static List<Party> listed(Deed deed) {
    Parse parse = deed.parse();
    return parse.phrases.stream()
        .filter(p -> p.last() < deed.limit() && NewBodies.object(parse, deed.predicate(), p))
        .flatMap(p -> bodiesOf(deed, deed.partners().at(p.first())).stream())
        .distinct()
        .toList();
  }

  /** "set up, and leads, a unit": two verbs with one object. */
  private static boolean bare(Parse parse, Predicate predicate, Predicate next) {
    for (int i = predicate.last + 1; i < next.first; i++) {
      if (parse.phraseAt(i).isPresent()) {
        return false;
      }
    }
    return next.subject == predicate.subject && next.embedded == predicate.embedded;
  }

  private static List<Party> bodiesOf(Deed deed, Partners.Listed listed) {
    return listed.named().stream().filter(p -> p.kind() == Party.Kind.BODY).toList();
  }
}
