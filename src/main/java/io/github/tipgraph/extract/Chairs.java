// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who leads whom, told by a noun: "as chair of the council, X", "whose chair is X", "with X at the
 * helm", "entrusted its chair to X".
 */
final class Chairs {
  private final Reading reading;
  private final Context context;
  private final Parse parse;
  private final Partners partners;

  /** The phrase that names the chair. */
  private final Phrase chair;

  private Chairs(Reading reading, Context context, Phrase chair) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
    this.partners = new Partners(reading, context);
    this.chair = chair;
  }

  /** All that the nouns of a sentence tell of who leads whom. */
  static List<Action> in(Reading reading, Context context) {
    Parse parse = reading.parse();
    List<Action> rows = new ArrayList<>();
    if (parse.evokes("cue/chair")) {
      for (Phrase phrase : parse.phrases) {
        boolean names = parse.is(phrase.last(), "cue/chair");
        if (names && reading.bodyAt(phrase.last()).isEmpty()) {
          rows.addAll(new Chairs(reading, context, phrase).rows());
        }
      }
    }
    return rows;
  }

  private List<Action> rows() {
    List<Party> leaders = leaders();
    List<Action> rows = new ArrayList<>();
    List<Party> bodies = leaders.isEmpty() ? List.of() : led();
    boolean met = parse.lower(chair.first() - 1).equals("under") && bodies.size() > 1;
    for (Party led : met ? List.<Party>of() : bodies) {
      for (Party leader : leaders) {
        if (led.kind() == Party.Kind.BODY && !led.equals(leader)) {
          rows.add(
              new Action(reading.evidence(), leader, ActionType.LEADS, led, "", List.of(), ""));
        }
      }
    }
    return rows;
  }

  /** Those who lead, by the first shape that names them. */
  private List<Party> leaders() {
    Optional<Predicate> of = predicate(p -> subjectOf(p));
    if (of.isPresent()) {
      return of.get().done() ? held(of.get()) : List.of();
    }
    Optional<Predicate> over = predicate(p -> p.last < chair.first() && objectOf(p));
    if (over.isPresent()) {
      return over.get().done() && Deed.told(parse, over.get()) ? holder(over.get()) : List.of();
    }
    List<Party> beside = beside();
    return beside.isEmpty() ? adjunct() : beside;
  }

  private Optional<Predicate> predicate(java.util.function.Predicate<Predicate> test) {
    return Lists.first(parse.predicates, test);
  }

  private boolean subjectOf(Predicate predicate) {
    return predicate.first > chair.last()
        && !predicate.embedded
        && predicate.relative < 0
        && parse.subject(predicate).filter(chair::equals).isPresent();
  }

  private boolean objectOf(Predicate predicate) {
    boolean with = parse.is(chair.first() - 1, "money/with");
    boolean inserted = parse.is(predicate, "frame/assume") || parse.is(predicate, "frame/entrust");
    boolean bare = parse.pos[Math.max(0, chair.first() - 1)] != Pos.ADP;
    return NewBodies.object(parse, predicate, chair)
        || inserted && bare && chair.first() < predicate.end && nearest(predicate)
        || with && parse.is(predicate, "frame/entrust") && chair.first() < predicate.end;
  }

  private boolean nearest(Predicate predicate) {
    return Lists.none(parse.predicates, p -> p.first > predicate.last && p.last < chair.first());
  }

  /** "the chair is X", "is held by X", "lies with X", "fell to X". */
  private List<Party> held(Predicate predicate) {
    if (predicate.passive) {
      List<Party> given = after("cue/recipient", predicate.last + 1, predicate.end);
      return given.isEmpty() ? Deed.of(reading, context, predicate).actors() : given;
    }
    return parse.is(predicate.verb, "cue/be")
        ? partners.at(predicate.last + 1).named()
        : after("cue/bearer", predicate.last, predicate.end);
  }

  /** "X has the chair", "gave X the chair", "handed the chair to X". */
  private List<Party> holder(Predicate predicate) {
    boolean has = parse.is(predicate.verb, "cue/have") || parse.is(predicate, "frame/assume");
    if (parse.is(predicate, "frame/entrust")) {
      List<Party> given = after("cue/recipient", chair.last() + 1, predicate.end);
      List<Party> direct = partners.at(predicate.last + 1).named();
      List<Party> subject =
          predicate.passive
              ? parse.subject(predicate).map(s -> partners.at(s.first()).named()).orElse(List.of())
              : List.of();
      return !given.isEmpty() ? given : predicate.passive ? subject : direct;
    }
    return has && !predicate.passive ? Deed.of(reading, context, predicate).actors() : List.of();
  }

  /** The parties after the first word of a sense within a range. */
  private List<Party> after(String sense, int from, int to) {
    for (int i = from; i < Math.min(to, parse.size()); i++) {
      if (parse.is(i, sense) && !partners.at(i + 1).named().isEmpty()) {
        return partners.at(i + 1).named();
      }
    }
    return List.of();
  }

  /** "its chair, X,", "X, chair of the council,", "X at the head of the council". */
  private List<Party> beside() {
    int end = complementEnd();
    int before = chair.first() - 1;
    boolean at = parse.is(before, "cue/post-at");
    boolean adjunct = at || parse.is(before, "cue/as") || parse.lower(before).equals("under");
    if (parse.lower(end).equals(",") && !adjunct) {
      List<Party> after = partners.at(end + 1).named();
      if (!after.isEmpty() && owned()) {
        return after;
      }
    }
    boolean apposed = parse.lower(before).equals(",") || parse.lower(before).equals("(");
    int named = at || apposed ? over(before - 1) : -1;
    Optional<Body> body = named < 0 ? Optional.empty() : reading.bodyAt(named);
    return body.map(b -> List.of(partners.party(b))).orElse(List.of());
  }

  /** A token before brackets and commas. */
  private int over(int token) {
    int at = token;
    while (at > 0 && Marks.in(parse.tokens.get(at).text(), ",)")) {
      at = parse.lower(at).equals(")") ? parse.opening(at) - 1 : at - 1;
    }
    return at;
  }

  /** "as chair of the council", "under the chairmanship of X", "with X in the chair". */
  private List<Party> adjunct() {
    int before = chair.first() - 1;
    if (parse.lower(before).equals("under")) {
      return owners().isEmpty() ? of() : List.of();
    }
    boolean as = parse.is(before, "cue/as");
    for (int i = before - 1; i > 0 && parse.is(before, "cue/in-office"); i--) {
      Partners.Listed with = partners.at(i + 1);
      if (parse.lower(i).equals("with") && !with.empty() && with.end() == before) {
        return with.named();
      }
    }
    return as ? appointed().orElseGet(this::acting) : List.of();
  }

  /** "appointed X as chair": whom a verb before it names. */
  private Optional<List<Party>> appointed() {
    return parse.predicates.stream()
        .filter(p -> p.last < chair.first() && parse.is(p, "frame/appoint") && p.done())
        .reduce((a, b) -> b)
        .map(p -> partners.at(p.last + 1).named());
  }

  /** Who does what the sentence tells of the one who acts as chair. */
  private List<Party> acting() {
    Optional<Predicate> next =
        predicate(p -> p.first > chair.last() && !p.embedded && p.relative < 0);
    return next.or(() -> predicate(p -> !p.embedded))
        .map(p -> Deed.of(reading, context, p).actors())
        .orElse(List.of());
  }

  private boolean owned() {
    return !owners().isEmpty() || !of().isEmpty();
  }

  /** Whom they lead: those after "of", the owner, else the body that the clause is about. */
  private List<Party> led() {
    boolean under = parse.lower(chair.first() - 1).equals("under");
    List<Party> of = under && owners().isEmpty() ? List.of() : of();
    if (!of.isEmpty()) {
      return of;
    }
    return owners().isEmpty() && (under || parse.is(chair.first() - 1, "cue/in-office"))
        ? about()
        : owners();
  }

  private List<Party> of() {
    int of = chair.last() + 1;
    return parse.lower(of).equals("of") ? partners.at(of + 1).named() : List.of();
  }

  /** "whose chair", "its chair", "the council's chair". */
  private List<Party> owners() {
    int first = chair.first();
    if (parse.is(first, "cue/relative")) {
      Optional<Body> body = reading.bodyAt(over(first - 1));
      return body.map(b -> List.of(partners.party(b))).orElse(List.of());
    }
    if (parse.is(first, "cue/possessive")) {
      return List.of(possessor());
    }
    return reading.bodies().stream()
        .filter(b -> b.first() >= first && b.last() < chair.last())
        .filter(b -> Marks.genitive(parse.lower(b.last() + 1)))
        .map(partners::party)
        .limit(1)
        .toList();
  }

  /** "founded a board and entrusted its chair to X": nobody gives away what is his. */
  private Party possessor() {
    Party owner = Parties.owner(reading, context, chair.first());
    boolean gives =
        predicate(p -> p.last < chair.first() && objectOf(p) && parse.is(p, "frame/entrust"))
            .filter(p -> Deed.of(reading, context, p).actors().contains(owner))
            .isPresent();
    return reading.bodies().stream()
        .filter(b -> gives && b.last() < chair.first())
        .map(partners::party)
        .filter(p -> !p.equals(owner))
        .reduce((a, b) -> b)
        .orElse(owner);
  }

  /** The body that is founded or acts in the clause; the subject after an adjunct that opens it. */
  private List<Party> about() {
    Optional<Predicate> main = predicate(p -> !p.embedded && p.relative < 0);
    if (main.isEmpty()) {
      return List.of();
    }
    Predicate told = main.get();
    boolean founds = parse.is(told, "action/established") && !told.passive;
    if (founds) {
      return partners.at(told.last + 1).named();
    }
    return parse.subject(told).map(s -> partners.at(s.first()).named()).orElse(List.of());
  }

  /** The token after the chair and those whom it leads. */
  private int complementEnd() {
    int of = chair.last() + 1;
    return parse.lower(of).equals("of") ? partners.at(of + 1).end() : of;
  }
}
