// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Verbs in a list that share what governs them: "failed to identify and refer", "did not report
 * investigating, prosecuting, or convicting", "was neither prosecuted nor convicted".
 */
final class Coordination {
  private Coordination() {}

  /**
   * Index of the predicate before a bare verb with which it is coordinated: of the same form, and
   * with words before it that it shares ("has not opened any shelters or trained staff"); -1 where
   * there is none.
   */
  static int of(Parser.Words words, List<Predicate> before, int[] phraseAt, Predicate predicate) {
    int with = before.size() - 1;
    if (with >= 0 && given(words, before.get(with), predicate)) {
      return with;
    }
    int over = overRelative(words, before, predicate);
    if (over >= 0) {
      return over;
    }
    if (with < 0 || !joined(words, predicate) || !clear(words, before.get(with), predicate)) {
      return -1;
    }
    Predicate head = before.get(with);
    Set<Match.Form> forms = forms(words, predicate.verb);
    forms.retainAll(forms(words, head.verb));
    boolean shares =
        head.first < head.verb
            || head.embedded
            || head.coordinate >= 0
            || inverted(words, phraseAt, head);
    boolean past = forms.contains(Match.Form.PAST) && (head.passive || forms.size() == 1);
    boolean object = phraseAt[Math.min(predicate.last + 1, words.size() - 1)] >= 0;
    if (past && shares && !head.passive && words.text(predicate.first - 1).equals("or")) {
      return with;
    }
    boolean fits =
        past
            ? head.passive && (!head.embedded || agent(words, predicate)) && !object
                || undone(words, before, with, predicate)
            : forms.contains(Match.Form.BASE) || forms.contains(Match.Form.ING) && head.embedded;
    return shares && fits ? with : -1;
  }

  /**
   * "should pass the law that has lain with the council, try officers": a plain form goes on with
   * the modal verb before a relative clause; -1 where there is none.
   */
  private static int overRelative(Parser.Words words, List<Predicate> before, Predicate predicate) {
    int last = before.size() - 1;
    int q = last;
    while (q >= 0 && words.is(before.get(q).first - 1, "cue/relative")) {
      q--;
    }
    if (q < 0 || q == last || !forms(words, predicate.verb).equals(Set.of(Match.Form.BASE))) {
      return -1;
    }
    Predicate head = before.get(q);
    boolean modal = false;
    for (int i = head.first; i < head.verb; i++) {
      modal |= words.is(i, "cue/obligation") || words.is(i, "cue/future");
    }
    boolean opens =
        predicate.first == predicate.verb && words.text(predicate.first - 1).equals(",");
    return modal && opens && clear(words, before.get(last), predicate) ? q : -1;
  }

  /**
   * "were convicted but given fines": a participle that is no past tense, right after a passive.
   */
  private static boolean given(Parser.Words words, Predicate head, Predicate predicate) {
    int joint = predicate.first - 1;
    return head.passive
        && head.last + 1 == joint
        && words.pos(joint) == Pos.CCONJ
        && words.text(predicate.verb).matches(".*(?:[aeio]w?n|[^e]en)")
        && forms(words, predicate.verb).contains(Match.Form.PAST);
  }

  /** "set up in 2007 and presided over by X": who did it stands after the verb. */
  private static boolean agent(Parser.Words words, Predicate predicate) {
    return words.text(predicate.last + 1).equals("by");
  }

  /** "has not taken steps, given care, or held talks": participles that "not" and "or" govern. */
  private static boolean undone(
      Parser.Words words, List<Predicate> before, int with, Predicate predicate) {
    Predicate head = before.get(with);
    if (head.coordinate >= 0) {
      return !head.passive;
    }
    boolean denied = false;
    for (int i = head.first; i < head.verb; i++) {
      denied |= words.is(i, "cue/denial");
    }
    return denied && !head.passive && alternative(words, predicate);
  }

  /** Whether "or" stands before a verb, or before the last of the list that goes on with it. */
  private static boolean alternative(Parser.Words words, Predicate predicate) {
    int at = predicate.first - 1;
    while (at < words.size() && words.pos(at) != Pos.CCONJ && words.pos(at) != Pos.SCONJ) {
      at++;
    }
    return words.text(at).equals("or");
  }

  /** "nor does it refer": whether the auxiliary of a verb stands before its subject. */
  private static boolean inverted(Parser.Words words, int[] phraseAt, Predicate head) {
    int at = head.first - 1;
    while (at > 0 && phraseAt[at] >= 0 && phraseAt[at] == phraseAt[head.first - 1]) {
      at--;
    }
    return at >= 0 && at < head.first - 1 && words.pos(at) == Pos.AUX;
  }

  /** Whether a conjunction, or a comma in a list that ends in one, stands before a verb. */
  private static boolean joined(Parser.Words words, Predicate predicate) {
    int at = predicate.first - 1;
    while (at > 0 && words.pos(at) == Pos.ADV) {
      at--;
    }
    boolean conjunction = words.pos(at) == Pos.CCONJ && !words.is(at, "cue/contrast");
    boolean listed = words.text(at).equals(",");
    if (listed && forms(words, predicate.verb).contains(Match.Form.BASE)) {
      return true;
    }
    for (int i = predicate.last + 1; listed && i < words.size(); i++) {
      if (words.pos(i) == Pos.CCONJ) {
        return words.pos(i + 1) == Pos.VERB || words.pos(i + 2) == Pos.VERB;
      }
      listed = words.pos(i) != Pos.AUX && words.pos(i) != Pos.SCONJ;
    }
    return conjunction;
  }

  /** Whether a conjunction that sets no contrast stands at a token. */
  static boolean joins(Parse parse, int token) {
    return token >= 0
        && token < parse.size()
        && parse.pos[token] == Pos.CCONJ
        && !parse.is(token, "cue/contrast");
  }

  private static boolean clear(Parser.Words words, Predicate head, Predicate predicate) {
    for (int i = head.last + 1; i < predicate.first; i++) {
      boolean clause =
          words.pos(i) == Pos.SCONJ
              || words.is(i, "cue/contrast")
              || Marks.in(words.text(i), ";:.")
              || words.is(i, "cue/relative") && words.pos(i) == Pos.PRON;
      if (clause) {
        return false;
      }
    }
    return true;
  }

  /** The forms that a verb may have: "found" is a past and a plain one. */
  private static Set<Match.Form> forms(Parser.Words words, int verb) {
    Set<Match.Form> forms = EnumSet.noneOf(Match.Form.class);
    for (Hit hit : words.covering().get(verb)) {
      if (hit.first() == verb && hit.lexeme().kind() == Lexeme.Kind.VERB && hit.form() != null) {
        forms.add(hit.form());
      }
    }
    String text = words.text(verb);
    if (forms.isEmpty()) {
      boolean past = text.endsWith("ed") || text.endsWith("en");
      forms.add(
          text.endsWith("ing")
              ? Match.Form.ING
              : past
                  ? Match.Form.PAST
                  : text.matches(".*[^s]s") ? Match.Form.THIRD : Match.Form.BASE);
    }
    return forms;
  }
}
