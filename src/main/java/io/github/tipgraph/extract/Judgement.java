// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Polarity;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether a clause tells progress or a gap. */
final class Judgement {
  private Judgement() {}

  /** The polarity of a clause; empty where it judges nothing. */
  static Optional<Polarity> of(Reading reading, Clause clause) {
    Parse parse = reading.parse();
    if (clause.predicate().isEmpty()) {
      return verbless(parse, clause);
    }
    Predicate main = clause.predicate().get();
    if (clause.from() == main.first - 1 && parse.lower(clause.from()).equals("to")) {
      return Optional.empty();
    }
    if (unsure(parse, main)) {
      return Optional.empty();
    }
    Predicate head = chained(parse, main, clause);
    if (Clause.added(parse, main) >= 0) {
      return added(parse, clause, main);
    }
    if (Misdeeds.victimsPunished(parse, head)) {
      return Optional.of(head.denied ? Polarity.PROGRESS : Polarity.GAP);
    }
    if (Misdeeds.state(parse, head) && !head.denied) {
      return Optional.of(Polarity.GAP);
    }
    if (!main.passive && parse.subject(main).filter(s -> Harms.outlaws(parse, s)).isPresent()) {
      return Optional.empty();
    }
    if (CrimeGrowth.told(parse, head)) {
      return Optional.empty();
    }
    if (disciplined(parse, head)) {
      return Optional.of(head.denied ? Polarity.GAP : Polarity.PROGRESS);
    }
    Optional<Polarity> turned = turned(parse, head);
    if (turned.isPresent() && head.done()) {
      return turned;
    }
    boolean deed = !Harms.offenders(parse, main) && done(parse, clause, main, head);
    boolean gap =
        trailing(parse, clause, head)
            || head.denied
            || main.denied
            || deniedSubject(parse, main)
            || deniedPhrase(parse, clause)
            || parse.is(main, "polarity/gap")
            || parse.is(head, "polarity/gap")
            || tells(parse, "cue/scarcity", clause)
            || tells(parse, "cue/less", clause)
            || parse.has("cue/abuse", clause.from(), clause.to())
            || parse.has("cue/state-imposed", clause.from(), head.first)
            || parse.has("cue/state-imposed", clause.from(), clause.to()) && !deed
            || head == main && badGoesOn(parse, clause, main)
            || parse.is(main.last + 1, "cue/reluctance")
            || Harms.replaced(parse, clause)
            || Harms.obstructs(parse, clause)
            || Harms.cut(parse, head)
            || Harms.restricts(parse, head)
            || Harms.endangers(parse, head, clause);
    boolean problem = problem(parse, clause, head);
    if (gap || problem) {
      return Optional.of(Polarity.GAP);
    }
    return deed && !main.intended && !Attempts.tried(parse, main)
        ? Optional.of(Polarity.PROGRESS)
        : Optional.empty();
  }

  /** "it is not clear how widely": what the assessor could not learn blames nobody. */
  private static boolean unsure(Parse parse, Predicate main) {
    return parse.is(main.verb, "cue/be")
        && parse.has("cue/uncertain", main.verb, Math.min(parse.size(), main.last + 3))
        && parse.subject(main).filter(s -> parse.lower(s.last()).equals("it")).isPresent();
  }

  /** "nationals suffered forced labor": how people are exploited judges nobody. */
  static boolean suffered(Parse parse, Predicate main) {
    return !main.passive
        && parse.is(main, "polarity/gap")
        && parse
            .phraseAt(main.last + 1)
            .filter(o -> parse.code(o.last(), "form").isPresent())
            .isPresent()
        && parse.subject(main).filter(s -> Misdeeds.people(parse, s)).isPresent();
  }

  /** Whether a clause tells a deed, by its verb, its object or what follows its verb. */
  private static boolean done(Parse parse, Clause clause, Predicate main, Predicate head) {
    return deed(parse, head)
        || deed(parse, main) && !(head != main && parse.is(main, "programme-status/continued"))
        || owned(parse, main)
        || counted(parse, main)
        || Attempts.attempted(parse, head)
        || gerundDeed(parse, main, clause)
        || parse.has("cue/progress", clause.from(), clause.to());
  }

  /**
   * Something bad that public bodies answer for, unless a deed is directed at it or has taken it
   * up.
   */
  private static boolean problem(Parse parse, Clause clause, Predicate head) {
    boolean directed =
        head.done()
            && (parse.is(head, "polarity/progress")
                || pursued(parse, head)
                || Attempts.aimed(parse, head)
                || parse.has("cue/progress", head.last + 1, clause.to()));
    return problem(parse, clause.from(), head.verb) && !(head.done() && pursued(parse, head))
        || problem(parse, head.verb, clause.to()) && !directed;
  }

  private static boolean problem(Parse parse, int from, int to) {
    return Lists.any(from, to, i -> parse.is(i, "cue/problem") && !takenUp(parse, i));
  }

  /** "arresting complicit officers", "awareness of the problem": what is dealt with or told of. */
  private static boolean takenUp(Parse parse, int token) {
    int before = parse.phraseAt(token).map(Phrase::first).orElse(token) - 1;
    boolean told =
        before > 0 && parse.pos[before] == Pos.ADP && parse.is(before - 1, "theme/prevention");
    return told
        || Lists.any(parse.predicates, p -> p.last == before && p.done() && measured(parse, p))
        || Lists.any(
            parse.predicates,
            p -> p.embedded && p.last < before && p.end > token && inquires(parse, p));
  }

  /** "opening an inquiry into": a gerund whose object is a measure. */
  private static boolean inquires(Parse parse, Predicate predicate) {
    return predicate.done()
        && !predicate.passive
        && parse.lower(predicate.verb).endsWith("ing")
        && parse
            .phraseAt(predicate.last + 1)
            .filter(o -> parse.code(o.last(), "measure").isPresent())
            .isPresent();
  }

  /** "two officers were suspended": whether those who serve the state lose their posts. */
  static boolean disciplined(Parse parse, Predicate predicate) {
    Optional<Phrase> whom =
        predicate.passive ? parse.subject(predicate) : Misdeeds.object(parse, predicate);
    return parse.is(predicate, "frame/discipline")
        && whom.filter(w -> parse.is(w.last(), "class/official")).isPresent();
  }

  /** "increased their vulnerability", "reduced the demand": a change of something bad. */
  private static Optional<Polarity> turned(Parse parse, Predicate head) {
    Optional<Phrase> object = parse.phraseAt(head.last + 1);
    Optional<Phrase> changed = head.passive || object.isEmpty() ? parse.subject(head) : object;
    boolean bad =
        parse.is(head, "frame/change")
            && changed
                .filter(
                    c ->
                        parse.is(c.last(), "cue/burden")
                            || parse.code(c.last(), "form").isPresent())
                .isPresent();
    if (!bad) {
      return Optional.empty();
    }
    return Optional.of(parse.is(head, "polarity/gap") ? Polarity.PROGRESS : Polarity.GAP);
  }

  /** ", which has no staff", ", none of whom was heard": a lack told of what was named. */
  private static Optional<Polarity> added(Parse parse, Clause clause, Predicate predicate) {
    boolean people = parse.subject(predicate).filter(s -> Whom.person(parse, s.last())).isPresent();
    boolean lacks =
        predicate.denied && !people
            || parse.is(clause.from() + 1, "cue/denial")
            || parse.is(predicate, "polarity/gap") && !people
            || !people && deniedPhrase(parse, clause);
    return lacks ? Optional.of(Polarity.GAP) : Optional.empty();
  }

  /** "had 61 cases", "brought charges", "took 300 calls", "gathered data": a deed by its object. */
  private static boolean counted(Parse parse, Predicate main) {
    boolean acts = !main.passive && parse.subject(main).filter(s -> actor(parse, s)).isPresent();
    Optional<Phrase> object = acts ? parse.phraseAt(main.last + 1) : Optional.empty();
    return object
        .map(Phrase::last)
        .filter(
            head ->
                parse.code(head, "measure").isPresent()
                    || parse.is(main, "frame/raise") && parse.is(head, "theme/prevention")
                    || parse.is(main, "frame/assemble") && parse.is(head, "class/data"))
        .isPresent();
  }

  private static boolean actor(Parse parse, Phrase phrase) {
    int head = phrase.last();
    if (parse.code(head, "form").isPresent()) {
      return false;
    }
    return parse.pos[head] == Pos.PROPN
        || parse.code(head, "body").isPresent()
        || parse.is(head, "class/official")
        || parse.is(head, "cue/government")
        || parse.is(head, "cue/pronoun")
        || parse.code(head, "programme-kind").isPresent();
  }

  /** "has a written plan": something that is there to act by. */
  private static boolean owned(Parse parse, Predicate main) {
    return parse.is(main, "cue/have")
        && !main.denied
        && parse
            .phraseAt(main.last + 1)
            .filter(o -> parse.is(o.last(), "programme-kind/plan"))
            .isPresent();
  }

  /** ", undermining efforts": a participle after the verb that tells what came of it. */
  private static boolean trailing(Parse parse, Clause clause, Predicate head) {
    return Lists.any(
        parse.predicates,
        p ->
            p.embedded
                && !p.passive
                && p.first > head.last
                && p.verb < clause.to()
                && parse.lower(p.first - 1).equals(",")
                && !p.denied
                && parse.is(p, "polarity/gap"));
  }

  /** Whether a cue stands in a clause, not within a phrase that means something else ("a few"). */
  private static boolean tells(Parse parse, String cue, Clause clause) {
    for (int at = clause.from(); at < clause.to(); at++) {
      boolean whole =
          parse.is(at, cue)
              && !parse.is(at, "cue/not-scarce")
              && !mended(parse, at)
              && !ofName(parse, at)
              && !bound(parse, at, clause.to());
      if (whole && parse.has(cue, at, clause.to())) {
        return true;
      }
    }
    return false;
  }

  /** "an ad hoc Advisory Committee": what stands before a name judges nothing. */
  private static boolean ofName(Parse parse, int token) {
    return parse
        .phraseAt(token)
        .filter(p -> p.last() > token && parse.pos[p.last()] == Pos.PROPN)
        .filter(p -> parse.code(p.last(), "body").isPresent())
        .isPresent();
  }

  /** "addressing these gaps", "progress in filling them": whether a lack is what is made good. */
  private static boolean mended(Parse parse, int token) {
    boolean progress =
        parse.hits.stream()
            .filter(h -> h.is("cue/progress") && h.last() < token)
            .anyMatch(h -> parse.pos[h.last() + 1] == Pos.ADP);
    if (progress) {
      return true;
    }
    return parse
        .phraseAt(token)
        .filter(
            o ->
                Lists.any(
                    parse.predicates, p -> p.last == o.first() - 1 && parse.is(p, "frame/mend")))
        .isPresent();
  }

  /** "fewer than ten of them": how large a number is, where no year is there to compare it with. */
  private static boolean bound(Parse parse, int at, int to) {
    Optional<Hit> under = parse.first("bound/under", at, to).filter(h -> h.first() == at);
    int next = under.map(h -> h.last() + 1).orElse(to);
    return under.isPresent()
        && next < to
        && parse.pos[next] == Pos.NUM
        && Lists.none(next, Math.min(to, next + 6), i -> parse.pos[i] == Pos.X);
  }

  /** Whether efforts are judged good and bad at once. */
  static boolean uneven(Parse parse, Clause clause) {
    return parse.has("cue/uneven", clause.from(), clause.to());
  }

  /** A clause without a verb: a concession names what was done, a list of lacks what was not. */
  private static Optional<Polarity> verbless(Parse parse, Clause clause) {
    boolean gap =
        tells(parse, "cue/scarcity", clause)
            || tells(parse, "cue/less", clause)
            || deniedPhrase(parse, clause);
    boolean concession = parse.is(clause.from(), "cue/concession");
    if (concession) {
      boolean deed =
          parse.has("cue/effort", clause.from(), clause.to())
              || parse.has("measure/convictions", clause.from(), clause.to())
              || parse.has("programme-kind/training", clause.from(), clause.to())
              || parse
                  .predicateAt(clause.from() + 1)
                  .filter(p -> !p.passive && deed(parse, p))
                  .isPresent();
      boolean before = parse.is(clause.from() + 1, "cue/demonstrative");
      return deed && !gap && !before ? Optional.of(Polarity.PROGRESS) : Optional.empty();
    }
    return gap || parse.has("cue/problem", clause.from(), clause.to())
        ? Optional.of(Polarity.GAP)
        : Optional.empty();
  }

  /** The verb that a verb of aspect leads to: "continued to provide", "failed to identify". */
  static Predicate chained(Parse parse, Predicate main, Clause clause) {
    Predicate head = main;
    for (Predicate next : parse.predicates) {
      Predicate governor = next.governor >= 0 ? parse.predicates.get(next.governor) : null;
      boolean aspect =
          parse.is(head, "frame/aspect")
              || parse.is(head, "cue/failure")
              || parse.is(head, "cue/intention")
              || parse.is(head, "cue/have")
              || parse.is(head, "programme-status/continued");
      boolean follows = governor == head && aspect && next.first <= head.last + 2;
      if (follows && next.verb < clause.to()) {
        head = next;
      }
    }
    return head;
  }

  private static boolean deed(Parse parse, Predicate predicate) {
    int longest =
        parse.over(predicate.verb).stream()
            .filter(h -> h.first() == predicate.verb && h.lexeme().kind() == Lexeme.Kind.VERB)
            .mapToInt(Hit::length)
            .max()
            .orElse(0);
    return !goesOn(parse, predicate)
        && !unrelated(parse, predicate)
        && parse.over(predicate.verb).stream()
            .filter(h -> h.first() == predicate.verb && h.lexeme().kind() == Lexeme.Kind.VERB)
            .filter(h -> !h.is("frame/copula") && h.length() == longest)
            .anyMatch(h -> Lists.any(h.lexeme().senses(), Judgement::deed));
  }

  /** "remittances rose", "girls are brought here": what goes on beside all efforts. */
  private static boolean unrelated(Parse parse, Predicate predicate) {
    Optional<Phrase> subject = parse.subject(predicate);
    boolean unknown =
        !predicate.passive
            && parse.is(predicate, "frame/change")
            && parse.phraseAt(predicate.last + 1).isEmpty()
            && subject
                .filter(s -> !parse.tokens.get(s.last()).capitalised() || s.first() == s.last())
                .filter(s -> parse.over(s.last()).isEmpty())
                .isPresent();
    boolean moved =
        predicate.passive
            && parse.is(predicate, "frame/move")
            && subject.filter(s -> Misdeeds.people(parse, s)).isPresent()
            && Lists.any(
                predicate.last + 1,
                Math.min(parse.size(), predicate.end),
                i -> parse.code(i, "form").isPresent());
    return unknown || moved;
  }

  /** "the practice continued": what goes on is a deed only where its subject is one. */
  private static boolean goesOn(Parse parse, Predicate predicate) {
    boolean alone =
        parse.is(predicate, "programme-status/continued")
            && !predicate.passive
            && parse.subject(predicate).filter(s -> actor(parse, s)).isEmpty()
            && parse.phraseAt(predicate.last + 1).isEmpty();
    return alone
        && parse
            .subject(predicate)
            .map(Phrase::last)
            .filter(
                s ->
                    parse.code(s, "programme-kind").isPresent()
                        || parse.code(s, "measure").isPresent()
                        || parse.is(s, "class/effort")
                        || parse.is(s, "class/service")
                        || parse.is(s, "class/tie"))
            .isEmpty();
  }

  /** "forced labor persisted": whether something bad goes on. */
  private static boolean badGoesOn(Parse parse, Clause clause, Predicate main) {
    boolean bad = false;
    int subject = parse.subject(main).map(Phrase::first).orElse(main.first);
    for (int i = Math.max(clause.from(), subject); i < main.first; i++) {
      bad |= parse.code(i, "form").isPresent() || parse.is(i, "cue/burden");
    }
    return bad && goesOn(parse, main) && !parse.is(main, "frame/copula");
  }

  private static boolean deed(String sense) {
    return sense.equals("polarity/progress")
        || sense.startsWith("measure/") && !sense.equals("measure/victims-estimated")
        || sense.startsWith("action/")
        || sense.startsWith("programme-status/")
        || sense.equals("frame/run")
        || sense.equals("frame/support")
        || sense.startsWith("law-action/")
        || sense.equals("frame/deed")
        || sense.startsWith("modality/") && !sense.equals("modality/expenditure")
        || sense.startsWith("theme/");
  }

  /**
   * "efforts included increasing prosecutions": gerunds that are the object of a verb that tells no
   * deed itself.
   */
  private static boolean gerundDeed(Parse parse, Predicate main, Clause clause) {
    boolean silent =
        parse.is(main, "frame/include")
            || Lists.none(parse.over(main.verb), h -> h.lexeme().kind() == Lexeme.Kind.VERB);
    return silent
        && Lists.any(
            parse.predicates,
            p ->
                p.embedded
                    && !p.passive
                    && !p.purpose
                    && p.first > main.last
                    && p.verb < clause.to()
                    && p.done()
                    && (parse.is(p, "polarity/progress") || measured(parse, p)));
  }

  private static boolean measured(Parse parse, Predicate predicate) {
    return Lists.any(parse.over(predicate.verb), h -> h.evokes("measure/"));
  }

  /** A denial in the clause that does not belong to an infinitive or participle within it. */
  private static boolean deniedPhrase(Parse parse, Clause clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      if (denies(parse, i)
          && !parse.is(i, "cue/not-scarce")
          && !conditional(parse, i)
          && !bracketed(parse, i)
          && !parse.predicateAt(i).map(p -> p.embedded).orElse(false)) {
        return true;
      }
    }
    return false;
  }

  /** "the regime (which is not recognised)": what stands in brackets beside a clause. */
  private static boolean bracketed(Parse parse, int token) {
    int open = token;
    while (open >= 0 && !parse.lower(open).equals("(")) {
      if (parse.lower(open).equals(")")) {
        return false;
      }
      open--;
    }
    return open > 0;
  }

  /** "on the condition that they are not forced": what must not come about. */
  private static boolean conditional(Parse parse, int token) {
    int subject = parse.predicateAt(token).flatMap(parse::subject).map(Phrase::first).orElse(token);
    return parse.is(Math.min(subject, token) - 1, "cue/condition");
  }

  /**
   * A word of denial, neither of a title ("Not for Sale") nor of the time before ("none in 2009").
   */
  static boolean denies(Parse parse, int token) {
    return parse.is(token, "cue/denial")
        && Comparison.at(parse, token).isEmpty()
        && !quoted(parse, token);
  }

  private static boolean quoted(Parse parse, int token) {
    long marks = IntStream.range(0, token).filter(i -> Marks.in(parse.lower(i), "\"“”")).count();
    return marks % 2 == 1 && Lists.any(token, parse.size(), i -> Marks.in(parse.lower(i), "\"“”"));
  }

  /** Whether what a clause tells is that victims are fined, jailed or deported. */
  static boolean victimsPunished(Parse parse, Clause clause) {
    return clause
        .predicate()
        .filter(main -> Misdeeds.victimsPunished(parse, chained(parse, main, clause)))
        .isPresent();
  }

  /** Whether what a clause tells is that those who act for the state exploit people. */
  static boolean stateExploits(Parse parse, Clause clause) {
    return clause
        .predicate()
        .filter(main -> Misdeeds.state(parse, chained(parse, main, clause)))
        .isPresent();
  }

  /** "No victims were identified or received care": a denial at the head of the subject. */
  private static boolean deniedSubject(Parse parse, Predicate predicate) {
    return parse
        .subject(predicate)
        .filter(s -> s.last() < predicate.first && parse.is(s.first(), "cue/denial"))
        .isPresent();
  }

  /** "initiated proceedings against complicit officials": a crime that was taken up. */
  private static boolean pursued(Parse parse, Predicate predicate) {
    return measured(parse, predicate)
        || parse
            .phraseAt(predicate.last + 1)
            .filter(o -> parse.code(o.last(), "measure").isPresent())
            .isPresent();
  }
}
