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
      boolean with = deed.parse().lower(deed.predicate().last).equals("with");
      if (deed.is("action/" + type.code()) && !with) {
        rows.addAll(deed.rows(type, bodies(deed, deed.predicate()), ""));
      }
    }
    rows.addAll(inChair(deed));
    rows.addAll(Creation.of(deed));
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
    Optional<Phrase> its =
        deed.is("action/leads") && !predicate.passive
            ? parse.phraseAt(predicate.last + 1).filter(p -> parse.lower(p.first()).equals("its"))
            : Optional.empty();
    if (its.filter(p -> parse.is(p.last(), "cue/body-work")).isPresent()) {
      return deed.partners().within(its.get());
    }
    if (predicate.passive) {
      List<Party> subject =
          parse
              .subject(predicate)
              .filter(s -> !home(deed, s.first()))
              .map(s -> bodiesOf(deed, deed.partners().at(overWork(deed, head(deed, s)))))
              .orElse(List.of());
      List<Party> ahead = subject.isEmpty() ? ahead(deed, predicate) : subject;
      return ahead.isEmpty() ? Deed.label(deed.reading(), deed.context(), predicate) : ahead;
    }
    Optional<Phrase> antecedent = Relatives.antecedent(parse, predicate);
    int from = antecedent.map(a -> head(deed, a)).orElse(predicate.last + 1);
    if (home(deed, from)) {
      return List.of();
    }
    boolean dated = antecedent.isEmpty() && parse.lower(from).equals(",");
    from = dated ? deed.object().map(Phrase::first).orElse(from + 1) : from;
    List<Party> bodies = bodiesOf(deed, deed.partners().at(overWork(deed, from)));
    if (bodies.isEmpty() && antecedent.isPresent()) {
      bodies = nearest(deed, from, predicate);
    }
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

  /** "opened a shelter": a home, which is no body, though those who keep one may stand for it. */
  private static boolean home(Deed deed, int from) {
    return deed.is("action/established")
        && deed.parse()
            .phraseAt(from)
            .filter(p -> deed.reading().bodyAt(p.last()).isEmpty())
            .filter(p -> deed.parse().is(p.last(), "class/facility"))
            .isPresent();
  }

  /** Where the body begins that a phrase names: "the region's board", "a panel of experts". */
  private static int head(Deed deed, Phrase named) {
    Parse parse = deed.parse();
    Phrase phrase = deed.predicate().embedded ? Relatives.overPlace(parse, named) : named;
    int comma = phrase.first() - 1;
    int name = parse.lower(comma - 1).equals(")") ? parse.opening(comma - 1) - 1 : comma - 1;
    Optional<Body> before =
        NewBodies.sort(parse, phrase) && parse.subject(deed.predicate()).isPresent()
            ? deed.reading().bodyAt(name)
            : Optional.empty();
    return before
        .or(
            () ->
                deed.reading()
                    .bodyAt(phrase.last())
                    .filter(
                        b ->
                            b.first() < phrase.first() && b.last() == phrase.last()
                                || Marks.genitive(parse.lower(b.first() - 1))))
        .map(Body::first)
        .orElse(phrase.first());
  }

  /** "chaired the meetings of the council": the token at which the body begins. */
  private static int overWork(Deed deed, int from) {
    Parse parse = deed.parse();
    Optional<Phrase> work =
        deed.is("action/leads")
            ? parse.phraseAt(from).filter(p -> deed.reading().bodyAt(p.last()).isEmpty())
            : Optional.empty();
    return work.filter(p -> parse.is(p.last(), "cue/body-work"))
        .filter(p -> parse.lower(p.last() + 1).equals("of"))
        .map(p -> p.last() + 2)
        .orElse(from);
  }

  /** "Headed by X, it …": the subject of the clause that a participle opens. */
  private static List<Party> ahead(Deed deed, Predicate participle) {
    return Lists.first(
            deed.parse().predicates,
            p -> participle.embedded && !p.embedded && p.first > participle.last)
        .flatMap(deed.parse()::subject)
        .map(s -> Parties.party(deed.reading(), deed.context(), s))
        .filter(p -> p.kind() == Party.Kind.BODY)
        .stream()
        .toList();
  }

  /** "the work of the council, which X leads": the last body before the relative clause. */
  private static List<Party> nearest(Deed deed, int from, Predicate predicate) {
    int subject = deed.parse().subject(predicate).map(Phrase::first).orElse(from);
    return deed.reading().bodies().stream()
        .filter(b -> b.first() > from && b.last() < subject)
        .map(deed.partners()::party)
        .reduce((a, b) -> b)
        .stream()
        .toList();
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
    return Lists.those(listed.named(), p -> p.kind() == Party.Kind.BODY);
  }
}
