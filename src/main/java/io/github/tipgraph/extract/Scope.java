// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a sentence that says of one set of people what happens to them.
 *
 * @param from its first token
 * @param to the token after its last
 */
record Scope(int from, int to) {

  /** The scopes of a sentence, from left to right. */
  static List<Scope> of(Parse parse) {
    List<Scope> scopes = new ArrayList<>();
    int begin = 0;
    int verb = -1;
    for (Predicate predicate : parse.predicates) {
      boolean finite = main(parse, predicate);
      if (finite && verb >= 0) {
        int cut = cut(parse, verb + 1, predicate);
        if (cut > begin) {
          scopes.add(new Scope(begin, cut));
          begin = cut;
        }
      }
      verb = finite ? predicate.last : verb;
    }
    int gap = verb < 0 ? -1 : gap(parse, verb + 1);
    if (gap > begin) {
      scopes.add(new Scope(begin, gap));
      begin = gap;
    }
    scopes.add(new Scope(begin, parse.size()));
    return scopes;
  }

  /**
   * Where, after the last verb, other people and another place follow a first place ("boys are
   * exploited in X, and girls in Y"); -1 if nowhere.
   */
  private static int gap(Parse parse, int from) {
    boolean place = false;
    for (int i = from; i + 2 < parse.size(); i++) {
      place |= Lists.any(parse.over(i), h -> h.lexeme().kind() == Lexeme.Kind.PLACE);
      boolean others = parse.lower(i).equals(",") && nationality(parse, i + 1);
      boolean joins = parse.pos[i] == Pos.CCONJ || others;
      boolean told = place || others && !Who.forms(parse, 0, i).isEmpty();
      if (told && joins && opens(parse, i + 1) && !whom(parse, i - 1)) {
        boolean located = false;
        for (int j = i + 1; j < parse.size() && !located; j++) {
          located =
              parse.is(j, "cue/location") || parse.is(j, "cue/goal") || parse.is(j, "cue/surface");
        }
        return located ? i + 1 : -1;
      }
    }
    return -1;
  }

  private static boolean nationality(Parse parse, int token) {
    return Lists.any(parse.over(token), h -> h.lexeme().kind() == Lexeme.Kind.DEMONYM);
  }

  /** Whether a verb is that of a clause of its own. */
  static boolean main(Parse parse, Predicate predicate) {
    return finite(parse, predicate) && !relative(parse, predicate);
  }

  /** Whether a verb is no infinitive, and no participle after those whom it concerns. */
  static boolean finite(Parse parse, Predicate predicate) {
    int next = predicate.last + 1;
    boolean bare = predicate.first == predicate.verb && parse.lower(predicate.verb).endsWith("ed");
    boolean objectless =
        next >= parse.size()
            || parse.pos[next] == Pos.ADP
            || parse.pos[next] == Pos.PART
            || parse.pos[next] == Pos.ADV
            || parse.pos[next] == Pos.CCONJ
            || parse.pos[next] == Pos.PUNCT;
    boolean moves = parse.is(predicate, "frame/move") || parse.is(predicate, "frame/suffer");
    boolean people = !moves && Whom.person(parse, predicate.first - 1);
    boolean participle = bare && objectless && (people || parse.is(predicate, "frame/exploit"));
    return !predicate.embedded && !participle && !(bare && attributive(parse, predicate));
  }

  /** Whether a past form stands before a noun in a list or after a preposition: "forced labor". */
  private static boolean attributive(Parse parse, Predicate predicate) {
    int before = predicate.first - 1;
    int next = predicate.last + 1;
    boolean listed =
        before >= 0 && (parse.pos[before] == Pos.ADP || parse.lower(before).equals(","));
    return listed
        && next < parse.size()
        && (parse.pos[next] == Pos.NOUN || parse.pos[next] == Pos.ADJ);
  }

  /** Whether a verb stands in a clause that says more of people named before. */
  private static boolean relative(Parse parse, Predicate predicate) {
    for (int i = predicate.first - 1; i >= 0 && i > predicate.first - 4; i--) {
      if (parse.is(i, "cue/relative") || parse.is(i, "cue/where")) {
        return true;
      }
      if (parse.pos[i] != Pos.ADV && parse.pos[i] != Pos.PRON && parse.pos[i] != Pos.DET) {
        return false;
      }
    }
    return false;
  }

  /**
   * Where, between one finite verb and the next, a new statement begins: at a semicolon, else at a
   * conjunction before people, else at a verb that has people as its object; -1 if nowhere.
   */
  private static int cut(Parse parse, int from, Predicate next) {
    for (int i = from; i < next.first; i++) {
      if (parse.lower(i).equals(";")) {
        return i + 1;
      }
    }
    int weak = -1;
    for (int i = from; i < next.first; i++) {
      boolean conjunction =
          parse.pos[i] == Pos.CCONJ
              || parse.pos[i] == Pos.SCONJ && parse.is(i, "cue/contrast")
              || parse.is(i, "cue/contrast");
      if (parse.is(i, "cue/contrast") && parse.pos[i] != Pos.CCONJ && subject(parse, i, next)) {
        return i + 1;
      }
      boolean comma = parse.lower(i).equals(",");
      if (conjunction && opens(parse, i + 1) && (i == from || !listed(parse, i))) {
        return i + 1;
      }
      if (comma && weak < 0 && opens(parse, i + 1) && !whom(parse, i - 1)) {
        weak = i + 1;
      }
    }
    if (weak >= 0) {
      return weak;
    }
    boolean active = !next.passive && parse.is(next, "frame/exploit");
    return active && opens(parse, next.last + 1) && parse.pos[next.first - 1] == Pos.CCONJ
        ? next.first
        : -1;
  }

  /** Whether a conjunction stands in a list of people ("men and women", "men, women, and boys"). */
  private static boolean listed(Parse parse, int conjunction) {
    boolean comma = parse.lower(conjunction - 1).equals(",");
    int before = comma ? conjunction - 2 : conjunction - 1;
    return whom(parse, before) && (!comma || parse.lower(before - 1).equals(","));
  }

  /** Whether a verb has a noun phrase between a conjunction and itself. */
  private static boolean subject(Parse parse, int conjunction, Predicate verb) {
    return Lists.any(
        parse.phrases,
        p -> p.first() > conjunction && p.last() < verb.first && p.first() <= conjunction + 2);
  }

  /** Whether a noun phrase of people, or a word that takes people up, begins at a token. */
  private static boolean opens(Parse parse, int token) {
    int i = token;
    while (i < parse.size() && parse.pos[i] == Pos.ADV && !parse.is(i, "cue/same-people")) {
      i++;
    }
    if (parse.is(i, "cue/same-people") && !parse.is(i, "cue/relative")) {
      return true;
    }
    for (int j = i; j < Math.min(parse.size(), i + 8); j++) {
      if (whom(parse, j) || Whom.acts(parse, j) && parse.pos[j] != Pos.ADJ) {
        return true;
      }
      boolean modifier =
          parse.pos[j] == Pos.ADJ
              || parse.pos[j] == Pos.DET
              || parse.pos[j] == Pos.NUM
              || parse.pos[j] == Pos.PROPN
              || parse.pos[j] == Pos.NOUN
              || parse.pos[j] == Pos.CCONJ
              || Marks.in(parse.lower(j), ",-");
      if (!modifier || endsList(parse, j) || form(parse, j)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a word names a form of exploitation, and not people by it ("forced laborers"). */
  private static boolean form(Parse parse, int token) {
    return parse.code(token, "form").isPresent()
        && Lists.none(parse.over(token), h -> h.is("class/person"));
  }

  /** "in Israel and Turkey, boys are": the last place of a list that a comma ends. */
  private static boolean endsList(Parse parse, int token) {
    return parse.lower(token + 1).equals(",")
        && Lists.any(
            parse.over(token), h -> h.lexeme().kind() == Lexeme.Kind.PLACE && h.last() == token);
  }

  private static boolean whom(Parse parse, int token) {
    return Whom.person(parse, token);
  }
}
