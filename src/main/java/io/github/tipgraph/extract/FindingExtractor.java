// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Count;
import io.github.tipgraph.fact.Finding;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.Polarity;
import io.github.tipgraph.fact.Theme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.read.Block;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the assessor makes of it, clause by clause: what was done, what was not, what should be. */
final class FindingExtractor implements Extractor {
  @Override
  public List<Finding> extract(Reading reading, Context context) {
    Parse parse = reading.parse();
    if (parse.sentence.kind() == Block.Kind.HEADING) {
      return List.of();
    }
    if (rating(parse)) {
      return resourced(parse)
          ? List.of(
              new Finding(
                  reading.evidence(), Polarity.PROGRESS, Theme.COORDINATION, Party.GOVERNMENT))
          : List.of();
    }
    if (Leads.opens(reading, context)) {
      return List.of();
    }
    Optional<Predicate> urging = urging(reading, context);
    boolean urged = urging.isPresent();
    boolean listed = reading.section() == Section.RECOMMENDATIONS;
    if (listed || advised(parse) || urged) {
      Party asked = asked(reading, context, urging);
      return List.of(
          new Finding(
              reading.evidence(),
              Polarity.RECOMMENDATION,
              Themes.of(
                  reading,
                  List.of(
                      new Clause(
                          urging.map(p -> p.verb).orElse(0), parse.size(), Optional.empty()))),
              asked));
    }
    if (situation(reading, context) || Subjects.ofReport(parse) || Subjects.mandate(parse)) {
      return List.of();
    }
    Map<Polarity, List<Clause>> judged = new EnumMap<>(Polarity.class);
    for (Clause clause : Clause.of(parse)) {
      Set<Polarity> polarities =
          Judgement.uneven(parse, clause)
              ? EnumSet.of(Polarity.PROGRESS, Polarity.GAP)
              : Judgement.of(reading, clause)
                  .map(EnumSet::of)
                  .orElse(EnumSet.noneOf(Polarity.class));
      polarities.forEach(p -> judged.computeIfAbsent(p, k -> new ArrayList<>()).add(clause));
    }
    List<Finding> found = new ArrayList<>();
    judged.forEach(
        (polarity, clauses) ->
            found.add(
                Implied.complete(
                    finding(reading, context, polarity, clauses),
                    context.stated,
                    clauses.size() == 1 && judged.size() == 1)));
    implied(reading, context, judged.keySet())
        .map(f -> f.theme() == Theme.UNSTATED ? Implied.complete(f, context.stated, false) : f)
        .ifPresent(found::add);
    return found;
  }

  /** Whom advice asks to act. */
  private static Party asked(Reading reading, Context context, Optional<Predicate> urging) {
    if (urging.isPresent()) {
      return Addressee.asked(reading, context, urging.get()).orElse(Party.GOVERNMENT);
    }
    Party actor = advised(reading.parse()) ? Subjects.main(reading, context) : Party.NONE;
    return actor.kind() == Party.Kind.NONE ? Addressee.ofItem(reading, context) : actor;
  }

  /**
   * What the facts of a sentence imply where its words told nothing: progress by deeds of which
   * nothing is judged, a gap by what was not done or is not yet law.
   */
  private static Optional<Finding> implied(Reading reading, Context context, Set<Polarity> judged) {
    boolean scarce =
        reading.parse().has("cue/scarcity", 0, reading.parse().size())
            || reading.parse().has("cue/less", 0, reading.parse().size());
    Parse parse = reading.parse();
    boolean unknown = parse.has("cue/uncertain", 0, parse.size());
    boolean asserts = Lists.none(0, parse.size(), i -> Judgement.denies(parse, i));
    boolean before = asserts && parse.has("cue/denial", 0, parse.size());
    List<Implied> all =
        context.stated.stream()
            .filter(f -> !(f instanceof Count count && before && !count.reported()))
            .flatMap(f -> Implied.of(f).stream())
            .filter(
                i ->
                    i.polarity() == Polarity.GAP
                        || judged.isEmpty() && !unknown
                        || i.plain() && !scarce)
            .filter(i -> !judged.contains(i.polarity()))
            .toList();
    return all.stream()
        .findFirst()
        .map(
            i ->
                new Finding(
                    reading.evidence(),
                    i.polarity(),
                    i.theme() == Theme.UNSTATED
                        ? Themes.of(
                            reading,
                            List.of(new Clause(0, reading.parse().size(), Optional.empty())))
                        : i.theme(),
                    i.actor()));
  }

  /**
   * What clauses of one polarity say together: the first theme and the first actor that they name.
   */
  private static Finding finding(
      Reading reading, Context context, Polarity polarity, List<Clause> clauses) {
    boolean victims = Judgement.victimsPunished(reading.parse(), clauses.get(0));
    Clause first = clauses.get(0);
    boolean state =
        Judgement.stateExploits(reading.parse(), first)
            || reading.parse().has("cue/state-imposed", first.from(), first.to());
    Theme theme =
        victims
            ? Theme.PROTECTION
            : state
                ? Theme.PROSECUTION
                : Themes.of(
                    reading,
                    clauses.stream().map(c -> Assessing.matter(reading.parse(), c)).toList());
    for (Clause clause : clauses) {
      Party actor = actor(reading, context, clause);
      Party before =
          actor.kind() == Party.Kind.BODY && clause != first
              ? reasoned(reading, context, first)
              : Party.NONE;
      if (before.kind() != Party.Kind.NONE) {
        return new Finding(reading.evidence(), polarity, theme, before);
      }
      if (actor.kind() != Party.Kind.NONE || acts(reading.parse(), clause)) {
        return new Finding(reading.evidence(), polarity, theme, actor);
      }
    }
    return new Finding(reading.evidence(), polarity, theme, Party.NONE);
  }

  /** "…, as the government held none and its council …": who is named first, in a reason. */
  private static Party reasoned(Reading reading, Context context, Clause clause) {
    Parse parse = reading.parse();
    return parse.predicates.stream()
        .filter(p -> p.first > clause.from() && p.verb < clause.to() && !p.embedded)
        .filter(p -> p.relative < 0 && Clause.subordinate(parse, p))
        .map(p -> Subjects.of(reading, context, p))
        .filter(p -> p.kind() != Party.Kind.NONE)
        .findFirst()
        .orElse(Party.NONE);
  }

  /** Officials who are judged as offenders, who are nobody known. */
  private static boolean offends(Parse parse, Clause clause, Phrase subject) {
    boolean denied = clause.predicate().filter(p -> p.denied).isPresent();
    return !denied
        && parse.is(subject.last(), "class/official")
        && (parse.has("cue/problem", clause.from(), clause.to())
            || Harms.obstructs(parse, clause)
            || Judgement.stateExploits(parse, clause));
  }

  /** "the government's care for victims", "government efforts": whose the subject is. */
  private static boolean owned(Parse parse, Clause clause) {
    Optional<Phrase> subject = clause.predicate().flatMap(parse::subject);
    for (int i = subject.map(Phrase::first).orElse(0);
        subject.isPresent() && i < subject.get().last();
        i++) {
      if (parse.is(i, "cue/government") && parse.pos[i + 1] == Pos.PART) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody who is nobody in particular does what a clause tells ("prosecutors"). */
  private static boolean acts(Parse parse, Clause clause) {
    return clause
        .predicate()
        .filter(p -> !p.passive)
        .flatMap(parse::subject)
        .map(Phrase::last)
        .filter(
            head ->
                parse.is(head, "class/official")
                    || parse.is(head, "class/person")
                    || parse.pos[head] == Pos.PROPN)
        .isPresent();
  }

  private static Party actor(Reading reading, Context context, Clause clause) {
    Parse read = reading.parse();
    Optional<Phrase> subject = clause.predicate().flatMap(read::subject);
    if (subject.filter(s -> offends(read, clause, s)).isPresent()) {
      return Party.NONE;
    }
    boolean efforts = subject.filter(s -> read.is(s.last(), "class/effort")).isPresent();
    if (efforts && clause.predicate().filter(p -> read.is(p, "frame/include")).isPresent()) {
      return context.subject.kind() == Party.Kind.NONE ? Party.GOVERNMENT : context.subject;
    }
    Optional<Party> told =
        clause
            .predicate()
            .flatMap(
                p -> Assessing.told(reading, context, p).or(() -> criticised(reading, context, p)));
    if (told.isPresent()) {
      return told.get();
    }
    Party party =
        clause
            .predicate()
            .map(p -> Subjects.of(reading, context, p))
            .orElseGet(() -> Subjects.main(reading, context));
    Optional<Body> concerned =
        subject
            .filter(s -> party.kind() == Party.Kind.NONE)
            .filter(s -> clause.predicate().get().passive)
            .flatMap(s -> reading.bodyAt(s.last()));
    if (concerned.isPresent()) {
      return Parties.ofBody(concerned.get(), context);
    }
    return party.kind() == Party.Kind.NONE && owned(reading.parse(), clause)
        ? Party.GOVERNMENT
        : party;
  }

  /** "The ombudsman found that police …": those of whom somebody else tells. */
  private static Optional<Party> criticised(Reading reading, Context context, Predicate predicate) {
    Parse parse = reading.parse();
    int index = parse.predicates.indexOf(predicate);
    boolean tells =
        parse.is(predicate, "frame/report")
            && !predicate.passive
            && Subjects.of(reading, context, predicate).kind() == Party.Kind.BODY;
    return parse.predicates.stream()
        .filter(p -> tells && p.governor == index && !p.embedded)
        .filter(p -> parse.subject(p).filter(s -> s.first() > predicate.last).isPresent())
        .findFirst()
        .map(p -> Subjects.of(reading, context, p));
  }

  /** A waiver for the sake of a plan with resources, which is the one deed that a rating tells. */
  private static boolean resourced(Parse parse) {
    return parse.has("cue/waiver", 0, parse.size()) && parse.has("cue/resourced", 0, parse.size());
  }

  /** A sentence that rates: a tier with a verb of rating, or the standard formula. */
  private static boolean rating(Parse parse) {
    boolean formula =
        parse.has("cue/standards", 0, parse.size()) && parse.has("cue/comply", 0, parse.size())
            || parse.has("cue/significant-efforts", 0, parse.size())
                && parse.has("cue/formula", 0, parse.size());
    boolean waived = parse.has("cue/waiver", 0, parse.size()) && tier(parse, 0, parse.size());
    return formula
        || waived
        || parse.predicates.stream().filter(p -> !p.embedded).anyMatch(p -> rates(parse, p));
  }

  private static boolean rates(Parse parse, Predicate predicate) {
    boolean verb = parse.is(predicate, "frame/rate") || parse.pos[predicate.verb] == Pos.AUX;
    return verb && tier(parse, predicate.last + 1, predicate.end);
  }

  private static boolean tier(Parse parse, int from, int to) {
    return Lists.any(from, to, i -> parse.code(i, "tier").isPresent());
  }

  /** "The experts urge the authorities to …", "recommends that it adopt …": advice by others. */
  private static Optional<Predicate> urging(Reading reading, Context context) {
    Parse parse = reading.parse();
    return parse.predicates.stream()
        .filter(p -> !p.embedded && !p.passive && !p.denied && parse.is(p, "frame/urge"))
        .filter(p -> parse.lower(p.verb).endsWith("s") || own(parse, p))
        .filter(p -> Subjects.of(reading, context, p).kind() != Party.Kind.GOVERNMENT)
        .filter(p -> parse.subject(p).filter(s -> parse.is(s.last(), "class/data")).isEmpty())
        .filter(p -> !(parse.is(p, "frame/report") && states(parse, p)))
        .findFirst();
  }

  /** "suggests that girls are trafficked": what is said to be so, in the present or the past. */
  private static boolean states(Parse parse, Predicate predicate) {
    return Lists.first(parse.predicates, p -> p.first > predicate.last && !p.embedded)
        .filter(p -> parse.is(p.first, "cue/present") || parse.is(p.first, "cue/be"))
        .filter(p -> !p.advised && parse.subject(p).isPresent())
        .filter(p -> parse.subject(p).get().first() > predicate.last)
        .isPresent();
  }

  /** "We recommend": the assessor in the first person. */
  private static boolean own(Parse parse, Predicate predicate) {
    return parse.subject(predicate).filter(s -> parse.is(s.last(), "cue/we")).isPresent()
        && Lists.none(parse.over(predicate.verb), h -> h.form() == Match.Form.PAST);
  }

  private static boolean advised(Parse parse) {
    return parse.predicates.stream()
        .filter(p -> !p.embedded && !Clause.subordinate(parse, p))
        .anyMatch(
            p -> p.advised && !endures(parse, p) || urged(parse, p) || consideredDue(parse, p));
  }

  /** "children must attend a camp": what people have to do, by a word that advises others. */
  private static boolean endures(Parse parse, Predicate predicate) {
    return !predicate.passive
        && !parse.has("cue/should", predicate.first, predicate.verb)
        && parse
            .subject(predicate)
            .filter(s -> !Who.groups(parse, s.last(), s.last() + 1).isEmpty())
            .filter(s -> !Whom.acts(parse, s.last()))
            .isPresent();
  }

  /** "The experts consider that the police should …". */
  private static boolean consideredDue(Parse parse, Predicate predicate) {
    return Assessing.is(parse, predicate)
        && Lists.any(
            parse.predicates,
            p -> p.first > predicate.last && p.advised && !p.embedded && p.relative < 0);
  }

  /** "The authorities are urged to …". */
  private static boolean urged(Parse parse, Predicate predicate) {
    return predicate.passive
        && !predicate.denied
        && parse.is(predicate, "frame/urge")
        && parse.is(predicate.first, "cue/present")
        && parse.lower(predicate.last + 1).equals("to");
  }

  /** What is told of trafficking itself, or of what a law punishes, judges nobody. */
  private static boolean situation(Reading reading, Context context) {
    Parse parse = reading.parse();
    boolean officials = parse.has("class/official", 0, parse.size());
    Party actor = Subjects.main(reading, context);
    if (reading.section() == Section.PROFILE && !context.flows() && publicBody(parse)) {
      return statute(parse);
    }
    boolean nobody = actor.kind() == Party.Kind.NONE || actor.kind() == Party.Kind.COUNTRY;
    boolean role = parse.has("cue/role-noun", 0, parse.size());
    boolean flows = context.flows();
    boolean imposed = parse.has("cue/state-imposed", 0, parse.size());
    if (reading.section() == Section.PROFILE && (nobody || role || flows)) {
      return !imposed && (!officials || !complicit(parse));
    }
    return flows && (nobody || role) && !complicit(parse) && !helped(parse)
        || statute(parse)
        || Lists.any(parse.predicates, p -> !p.embedded && Judgement.suffered(parse, p))
        || context.penalties()
            && !praised(parse)
            && !moved(parse)
            && Lists.none(context.stated, f -> f instanceof Count);
  }

  /** Whether police, courts or officials are the subject of a main verb. */
  private static boolean publicBody(Parse parse) {
    return parse.predicates.stream()
        .filter(p -> !p.embedded && !p.passive && !Clause.subordinate(parse, p))
        .flatMap(p -> parse.subject(p).stream())
        .anyMatch(
            s ->
                parse.is(s.last(), "class/force")
                    || parse.is(s.last(), "body/court")
                    || parse.is(s.last(), "theme/prosecution")
                        && parse.is(s.last(), "class/official"));
  }

  private static boolean complicit(Parse parse) {
    return parse.has("class/complicit", 0, parse.size())
        || parse.has("cue/problem", 0, parse.size())
        || parse.has("cue/state-imposed", 0, parse.size())
        || Lists.any(parse.predicates, p -> Misdeeds.state(parse, p));
  }

  /**
   * "87 victims were identified": what was done for people is no part of how they are exploited.
   */
  private static boolean helped(Parse parse) {
    return Lists.any(
        parse.predicates,
        p ->
            p.passive
                && !p.embedded
                && parse.is(p, "measure/victims-identified")
                && parse
                    .subject(p)
                    .filter(s -> parse.has("class/victim", s.first(), s.last() + 1))
                    .isPresent());
  }

  /** A plain statement of what a law punishes, without praise or blame. */
  private static boolean statute(Parse parse) {
    boolean none =
        parse.predicates.stream()
            .filter(p -> !p.embedded)
            .flatMap(p -> parse.subject(p).stream())
            .anyMatch(s -> parse.is(s.first(), "cue/denial"));
    boolean lawful =
        Lists.any(
            parse.predicates,
            p ->
                !p.embedded
                    && parse.is(p, "frame/lawful")
                    && parse.subject(p).map(s -> lawAbout(parse, s)).orElse(false));
    return lawful
        && !none
        && !praised(parse)
        && !moved(parse)
        && Lists.none(parse.predicates, p -> p.denied);
  }

  /** "The code was amended in 2015": a law that moves, beside what it punishes. */
  private static boolean moved(Parse parse) {
    return parse.predicates.stream()
        .filter(p -> !p.embedded && !Clause.subordinate(parse, p) && p.done())
        .anyMatch(p -> parse.is(p, "law-action/amended") || parse.is(p, "law-action/enacted"));
  }

  private static boolean praised(Parse parse) {
    return parse.has("cue/stringent", 0, parse.size());
  }

  private static boolean lawAbout(Parse parse, Phrase subject) {
    for (int i = subject.first(); i <= subject.last(); i++) {
      if (parse.is(i, "class/law")
          || parse.is(i, "class/amendment")
          || parse.is(i, "class/penalty")) {
        return true;
      }
    }
    return false;
  }
}
