// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.List;
import java.util.regex.Pattern;

/** People by names that the lexicon does not have, or has for something else that they do. */
final class People {
  /** Endings of names for people: "divers", "harvesters", "florists", "masseuses". */
  private static final Pattern ENDING =
      Pattern.compile(
          "\\p{L}{3,}(?:[eo]rs|ists|ians|ees|ants|mates|esses|euses|[mr]en|folk|people)");

  private static final List<String> THINGS =
      List.of("body/", "programme-kind/", "measure/", "numbered/", "law/", "service/", "month/");

  private static final List<String> CLASSES =
      List.of(
          "class/accused",
          "class/audience",
          "class/beholder",
          "class/client",
          "class/holder",
          "class/official",
          "class/partner",
          "class/person",
          "class/rank",
          "class/trainee",
          "class/worker");

  private People() {}

  /** Whether a phrase numbers people to whom a verb can do what a measure counts. */
  static boolean fit(Parse parse, Hit verb, Measure measure, Phrase kind) {
    boolean numbered = Lists.any(kind.first(), kind.last() + 1, i -> Quantities.begins(parse, i));
    if (!numbered || parse.pos[kind.last()] != Pos.NOUN) {
      return false;
    }
    return switch (measure) {
      case VICTIMS_RESCUED, VICTIMS_ASSISTED, VICTIMS_REPATRIATED ->
          (verb.is("frame/of-people") || measure != Measure.VICTIMS_ASSISTED)
              && !parse.is(kind.last(), "class/official")
              && !parse.is(kind.last(), "class/accused")
              && (known(parse, kind.last()) || stranger(parse, kind.last()));
      case ARRESTS, CONVICTIONS, SENTENCES ->
          verb.lexeme().kind() == Lexeme.Kind.VERB
              && (known(parse, kind.last()) || stranger(parse, kind.last()));
      case PEOPLE_TRAINED -> known(parse, kind.last()) || stranger(parse, kind.last());
      default -> false;
    };
  }

  /** Whether the lexicon has a word for people, of whatever sort. */
  private static boolean known(Parse parse, int head) {
    return Lists.any(CLASSES, c -> parse.is(head, c)) && !thing(parse, head);
  }

  /** Whether a word that the lexicon does not have as a noun looks like a name for people. */
  private static boolean stranger(Parse parse, int head) {
    return ENDING.matcher(parse.lower(head)).matches()
        && Lists.none(parse.over(head), h -> h.lexeme().kind() == Lexeme.Kind.NOUN);
  }

  private static boolean thing(Parse parse, int head) {
    return parse.is(head, "class/unit")
        || parse.is(head, "class/facility")
        || parse.over(head).stream()
            .flatMap(h -> h.lexeme().senses().stream())
            .anyMatch(s -> Lists.any(THINGS, s::startsWith));
  }
}
