// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.List;

/** Goes from a noun phrase up to the one on which it hangs. */
final class Ascent {
  private final Parser.Words words;
  private final List<Phrase> phrases;
  private final int[] phraseAt;
  private final List<Predicate> predicates;

  Ascent(Parser.Words words, List<Phrase> phrases, int[] phraseAt, List<Predicate> predicates) {
    this.words = words;
    this.phrases = phrases;
    this.phraseAt = phraseAt;
    this.predicates = predicates;
  }

  /**
   * From a token in a noun phrase up over prepositions, lists and insertions to the phrase on which
   * it hangs.
   */
  int from(int token) {
    int top = token < 0 ? -1 : phraseAt[token];
    boolean inserted = token >= 0 && token + 1 < words.size() && words.text(token + 1).equals(",");
    boolean series = false;
    boolean joint = false;
    while (top > 0) {
      int before = phrases.get(top).first() - 1;
      int up = before - 1;
      if (before < 0) {
        break;
      }
      boolean preposition = words.pos(before) == Pos.ADP;
      up = preposition ? beforeDate(up) : up;
      up -= preposition && up > 0 && words.text(up).matches("[\"”»]|''") ? 1 : 0;
      boolean list = words.pos(before) == Pos.CCONJ && up >= 0 && !words.is(before, "cue/contrast");
      if (words.text(before).equals(")") && words.pos(before + 1) == Pos.DET) {
        break;
      }
      if (words.text(before).equals(")")) {
        up = beforeBracket(up);
      } else if (series && words.text(before).equals(",") && named(top) && named(phraseAt[up])) {
        top = phraseAt[up];
        continue;
      } else if (joint && words.text(before).equals(",") && items(up, top)) {
        top = phraseAt[words.text(up).equals(")") ? opening(up) - 1 : up];
        continue;
      } else if (!preposition && !list) {
        break;
      }
      if ((preposition || list) && up >= 0 && words.text(up).equals(")")) {
        up = opening(up) - 1;
      }
      int carrier = preposition ? carrier(up) : -1;
      if (carrier >= 0) {
        top = carrier;
        continue;
      }
      boolean comma = up >= 0 && words.text(up).equals(",");
      if (comma && (list || inserted)) {
        up--;
        series = list;
      }
      joint |= list;
      if (up < 0 || phraseAt[up] < 0 || (list && verbBefore(up) && !places(top, up))) {
        break;
      }
      top = phraseAt[up];
    }
    return top;
  }

  /** "A, B, and C", "A (a), B and C": whether a name before a comma is an item as that after it. */
  private boolean items(int token, int phrase) {
    int up = words.text(token).equals(")") ? opening(token) - 1 : token;
    int item = up < 0 ? -1 : phraseAt[up];
    return named(phrase) && named(item) && !verbBefore(up) && !governed(item);
  }

  /** Whether a preposition stands before a phrase or the list that it ends. */
  private boolean governed(int phrase) {
    int before = phrases.get(phrase).first() - 1;
    while (before > 0 && (words.pos(before) == Pos.CCONJ || words.text(before).equals(","))) {
      before--;
      if (phraseAt[before] >= 0) {
        before = phrases.get(phraseAt[before]).first() - 1;
      }
    }
    return before >= 0 && words.pos(before) == Pos.ADP;
  }

  private int beforeBracket(int token) {
    int at = token;
    while (at >= 0 && !words.text(at).equals("(")) {
      at--;
    }
    return at - 1;
  }

  /** "The government in 2013 for the first time": the token before a date, or other insertion. */
  private int beforeDate(int token) {
    int at = token;
    while (at > 1 && words.pos(at) == Pos.X) {
      at -= words.pos(at - 1) == Pos.ADP ? 2 : 1;
    }
    while (at > 0 && phraseAt[at] < 0 && compound(at)) {
      at--;
    }
    return at;
  }

  /** Whether a phrase is a name, as the items of "A, B, and C" are. */
  boolean named(int phrase) {
    return phrase >= 0 && words.pos(phrases.get(phrase).last()) == Pos.PROPN;
  }

  /** "from outside of": a word of a preposition of several. */
  private boolean compound(int token) {
    Pos pos = words.pos(token);
    return pos == Pos.ADP || pos == Pos.ADV || pos == Pos.ADJ && words.pos(token - 1) == Pos.ADP;
  }

  /** "victims identified by X", "a law banning X": what a participle hangs on; -1 if nothing. */
  int carrier(int verb) {
    for (Predicate predicate : predicates) {
      if (predicate.last == verb && predicate.embedded) {
        boolean gerund = predicate.first == verb && words.text(verb).endsWith("ing") && verb > 0;
        return predicate.passive ? predicate.subject : gerund ? phraseAt[verb - 1] : -1;
      }
    }
    return -1;
  }

  /**
   * "Efforts to find and refer victims declined": the token before an infinitive that hangs on the
   * first noun of the clause, where a verb is one of its list; -1 where it does not.
   */
  int overInfinitive(int p, int verb) {
    int q = p - 1;
    while (q >= 0 && predicates.get(q).last != verb) {
      q--;
    }
    while (q >= 0 && predicates.get(q).coordinate >= 0) {
      q = predicates.get(q).coordinate;
    }
    Predicate head = q < 0 ? null : predicates.get(q);
    boolean hangs =
        head != null
            && head.purpose
            && head.first > 0
            && phraseAt[head.first - 1] >= 0
            && (Lists.every(predicates.subList(0, q), o -> o.embedded)
                || opensClause(from(head.first - 1)));
    return hangs ? head.first - 1 : -1;
  }

  /** "…, but efforts to": whether a phrase is the first after what joins clauses. */
  private boolean opensClause(int phrase) {
    int before = phrase < 0 ? -1 : phrases.get(phrase).first() - 1;
    return before > 0
        && phraseAt[before] < 0
        && (words.pos(before) == Pos.SCONJ
            || words.is(before, "cue/contrast")
            || words.pos(before) == Pos.CCONJ && words.text(before - 1).equals(","));
  }

  /** Whether a main verb stands before a token, so that a list there is one of objects. */
  private boolean verbBefore(int token) {
    for (int i = token - 1; i >= 0; i--) {
      if (phraseAt[i] < 0 && (words.pos(i) == Pos.SCONJ || words.text(i).equals(";"))) {
        return false;
      }
      if (phraseAt[i] < 0 && (words.pos(i) == Pos.VERB || only(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "…, and courts in Manila and Cebu": whether two names side by side belong to a phrase with
   * which a clause begins.
   */
  private boolean places(int phrase, int token) {
    int in = phrases.get(phraseAt[token]).first() - 1;
    int head = in > 0 && words.pos(in) == Pos.ADP ? phraseAt[in - 1] : -1;
    int before = head < 0 ? -1 : phrases.get(head).first() - 1;
    return named(phrase)
        && named(phraseAt[token])
        && before > 0
        && (words.pos(before) == Pos.CCONJ || words.pos(before) == Pos.SCONJ)
        && Marks.in(words.text(before - 1), ",;");
  }

  /** "had no plan": an auxiliary that is the only verb of its clause. */
  private boolean only(int token) {
    return words.pos(token) == Pos.AUX
        && Lists.any(predicates, p -> p.verb == token && !p.embedded);
  }

  /**
   * The token of the bracket that opens what ends at a closing one; the closing one itself where
   * there is none.
   */
  int opening(int closing) {
    int i = closing;
    while (i >= 0 && !words.text(i).equals("(")) {
      i--;
    }
    return i < 0 ? closing : i;
  }
}
