// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Level;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a sentence tells as done, with those who did it.
 *
 * @param actors those whom the text names, side by side; empty where it names none
 */
record Deed(Reading reading, Context context, Predicate predicate, List<Party> actors) {
  static Deed of(Reading reading, Context context, Predicate predicate) {
    List<Party> actors =
        !predicate.passive
            ? subjects(reading, context, predicate)
            : Relatives.after(reading.parse(), predicate, "cue/by")
                ? byWhom(reading, context, predicate)
                : agents(reading, context, predicate);
    return new Deed(reading, context, predicate, actors);
  }

  Parse parse() {
    return reading.parse();
  }

  Partners partners() {
    return context.partners(reading, actors);
  }

  boolean is(String sense) {
    return parse().is(predicate, sense);
  }

  /**
   * Where what stands after the verb ends: before the next verb that does not belong to it, nor to
   * a relative clause between commas ("sent a plan, which ends in May, to X").
   */
  int limit() {
    int over = inserted();
    int limit = over < 0 ? predicate.end : parse().size();
    for (Predicate other : parse().predicates) {
      if (other.first > Math.max(predicate.last, over)
          && other.first < limit
          && !adjective(other)) {
        limit = other.first;
      }
    }
    for (int i = predicate.last + 1; i < limit; i++) {
      if (parse().lower(i).equals(";")) {
        return i;
      }
    }
    return limit;
  }

  /** The comma that closes a relative clause after the object, before "to" or "with"; else -1. */
  private int inserted() {
    Parse parse = parse();
    int which = predicate.end;
    boolean opens = parse.is(which, "cue/which") && parse.lower(which - 1).equals(",");
    int close = which + 1;
    while (opens && close < parse.size() && !Marks.in(parse.lower(close), ",;")) {
      close++;
    }
    boolean goesOn =
        opens && (parse.is(close + 1, "cue/addressee") || parse.is(close + 1, "cue/company"));
    return goesOn && parse.lower(close).equals(",") && parse.pos[close + 1] == Pos.ADP ? close : -1;
  }

  /** Where the complements of a passive end: before the next verb. */
  private static int reach(Parse parse, Predicate predicate) {
    return parse.predicates.stream()
        .filter(p -> p.first > predicate.last)
        .mapToInt(p -> p.first)
        .reduce(predicate.end, Math::min);
  }

  /** The phrase right after the verb, or after what is inserted: "shared with X the results". */
  Optional<Phrase> object() {
    Parse parse = parse();
    int at = predicate.last + 1;
    int limit = limit();
    while (at < limit) {
      int token = at;
      Optional<Phrase> here = parse.phraseAt(at).filter(p -> p.first() == token);
      if (here.isPresent()) {
        return here;
      }
      boolean inserted =
          parse.lower(at).equals(",")
              || parse.pos[at] == Pos.ADV
              || parse.pos[at] == Pos.X
              || parse.pos[at] == Pos.ADP;
      Optional<Phrase> complement =
          parse.pos[at] == Pos.ADP ? parse.phraseAt(at + 1) : Optional.empty();
      if (!inserted) {
        return Optional.empty();
      }
      at = complement.map(p -> p.last() + 1).orElse(at + 1);
    }
    return Optional.empty();
  }

  /** A participle that hangs on a noun, unless it has others to whom something passes. */
  private boolean adjective(Predicate other) {
    return other.passive
        && other.embedded
        && !parse().is(other, "frame/lend")
        && !parse().is(other, "action/referred");
  }

  /** One row for each actor and partner; nobody is a partner of himself. */
  List<Action> rows(ActionType type, List<Party> partners, String object) {
    Circumstances when = Circumstances.of(reading, context, predicate);
    List<Action> rows = new ArrayList<>();
    for (Party actor : actors) {
      for (Party partner : partners) {
        if (!partner.equals(actor)) {
          List<String> areas = when.areas();
          if (areas.isEmpty() && type == ActionType.ESTABLISHED) {
            areas = served(partner);
          }
          rows.add(
              new Action(reading.evidence(), actor, type, partner, object, areas, when.date()));
        }
      }
    }
    return rows;
  }

  /** The part of the country that a new body serves. */
  private List<String> served(Party body) {
    return reading.bodies().stream()
        .filter(b -> b.level() == Level.SUBNATIONAL && !b.area().isEmpty())
        .filter(b -> Parties.ofBody(b, context).equals(body))
        .map(Body::area)
        .findFirst()
        .stream()
        .toList();
  }

  /** The rows of those who act side by side: the first with each of the others. */
  List<Action> among(ActionType type, String object) {
    if (actors.size() < 2) {
      return List.of();
    }
    Party first = actors.contains(Party.GOVERNMENT) ? Party.GOVERNMENT : actors.get(0);
    List<Party> others = Lists.those(actors, a -> !a.equals(first));
    return new Deed(reading, context, predicate, List.of(first)).rows(type, others, object);
  }

  /** Whether a verb tells something done, and no verb above it takes that back. */
  static boolean told(Parse parse, Predicate predicate) {
    Predicate at = predicate;
    while (true) {
      boolean ing = at.embedded && !at.passive && parse.lower(at.verb).endsWith("ing");
      boolean undone = !at.done() || nor(parse, at) || none(parse, at) || only(parse, at);
      if (undone || ing && nominal(parse, at) || supposed(parse, at)) {
        return false;
      }
      if (at.governor < 0) {
        return true;
      }
      at = ing && exemplary(parse, at) ? main(parse, at) : parse.predicates.get(at.governor);
    }
  }

  /** "funded no shelter", "no victim was referred": a verb denied by its object or subject. */
  private static boolean none(Parse parse, Predicate predicate) {
    int object = predicate.last + 1;
    boolean nobody =
        !predicate.embedded
            && predicate.subject >= 0
            && parse.is(parse.phrases.get(predicate.subject).first(), "cue/denial");
    return nobody
        || !predicate.passive
            && parse.is(object, "cue/denial")
            && !Classes.bound(parse, object)
            && parse.phraseAt(object).isPresent();
  }

  /**
   * Whether the text tells no more than that something was aimed at, or that nobody knows of it:
   * "efforts to refer", "agreed to train", "no evidence that officials trained".
   */
  private static boolean only(Parse parse, Predicate predicate) {
    Predicate head = predicate;
    while (head.coordinate >= 0) {
      head = parse.predicates.get(head.coordinate);
    }
    boolean to = parse.lower(head.first).equals("to") && head.embedded;
    boolean effort =
        parse.phraseAt(head.first - 1).filter(p -> parse.is(p.last(), "class/attempt")).isPresent();
    boolean able = head.first > 0 && parse.pos[head.first - 1] == Pos.ADJ;
    if (to && (effort || able)) {
      return true;
    }
    if (to && head.governor >= 0) {
      Predicate governor = parse.predicates.get(head.governor);
      return !parse.is(governor, "frame/aspect") && !parse.is(governor, "frame/means");
    }
    return Lists.any(
        parse.hits,
        h ->
            h.is("cue/unproven")
                && h.last() < predicate.first
                && predicate.first < unproven(parse, h));
  }

  /** Where a clause that opens with what nobody knows ends: at a semicolon or contrast. */
  private static int unproven(Parse parse, Hit cue) {
    int at = cue.last() + 1;
    while (at < parse.size() && !parse.lower(at).equals(";") && !parse.is(at, "cue/contrast")) {
      at++;
    }
    return at;
  }

  /** "if the police were to ask", "whether it trained", "seldom met": what was hardly done. */
  private static boolean supposed(Parse parse, Predicate predicate) {
    int before =
        predicate.subject < 0
            ? predicate.first - 1
            : Math.min(predicate.first, parse.phrases.get(predicate.subject).first()) - 1;
    boolean wished =
        before > 0
            && parse.lower(before).equals("that")
            && parse.predicateAt(before - 1).filter(p -> parse.is(p, "frame/urge")).isPresent();
    return wished
        || parse.has("cue/seldom", predicate.first - 1, predicate.verb)
        || before >= 0
            && parse.is(before, "cue/hypothesis")
            && !parse.lower(before - 1).equals("even");
  }

  /** "nor adequately funded". */
  private static boolean nor(Parse parse, Predicate predicate) {
    int before = predicate.first - 1;
    while (before > 0 && parse.pos[before] == Pos.ADV) {
      before--;
    }
    return before > 0 && parse.pos[before] == Pos.CCONJ && parse.is(before, "cue/denial");
  }

  /** "took steps, including forming a unit and training staff": an example of what was done. */
  private static boolean exemplary(Parse parse, Predicate gerund) {
    for (int p = parse.predicates.indexOf(gerund); p >= 0; p--) {
      Predicate earlier = parse.predicates.get(p);
      if (parse.is(earlier.first - 1, "cue/such-as")) {
        return earlier.embedded;
      }
      if (!earlier.embedded) {
        return false;
      }
    }
    return false;
  }

  private static Predicate main(Parse parse, Predicate gerund) {
    Predicate main = gerund;
    for (int p = parse.predicates.indexOf(gerund); p >= 0 && main.embedded; p--) {
      main = parse.predicates.get(p);
    }
    return main;
  }

  /** "procedures for referring": a gerund after a preposition that names a thing, not a deed. */
  private static boolean nominal(Parse parse, Predicate gerund) {
    int before = gerund.first - 1;
    while (before > 0 && parse.pos[before] == Pos.ADV) {
      before--;
    }
    if (before > 0 && (parse.pos[before] == Pos.CCONJ || parse.lower(before).equals(","))) {
      for (int p = parse.predicates.indexOf(gerund) - 1; p >= 0; p--) {
        Predicate earlier = parse.predicates.get(p);
        if (earlier.embedded && parse.lower(earlier.verb).endsWith("ing")) {
          return nominal(parse, earlier);
        }
        if (!earlier.embedded) {
          return false;
        }
      }
      return false;
    }
    return before >= 0
        && parse.pos[before] == Pos.ADP
        && !parse.is(before, "cue/by")
        && !parse.is(before, "cue/such-as");
  }

  private static List<Party> subjects(Reading reading, Context context, Predicate predicate) {
    Parse parse = reading.parse();
    Optional<Phrase> phrase = parse.subject(predicate);
    if (phrase.isEmpty()) {
      return label(reading, context, predicate);
    }
    Partners partners = new Partners(reading, context);
    Set<Party> actors = new LinkedHashSet<>();
    Party first =
        parse.is(phrase.get().last(), "class/effort")
            ? Optional.of(Parties.party(reading, context, phrase.get()))
                .filter(p -> p.kind() != Party.Kind.NONE)
                .orElse(Party.GOVERNMENT)
            : Parties.party(reading, context, phrase.get());
    Optional<Body> body = reading.bodyAt(phrase.get().last());
    actors.add(body.map(partners::party).filter(p -> p.kind() == Party.Kind.COUNTRY).orElse(first));
    Partners.Listed listed = partners.at(phrase.get().first());
    boolean before = listed.end() <= predicate.first || predicate.embedded;
    if (before && !parse.is(phrase.get().last(), "cue/pronoun")) {
      actors.addAll(listed.named());
    }
    boolean purse =
        parse.is(phrase.get().last(), "modality/budget")
            && parse.is(predicate, "modality/budget")
            && first.kind() == Party.Kind.NONE;
    actors.addAll(purse ? List.of(Party.GOVERNMENT) : List.of());
    actors.removeIf(p -> p.kind() == Party.Kind.NONE || p.kind() == Party.Kind.VICTIMS);
    actors.removeAll(beside(reading, context, predicate, phrase.get()));
    return List.copyOf(actors);
  }

  /** "Ministry of Labor: Refers cases to X": the body before a colon that opens the sentence. */
  static List<Party> label(Reading reading, Context context, Predicate predicate) {
    Parse parse = reading.parse();
    Optional<Body> body = Lists.first(reading.bodies(), b -> b.first() <= 1);
    int colon = body.map(b -> Jurisdiction.afterBracket(parse, b.last() + 1)).orElse(-1);
    return parse.lower(colon).equals(":") && colon < predicate.first
        ? List.of(Parties.ofBody(body.get(), context))
        : List.of();
  }

  /** "X, together with Y, did": Y is a partner of who did it. */
  private static List<Party> beside(
      Reading reading, Context context, Predicate predicate, Phrase subject) {
    if (!reading.parse().evokes("cue/with-partner")) {
      return List.of();
    }
    return reading.parse().hits.stream()
        .filter(h -> h.is("cue/with-partner"))
        .filter(h -> h.first() > subject.last() && h.last() < predicate.first)
        .flatMap(h -> new Partners(reading, context).at(h.last() + 1).named().stream())
        .toList();
  }

  /** "a protocol signed by A and B defines": the second too, though it looks like a subject. */
  private static List<Party> joined(
      Reading reading, Context context, Predicate predicate, Partners.Listed listed) {
    Parse parse = reading.parse();
    int and = listed.end();
    boolean more = predicate.embedded && and < parse.size() && parse.pos[and] == Pos.CCONJ;
    Set<Party> agents = new LinkedHashSet<>(listed.named());
    boolean subject =
        more && Lists.any(parse.predicates, p -> p.first > and && hangs(parse, p, and + 1));
    agents.addAll(subject ? new Partners(reading, context).at(and + 1).named() : List.of());
    return List.copyOf(agents);
  }

  /** Whether the phrase at a token ends right before a verb whose subject it seems to be. */
  private static boolean hangs(Parse parse, Predicate verb, int token) {
    return !verb.embedded
        && verb.subject >= 0
        && parse.phrases.get(verb.subject).covers(token)
        && overDate(parse, parse.phrases.get(verb.subject).last() + 1) == verb.first;
  }

  /** The token after a date that may stand there: "by A and B in 2007 found". */
  private static int overDate(Parse parse, int token) {
    int at = token;
    boolean in = at + 1 < parse.size() && parse.pos[at] == Pos.ADP && parse.pos[at + 1] == Pos.X;
    at += in ? 1 : 0;
    while (at < parse.size() && parse.pos[at] == Pos.X) {
      at++;
    }
    return at;
  }

  /** "a task force, by which leaflets were handed out". */
  private static List<Party> byWhom(Reading reading, Context context, Predicate predicate) {
    return Relatives.antecedent(reading.parse(), predicate)
        .map(p -> new Partners(reading, context).at(p.first()).named())
        .orElse(List.of());
  }

  /** Those after "by", as a list. */
  private static List<Party> agents(Reading reading, Context context, Predicate predicate) {
    Parse parse = reading.parse();
    for (int i = predicate.last + 1; i < reach(parse, predicate); i++) {
      if (parse.lower(i).equals("by") && parse.pos[i] == Pos.ADP) {
        Partners.Listed listed = new Partners(reading, context).at(i + 1);
        if (!listed.named().isEmpty()) {
          return joined(reading, context, predicate, listed);
        }
        Party party = Parties.agentAfterBy(reading, context, predicate);
        return party.kind() == Party.Kind.NONE ? List.of() : List.of(party);
      }
    }
    return List.of();
  }
}
