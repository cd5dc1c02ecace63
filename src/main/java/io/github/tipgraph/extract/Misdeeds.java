// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Form;
import io.github.tipgraph.text.Pos;
import java.util.Optional;
import java.util.stream.IntStream;

/** What public bodies themselves do to people: child soldiers, forced labor, punished victims. */
final class Misdeeds {
  private Misdeeds() {}

  /** "soldiers use children as porters": whether those who act for the state exploit people. */
  static boolean state(Parse parse, Predicate predicate) {
    if (predicate.denied || !parse.is(predicate, "frame/press")) {
      return !predicate.denied
          && (policy(parse, predicate)
              || abets(parse, predicate)
              || arms(parse, predicate)
              || takes(parse, predicate));
    }
    if (predicate.passive) {
      return parse.subject(predicate).filter(s -> people(parse, s)).isPresent()
          && byForce(parse, predicate);
    }
    Optional<Phrase> subject = parse.subject(predicate);
    boolean acts = subject.filter(s -> force(parse, s) || listed(parse, s)).isPresent();
    return acts
        && object(parse, predicate).filter(o -> people(parse, o) || labor(parse, o)).isPresent();
  }

  /**
   * "continued a policy of coercing workers": whether the state keeps up what is done to people.
   */
  private static boolean policy(Parse parse, Predicate predicate) {
    boolean keeps =
        parse.is(predicate, "programme-status/continued")
            && !predicate.passive
            && parse.subject(predicate).filter(s -> force(parse, s)).isPresent();
    int of =
        IntStream.range(predicate.last + 1, Math.min(parse.size(), predicate.last + 5))
            .filter(i -> keeps && parse.lower(i).equals("of"))
            .findFirst()
            .orElse(-1);
    boolean use =
        of > 0
            && of <= predicate.last + 3
            && parse.is(of - 1, "cue/in-public-hands")
            && parse.phraseAt(of + 1).filter(o -> people(parse, o)).isPresent();
    return use
        || of > 0
            && IntStream.range(of + 1, Math.min(parse.size(), of + 8))
                .filter(i -> parse.is(i, "frame/press"))
                .mapToObj(i -> parse.phraseAt(i).or(() -> parse.phraseAt(i + 1)))
                .flatMap(Optional::stream)
                .anyMatch(o -> people(parse, o));
  }

  /** "keeps back the salaries of workers": whether the state takes what people have earned. */
  private static boolean takes(Parse parse, Predicate predicate) {
    return !predicate.passive
        && parse.is(predicate, "frame/take-away")
        && parse.subject(predicate).filter(s -> force(parse, s)).isPresent()
        && object(parse, predicate).filter(o -> parse.is(o.last(), "class/earnings")).isPresent();
  }

  /** "continued to facilitate sex trafficking", "perpetrated forced labor". */
  private static boolean abets(Parse parse, Predicate predicate) {
    return !predicate.passive
        && (parse.is(predicate, "frame/abet") || parse.is(predicate, "programme-status/continued"))
        && (parse.is(predicate, "frame/abet")
                ? object(parse, predicate)
                : parse.phraseAt(predicate.last + 1))
            .filter(o -> o.last() + 1 == parse.size() || !parse.is(o.last() + 1, "class/effort"))
            .filter(
                o ->
                    parse.code(o.last(), "form").isPresent()
                        || parse.is(o.last(), "cue/trafficking"))
            .isPresent();
  }

  /** "provided money to militias that use child soldiers": help for those who exploit. */
  private static boolean arms(Parse parse, Predicate predicate) {
    boolean helps =
        parse.is(predicate, "frame/support")
            || parse.is(predicate, "action/supported")
            || parse.is(predicate, "frame/transfer");
    int from = predicate.last + 1;
    boolean recruit =
        parse.predicates.stream()
            .filter(p -> p.relative >= from)
            .anyMatch(
                p ->
                    Lists.any(
                        p.first,
                        parse.size(),
                        i ->
                            parse
                                .code(i, "form")
                                .filter(Form.CHILD_SOLDIERING.code()::equals)
                                .isPresent()));
    return helps
        && !predicate.passive
        && (recruit
            || IntStream.range(from, parse.size())
                .filter(i -> parse.is(i, "cue/armed-group"))
                .anyMatch(i -> given(parse, predicate, i)));
  }

  private static boolean given(Parse parse, Predicate predicate, int token) {
    int before = parse.phraseAt(token).map(Phrase::first).orElse(token) - 1;
    return before == predicate.last || parse.lower(before).equals("to");
  }

  /** "were mobilized by local officials". */
  private static boolean byForce(Parse parse, Predicate predicate) {
    for (int i = predicate.last + 1; i < predicate.end; i++) {
      if (parse.is(i, "cue/by")) {
        return parse.phraseAt(i + 1).filter(p -> force(parse, p)).isPresent();
      }
    }
    return false;
  }

  /** "soldiers and armed groups": whether the item before a subject is of the state. */
  private static boolean listed(Parse parse, Phrase subject) {
    int before = subject.first() - 1;
    return before > 0
        && parse.pos[before] == Pos.CCONJ
        && parse.phraseAt(before - 1).filter(p -> force(parse, p)).isPresent();
  }

  private static boolean force(Parse parse, Phrase phrase) {
    return parse.is(phrase.last(), "class/force") || parse.is(phrase.last(), "cue/government");
  }

  /** "a great amount of forced labor". */
  private static boolean labor(Parse parse, Phrase phrase) {
    int after = phrase.last() + 1;
    int head =
        parse.is(after, "cue/member-of") || parse.lower(after).equals("of")
            ? after + 1
            : phrase.last();
    return parse.phraseAt(head).filter(p -> parse.code(p.last(), "form").isPresent()).isPresent();
  }

  /** Whether a phrase means people who may be exploited. */
  static boolean people(Parse parse, Phrase phrase) {
    return !Who.groups(parse, phrase.last(), phrase.last() + 1).isEmpty()
        || parse.pos[phrase.last()] == Pos.ADJ
        || parse.is(phrase.last(), "class/official") && !parse.is(phrase.last(), "class/force")
        || parse.pos[phrase.last()] == Pos.PRON
        || parse.is(phrase.last(), "class/person")
        || parse.is(phrase.last(), "class/worker");
  }

  /** Victims who are fined, jailed or deported, whether it is told or denied. */
  static boolean victimsPunished(Parse parse, Predicate predicate) {
    if (!predicate.passive
        && parse
            .subject(predicate)
            .filter(s -> parse.is(s.last(), "class/law") || parse.pos[s.last()] == Pos.NUM)
            .isPresent()) {
      return false;
    }
    boolean suffered = victims(parse, parse.subject(predicate));
    if (!parse.is(predicate, "frame/punish")) {
      Optional<Phrase> object = parse.phraseAt(predicate.last + 1);
      return suffered && object.filter(o -> parse.is(o.last(), "class/penalty")).isPresent();
    }
    Optional<Phrase> object = object(parse, predicate);
    boolean workers =
        (predicate.passive ? parse.subject(predicate) : object)
            .filter(s -> parse.is(s.last(), "class/worker"))
            .isPresent();
    boolean them =
        object
            .filter(o -> parse.pos[o.last()] == Pos.PRON && o.first() == o.last())
            .filter(o -> parse.has("class/victim", 0, predicate.first))
            .filter(o -> !parse.has("class/accused", 0, predicate.first))
            .isPresent();
    boolean among =
        !predicate.passive
            && parse
                .first("frame/include", predicate.last + 1, predicate.end)
                .flatMap(h -> parse.phraseAt(h.last() + 1))
                .filter(p -> victims(parse, Optional.of(p)))
                .isPresent();
    return suffered || workers || among || !predicate.passive && (them || victims(parse, object));
  }

  private static boolean victims(Parse parse, Optional<Phrase> phrase) {
    return phrase.filter(p -> parse.has("class/victim", p.first(), p.last() + 1)).isPresent();
  }

  /** The object of a verb, which it may share with verbs after it ("arrest, detain, and abuse"). */
  static Optional<Phrase> object(Parse parse, Predicate predicate) {
    for (int i = predicate.last + 1; i < parse.size(); i++) {
      if (parse.phraseAt(i).isPresent()) {
        return parse.phraseAt(i);
      }
      boolean list =
          switch (parse.pos[i]) {
            case VERB, CCONJ, ADV, PART, AUX -> true;
            default -> parse.lower(i).equals(",");
          };
      if (!list) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
