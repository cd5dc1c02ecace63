// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.fact.ProgrammeStatus;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/**
 * Who runs a programme, since when, and how it stands: what the verbs and possessives around it
 * say.
 */
final class Running {
  /** The longest title in quotation marks, in tokens. */
  private static final int TITLE = 9;

  private Running() {}

  /**
   * The predicate that says that it is run, built or planned: of which it is the object, or the
   * passive subject.
   */
  static Optional<Predicate> runner(Parse parse, Programme programme) {
    Predicate best = null;
    int opening = parse.phraseAt(programme.head()).map(Phrase::first).orElse(programme.first());
    boolean beside =
        parse.is(opening - 1, "programme/beside") && parse.predicateAt(opening - 2).isEmpty();
    int main = main(parse, programme);
    for (Predicate predicate : parse.predicates) {
      boolean object =
          !beside
              && predicate.first >= main
              && predicate.last < programme.first()
              && programme.first() < predicate.end
              && !(predicate.passive && !predicate.embedded)
              && !(predicate.passive && hangs(parse, predicate, programme));
      boolean subject =
          predicate.passive
              && (subject(parse, programme, predicate) || on(parse, programme, predicate));
      boolean finite = subject && !predicate.embedded && predicate.relative < 0 || object;
      boolean far = object && !direct(parse, predicate, programme);
      if ((object || subject) && runs(parse, predicate) && !far && (finite || best == null)) {
        best = predicate;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Where the clause begins in which it may be an object: after a semicolon, or nowhere before it
   * where it is the subject of a clause of its own.
   */
  private static int main(Parse parse, Programme programme) {
    Optional<Phrase> phrase = parse.phraseAt(programme.head());
    if (phrase.isPresent()
        && Lists.any(
            parse.predicates, p -> p.first > programme.head() && opens(parse, phrase.get(), p))) {
      return phrase.get().first();
    }
    int from = 0;
    for (int i = 0; i < programme.first(); i++) {
      from = parse.lower(i).equals(";") ? i + 1 : from;
    }
    return from;
  }

  /** A participle on another noun before the programme does not run it. */
  private static boolean hangs(Parse parse, Predicate predicate, Programme programme) {
    return parse.subject(predicate).map(s -> s.last() < programme.first()).orElse(false);
  }

  /**
   * Whether only members of a list, or "a set of", stand between a verb and a programme; money may
   * be set aside for it, and land given.
   */
  private static boolean direct(Parse parse, Predicate predicate, Programme programme) {
    int opening = opening(parse, programme);
    boolean listed = parse.lower(opening - 1).equals(",") || parse.lower(opening - 2).equals(",");
    boolean budget = parse.is(predicate, "modality/budget") && !parse.is(predicate, "law/approve");
    boolean given =
        parse.is(opening - 1, "cue/for")
            && parse.phraseAt(predicate.last + 1).filter(p -> gift(parse, p.last())).isPresent();
    if (budget || given || late(parse, predicate, opening) || second(parse, predicate, opening)) {
      return true;
    }
    for (int i = predicate.last + 1; i < opening; i++) {
      boolean joint =
          parse.pos[i] != Pos.ADP && parse.pos[i] != Pos.SCONJ && parse.predicateAt(i).isEmpty()
              || parse.lower(i).equals("of")
              || parse.phraseAt(i).isPresent()
              || parse.is(i, "cue/location") && Complements.place(parse, i + 1)
              || listed && parse.predicateAt(i).filter(p -> p.embedded).isPresent();
      if (!joint) {
        return false;
      }
    }
    return true;
  }

  /** "ran a flat for women in Lahore and a hotline": the second of two that a verb runs. */
  private static boolean second(Parse parse, Predicate predicate, int opening) {
    boolean programme =
        parse
            .phraseAt(predicate.last + 1)
            .filter(p -> parse.code(p.last(), "programme-kind").isPresent())
            .isPresent();
    return programme
        && opening > 0
        && parse.pos[opening - 1] == Pos.CCONJ
        && parse.pos[opening] == Pos.DET
        && Lists.none(parse.predicates, p -> p.first > predicate.last && p.first < opening);
  }

  /** "opened, with IOM, a shelter", "extended to 42 districts its course": after an adjunct. */
  private static boolean late(Parse parse, Predicate predicate, int opening) {
    boolean determined =
        parse.pos[opening] == Pos.DET
            || parse.pos[opening] == Pos.NUM
            || parse.is(opening, "cue/possessive");
    boolean none = parse.phraseAt(predicate.last + 1).isEmpty();
    int before = opening - 1;
    return determined
        && none
        && before > predicate.last
        && parse.pos[before] != Pos.ADP
        && parse.pos[before] != Pos.CCONJ
        && Lists.none(
            parse.predicates, p -> p.first > predicate.last && p.first < opening && !p.embedded);
  }

  /** "has a written plan", "devoted resources to a plan": what the subject of a verb has. */
  static Optional<Predicate> had(Parse parse, Programme programme) {
    int opening = opening(parse, programme);
    return parse.predicates.stream()
        .filter(p -> p.last < opening && p.done() && !p.passive)
        .filter(
            p ->
                p.last + 1 == opening && parse.is(p.verb, "cue/have")
                    || programme.kind() == ProgrammeKind.PLAN && devoted(parse, p, opening))
        .findFirst();
  }

  private static boolean devoted(Parse parse, Predicate predicate, int opening) {
    int to = opening - 1;
    return parse.is(predicate, "modality/budget")
        && parse.is(to, "cue/recipient")
        && parse.phraseAt(to - 1).filter(p -> p.first() == predicate.last + 1).isPresent();
  }

  /** "provided nine returnees with clothes and legal aid": what people are given. */
  static Optional<Predicate> supplied(Parse parse, Programme programme) {
    int with = opening(parse, programme) - 1;
    Optional<Phrase> people =
        parse.lower(with).equals("with") ? parse.phraseAt(with - 1) : Optional.empty();
    return people.flatMap(
        p ->
            parse.predicates.stream()
                .filter(q -> q.last + 1 == p.first() && !q.passive)
                .filter(q -> parse.is(q, "frame/transfer"))
                .findFirst());
  }

  /** "forced labor in workshops", "held in servitude in homes": where people are exploited. */
  static boolean exploited(Parse parse, Programme programme) {
    int in = opening(parse, programme) - 1;
    boolean place =
        programme.kind() == ProgrammeKind.TRAINING || programme.kind() == ProgrammeKind.FACILITY;
    int verb =
        parse.predicates.stream()
            .filter(p -> p.last < in && !p.embedded)
            .mapToInt(p -> p.first)
            .max()
            .orElse(0);
    boolean exploits =
        Lists.any(
            parse.predicates, p -> p.first >= verb && p.last < in && parse.is(p, "frame/exploit"));
    return place
        && parse.is(in, "cue/location")
        && (exploits || !Who.forms(parse, verb, in).isEmpty());
  }

  /** "land for camps": what is given to be built on or lived in. */
  private static boolean gift(Parse parse, int token) {
    return parse.is(token, "class/gift") && !parse.is(token, "class/help") && !money(parse, token);
  }

  private static boolean money(Parse parse, int token) {
    return parse.is(token, "money/neutral")
        || parse.is(token, "modality/grant")
        || parse.is(token, "modality/budget");
  }

  /** "gave some funding to NGO-run centers", "increased support at a shelter". */
  static boolean backed(Parse parse, Programme programme) {
    int at = opening(parse, programme) - 1;
    boolean towards =
        parse.is(at, "cue/recipient") || parse.is(at, "cue/for") || parse.is(at, "cue/location");
    boolean backing = false;
    for (int i = at - 1; towards && i >= 0 && !backing && parse.phraseAt(i).isPresent(); i--) {
      backing = parse.is(i, "class/help") || money(parse, i);
      i -= i > 0 && parse.pos[i - 1] == Pos.CCONJ ? 1 : 0;
    }
    return backing;
  }

  /** Where its noun phrase begins, over determiners and participles that stand apart from it. */
  static int opening(Parse parse, Programme programme) {
    int head = parse.phraseAt(programme.head()).map(Phrase::first).orElse(programme.first());
    int name = parse.phraseAt(programme.first()).map(Phrase::first).orElse(programme.first());
    int first = unquoted(parse, Math.min(head, name));
    int at = first - 1;
    while (at > 0
        && parse.phraseAt(at).isEmpty()
        && (parse.pos[at] == Pos.ADV || parse.pos[at] == Pos.ADJ || parse.pos[at] == Pos.VERB)) {
      at--;
    }
    return at >= 0 && parse.pos[at] == Pos.DET && parse.phraseAt(at).isEmpty() ? at : first;
  }

  /** "the 'Speak Up' campaign": where a title in quotation marks right before a token begins. */
  private static int unquoted(Parse parse, int first) {
    int open = Programmes.quote(parse, first - 1) ? first - 2 : -1;
    while (open > Math.max(0, first - TITLE) && !Programmes.quote(parse, open)) {
      open--;
    }
    return open > 0 && Programmes.quote(parse, open) ? open : first;
  }

  static boolean runs(Parse parse, Predicate predicate) {
    return parse.is(predicate, "frame/run")
        || parse.is(predicate, "programme/run")
        || Standing.statusOf(parse, predicate) != ProgrammeStatus.UNSTATED
        || parse.is(predicate, "measure/facilities-operated")
        || parse.is(predicate, "action/supported");
  }

  /** "a center with a database": the programme of which one is a part. */
  static Optional<Programme> lead(Reading reading, Programme programme) {
    int with = opening(reading.parse(), programme) - 1;
    return reading.parse().lower(with).equals("with")
        ? reading.programmeAt(with - 1).filter(p -> p.last() == with - 1)
        : Optional.empty();
  }

  /** Whether it is the subject of a main verb. */
  static boolean subject(Parse parse, Programme programme) {
    return Lists.any(parse.predicates, p -> !p.embedded && subject(parse, programme, p));
  }

  /**
   * Whether it is the subject of a predicate, or opens the clause of which that is the main verb.
   */
  static boolean subject(Parse parse, Programme programme, Predicate predicate) {
    Optional<Phrase> phrase = parse.phraseAt(programme.head());
    if (phrase.isEmpty()) {
      return false;
    }
    return parse.subject(predicate).map(phrase.get()::equals).orElse(false)
        || opens(parse, phrase.get(), predicate)
        || joined(parse, programme, predicate);
  }

  /** "announcements and a campaign continued": the last of two that are the subject. */
  private static boolean joined(Parse parse, Programme programme, Predicate predicate) {
    int before = opening(parse, programme) - 1;
    return before > 0
        && parse.pos[before] == Pos.CCONJ
        && !predicate.embedded
        && Math.max(programme.last(), reach(parse, programme)) + 1 == predicate.first
        && parse.subject(predicate).filter(s -> s.last() == before - 1).isPresent();
  }

  private static boolean opens(Parse parse, Phrase phrase, Predicate predicate) {
    int before = phrase.first() - 1;
    boolean joined =
        before > 0 && parse.pos[before] == Pos.CCONJ && parse.lower(before - 1).equals(",");
    boolean opening = before < 0 || parse.lower(before).equals(";") || joined;
    return opening
        && !predicate.embedded
        && predicate.relative < 0
        && predicate.first > phrase.last()
        && !(joined && own(parse, predicate, phrase))
        && Lists.none(
            parse.predicates,
            p ->
                p.first > phrase.last()
                    && p.first < predicate.first
                    && !p.embedded
                    && p.relative < 0);
  }

  /** "placed some in state-owned housing", "beds in a home": somebody is put into a facility. */
  static boolean placed(Parse parse, Programme programme) {
    int before = parse.phraseAt(programme.head()).map(p -> p.first() - 1).orElse(-1);
    boolean facility = programme.kind() == ProgrammeKind.FACILITY;
    boolean in =
        before >= 0
            && (parse.is(before, "cue/location")
                || parse.is(before, "cue/for")
                || parse.is(before, "cue/goal"));
    boolean denied = false;
    for (int i = 0; i < before; i++) {
      denied |= parse.is(i, "cue/denial");
    }
    return facility
        && in
        && !denied
        && Lists.any(
            parse.predicates,
            p ->
                p.last < before
                    && (parse.is(p, "frame/transfer")
                        || parse.is(p, "programme/placing")
                        || p.done() && runs(parse, p) && !Clause.subordinate(parse, p)));
  }

  /** "there were six shelters". */
  static boolean exists(Parse parse, Programme programme) {
    int before = parse.phraseAt(programme.head()).map(Phrase::first).orElse(0) - 1;
    return parse
        .predicateAt(before)
        .flatMap(parse::subject)
        .filter(s -> parse.is(s.last(), "cue/existence"))
        .isPresent();
  }

  /** "homes run by religious orders". */
  static boolean named(Parse parse, Programme programme) {
    return Lists.any(
        parse.predicates,
        p ->
            p.first == programme.head() + 1
                && p.passive
                && runs(parse, p)
                && parse.is(p.last + 1, "cue/by"));
  }

  /** Whether a verb has a subject of its own, which stands apart from a phrase. */
  private static boolean own(Parse parse, Predicate predicate, Phrase phrase) {
    return predicate.subject >= 0
        && parse
            .subject(predicate)
            .filter(s -> s.first() > phrase.last())
            .filter(s -> !hangs(parse, s.first() - 1))
            .isPresent();
  }

  private static boolean hangs(Parse parse, int token) {
    return parse.pos[token] == Pos.ADP || parse.predicateAt(token).isPresent();
  }

  static boolean partOf(Parse parse, Programme programme) {
    return parse
        .first("cue/part-of", Math.max(0, programme.first() - 5), programme.first())
        .isPresent();
  }

  /** Whether a possessive stands before it. */
  static boolean owned(Parse parse, Programme programme) {
    int before = programme.first() - 1;
    return before >= 0
        && (parse.is(before, "cue/possessive") || Marks.genitive(parse.lower(before)));
  }

  /** "a campaign that UNICEF ran": the verb of a relative clause of which it is the object. */
  static Optional<Predicate> relative(Parse parse, Programme programme) {
    int at = reach(parse, programme) + 1;
    while (parse.lower(at).equals("(") || at > 0 && inBracket(parse, at)) {
      at++;
    }
    int opening = parse.lower(at).equals(",") ? at + 1 : at;
    Optional<Phrase> subject = parse.phraseAt(opening + 1);
    if (!parse.is(opening, "cue/relative") || subject.isEmpty()) {
      return Optional.empty();
    }
    return Lists.first(
            parse.predicates, p -> !p.passive && !p.embedded && p.first > subject.get().last())
        .filter(p -> parse.subject(p).filter(subject.get()::equals).isPresent())
        .filter(p -> runs(parse, p));
  }

  private static boolean inBracket(Parse parse, int token) {
    int at = token;
    while (at > 0 && !Marks.in(parse.lower(at), "(,;")) {
      at--;
    }
    boolean closes = false;
    for (int i = token; i < Math.min(parse.size(), token + 8); i++) {
      closes |= parse.lower(i).equals(")");
    }
    return parse.lower(at).equals("(") && closes;
  }

  /** Whether a passive verb has a programme, or the end of its noun phrase, as its subject. */
  static boolean on(Parse parse, Programme programme, Predicate predicate) {
    return predicate.passive
        && parse
            .subject(predicate)
            .map(s -> s.covers(programme.head()) || s.first() <= reach(parse, programme))
            .filter(s -> s)
            .isPresent()
        && parse.subject(predicate).map(s -> s.last() >= programme.head()).orElse(false);
  }

  /** The last token of the noun phrases that hang on it by prepositions. */
  static int reach(Parse parse, Programme programme) {
    int last = programme.last();
    while (true) {
      boolean joint =
          parse.is(last + 1, "cue/complement")
              || parse.is(last + 1, "cue/topic")
              || parse.is(last + 1, "cue/location");
      Optional<Phrase> next = joint ? parse.phraseAt(last + 2) : Optional.empty();
      if (next.isEmpty()) {
        return last;
      }
      last = next.get().last();
    }
  }
}
