// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the places of a statement take part in it: by the preposition on which they hang, over lists
 * and wider names, or by the people whose nationality they are.
 */
final class PlaceRelations {
  /** How a place takes part in a movement. */
  enum Relation {
    ORIGIN,
    GOAL,
    LOCATION,
    PASSAGE,
    NONE
  }

  /** How far behind a verb it is told what kind of end a place is. */
  static final int REACH = 14;

  private static final Pattern PART_OF_WORD = Pattern.compile("-?\\p{L}|-\\p{L}+");

  private final Parse parse;
  private final Reading reading;
  private final int from;
  private final int to;

  PlaceRelations(Reading reading, int from, int to) {
    this.parse = reading.parse();
    this.reading = reading;
    this.from = from;
    this.to = to;
  }

  /** "Thai-owned", "Thai-": a hyphen that a small letter or nothing follows. */
  private static boolean joined(String word) {
    for (int i = word.indexOf('-'); i >= 0; i = word.indexOf('-', i + 1)) {
      if (i + 1 == word.length() || Character.isLowerCase(word.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a hyphen, not a dash, follows a word. */
  private boolean hyphened(int token) {
    return parse.lower(token + 1).startsWith("-")
        && parse.tokens.get(token + 1).begin() == parse.tokens.get(token).end();
  }

  /** How a place takes part. */
  Relation of(Places.Mention mention) {
    boolean acronym =
        parse.lower(mention.first() - 1).equals("(") && parse.lower(mention.last() + 1).equals(")");
    boolean compound =
        hyphened(mention.last())
            || parse.lower(mention.first()).startsWith("non-")
            || joined(parse.tokens.get(mention.last()).text());
    if (acronym || compound || Whom.agent(parse, from, to).contains(mention.first())) {
      return Relation.NONE;
    }
    boolean people = mention.demonym() || Whom.person(parse, mention.last() + 1);
    return people ? people(mention) : before(mention.first());
  }

  /** Whether a word for nationality stands before "countries" and the like. */
  boolean several(Places.Mention mention) {
    return mention.demonym() && parse.is(mention.last() + 1, "cue/countries");
  }

  /** Whether a place stands right after a word for where people go. */
  boolean direct(Places.Mention mention) {
    int i = mention.first() - 1;
    int before = i >= 0 && parse.pos[i] == Pos.DET ? i - 1 : i;
    return parse.is(before, "cue/goal");
  }

  /** "To or through X": both an end and a passage. */
  boolean alternative(Places.Mention mention) {
    for (int i = mention.first() - 1; i > Math.max(from, mention.first() - 4); i--) {
      if (parse.is(i, "cue/passage")) {
        return parse.pos[i - 1] == Pos.CCONJ && parse.is(i - 2, "cue/goal");
      }
    }
    return false;
  }

  /** A word for nationality: of people it gives their origin, of things it is a place. */
  private Relation people(Places.Mention mention) {
    int next = mention.last() + 1;
    if (several(mention)) {
      return before(mention.first());
    }
    if (alone(next) || apposed(mention)) {
      return Relation.ORIGIN;
    }
    int i = next;
    while (i < to && listed(i) && !whose(i)) {
      i++;
    }
    if (i < to && whose(i)) {
      return Relation.ORIGIN;
    }
    boolean site = i < to && parse.is(i, "cue/site");
    return site
        ? before(mention.first())
        : parse.lower(mention.last()).endsWith("s") ? Relation.ORIGIN : Relation.NONE;
  }

  private boolean whose(int i) {
    boolean head =
        i + 1 >= to
            || parse.pos[i + 1] != Pos.NOUN
            || parse.phraseAt(i).filter(p -> !parse.is(p.last(), "cue/site")).isPresent();
    return head && Whom.person(parse, i)
        || parse.is(i, "cue/foreigners")
        || parse.phraseAt(i).filter(p -> p.last() < to && Whom.person(parse, p.last())).isPresent();
  }

  /** Whether a word for nationality stands for the people themselves. */
  private boolean alone(int next) {
    return next >= to
        || parse.pos[next] != Pos.NOUN
            && parse.pos[next] != Pos.PROPN
            && parse.pos[next] != Pos.ADJ
            && parse.pos[next] != Pos.CCONJ
            && !Marks.in(parse.lower(next), ",-");
  }

  /** What may stand between a word for nationality and the people. */
  private boolean listed(int i) {
    return reading.placeAt(i).isPresent()
        || parse.pos[i] == Pos.ADJ
        || parse.pos[i] == Pos.ADV
        || parse.pos[i] == Pos.NUM
        || parse.pos[i] == Pos.CCONJ
        || parse.is(i, "cue/trafficking")
        || parse.is(i, "cue/example")
        || Marks.in(parse.lower(i), ",-");
  }

  /** "Women, mostly Dominican and Venezuelan": nationalities told after the people. */
  private boolean apposed(Places.Mention mention) {
    boolean example = false;
    for (int i = mention.first() - 1; i >= from; i--) {
      example |= parse.is(i, "cue/example");
      if (Whom.person(parse, i) || parse.is(i, "cue/foreigners")) {
        return example;
      }
      boolean listed =
          reading.placeAt(i).isPresent()
              || parse.is(i, "cue/example")
              || parse.pos[i] == Pos.CCONJ
              || parse.lower(i).equals(",");
      if (!listed) {
        return false;
      }
    }
    return false;
  }

  /** The preposition on which a token hangs, over the list and the wider names before it. */
  Relation before(int token) {
    boolean inner = false;
    for (int i = token - 1; i >= from; i--) {
      if (parse.is(i, "cue/no-goal")) {
        return Relation.NONE;
      }
      if (parse.is(i, "cue/origin")) {
        return Relation.ORIGIN;
      }
      if (parse.is(i, "cue/passage")) {
        return Relation.PASSAGE;
      }
      if (parse.is(i, "cue/goal") && !parse.is(i, "cue/example")) {
        return Relation.GOAL;
      }
      boolean location = parse.is(i, "cue/location") || parse.is(i, "cue/surface");
      if (location && !parse.is(i - 1, "cue/area")) {
        return Whom.acts(parse, head(i)) ? Relation.NONE : Relation.LOCATION;
      }
      if (parse.lower(i).equals("of")) {
        int head = i - 1;
        if (Whom.person(parse, head)) {
          return Relation.ORIGIN;
        }
        if (parse.is(head, "cue/outside") || Whom.acts(parse, head)) {
          return Relation.NONE;
        }
        i = parse.phraseAt(head).map(Phrase::first).orElse(head);
        inner = true;
      } else if (!location && !passes(i, inner)) {
        return Relation.NONE;
      }
    }
    return Relation.NONE;
  }

  /** The word on which a place hangs, over "in other countries and in X". */
  private int head(int preposition) {
    int head = preposition - 1;
    while (head > from && parse.pos[head] == Pos.CCONJ) {
      int other = parse.phraseAt(head - 1).map(p -> p.first() - 1).orElse(-1);
      if (other < 0 || !parse.is(other, "cue/location")) {
        return head;
      }
      head = other - 1;
    }
    return head;
  }

  /**
   * "X and Y are where they are taken", "were the origins of": a place that is said to be an end.
   */
  Relation equated(Places.Mention mention) {
    if (mention.demonym()) {
      return Relation.NONE;
    }
    int i = mention.last() + 1;
    while (i < to && parse.predicateAt(i).isEmpty() && beside(i)) {
      i++;
    }
    Optional<Predicate> verb = i < to ? parse.predicateAt(i) : Optional.empty();
    boolean is =
        verb.filter(p -> parse.is(p.verb, "cue/be") || parse.is(p, "frame/be") || called(p))
            .isPresent();
    if (!is || !opening(mention.first())) {
      return Relation.NONE;
    }
    int near = Math.min(to, verb.get().last + REACH);
    boolean goal = parse.has("flow/goal", verb.get().last + 1, near);
    boolean origin = parse.has("flow/origin", verb.get().last + 1, near);
    return goal == origin ? Relation.NONE : goal ? Relation.GOAL : Relation.ORIGIN;
  }

  /** "have been named as places from which". */
  private boolean called(Predicate predicate) {
    return predicate.passive && parse.is(predicate.last + 1, "cue/as");
  }

  private boolean beside(int i) {
    return reading.placeAt(i).isPresent()
        || parse.pos[i] == Pos.DET
        || parse.pos[i] == Pos.CCONJ
        || parse.pos[i] == Pos.ADV
        || parse.lower(i).equals(",");
  }

  /** Whether only other places stand before a token in its scope. */
  private boolean opening(int token) {
    for (int i = token - 1; i >= from; i--) {
      if (!beside(i)) {
        return false;
      }
    }
    return true;
  }

  /** A letter, or what hangs on a word by a hyphen. */
  private static boolean partOfWord(String word) {
    return (word.length() <= 2 || word.charAt(0) == '-') && PART_OF_WORD.matcher(word).matches();
  }

  /** What may stand between a preposition and a place that hangs on it. */
  private boolean passes(int i, boolean inner) {
    return reading.placeAt(i).isPresent()
        || parse.is(i, "cue/example")
        || parse.is(i, "cue/area")
        || parse.is(i, "cue/compass")
        || parse.is(i, "cue/abroad")
        || parse.pos[i] == Pos.DET
        || parse.pos[i] == Pos.ADJ
        || parse.pos[i] == Pos.ADV
        || parse.pos[i] == Pos.CCONJ
        || parse.pos[i] == Pos.PROPN
        || Marks.in(parse.lower(i), ",()-")
        || partOfWord(parse.lower(i))
        || inner && parse.pos[i] == Pos.NOUN && !Whom.person(parse, i);
  }
}
