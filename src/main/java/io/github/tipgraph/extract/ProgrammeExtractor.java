// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.fact.ProgrammeProfile;
import io.github.tipgraph.fact.ProgrammeStatus;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.read.Block;
import io.github.tipgraph.text.Pos;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans, projects, services and facilities that somebody runs, each once a document, with what
 * later mentions add.
 */
final class ProgrammeExtractor {
  /** Notes in the context what a sentence says of programmes; those that it names first. */
  List<ProgrammeProfile> read(Reading reading, Context context) {
    if (reading.section() == Section.RECOMMENDATIONS
        || reading.section() == Section.PROFILE
        || reading.parse().sentence.kind() == Block.Kind.HEADING) {
      return List.of();
    }
    int before = context.programmes.size();
    for (Programme programme : reading.programmes()) {
      Party by =
          Operators.of(reading, context, programme, Running.runner(reading.parse(), programme));
      Optional<KnownProgramme> known =
          context
              .resolve(programme)
              .or(() -> again(reading.parse(), context, programme))
              .filter(k -> programme.reference() || same(k.operator(), by));
      boolean named = !programme.reference() || unnamed(reading.parse(), programme);
      if (known.isEmpty() && named && runs(reading, programme)) {
        known = Optional.of(new KnownProgramme(programme, reading.evidence(), Party.NONE));
        context.programmes.add(known.get());
      }
      known.ifPresent(k -> add(reading, context, programme, k));
    }
    for (Programme programme : Further.in(reading, context)) {
      KnownProgramme known = new KnownProgramme(programme, reading.evidence(), Party.NONE);
      Party operator = context.programme.map(KnownProgramme::operator).orElse(Party.NONE);
      context.programmes.add(known);
      add(reading, context, programme, known);
      known.add(operator, List.of(), ProgrammeStatus.UNSTATED, "");
    }
    those(reading, context);
    context.programme.ifPresent(k -> again(reading, context, k));
    return context.programmes.subList(before, context.programmes.size()).stream()
        .map(KnownProgramme::profile)
        .toList();
  }

  /**
   * "… and expanded it to X": a pronoun as the object of a verb of running is the programme last
   * named.
   */
  private static void again(Reading reading, Context context, KnownProgramme known) {
    Parse parse = reading.parse();
    for (Predicate predicate : parse.predicates) {
      ProgrammeStatus status = Standing.status(parse, predicate);
      boolean pronoun = parse.is(predicate.last + 1, "cue/pronoun");
      boolean changed = status == ProgrammeStatus.EXPANDED || status == ProgrammeStatus.ENDED;
      if (pronoun && predicate.done() && !predicate.passive && changed) {
        known.add(
            Party.NONE, Who.areas(reading, context, predicate.last, predicate.end), status, "");
      }
    }
  }

  /** "six shelters; those in A and B were full": where some of the homes named last are. */
  private static void those(Reading reading, Context context) {
    Parse parse = reading.parse();
    for (Phrase phrase : parse.phrases) {
      boolean those =
          parse.is(phrase.last(), "programme/those")
              && (phrase.first() == 0
                  || Lists.any(reading.programmes(), p -> p.last() < phrase.first()))
              && parse.is(phrase.last() + 1, "cue/location")
              && Complements.place(parse, phrase.last() + 2);
      int to =
          parse.predicates.stream()
              .mapToInt(p -> p.first)
              .filter(f -> f > phrase.last())
              .min()
              .orElse(parse.size());
      context
          .programme
          .filter(k -> those && k.programme().kind() == ProgrammeKind.FACILITY)
          .filter(k -> context.programmeParagraph == parse.sentence.paragraph())
          .ifPresent(
              k ->
                  k.add(
                      Party.NONE,
                      Who.areas(reading, context, phrase.last(), to),
                      ProgrammeStatus.UNSTATED,
                      ""));
    }
  }

  /** "the hotline": definite, and never introduced. */
  private static boolean unnamed(Parse parse, Programme programme) {
    int first = parse.phraseAt(programme.head()).map(Phrase::first).orElse(programme.first());
    boolean kind =
        programme.kind() == ProgrammeKind.HOTLINE
            || programme.kind() == ProgrammeKind.DATABASE
            || programme.kind() == ProgrammeKind.FACILITY;
    return kind && parse.is(first, "cue/definite") && parse.is(programme.head(), "programme/own");
  }

  /** "the new reception center", after "a reception center for migrants". */
  private static Optional<KnownProgramme> again(Parse parse, Context context, Programme programme) {
    int first = parse.phraseAt(programme.head()).map(Phrase::first).orElse(programme.first());
    boolean definite = parse.is(first, "cue/definite") || parse.is(first, "cue/demonstrative");
    if (!definite || programme.reference()) {
      return Optional.empty();
    }
    List<KnownProgramme> same =
        Lists.those(
            context.programmes,
            k -> k.programme().kind() == programme.kind() && k.covers(programme.name()));
    return same.isEmpty() ? Optional.empty() : Optional.of(same.get(same.size() - 1));
  }

  /** The programmes of a document that was read to its end. */
  List<ProgrammeProfile> profiles(Context context) {
    return context.programmes.stream().map(KnownProgramme::profile).toList();
  }

  /** Two programmes of one name and of different operators are two. */
  private static boolean same(Party known, Party by) {
    return known.equals(by) || known.kind() == Party.Kind.NONE || by.kind() == Party.Kind.NONE;
  }

  private static void add(
      Reading reading, Context context, Programme programme, KnownProgramme known) {
    Parse parse = reading.parse();
    Programme told = Running.lead(reading, programme).orElse(programme);
    Optional<Predicate> runner = Running.runner(parse, told);
    known.add(
        Operators.of(reading, context, told, runner),
        areas(reading, context, told, known),
        Standing.of(reading, told, runner),
        Beginning.of(reading, told, runner));
    context.programme = Optional.of(known);
    context.programmeParagraph = parse.sentence.paragraph();
  }

  /** Whether the text says that somebody runs it, and names it well enough to tell it apart. */
  private static boolean runs(Reading reading, Programme programme) {
    Parse parse = reading.parse();
    if (Programmes.label(parse, programme)) {
      return true;
    }
    Optional<Predicate> runner = Running.runner(parse, programme);
    boolean body = reading.bodyAt(programme.head()).isPresent();
    if (body
        && !Running.owned(parse, programme)
        && !Running.named(parse, programme)
        && runner.filter(r -> parse.is(r, "frame/operate") || !r.passive).isEmpty()) {
      return false;
    }
    if (subset(parse, programme)
        || means(parse, programme)
        || unit(parse, programme, runner)
        || apposed(reading, programme)
        || Materials.cited(parse, programme, runner)
        || Running.exploited(parse, programme)) {
      return false;
    }
    boolean involved =
        runner.isPresent()
            || Running.partOf(parse, programme)
            || Running.owned(parse, programme)
            || Running.subject(parse, programme)
            || Running.placed(parse, programme)
            || Running.exists(parse, programme)
            || Running.backed(parse, programme)
            || Running.had(parse, programme).isPresent()
            || Running.supplied(parse, programme).filter(Predicate::done).isPresent()
            || Running.named(parse, programme)
            || Running.relative(parse, programme).isPresent()
            || Endowed.paid(reading, programme)
            || programme.kind() == ProgrammeKind.PLAN && Standing.drafted(parse, programme)
            || Endowed.titled(parse, programme)
            || parse.is(programme.head(), "programme/own");
    return involved && !Absence.of(parse, programme, runner) && specific(parse, programme);
  }

  /** "gave funds to": money, not funds that somebody runs. */
  private static boolean means(Parse parse, Programme programme) {
    return programme.kind() == ProgrammeKind.FUND
        && !parse.tokens.get(programme.head()).capitalised()
        && !counted(parse, programme.first())
        && Lists.any(parse.over(programme.head()), h -> h.form() == Match.Form.PLURAL);
  }

  private static boolean counted(Parse parse, int token) {
    return parse.pos[Math.max(0, token - 1)] == Pos.NUM
        || parse.phraseAt(token).filter(p -> parse.pos[p.first()] == Pos.NUM).isPresent();
  }

  /** "asked his office": a part of a body, of which nobody says that it opens, runs or closes. */
  private static boolean unit(Parse parse, Programme programme, Optional<Predicate> runner) {
    boolean opens =
        runner
            .filter(
                r ->
                    parse.is(r, "frame/operate")
                        || Standing.statusOf(parse, r) != ProgrammeStatus.UNSTATED)
            .isPresent();
    return parse.is(programme.head(), "programme/unit") && !opens;
  }

  /** "86 projects, 38 of them homes". */
  private static boolean subset(Parse parse, Programme programme) {
    int first = parse.phraseAt(programme.head()).map(Phrase::first).orElse(programme.first());
    return first > 1
        && parse.lower(first - 2).equals("of")
        && (parse.is(first - 1, "cue/pronoun") || parse.is(first - 1, "cue/relative"));
  }

  /** "the Hope project, a program of the ministry": said once more of one that has a name. */
  private static boolean apposed(Reading reading, Programme programme) {
    Parse parse = reading.parse();
    int first = parse.phraseAt(programme.head()).map(Phrase::first).orElse(programme.first());
    return parse.is(first, "cue/indefinite")
        && parse.lower(first - 1).equals(",")
        && reading
            .programmeAt(first - 2)
            .filter(p -> p.head() == first - 2 && !p.reference())
            .filter(p -> parse.tokens.get(p.first()).capitalised() && p.first() > 0)
            .isPresent();
  }

  private static boolean specific(Parse parse, Programme programme) {
    boolean modified =
        programme.first() < programme.head()
            && !(headLength(parse, programme) > programme.head() - programme.first());
    boolean complement = programme.last() > programme.head();
    boolean long1 = headLength(parse, programme) > 1;
    boolean plural = Lists.any(parse.over(programme.head()), h -> h.form() == Match.Form.PLURAL);
    int opening = parse.phraseAt(programme.head()).map(Phrase::first).orElse(programme.first());
    boolean counted =
        opening < programme.first()
            && (parse.pos[opening] == Pos.DET
                || parse.pos[programme.first() - 1] == Pos.NUM
                || Running.owned(parse, programme));
    boolean branch =
        parse.lower(programme.head() + 1).equals("of") && body(parse, programme.head() + 2);
    ProgrammeKind kind = programme.kind();
    return switch (kind) {
      case HOTLINE, CAMPAIGN, DATABASE -> true;
      case SERVICE ->
          long1
              || modified
                  && (kindOfService(parse, programme) || parse.is(opening, "cue/indefinite"))
              || parse.is(programme.head(), "programme/allowance")
              || parse.is(programme.last(), "programme-kind/service") && complement;
      case TRAINING ->
          !(parse.is(opening, "cue/definite") && parse.lower(programme.head() + 1).equals("of"));
      case FUND, PLAN, PROCEDURE, PROJECT -> modified || complement || long1 || counted && !plural;
      case FACILITY, UNSTATED ->
          !branch
              && (modified || complement || long1 || counted || Running.named(parse, programme));
    };
  }

  private static boolean body(Parse parse, int token) {
    return Lists.any(parse.over(token), h -> h.lexeme().kind() == Lexeme.Kind.ORGANISATION);
  }

  private static boolean kindOfService(Parse parse, Programme programme) {
    for (int i = programme.first(); i <= programme.head(); i++) {
      if (parse.is(i, "cue/service-kind")) {
        return true;
      }
    }
    return false;
  }

  private static int headLength(Parse parse, Programme programme) {
    return parse.over(programme.head()).stream()
        .filter(h -> h.last() == programme.head() && h.evokes("programme-kind/"))
        .mapToInt(Hit::length)
        .max()
        .orElse(1);
  }

  /** The places that the subject of a clause names, which it may share with the clause before. */
  private static List<String> ofSubject(Reading reading, Context context, Predicate predicate) {
    Parse parse = reading.parse();
    int first = parse.subject(predicate).map(Phrase::first).orElse(-1);
    int verb =
        parse.predicates.stream()
            .filter(p -> p.first > first)
            .mapToInt(p -> p.first)
            .min()
            .orElse(-1);
    return first < 0 || verb < 0 ? List.of() : Who.areas(reading, context, first, verb);
  }

  /**
   * Where it runs: places of its clause, those after it before those ahead of it; else what its
   * operator serves.
   */
  private static List<String> areas(
      Reading reading, Context context, Programme programme, KnownProgramme known) {
    Parse parse = reading.parse();
    if (Running.partOf(parse, programme)) {
      return List.of();
    }
    Clause clause =
        Lists.first(
                Clause.of(parse), c -> c.from() <= programme.head() && programme.head() < c.to())
            .orElse(new Clause(0, parse.size(), Optional.empty()));
    int until =
        reading.programmes().stream()
            .mapToInt(Programme::first)
            .filter(f -> f > programme.last() + 3)
            .min()
            .orElse(
                Running.relative(parse, programme)
                    .map(r -> Math.max(r.end, clause.to()))
                    .orElse(clause.to()));
    List<String> after =
        Who.areas(reading, context, programme.first(), Math.max(until, programme.last() + 1));
    boolean gerund =
        Running.runner(parse, programme).filter(r -> r.embedded && !r.passive).isPresent();
    int other =
        reading.programmes().stream()
            .filter(p -> !gerund)
            .filter(p -> p.first() >= clause.from() && p.last() < programme.first())
            .mapToInt(Programme::first)
            .min()
            .orElse(clause.to());
    Set<String> areas =
        new LinkedHashSet<>(
            after.isEmpty() ? Who.areas(reading, context, clause.from(), other) : after);
    clause
        .predicate()
        .filter(p -> areas.isEmpty())
        .ifPresent(p -> areas.addAll(ofSubject(reading, context, p)));
    if (areas.isEmpty()) {
      areas.addAll(around(reading, context, programme));
    }
    if (areas.isEmpty() && known.areas().isEmpty()) {
      areas.addAll(served(reading, context, programme, known.operator()));
    }
    return List.copyOf(areas);
  }

  /** Places in front of the sentence, and those of which a clause with "where" tells. */
  private static List<String> around(Reading reading, Context context, Programme programme) {
    Parse parse = reading.parse();
    int where = programme.first() - 1;
    while (where > 0 && !parse.lower(where).matches("where|;")) {
      where--;
    }
    boolean told = where > 0 && parse.lower(where).equals("where");
    int to = told ? where : parse.size();
    List<Integer> verbs = parse.predicates.stream().map(p -> p.first).filter(v -> v < to).toList();
    int first = verbs.isEmpty() ? 0 : verbs.get(0);
    int last = verbs.isEmpty() ? 0 : verbs.get(verbs.size() - 1);
    return told ? Who.areas(reading, context, last, to) : Who.areas(reading, context, 0, first);
  }

  /** The part of the country that who runs a programme serves. */
  private static List<String> served(
      Reading reading, Context context, Programme programme, Party operator) {
    Party by =
        operator.kind() == Party.Kind.NONE
            ? Operators.of(reading, context, programme, Running.runner(reading.parse(), programme))
            : operator;
    return context.registry.entries().stream()
        .map(Registry.Entry::body)
        .filter(b -> by.kind() == Party.Kind.BODY && b.name().equals(by.name()))
        .map(Body::area)
        .filter(area -> area.contains("-"))
        .toList();
  }
}
