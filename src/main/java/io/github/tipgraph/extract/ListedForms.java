// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Form;
import io.github.tipgraph.text.Pos;
import java.util.EnumSet;
import java.util.Set;

/**
 * The forms of exploitation that only their list tells: "forced begging and labor", "prostitution
 * or marriage", "forced into begging, mining, and trade".
 */
final class ListedForms {
  private ListedForms() {}

  /** The forms that a range of a sentence names by a member of a list, end exclusive. */
  static Set<Form> in(Parse parse, int from, int to) {
    Set<Form> forms = EnumSet.noneOf(Form.class);
    for (int i = from; i < to; i++) {
      boolean joined = parse.is(i, "cue/forced") && i + 2 < to && parse.pos[i + 1] == Pos.CCONJ;
      if (joined && Who.forms(parse, i + 2, i + 3).contains(Form.BONDED_LABOR)) {
        forms.add(Form.FORCED_LABOR);
      }
      if (!Who.forms(parse, i, i + 1).isEmpty()) {
        continue;
      }
      if (parse.is(i, "cue/marriage") && (beside(parse, i, from) || beside(parse, i, from, to))) {
        forms.add(Form.FORCED_MARRIAGE);
      }
      if (parse.is(i, "cue/domestic") && sectors(parse, i, to)) {
        forms.add(Form.DOMESTIC_SERVITUDE);
      }
      boolean toil = parse.is(i, "cue/toil") && head(parse, i);
      boolean sector = parse.is(i, "cue/sector") && into(parse, i, from);
      if (sector || toil && (forced(parse, i, from) || beside(parse, i, from))) {
        forms.add(Form.FORCED_LABOR);
      }
    }
    return forms;
  }

  /** "the domestic, agricultural, and construction sectors": a list of lines of work. */
  private static boolean sectors(Parse parse, int token, int to) {
    boolean list = false;
    int i = token + 1;
    while (i < to && (modifies(parse, i) || parse.lower(i).equals(","))) {
      list |= parse.lower(i).equals(",") || parse.pos[i] == Pos.CCONJ;
      if (list && parse.is(i, "cue/line-of-work")) {
        return true;
      }
      i++;
    }
    return false;
  }

  private static boolean head(Parse parse, int token) {
    return token + 1 >= parse.size()
        || parse.pos[token + 1] != Pos.NOUN && parse.pos[token + 1] != Pos.PROPN;
  }

  /** Whether a form stands before a word in the same list. */
  private static boolean beside(Parse parse, int token, int from) {
    boolean conjunction = false;
    for (int i = token - 1; i >= from; i--) {
      if (conjunction && !Who.forms(parse, i, i + 1).isEmpty()) {
        return true;
      }
      conjunction |= parse.pos[i] == Pos.CCONJ || parse.lower(i).equals(",");
      if (!modifies(parse, i)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a form stands after a word in the same list. */
  private static boolean beside(Parse parse, int token, int from, int to) {
    boolean conjunction = false;
    for (int i = token + 1; i < to && (parse.pos[i] != Pos.NOUN || conjunction); i++) {
      conjunction |= parse.pos[i] == Pos.CCONJ || parse.lower(i).equals(",");
      if (!modifies(parse, i)) {
        return false;
      }
      if (conjunction && !Who.forms(parse, i, i + 1).isEmpty()) {
        return preposition(parse, token, from);
      }
    }
    return false;
  }

  /** Whether a word for what people are taken for stands before a noun phrase. */
  private static boolean preposition(Parse parse, int token, int from) {
    int before = parse.phraseAt(token).map(p -> p.first() - 1).orElse(token - 1);
    return before >= from && (parse.is(before, "cue/for") || parse.lower(before).equals("into"));
  }

  /** "Forced agricultural and mine labor": what is said of the work stands in front of a list. */
  private static boolean forced(Parse parse, int token, int from) {
    for (int i = token - 1; i >= from && modifies(parse, i); i--) {
      if (parse.is(i, "cue/forced")) {
        return true;
      }
    }
    return false;
  }

  /** "Forced into begging, mining, and trade": a member of what people are forced into. */
  private static boolean into(Parse parse, int token, int from) {
    int i = token - 1;
    while (i >= from && modifies(parse, i)) {
      i--;
    }
    return i > from && parse.lower(i).equals("into") && parse.is(i - 1, "cue/forced");
  }

  private static boolean modifies(Parse parse, int token) {
    return parse.pos[token] == Pos.ADJ
        || parse.pos[token] == Pos.NOUN && !Whom.person(parse, token)
        || parse.pos[token] == Pos.CCONJ
        || parse.pos[token] == Pos.ADV
        || parse.pos[token] == Pos.DET
        || parse.pos[token] == Pos.VERB && parse.predicateAt(token).isEmpty()
        || parse.is(token, "cue/forced")
        || Marks.in(parse.lower(token), ",-")
        || !Who.forms(parse, token, token + 1).isEmpty();
  }
}
