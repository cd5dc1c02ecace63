// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Level;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The bodies to which "it", "the latter", "that organization" and "the two ministries" point. */
final class References {
  private final Reading reading;
  private final Context context;
  private final Parse parse;
  private final List<Party> not;

  /**
   * References in a sentence.
   *
   * @param not those to whom a pronoun cannot point: who acts on whom it stands for
   */
  References(Reading reading, Context context, List<Party> not) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
    this.not = not;
  }

  /** The bodies that the words at a token point to, and the token after them. */
  Partners.Listed at(int from) {
    Optional<Party> one = ordinal(from);
    if (one.isPresent()) {
      int last = parse.phraseAt(from).map(Phrase::last).orElse(from + 1);
      return new Partners.Listed(List.of(one.get()), last + 1);
    }
    if (parse.is(from, "cue/it") && parse.phraseAt(from).isPresent()) {
      List<Party> meant = pronoun(from);
      return new Partners.Listed(meant, meant.isEmpty() ? from : from + 1);
    }
    Optional<Phrase> phrase = parse.phraseAt(from).filter(p -> p.first() == from);
    List<Party> meant = phrase.map(p -> described(p, p.last() + 1)).orElse(List.of());
    return new Partners.Listed(meant, meant.isEmpty() ? from : phrase.get().last() + 1);
  }

  /** "its request": whose it is, who is not who acts. */
  List<Party> owner(int token) {
    if (parse.lower(token).equals("its")) {
      return pronoun(token);
    }
    List<Party> list =
        parse.lower(token).equals("their") ? lastList(named(reading, token)) : List.of();
    List<Party> units = list.size() == 1 ? units(token) : List.of();
    return units.isEmpty() ? list : units;
  }

  /**
   * "them", "their": the bodies of a class last named ("the watch committees"), unless people are
   * named after them.
   */
  List<Party> units(int token) {
    List<Body> here = several(reading, token);
    boolean people = Lists.any(parse.phrases, p -> p.last() < token && Classes.people(parse, p));
    int own = context.readings.indexOf(reading);
    if (people || !here.isEmpty() || own == 0) {
      return people ? List.of() : last(here);
    }
    Reading before = context.readings.get(own - 1);
    return last(several(before, before.parse().size()));
  }

  private List<Party> last(List<Body> bodies) {
    return bodies.isEmpty()
        ? List.of()
        : List.of(Parties.ofBody(bodies.get(bodies.size() - 1), context));
  }

  private static List<Body> several(Reading reading, int before) {
    return Lists.those(named(reading, before), b -> several(reading, b));
  }

  /** "the watch committees": whether a sentence names a class of bodies. */
  static boolean several(Reading reading, Body body) {
    return reading.parse().over(body.last()).stream()
        .filter(h -> h.last() == body.last() && h.form() == Match.Form.PLURAL)
        .anyMatch(h -> h.evokes("body/"));
  }

  /** Those that a phrase of "the" and a noun points back to. */
  List<Party> of(Phrase phrase) {
    return described(phrase, parse.size());
  }

  /** "the former", "the latter", "the last-named ministry". */
  Optional<Party> ordinal(int from) {
    boolean former = begins("cue/former", from);
    if (!former && !begins("cue/latter", from)) {
      return Optional.empty();
    }
    List<Body> here = named(reading, from);
    List<Body> bodies =
        distinct(here).size() > 1 ? here : earlier(1).stream().flatMap(List::stream).toList();
    List<Party> parties = distinct(bodies);
    if (parties.size() < 2) {
      return Optional.empty();
    }
    boolean own = bodies == here;
    int last = parties.size() - 1;
    return Optional.of(parties.get(former ? own ? last - 1 : 0 : last));
  }

  private boolean begins(String sense, int token) {
    return Lists.any(parse.over(token), h -> h.first() == token && h.is(sense));
  }

  /** "it": the body last named that is not who acts; "them": the last that stand in a list. */
  private List<Party> pronoun(int token) {
    boolean them = parse.is(token, "cue/plural-pronoun");
    List<Body> here = named(reading, token);
    if (them) {
      List<Party> list = lastList(here);
      return list.size() > 1 ? list : units(token);
    }
    List<Party> subject =
        context.subject.kind() == Party.Kind.BODY ? List.of(context.subject) : List.of();
    List<List<Party>> choices = new ArrayList<>();
    choices.add(subjects(token));
    choices.add(distinct(here));
    choices.add(subject);
    earlier(1).forEach(bodies -> choices.add(distinct(bodies)));
    for (List<Party> parties : choices) {
      List<Party> others = new ArrayList<>(parties);
      others.removeAll(not);
      if (!others.isEmpty()) {
        return List.of(others.get(others.size() - 1));
      }
    }
    return List.of();
  }

  /** "X agreed with Y, and Z lent it cars": those that earlier clauses of the sentence tell of. */
  private List<Party> subjects(int token) {
    return parse.predicates.stream()
        .filter(p -> !p.embedded && p.relative < 0 && p.first < token)
        .flatMap(p -> parse.subject(p).stream())
        .filter(s -> s.last() < token)
        .flatMap(s -> reading.bodyAt(s.last()).stream())
        .map(b -> Parties.ofBody(b, context))
        .distinct()
        .toList();
  }

  /** The bodies at the end of those named that stand side by side. */
  private List<Party> lastList(List<Body> bodies) {
    int at = bodies.size() - 1;
    while (at > 0 && beside(bodies.get(at - 1), bodies.get(at))) {
      at--;
    }
    return at < 0 ? List.of() : distinct(bodies.subList(at, bodies.size()));
  }

  private boolean beside(Body one, Body other) {
    boolean joined = false;
    for (int i = Jurisdiction.afterBracket(parse, one.last() + 1); i < other.first(); i++) {
      boolean and = parse.pos[i] == Pos.CCONJ || parse.lower(i).equals(",");
      if (!and && parse.shape[i] != Pos.DET) {
        return false;
      }
      joined |= and;
    }
    return joined;
  }

  /** "that organization", "the Union", "the two NGOs": those named before that are of the kind. */
  private List<Party> described(Phrase phrase, int next) {
    boolean two = begins("cue/both", phrase.first());
    boolean one =
        parse.is(phrase.first(), "cue/demonstrative")
            || parse.is(phrase.first(), "cue/definite")
            || begins("cue/same", phrase.first());
    boolean bare =
        phrase.last() - phrase.first() <= words(phrase.last())
            || two
            || begins("cue/same", phrase.first()) && phrase.last() - phrase.first() == 2;
    boolean known = reading.bodyAt(phrase.last()).isPresent();
    boolean goesOn =
        parse.is(next, "cue/name-connector") && !parse.lower(next).equals("to")
            || Marks.genitive(parse.lower(next));
    if (!one && !two || !bare || !kind(phrase.last()) || known || goesOn) {
      return List.of();
    }
    boolean plural = Lists.any(parse.over(phrase.last()), h -> h.form() == Match.Form.PLURAL);
    List<Party> fitting = fitting(phrase);
    int wanted = two ? number(phrase.first()) : 1;
    if (plural != two || fitting.size() < wanted) {
      return List.of();
    }
    return fitting.subList(fitting.size() - wanted, fitting.size());
  }

  /** Of how many words a noun is: "the task force". */
  private int words(int head) {
    return Lists.first(
            parse.over(head), h -> h.last() == head && h.lexeme().kind() == Lexeme.Kind.NOUN)
        .map(Hit::length)
        .orElse(1);
  }

  private int number(int token) {
    return parse.is(token, "number/3") || parse.is(token + 1, "number/3") ? 3 : 2;
  }

  /** Whether a noun names a kind of body, and none of homes. */
  private boolean kind(int head) {
    return !parse.is(head, "class/facility")
        && !parse.is(head, "cue/government")
        && (parse.is(head, "class/partner")
            || parse.is(head, "cue/ngo")
            || parse.over(head).stream()
                .flatMap(h -> h.lexeme().senses().stream())
                .anyMatch(s -> s.startsWith("body/")));
  }

  private List<Party> fitting(Phrase phrase) {
    String noun =
        parse.over(phrase.last()).stream()
            .filter(h -> h.last() == phrase.last() && h.form() != null)
            .map(h -> h.lexeme().lemma())
            .reduce((a, b) -> b)
            .orElse(parse.lower(phrase.last()));
    boolean association =
        words(phrase.last()) == 1
            && (parse.is(phrase.last(), "cue/ngo") || parse.is(phrase.last(), "cue/body-kind"));
    Set<Party> fitting = new LinkedHashSet<>();
    boolean one = Lists.none(parse.over(phrase.last()), h -> h.form() == Match.Form.PLURAL);
    List<List<Body>> sentences = new ArrayList<>(earlier(3, !one));
    sentences.add(kept(reading, named(reading, phrase.first()), !one));
    for (List<Body> bodies : sentences) {
      for (Body body : bodies) {
        boolean level = body.level() == Level.NGO || body.level() == Level.INTERNATIONAL;
        boolean holds =
            parse.is(phrase.last(), "body/police")
                ? context.registry.headed(body, noun)
                : context.registry.holds(body, noun);
        if (holds || association && level) {
          Party party = Parties.ofBody(body, context);
          fitting.remove(party);
          fitting.add(party);
        }
      }
    }
    if (fitting.remove(context.subject)) {
      fitting.add(context.subject);
    }
    return List.copyOf(fitting);
  }

  /** The outermost bodies that a sentence names before a token. */
  private static List<Body> named(Reading reading, int before) {
    List<Body> named = new ArrayList<>();
    for (Body body : reading.bodies()) {
      boolean inner = Lists.any(named, b -> b.covers(body.first()) && b.covers(body.last()));
      if (body.last() < before && !inner) {
        named.add(body);
      }
    }
    return named;
  }

  /** The bodies of the last sentences before this one that name any. */
  private List<List<Body>> earlier(int sentences) {
    return earlier(sentences, true);
  }

  /** Bodies, with or without the classes of them among those that a sentence names. */
  private static List<Body> kept(Reading reading, List<Body> bodies, boolean classes) {
    return Lists.those(bodies, b -> classes || !several(reading, b));
  }

  private List<List<Body>> earlier(int sentences, boolean classes) {
    List<List<Body>> earlier = new ArrayList<>();
    int own = context.readings.indexOf(reading);
    for (int i = Math.max(0, own - 4); i < own; i++) {
      Reading other = context.readings.get(i);
      List<Body> bodies = kept(other, named(other, other.parse().size()), classes);
      if (!bodies.isEmpty()) {
        earlier.add(bodies);
      }
    }
    return earlier.subList(Math.max(0, earlier.size() - sentences), earlier.size());
  }

  private List<Party> distinct(List<Body> bodies) {
    Set<Party> parties = new LinkedHashSet<>();
    bodies.forEach(
        b -> {
          Party party = Parties.ofBody(b, context);
          parties.remove(party);
          parties.add(party);
        });
    return List.copyOf(parties);
  }
}
