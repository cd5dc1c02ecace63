// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds predicates: verb groups with their subject, what belongs to them, and whether they are
 * denied, advised or intended.
 */
final class Clauses {
  private final Parser.Words words;
  private final List<Phrase> phrases;
  private final int[] phraseAt;
  private final List<Predicate> predicates = new ArrayList<>();

  Clauses(Parser.Words words, List<Phrase> phrases) {
    this.words = words;
    this.phrases = phrases;
    this.phraseAt = new int[words.size()];
    java.util.Arrays.fill(phraseAt, -1);
    for (int p = 0; p < phrases.size(); p++) {
      for (int i = phrases.get(p).first(); i <= phrases.get(p).last(); i++) {
        phraseAt[i] = p;
      }
    }
  }

  List<Predicate> predicates() {
    for (int i = 0; i < words.size(); i++) {
      if (phraseAt[i] < 0 && (words.pos(i) == Pos.VERB || mainAuxiliary(i))) {
        predicates.add(predicate(i));
      }
    }
    for (int p = 0; p < predicates.size(); p++) {
      link(p);
    }
    opening();
    for (int p = 0; p < predicates.size(); p++) {
      extent(p);
    }
    for (int p = 0; p < predicates.size(); p++) {
      status(p);
    }
    return predicates;
  }

  /**
   * "Launched in 2005, the program …": a participle that opens a sentence belongs to its subject.
   */
  private void opening() {
    if (predicates.size() > 1 && predicates.get(0).embedded && predicates.get(0).subject < 0) {
      predicates.stream()
          .filter(p -> !p.embedded)
          .findFirst()
          .ifPresent(main -> predicates.get(0).subject = main.subject);
    }
  }

  /** To be or to have as the only verb of a group. */
  private boolean mainAuxiliary(int i) {
    if (words.pos(i) != Pos.AUX) {
      return false;
    }
    int j = i + 1;
    while (j < words.size()
        && (words.pos(j) == Pos.ADV || words.pos(j) == Pos.PART || words.pos(j) == Pos.AUX)) {
      j++;
    }
    boolean helps = j > i + 1 && words.pos(j - 1) == Pos.AUX;
    for (int k = i + 1; k < j; k++) {
      helps |= words.pos(k) == Pos.AUX;
    }
    return !helps && (words.pos(j) != Pos.VERB || phraseAt[j] >= 0);
  }

  private Predicate predicate(int verb) {
    int first = verb;
    while (first > 0 && phraseAt[first - 1] < 0 && groups(first - 1)) {
      first--;
    }
    while (first < verb && words.pos(first) == Pos.ADV && !words.is(first, "cue/denial")) {
      first++;
    }
    boolean be = false;
    boolean finite = false;
    boolean infinitive = false;
    for (int i = first; i < verb; i++) {
      be |= words.is(i, "cue/be");
      finite |= words.pos(i) == Pos.AUX;
      infinitive |= words.pos(i) == Pos.PART && words.text(i).equalsIgnoreCase("to");
    }
    int last = verb;
    for (Hit hit : words.covering().get(verb)) {
      if (hit.first() == verb && hit.form() != null && hit.lexeme().kind() == Lexeme.Kind.VERB) {
        last = Math.max(last, hit.last());
      }
    }
    boolean past = past(verb);
    boolean ing = words.text(verb).endsWith("ing");
    boolean hanging = !finite && !infinitive && past && hangs(first, last);
    boolean embedded =
        infinitive || (ing && !finite) || hanging || bareInfinitive(first, verb, finite);
    Predicate predicate = new Predicate(first, verb, last, (be && past) || hanging, embedded);
    int with = finite || infinitive ? -1 : Coordination.of(words, predicates, phraseAt, predicate);
    return with < 0 ? predicate : coordinated(predicate, with);
  }

  /** A verb that shares the auxiliaries of the one with which it stands in a list. */
  private Predicate coordinated(Predicate own, int with) {
    Predicate head = predicates.get(with);
    Predicate shared =
        new Predicate(own.first, own.verb, own.last, head.passive, head.embedded || own.embedded);
    shared.coordinate = with;
    return shared;
  }

  /** "helped laborers obtain cards": a base form right after the object of another verb. */
  private boolean bareInfinitive(int first, int verb, boolean finite) {
    if (finite
        || first == 0
        || first != verb
        || phraseAt[first - 1] < 0
        || past(verb)
        || third(verb)) {
      return false;
    }
    return objectOfVerb(phrases.get(phraseAt[first - 1]).first() - 1);
  }

  private boolean groups(int i) {
    Pos pos = words.pos(i);
    return pos == Pos.AUX || pos == Pos.ADV || pos == Pos.PART && !words.text(i).matches("['’]s?");
  }

  private boolean past(int verb) {
    boolean known = false;
    for (Hit hit : words.covering().get(verb)) {
      if (hit.first() == verb && hit.lexeme().kind() == Lexeme.Kind.VERB) {
        known = true;
        if (hit.form() == Match.Form.PAST) {
          return true;
        }
      }
    }
    return !known && (words.text(verb).endsWith("ed") || words.text(verb).endsWith("en"));
  }

  /**
   * Whether a past form without auxiliary hangs on the noun before it ("shelters run by …",
   * "drafted in 2006, …").
   */
  private boolean hangs(int first, int last) {
    boolean afterNoun =
        first > 0 && (phraseAt[first - 1] >= 0 || words.text(first - 1).matches("[(),–—-]"));
    Pos next = words.pos(last + 1);
    boolean noObject =
        next == Pos.ADP
            || (next == Pos.ADV && phraseAt[last + 1] < 0)
            || next == Pos.PUNCT
            || (next == Pos.PART && words.text(last + 1).equals("to"));
    if (first == 0 || !afterNoun || !noObject) {
      return first == 0 && noObject;
    }
    if (phraseAt[first - 1] >= 0 && relativeBefore(climb(first - 1))) {
      return false;
    }
    return words.text(first - 1).equals("(")
        || words.text(last + 1).equals("by")
        || otherFinite(first, last);
  }

  /** "the agreement that X and Y signed": whether a relative pronoun opens a phrase's clause. */
  private boolean relativeBefore(int phrase) {
    int before = phrase < 0 ? -1 : phrases.get(phrase).first() - 1;
    return before > 0 && phraseAt[before] < 0 && words.is(before, "cue/relative");
  }

  /**
   * Whether the clause has another verb with its own auxiliary, or another past form with an
   * object, to be its main verb.
   */
  private boolean otherFinite(int first, int last) {
    for (Predicate before : predicates) {
      boolean bounded = boundary(before.last + 1, first);
      if (!before.embedded && !bounded) {
        return true;
      }
    }
    for (int i = last + 1; i < words.size(); i++) {
      if (words.pos(i) == Pos.CCONJ
          || words.pos(i) == Pos.SCONJ
          || words.text(i).equals(";")
          || words.is(i, "cue/relative")) {
        return false;
      }
      if (phraseAt[i] < 0 && words.pos(i) == Pos.AUX) {
        return true;
      }
      if (phraseAt[i] < 0 && words.pos(i) == Pos.VERB && (past(i) || third(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean third(int verb) {
    return words.covering().get(verb).stream()
        .anyMatch(h -> h.first() == verb && h.form() == Match.Form.THIRD);
  }

  private boolean boundary(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean subject =
          i + 1 < to && phraseAt[i + 1] >= 0 && phrases.get(phraseAt[i + 1]).last() + 1 == to;
      boolean conjunction =
          words.pos(i) == Pos.CCONJ && (i + 1 == to || phraseAt[i + 1] < 0 || subject);
      if (words.pos(i) == Pos.SCONJ
          || words.text(i).equals(";")
          || words.text(i).equals(":")
          || conjunction
          || words.is(i, "cue/contrast")
          || words.is(i, "cue/relative")) {
        return true;
      }
    }
    return false;
  }

  /** Finds the governor of an infinitive or gerund, and the subject. */
  private void link(int p) {
    Predicate predicate = predicates.get(p);
    if (predicate.coordinate >= 0) {
      Predicate head = predicates.get(predicate.coordinate);
      predicate.governor = head.governor;
      predicate.subject = head.subject;
      predicate.relative = head.relative;
      predicate.purpose = head.purpose;
      return;
    }
    int before = predicate.first - 1;
    boolean to = words.text(predicate.first).equalsIgnoreCase("to");
    predicate.purpose = to && (p == 0 || predicates.get(p - 1).last != before);
    boolean infinitive = predicate.embedded && !predicate.passive;
    if (p > 0 && infinitive) {
      Predicate previous = predicates.get(p - 1);
      boolean adjacent = previous.last == before;
      boolean coordinated = before >= 0 && words.pos(before) == Pos.CCONJ && previous.embedded;
      boolean object =
          before >= 0
              && phraseAt[before] >= 0
              && previous.last == phrases.get(phraseAt[before]).first() - 1;
      if (adjacent || object) {
        predicate.governor = p - 1;
        return;
      }
      if (coordinated && previous.governor >= 0) {
        predicate.governor = previous.governor;
        return;
      }
      predicate.governor = p - 1;
      return;
    }
    predicate.subject = subject(p);
  }

  private int subject(int p) {
    Predicate predicate = predicates.get(p);
    int hung = overParticiple(p);
    if (hung >= 0) {
      return hung;
    }
    int at = predicate.first - 1;
    boolean comma = false;
    while (at >= 0 && phraseAt[at] < 0 && aside(at)) {
      comma |= words.text(at).matches("[,–—]");
      at = words.text(at).equals(")") ? opening(at) - 1 : at - 1;
    }
    if (at < 0) {
      return -1;
    }
    if (words.is(at, "cue/relative") && phraseAt[at] < 0) {
      predicate.relative = at;
      return at > 0 ? antecedent(at - 1, predicate) : -1;
    }
    int relative = comma ? beforeRelative(p) : -1;
    if (phraseAt[at] < 0) {
      return relative >= 0 ? climb(relative) : coordinated(p);
    }
    int near = phraseAt[at];
    if (predicate.passive && predicate.embedded) {
      return near;
    }
    if (relative >= 0) {
      return climb(relative);
    }
    int top = comma ? overApposition(near) : climb(at);
    if (comma && p > 0 && adjunct(near)) {
      return coordinated(p);
    }
    boolean object = top >= 0 && objectOfVerb(phrases.get(top).first() - 1);
    return object && (comma || !predicate.embedded && words.pos(predicate.first) == Pos.AUX)
        ? coordinated(p)
        : top;
  }

  /** ", in partnership with A and B,": whether a phrase ends an adjunct rather than a subject. */
  private boolean adjunct(int phrase) {
    int top = phrase;
    int before = phrases.get(top).first() - 1;
    while (before > 0
        && phraseAt[before - 1] >= 0
        && (words.pos(before) == Pos.CCONJ || words.pos(before) == Pos.ADP)) {
      top = phraseAt[before - 1];
      before = phrases.get(top).first() - 1;
    }
    return before > 0 && words.pos(before) == Pos.ADP;
  }

  /** Adverbs, dates and punctuation between a subject and its verb. */
  private boolean aside(int at) {
    boolean date = words.pos(at) == Pos.X;
    boolean ofDate = words.pos(at) == Pos.ADP && words.pos(at + 1) == Pos.X;
    return words.pos(at) == Pos.ADV || words.text(at).matches("[,()–—-]") || date || ofDate;
  }

  /** "The Act, drafted in 2006, remained …": the subject before a participle between commas. */
  private int overParticiple(int p) {
    if (p == 0 || !words.text(predicates.get(p).first - 1).equals(",")) {
      return -1;
    }
    Predicate participle = predicates.get(p - 1);
    boolean between =
        participle.passive
            && participle.embedded
            && participle.subject >= 0
            && words.text(participle.first - 1).equals(",");
    return between ? climb(phrases.get(participle.subject).last()) : -1;
  }

  /**
   * The token of the bracket that opens what ends at a closing one; the closing one itself where
   * there is none.
   */
  private int opening(int closing) {
    int i = closing;
    while (i >= 0 && !words.text(i).equals("(")) {
      i--;
    }
    return i < 0 ? closing : i;
  }

  /**
   * "X, which has grown, did", "X, run by Y, did": the token before the insertion that ends here;
   * -1 where none does.
   */
  private int beforeRelative(int p) {
    for (int q = p - 1; q >= Math.max(0, p - 2); q--) {
      Predicate inner = predicates.get(q);
      boolean participle = inner.embedded && inner.passive;
      boolean pronoun =
          inner.first > 0
              && phraseAt[inner.first - 1] < 0
              && words.is(inner.first - 1, "cue/relative");
      int object = relativeBefore(inner.subject) ? phrases.get(inner.subject).first() - 2 : -1;
      int comma = pronoun ? inner.first - 2 : participle ? inner.first - 1 : object;
      if (comma > 0 && words.text(comma).equals(",")) {
        int up = words.text(comma - 1).equals(")") ? opening(comma - 1) - 1 : comma - 1;
        return up >= 0 && phraseAt[up] >= 0 ? up : -1;
      }
    }
    return -1;
  }

  /** "X, a Y, did": from an apposition or insertion between commas to what stands before it. */
  private int overApposition(int near) {
    int top = climb(phrases.get(near).last());
    int before = top < 0 ? -1 : phrases.get(top).first() - 1;
    if (before > 0 && words.text(before).matches("[,–—]")) {
      int up = words.text(before - 1).equals(")") ? opening(before - 1) - 1 : before - 1;
      return up >= 0 && phraseAt[up] >= 0 ? climb(up) : top;
    }
    return top;
  }

  /**
   * The phrase to which a relative clause belongs: the one before it; after a comma the one on
   * which that hangs.
   */
  private int antecedent(int token, Predicate predicate) {
    int at = token;
    while (at > 0 && phraseAt[at] < 0) {
      at = words.text(at).equals(")") ? opening(at) - 1 : at - 1;
    }
    if (at < 0 || phraseAt[at] < 0) {
      return -1;
    }
    return words.text(predicate.relative - 1).equals(",")
        ? climb(phrases.get(phraseAt[at]).last())
        : phraseAt[at];
  }

  private boolean objectOfVerb(int token) {
    return token >= 0
        && phraseAt[token] < 0
        && (words.pos(token) == Pos.VERB
            || predicates.stream().anyMatch(p -> p.last == token && p.last > p.verb));
  }

  /** The subject of the last predicate with which this one is coordinated. */
  private int coordinated(int p) {
    for (int q = p - 1; q >= 0; q--) {
      if (!predicates.get(q).embedded) {
        return predicates.get(q).subject;
      }
    }
    return -1;
  }

  /**
   * From a token in a noun phrase up over prepositions, lists and insertions to the phrase on which
   * it hangs.
   */
  private int climb(int token) {
    int top = token < 0 ? -1 : phraseAt[token];
    boolean inserted = token >= 0 && token + 1 < words.size() && words.text(token + 1).equals(",");
    while (top > 0) {
      int before = phrases.get(top).first() - 1;
      int up = before - 1;
      if (before < 0) {
        break;
      }
      boolean preposition = words.pos(before) == Pos.ADP;
      boolean list = words.pos(before) == Pos.CCONJ && up >= 0 && !words.is(before, "cue/contrast");
      if (words.text(before).equals(")")) {
        while (up >= 0 && !words.text(up).equals("(")) {
          up--;
        }
        up--;
      } else if (!preposition && !list) {
        break;
      }
      if ((preposition || list) && up >= 0 && words.text(up).equals(")")) {
        up = opening(up) - 1;
      }
      boolean comma = up >= 0 && words.text(up).equals(",");
      if (comma && (list || inserted)) {
        up--;
      }
      if (up < 0 || phraseAt[up] < 0 || (list && verbBefore(up))) {
        break;
      }
      top = phraseAt[up];
    }
    return top;
  }

  /** Whether a main verb stands before a token, so that a list there is one of objects. */
  private boolean verbBefore(int token) {
    for (int i = token - 1; i >= 0; i--) {
      if (phraseAt[i] < 0 && (words.pos(i) == Pos.SCONJ || words.text(i).equals(";"))) {
        return false;
      }
      if (phraseAt[i] < 0 && words.pos(i) == Pos.VERB) {
        return true;
      }
    }
    return false;
  }

  /** A predicate reaches to where the next finite clause begins. */
  private void extent(int p) {
    Predicate predicate = predicates.get(p);
    int end = words.size();
    for (int q = p + 1; q < predicates.size(); q++) {
      Predicate next = predicates.get(q);
      if (!next.embedded) {
        boolean own =
            next.relative < 0
                && next.subject >= 0
                && next.subject != predicate.subject
                && phrases.get(next.subject).first() > predicate.last;
        end =
            next.relative >= 0
                ? next.relative
                : own ? phrases.get(next.subject).first() : next.first;
        break;
      }
    }
    predicate.end = Math.max(predicate.last + 1, end);
  }

  private void status(int p) {
    Predicate predicate = predicates.get(p);
    for (int i = predicate.first; i <= predicate.verb; i++) {
      predicate.denied |= words.is(i, "cue/denial");
      predicate.advised |= words.is(i, "cue/obligation");
      predicate.intended |= words.is(i, "cue/future");
      predicate.denied |= words.is(i, "cue/not-yet");
    }
    if (predicate.governor >= 0) {
      Predicate governor = predicates.get(predicate.governor);
      predicate.advised |= governor.advised;
      predicate.intended |= governor.intended;
      predicate.purpose |= governor.purpose;
      boolean adjacent = governor.last + 1 >= predicate.first;
      if (adjacent) {
        predicate.denied |= governor.denied;
        predicate.denied |=
            words.is(governor.verb, "cue/failure") && words.pos(governor.verb) == Pos.VERB;
        predicate.intended |=
            words.is(governor.verb, "cue/intention") && words.pos(governor.verb) == Pos.VERB;
      }
    }
    if (predicate.coordinate >= 0) {
      Predicate head = predicates.get(predicate.coordinate);
      predicate.denied |= head.denied;
      predicate.advised |= head.advised;
      predicate.intended |= head.intended;
    }
    boolean copula = words.pos(predicate.verb) == Pos.AUX;
    predicate.denied |= copula && words.is(predicate.verb + 1, "cue/denial");
    int before = predicate.first - 1;
    boolean nor = before > 0 && words.pos(before) == Pos.CCONJ && words.is(before, "cue/denial");
    predicate.denied |= nor;
    boolean yetTo =
        predicate.first > 0 && words.is(predicate.first - 1, "cue/not-yet")
            || words.is(predicate.first, "cue/not-yet");
    predicate.denied |= yetTo;
  }
}
