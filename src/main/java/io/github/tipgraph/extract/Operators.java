// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** Who runs a programme, by what the text says of it. */
final class Operators {
  private Operators() {}

  /**
   * Who runs it: the possessor, the agent after "by", the subject; for "its …" the subject of the
   * main clause.
   */
  static Party of(
      Reading reading, Context context, Programme programme, Optional<Predicate> runner) {
    Parse parse = reading.parse();
    int before = owned(parse, programme);
    if (before > 0 && Marks.genitive(parse.lower(before))) {
      int at = before;
      int first =
          parse.phraseAt(before).or(() -> parse.phraseAt(at - 1)).map(Phrase::first).orElse(before);
      Party owner =
          first < before
              ? Parties.party(reading, context, new Phrase(first, before - 1))
              : Party.NONE;
      boolean country =
          owner.kind() == Party.Kind.GOVERNMENT
              && programme.kind() != ProgrammeKind.PLAN
              && !parse.has("cue/government", first, before);
      if (owner.kind() != Party.Kind.NONE && !country) {
        return owner.kind() == Party.Kind.COUNTRY ? Party.NONE : owner;
      }
    }
    boolean others = parse.has("cue/others-run", phrase(parse, programme), programme.head());
    Party of = others ? Party.NONE : modifier(reading, context, programme);
    if (of.kind() != Party.Kind.NONE) {
      return of;
    }
    Party by = participle(reading, context, programme);
    if (by.kind() == Party.Kind.NONE) {
      by =
          Running.relative(parse, programme)
              .map(p -> Parties.subject(reading, context, p))
              .or(() -> owner(reading, context, programme))
              .orElse(Party.NONE);
    }
    if (by.kind() == Party.Kind.NONE && !others) {
      by = Entrusted.of(reading, context, programme);
    }
    if (by.kind() == Party.Kind.NONE && !others) {
      by = Hosts.named(reading, context, programme);
    }
    if (by.kind() == Party.Kind.NONE && !others) {
      by = ofClause(reading, context, programme, runner);
    }
    if (by.kind() == Party.Kind.NONE && !others) {
      by = Hosts.around(reading, context, programme);
    }
    return by.kind() == Party.Kind.COUNTRY ? Party.NONE : by;
  }

  /** The token before a programme's name and its number or "own". */
  private static int owned(Parse parse, Programme programme) {
    int before = programme.first() - 1;
    while (before > 0 && (parse.pos[before] == Pos.NUM || parse.is(before, "cue/own"))) {
      before--;
    }
    return before;
  }

  /** "government facilities", "a Ministry of Health shelter": who stands in its noun phrase. */
  private static Party modifier(Reading reading, Context context, Programme programme) {
    Parse parse = reading.parse();
    for (int i = phrase(parse, programme); i < programme.head(); i++) {
      boolean state = parse.is(i, "cue/government") && !parse.lower(i + 1).equals("-");
      if (state || parse.is(i, "cue/state-run")) {
        return Party.GOVERNMENT;
      }
    }
    boolean run =
        programme.kind() != ProgrammeKind.PROCEDURE && programme.kind() != ProgrammeKind.TRAINING;
    return Lists.first(
            reading.bodies(),
            b -> run && b.first() >= phrase(parse, programme) && b.last() < programme.head())
        .map(b -> Parties.ofBody(b, context))
        .orElse(Party.NONE);
  }

  private static int phrase(Parse parse, Programme programme) {
    return parse.phraseAt(programme.head()).map(Phrase::first).orElse(programme.first());
  }

  /** Who runs it by what its clause says that is done with it. */
  private static Party ofClause(
      Reading reading, Context context, Programme programme, Optional<Predicate> runner) {
    Parse parse = reading.parse();
    Optional<Phrase> asked = runner.flatMap(r -> asked(parse, r));
    if (asked.isPresent()) {
      return Parties.party(reading, context, asked.get());
    }
    Party by = Party.NONE;
    Optional<Predicate> had =
        Running.had(parse, programme).or(() -> Running.supplied(parse, programme));
    if (had.isPresent()) {
      by = Parties.subject(reading, context, had.get());
    } else if (runner.isPresent() && !parse.is(runner.get(), "frame/fund")) {
      by = Parties.subject(reading, context, runner.get());
    } else if (runner.isEmpty()) {
      by = doer(reading, context, programme);
    }
    if (by.kind() == Party.Kind.NONE && means(parse, programme)) {
      by = governing(parse, programme).map(p -> Parties.subject(reading, context, p)).orElse(by);
    }
    if (by.kind() == Party.Kind.NONE && efforts(parse, programme)) {
      by = Party.GOVERNMENT;
    }
    if (by.kind() == Party.Kind.NONE) {
      by = spender(reading, context, programme);
    }
    boolean main =
        runner.isPresent() && runner.get().embedded && !runner.get().passive
            || Running.partOf(parse, programme)
            || Running.owned(parse, programme);
    if (by.kind() == Party.Kind.NONE && main) {
      by =
          before(parse, programme)
              .map(p -> Parties.subject(reading, context, p))
              .orElseGet(() -> Subjects.main(reading, context));
    }
    boolean its = parse.is(programme.first() - 1, "cue/possessive");
    return by.kind() == Party.Kind.NONE && its ? possessor(reading, context, programme) : by;
  }

  /** "spent $900 on legal aid", "paid victims an allowance": who pays for a service. */
  private static Party spender(Reading reading, Context context, Programme programme) {
    Parse parse = reading.parse();
    int before = Running.opening(parse, programme) - 1;
    boolean service = programme.kind() == ProgrammeKind.SERVICE;
    boolean on = parse.is(before, "money/on");
    boolean people = parse.phraseAt(before).filter(p -> Receivers.people(parse, p)).isPresent();
    boolean plan =
        programme.kind() == ProgrammeKind.PLAN
            && (parse.is(before, "cue/recipient") || parse.is(before, "cue/for"))
            && parse.phraseAt(before - 1).isPresent();
    return governing(parse, programme)
        .filter(p -> p.done() && (plan || service && (on || people)))
        .filter(
            p ->
                plan && parse.is(p, "modality/budget")
                    || !plan && parse.is(p, "money/payment")
                    || !plan && parse.is(p, "modality/expenditure"))
        .map(p -> Parties.subject(reading, context, p))
        .orElse(Party.NONE);
  }

  /** "its hotline": the subject of the clause, else who is named last before it, else before. */
  private static Party possessor(Reading reading, Context context, Programme programme) {
    Optional<Party> subject =
        governing(reading.parse(), programme)
            .map(p -> Parties.subject(reading, context, p))
            .filter(p -> p.kind() != Party.Kind.NONE);
    return subject
        .or(
            () ->
                reading.bodies().stream()
                    .filter(b -> b.last() < programme.first())
                    .reduce((a, b) -> b)
                    .map(b -> Parties.ofBody(b, context)))
        .orElse(context.subject);
  }

  /** "trained judges in a course", "warned girls through a campaign": something done with it. */
  private static boolean means(Parse parse, Programme programme) {
    int before = parse.phraseAt(programme.head()).map(Phrase::first).orElse(0) - 1;
    return programme.kind() != ProgrammeKind.FACILITY
        && programme.kind() != ProgrammeKind.SERVICE
        && parse.is(before, "programme/means");
  }

  private static Optional<Predicate> governing(Parse parse, Programme programme) {
    return parse.predicates.stream()
        .filter(p -> p.last < programme.first() && programme.first() < p.end && !p.passive)
        .reduce((a, b) -> b);
  }

  /** "efforts included opening a shelter": bare efforts are the government's. */
  private static boolean efforts(Parse parse, Programme programme) {
    return parse.predicates.stream()
        .filter(p -> !p.embedded && p.last < programme.first())
        .filter(p -> parse.is(p, "frame/include"))
        .anyMatch(
            p ->
                parse
                    .subject(p)
                    .filter(s -> parse.is(s.last(), "class/effort") && bare(parse, s))
                    .isPresent());
  }

  private static boolean bare(Parse parse, Phrase phrase) {
    return phrase.first() == phrase.last()
        || phrase.first() + 1 == phrase.last() && parse.is(phrase.first(), "cue/demonstrative");
  }

  /** "pays La Strada to keep a shelter", "an NGO to run it": whom a verb gets to run it. */
  private static Optional<Phrase> asked(Parse parse, Predicate runner) {
    return agreed(parse, runner).or(() -> gotTo(parse, runner));
  }

  /** "signed an agreement with X, an NGO, to run": with whom somebody agrees on running it. */
  private static Optional<Phrase> agreed(Parse parse, Predicate runner) {
    boolean infinitive = runner.embedded && parse.lower(runner.first).equals("to");
    if (!infinitive || runner.governor < 0) {
      return Optional.empty();
    }
    int from = parse.predicates.get(runner.governor).last + 1;
    for (int i = from; i < runner.first; i++) {
      boolean with = parse.lower(i).equals("with") && parse.has("class/agreement", from, i);
      if (with) {
        return parse.phraseAt(i + 1).filter(p -> parse.pos[p.last()] == Pos.PROPN);
      }
    }
    return Optional.empty();
  }

  private static Optional<Phrase> gotTo(Parse parse, Predicate runner) {
    boolean infinitive = runner.embedded && parse.lower(runner.first).equals("to");
    return infinitive && runner.governor >= 0
        ? parse
            .phraseAt(runner.first - 1)
            .filter(p -> p.last() == runner.first - 1)
            .filter(p -> p.first() > parse.predicates.get(runner.governor).last)
            .filter(
                p ->
                    !parse.has(
                        "programme/beside",
                        parse.predicates.get(runner.governor).last + 1,
                        p.first()))
            .filter(p -> parse.is(p.last(), "class/partner") || parse.pos[p.last()] == Pos.PROPN)
        : Optional.empty();
  }

  /** The main verb of the clause before it. */
  private static Optional<Predicate> before(Parse parse, Programme programme) {
    return parse.predicates.stream()
        .filter(p -> !p.embedded && p.relative < 0 && p.last < programme.first())
        .reduce((a, b) -> b);
  }

  /** "the centers of the Ministry of Health". */
  private static Optional<Party> owner(Reading reading, Context context, Programme programme) {
    int of = programme.head() + 1;
    return reading.parse().lower(of).equals("of")
        ? reading
            .parse()
            .phraseAt(of + 1)
            .flatMap(p -> reading.bodyAt(p.last()))
            .map(b -> Parties.ofBody(b, context))
        : Optional.empty();
  }

  /** Who did with it whatever was done: the subject of the verb whose object it is. */
  private static Party doer(Reading reading, Context context, Programme programme) {
    Parse parse = reading.parse();
    int first = parse.phraseAt(programme.head()).map(Phrase::first).orElse(programme.first());
    return Lists.first(
            parse.predicates,
            p -> p.last + 1 == first && !p.passive && !parse.is(p, "frame/transfer"))
        .map(p -> Parties.subject(reading, context, p))
        .orElse(Party.NONE);
  }

  /** "run by IOM": the agent of a participle on the programme. */
  private static Party participle(Reading reading, Context context, Programme programme) {
    Parse parse = reading.parse();
    for (Predicate predicate : parse.predicates) {
      boolean runs =
          Running.runs(parse, predicate)
              && !parse.is(predicate, "frame/fund")
              && !parse.is(predicate, "frame/lend");
      if (runs && Running.on(parse, programme, predicate)) {
        Party party = Parties.agentAfterBy(reading, context, predicate);
        if (party.kind() != Party.Kind.NONE) {
          return party;
        }
      }
    }
    return Party.NONE;
  }
}
