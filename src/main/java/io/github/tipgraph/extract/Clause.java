// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a sentence around one main verb.
 *
 * @param from its first token
 * @param to the token after its last
 * @param predicate its main verb; empty where the stretch has none
 */
record Clause(int from, int to, Optional<Predicate> predicate) {

  /**
   * The clauses of a sentence, from left to right; subordinate ones belong to the clause on which
   * they hang.
   */
  static List<Clause> of(Parse parse) {
    List<Predicate> main = main(parse);
    List<Clause> clauses = new ArrayList<>();
    int begin = 0;
    for (int k = 0; k < main.size(); k++) {
      int end =
          k + 1 < main.size()
              ? Math.max(begin + 1, start(parse, main.get(k), main.get(k + 1)))
              : parse.size();
      int insertion = k == 0 ? insertion(parse, main.get(0)) : -1;
      if (insertion > 0) {
        clauses.add(new Clause(0, insertion, Optional.empty()));
        begin = insertion;
      }
      clauses.addAll(parts(parse, main.get(k), begin, end));
      begin = end;
    }
    return clauses.isEmpty() ? List.of(new Clause(0, parse.size(), Optional.empty())) : clauses;
  }

  /** A main clause, and what is added after a comma: a concession, or a clause on what it names. */
  private static List<Clause> parts(Parse parse, Predicate main, int begin, int end) {
    int aside = aside(parse, main.last + 1, end);
    for (Predicate predicate : parse.predicates) {
      int comma = added(parse, predicate);
      if (comma > main.last && comma < aside && predicate.verb < end) {
        return List.of(
            new Clause(begin, comma, Optional.of(main)),
            new Clause(comma, end, Optional.of(predicate)));
      }
    }
    Clause whole = new Clause(begin, aside, Optional.of(main));
    return aside == end ? List.of(whole) : List.of(whole, new Clause(aside, end, Optional.empty()));
  }

  /**
   * The comma before a relative clause that adds something: "…, which has no staff", "…, none of
   * whom was heard"; -1 where a verb is in none.
   */
  static int added(Parse parse, Predicate predicate) {
    int pronoun = predicate.first - 1;
    while (pronoun > 0
        && !(parse.is(pronoun, "cue/relative") && parse.phraseAt(pronoun).isEmpty())) {
      boolean other = parse.predicateAt(pronoun).filter(p -> !p.embedded).isPresent();
      boolean boundary = parse.pos[pronoun] == Pos.CCONJ && parse.lower(pronoun - 1).equals(",");
      if (other || boundary || parse.lower(pronoun).equals(";")) {
        return -1;
      }
      pronoun--;
    }
    int comma = pronoun - 1;
    while (comma > 0 && comma > pronoun - 6 && !parse.lower(comma).equals(",")) {
      if (parse.predicateAt(comma).isPresent()) {
        return -1;
      }
      comma--;
    }
    boolean of = comma < pronoun - 1;
    boolean opens = comma > 0 && parse.lower(comma).equals(",");
    return opens && (!of || parse.pos[pronoun - 1] == Pos.ADP) && !predicate.embedded ? comma : -1;
  }

  /** The main verbs, one for those that share subject and auxiliaries. */
  private static List<Predicate> main(Parse parse) {
    List<Predicate> main = new ArrayList<>();
    for (Predicate predicate : parse.predicates) {
      boolean own =
          main.isEmpty()
              || !bare(parse, main.get(main.size() - 1), predicate) && !shares(parse, predicate);
      if (!predicate.embedded
          && !subordinate(parse, predicate)
          && own
          && added(parse, predicate) < 0) {
        main.add(predicate);
      }
    }
    return main;
  }

  /**
   * "did not identify or refer", "laws to regulate agents and hold them liable": a verb that shares
   * what stands before another.
   */
  private static boolean bare(Parse parse, Predicate before, Predicate predicate) {
    boolean own =
        predicate.subject >= 0 && parse.phrases.get(predicate.subject).first() > before.last;
    if (predicate.coordinate >= 0) {
      return predicate.denied == parse.predicates.get(predicate.coordinate).denied;
    }
    Predicate previous = parse.predicates.get(parse.predicates.indexOf(predicate) - 1);
    if (!own && !previous.embedded && adjoining(parse, previous, predicate)) {
      return true;
    }
    return !own
        && predicate.first == predicate.verb
        && form(parse, predicate, Match.Form.BASE)
        && !form(parse, predicate, Match.Form.PAST)
        && (before.denied && parse.pos[predicate.first - 1] == Pos.CCONJ
            || before.first != before.verb
            || !form(parse, before, Match.Form.BASE));
  }

  /**
   * "being arrested and later deported", "no evidence that it has a law or has made efforts": a
   * verb of a list within a subordinate clause.
   */
  private static boolean shares(Parse parse, Predicate predicate) {
    int at = parse.predicates.indexOf(predicate);
    Predicate before = parse.predicates.get(at - 1);
    if (told(parse, before, predicate)) {
      return true;
    }
    boolean hangs = before.embedded || subordinate(parse, before);
    boolean there =
        parse.subject(predicate).filter(s -> parse.is(s.last(), "cue/there")).isPresent();
    if (there && predicate.first > 0 && parse.pos[predicate.first - 1] == Pos.CCONJ) {
      return hangs || before.purpose;
    }
    boolean list = before.passive && predicate.first == predicate.verb;
    for (int i = before.last + 1; list && i < predicate.first; i++) {
      list =
          parse.pos[i] == Pos.CCONJ && !parse.is(i, "cue/contrast")
              || parse.pos[i] == Pos.ADV
              || parse.lower(i).equals(",");
    }
    return list && hangs && parse.phraseAt(predicate.last + 1).isEmpty();
  }

  /**
   * "NGOs that find and help victims": whether a verb goes on with the relative clause of the one
   * before, on a noun that is no subject of a main verb.
   */
  static boolean told(Parse parse, Predicate predicate) {
    int at = parse.predicates.indexOf(predicate);
    return at > 0 && told(parse, parse.predicates.get(at - 1), predicate);
  }

  private static boolean told(Parse parse, Predicate before, Predicate predicate) {
    boolean same =
        predicate.subject >= 0
            && predicate.subject == before.subject
            && predicate.relative < 0
            && !predicate.embedded
            && !before.embedded
            && parse.pos[predicate.first - 1] == Pos.CCONJ;
    if (!same || parse.predicates.get(0).first > parse.phrases.get(before.subject).first()) {
      return false;
    }
    int at = parse.predicates.indexOf(before);
    return before.relative >= 0 || at > 0 && told(parse, parse.predicates.get(at - 1), before);
  }

  /** "prosecuted and convicted fewer": verbs side by side that share their object. */
  private static boolean adjoining(Parse parse, Predicate before, Predicate predicate) {
    boolean bare = predicate.first == predicate.verb && !predicate.denied && !before.denied;
    for (int i = before.last + 1; bare && i < predicate.first; i++) {
      bare =
          parse.pos[i] == Pos.CCONJ && !parse.is(i, "cue/contrast") || parse.lower(i).equals(",");
    }
    return bare && predicate.first > before.last + 1;
  }

  private static boolean form(Parse parse, Predicate predicate, Match.Form form) {
    return Lists.any(
        parse.over(predicate.verb),
        h ->
            h.first() == predicate.verb
                && h.lexeme().kind() == Lexeme.Kind.VERB
                && h.form() == form);
  }

  /**
   * Where a concession before the first main clause ends ("Despite …, the government …"); -1 where
   * there is none.
   */
  private static int insertion(Parse parse, Predicate first) {
    int subject = first.subject < 0 ? first.first : parse.phrases.get(first.subject).first();
    boolean concession = parse.is(0, "cue/concession");
    return concession && subject > 2 ? subject : -1;
  }

  /** Where a concession after a main verb begins ("… , despite a new law"); the end if nowhere. */
  private static int aside(Parse parse, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parse.is(i, "cue/concession") && parse.lower(i - 1).equals(",")) {
        return i;
      }
    }
    return to;
  }

  private static int start(Parse parse, Predicate previous, Predicate next) {
    int start = next.first;
    if (next.subject >= 0 && parse.phrases.get(next.subject).first() > previous.last) {
      start = subjects(parse, parse.phrases.get(next.subject).first(), previous.last);
    }
    while (start - 1 > previous.last
        && (parse.pos[start - 1] == Pos.CCONJ
            || parse.pos[start - 1] == Pos.SCONJ
            || parse.pos[start - 1] == Pos.ADV
            || parse.lower(start - 1).equals(",")
            || parse.is(start - 1, "cue/contrast"))) {
      start--;
    }
    return start;
  }

  /**
   * "…, and no trials or convictions were held": where the list begins whose last item is the
   * subject; it must stand after a separator, not in the clause before.
   */
  private static int subjects(Parse parse, int subject, int limit) {
    int start = subject;
    int first = subject;
    while (start - 2 > limit && separates(parse, start - 1)) {
      boolean comma = parse.lower(start - 2).equals(",");
      Optional<Phrase> phrase = parse.phraseAt(comma ? start - 3 : start - 2);
      boolean item =
          phrase
              .filter(p -> p.first() > limit + 1)
              .filter(p -> !comma || parse.lower(p.first() - 1).equals(","))
              .isPresent();
      if (!item || parse.pos[start] == Pos.PRON) {
        return first;
      }
      start = phrase.get().first();
      first = separates(parse, start - 1) || parse.is(start - 1, "cue/contrast") ? start : first;
    }
    boolean governed =
        start < first
            && start - 1 > limit
            && parse.pos[start - 1] == Pos.ADP
            && parse.pos[subject - 1] == Pos.CCONJ
            && !parse.is(subject - 1, "cue/contrast");
    return governed ? opening(parse, start, limit) : first;
  }

  /**
   * "efforts by raids, care, or prevention": where a list on a preposition has its noun's clause.
   */
  private static int opening(Parse parse, int at, int limit) {
    int start = at;
    while (start - 1 > limit && !separates(parse, start - 1)) {
      start--;
    }
    return start;
  }

  private static boolean separates(Parse parse, int token) {
    return parse.pos[token] == Pos.CCONJ || parse.lower(token).equals(",");
  }

  /**
   * Whether a verb stands in a relative clause, with a pronoun or without ("the work that …", "the
   * work the state assigns"), or after a conjunction that sets no contrast.
   */
  static boolean subordinate(Parse parse, Predicate predicate) {
    int before = predicate.first - 1;
    while (before >= 0 && parse.pos[before] == Pos.ADV && parse.phraseAt(before).isEmpty()) {
      before--;
    }
    if (before >= 0 && parse.is(before, "cue/relative") && parse.phraseAt(before).isEmpty()) {
      return true;
    }
    boolean unless =
        before >= 0
            && parse.pos[before] == Pos.SCONJ
            && parse.phraseAt(before).isEmpty()
            && !parse.is(before, "cue/contrast");
    if (unless || predicate.subject < 0) {
      return unless;
    }
    Phrase subject = parse.phrases.get(predicate.subject);
    int conjunction = subject.first() - 1;
    boolean own = subject.first() < predicate.first && conjunction >= 0;
    return own
        && (parse.pos[conjunction] == Pos.SCONJ
            || parse.is(conjunction, "cue/subordinate")
            || contact(parse, predicate, subject))
        && !parse.is(conjunction, "cue/contrast");
  }

  /** "have no choice in the work the state assigns": a subject right after an object. */
  private static boolean contact(Parse parse, Predicate predicate, Phrase subject) {
    Optional<Phrase> noun = parse.phraseAt(subject.first() - 1);
    return noun.isPresent()
        && parse.is(subject.first(), "cue/definite")
        && parse.predicates.get(0) != predicate
        && parse.predicates.get(0).last < noun.get().first();
  }
}
