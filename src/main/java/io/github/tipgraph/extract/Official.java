// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.List;
import java.util.Optional;

/** Tells the statements on what public bodies do from those on what happens to people. */
final class Official {
  private static final List<String> THINGS =
      List.of("measure/hotline-calls", "measure/documents-issued", "measure/facilities-operated");

  private final Reading reading;
  private final Context context;
  private final Parse parse;
  private final Scope scope;

  private Official(Reading reading, Context context, Scope scope) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
    this.scope = scope;
  }

  /** Whether a scope tells what others do about trafficking, rather than what happens to people. */
  static boolean work(Reading reading, Context context, Scope scope) {
    return new Official(reading, context, scope).work();
  }

  private boolean work() {
    boolean other = false;
    boolean reported = false;
    for (Predicate predicate : parse.predicates) {
      boolean inside = predicate.verb >= scope.from() && predicate.verb < scope.to();
      if (!inside
          || !Scope.finite(parse, predicate)
          || !reported && Clause.subordinate(parse, predicate)) {
        continue;
      }
      if (parse.is(predicate, "frame/report")
          || parse.is(predicate.last + 1, "cue/that")
          || reports(predicate)) {
        reported = true;
        continue;
      }
      boolean equates = equates(predicate);
      boolean told = equates || endsUp(predicate) || held(predicate);
      boolean work = predicate.passive && !told && Cases.work(parse, predicate);
      if (work || !predicate.passive && !equates && agency(predicate)) {
        return true;
      }
      boolean suffers = parse.is(predicate, "frame/exploit") || parse.is(predicate, "frame/suffer");
      if (suffers || told || suffering(predicate)) {
        return false;
      }
      other = true;
    }
    return other;
  }

  /** "There were reports that …", "there was evidence of …". */
  private boolean reports(Predicate predicate) {
    return !predicate.denied
        && parse.is(predicate.verb, "cue/be")
        && parse.is(predicate.first - 1, "cue/there")
        && parse
            .phraseAt(predicate.last + 1)
            .filter(p -> parse.is(p.last(), "class/evidence"))
            .isPresent();
  }

  /** "Men are found in forced labor", "find themselves in servitude": a form right after a verb. */
  private boolean endsUp(Predicate predicate) {
    int next = predicate.last + 1;
    boolean reflexive = parse.is(next, "cue/reflexive");
    int at = reflexive ? next + 1 : next;
    boolean into =
        at < scope.to()
            && (parse.is(at, "cue/location") || parse.is(at, "cue/goal") || parse.is(at, "cue/as"));
    return into
        && (reflexive || predicate.passive)
        && !Who.forms(parse, at + 1, Math.min(scope.to(), at + 5)).isEmpty()
        && parse.subject(predicate).filter(s -> told(s.last()) || reflexive).isPresent();
  }

  /** "X is where most of them are taken": said of a place, not of what a country does. */
  private boolean equates(Predicate predicate) {
    boolean is = parse.is(predicate.verb, "cue/be") || parse.is(predicate, "frame/be");
    int to = Math.min(scope.to(), predicate.last + PlaceRelations.REACH);
    return is
        && (parse.has("flow/goal", predicate.last + 1, to)
            || parse.has("flow/origin", predicate.last + 1, to));
  }

  /** "Women from X have been identified in Y as victims": told of them, not of those who did it. */
  private boolean held(Predicate predicate) {
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
  private boolean suffering(Predicate predicate) {
    if (!predicate.passive
        && parse.subject(predicate).filter(s -> parse.is(s.last(), "class/accused")).isPresent()) {
      return true;
    }
    if (countsPeople(predicate) && !befalls(predicate)
        || means(predicate, "modality") && !leads(predicate)
        || !predicate.passive && means(predicate, "action")) {
      return false;
    }
    Optional<Phrase> subject = parse.subject(predicate);
    return subject.filter(s -> s.first() < scope.from() || told(s.last())).isPresent()
        || subject.isEmpty()
        || leads(predicate);
  }

  /** Whether a verb evokes a measure of people, not one of things alone ("took 40 calls"). */
  private boolean countsPeople(Predicate predicate) {
    return means(predicate, "measure") && Lists.none(THINGS, t -> parse.is(predicate, t));
  }

  /** "Boys are placed with masters who make them beg": done to people, and a form of it told. */
  private boolean befalls(Predicate predicate) {
    return predicate.passive
        && parse.is(predicate, "frame/befall")
        && (!Who.forms(parse, predicate.last + 1, scope.to()).isEmpty()
            || parse.has("cue/forced-to", predicate.last + 1, scope.to()))
        && parse
            .subject(predicate)
            .filter(s -> told(s.last()) && !parse.is(s.last(), "class/victim"))
            .isPresent();
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
  private boolean leads(Predicate predicate) {
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
  private boolean agency(Predicate predicate) {
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
