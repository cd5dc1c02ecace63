// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.List;

/** Tells past forms that hang on a noun from the verbs of clauses. */
final class Participles {
  private final Parser.Words words;
  private final List<Phrase> phrases;
  private final int[] phraseAt;
  private final List<Predicate> predicates;
  private final Attachment attachment;

  Participles(
      Parser.Words words,
      List<Phrase> phrases,
      int[] phraseAt,
      List<Predicate> predicates,
      Attachment attachment) {
    this.words = words;
    this.phrases = phrases;
    this.phraseAt = phraseAt;
    this.predicates = predicates;
    this.attachment = attachment;
  }

  boolean past(int verb) {
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

  boolean third(int verb) {
    return Lists.any(
        words.covering().get(verb), h -> h.first() == verb && h.form() == Match.Form.THIRD);
  }

  /** "Of the 30 suspects detained, …": whether a phrase stands in an adjunct in front. */
  private boolean fronted(int token) {
    int before = phraseAt[token] < 0 ? -1 : phrases.get(phraseAt[token]).first() - 1;
    return before >= 0
        && words.is(before, "cue/partitive")
        && (before == 0
            || Marks.in(words.text(before - 1), ",;")
            || words.pos(before - 1) == Pos.CCONJ);
  }

  /**
   * Whether a past form without auxiliary hangs on the noun before it ("shelters run by …",
   * "drafted in 2006, …").
   */
  boolean hangs(int first, int last) {
    int before = first - 1;
    while (before > 0 && phraseAt[before] < 0 && words.pos(before) == Pos.ADV) {
      before--;
    }
    int item =
        last + (words.pos(last + 2) == Pos.CCONJ && words.pos(first - 2) == Pos.VERB ? 3 : 2);
    boolean list = words.text(last + 1).equals(",") && words.pos(item) == Pos.VERB && past(item);
    boolean pronoun = first > 0 && phraseAt[first - 1] >= 0 && words.is(first - 1, "cue/pronoun");
    boolean finite = words.is(first, "frame/intransitive") && !only(first);
    if (pronoun || first == last && (list && first > 0 || finite)) {
      return false;
    }
    if (first == last && second(first)) {
      return true;
    }
    boolean afterNoun =
        first > 0 && (phraseAt[before] >= 0 || Marks.in(words.text(before), "(),–—-"));
    Pos next = words.pos(last + 1);
    boolean noObject =
        (next == Pos.ADP && !amount(last + 1) && !shifted(last + 2))
            || next == Pos.SCONJ && words.is(last + 1, "cue/for")
            || ((next == Pos.ADV || next == Pos.VERB || next == Pos.AUX)
                && !words.text(last + 1).endsWith("ing")
                && phraseAt[last + 1] < 0)
            || next == Pos.PUNCT
            || last + 1 == words.size()
            || alternative(last + 1)
            || (next == Pos.PART && words.text(last + 1).equals("to"));
    boolean listed =
        words.text(last + 1).equals(",") && words.pos(last + 2) == Pos.VERB && past(last + 2);
    if (first == last && first > 0 && (fronted(first - 1) || resulting(first))) {
      return true;
    }
    if (listed && first > 0 && phraseAt[first - 1] >= 0) {
      return false;
    }
    if (first == 0 || !afterNoun || !noObject) {
      return first == 0 && noObject;
    }
    if (objectRelative(first) || afterRelative(first)) {
      return false;
    }
    boolean suffered = phraseAt[first - 1] >= 0 && words.is(first, "frame/exploit");
    return suffered
        || words.text(first - 1).equals("(")
        || agentAfter(last + 1)
        || otherFinite(first, last);
  }

  /** "begun", "grown": a form that is a participle and no past. */
  private boolean only(int verb) {
    return words.text(verb).matches("\\p{L}{2,}(?:[uw]n|en)");
  }

  /** "crimes investigated or prosecuted,": whether another participle without object follows. */
  private boolean alternative(int joint) {
    int verb = joint + 1;
    Pos after = words.pos(verb + 1);
    return words.text(joint).equals("or")
        && words.pos(verb) == Pos.VERB
        && phraseAt[Math.min(verb, words.size() - 1)] < 0
        && past(verb)
        && (after == Pos.PUNCT || after == Pos.CCONJ || after == Pos.X);
  }

  /** "victims identified or assisted": a participle without object after another. */
  private boolean second(int verb) {
    Predicate before = predicates.isEmpty() ? null : predicates.get(predicates.size() - 1);
    Pos next = words.pos(verb + 1);
    return before != null
        && before.embedded
        && before.passive
        && before.last == verb - 2
        && words.text(verb - 1).equals("or")
        && (next == Pos.PUNCT || next == Pos.CCONJ || verb + 1 == words.size());
  }

  /** "for acts committed as a result of": a participle after what a preposition governs. */
  private boolean resulting(int verb) {
    int before = phraseAt[verb - 1] < 0 ? -1 : phrases.get(phraseAt[verb - 1]).first() - 1;
    return before >= 0 && words.pos(before) == Pos.ADP && words.is(verb + 1, "cue/as-result");
  }

  /**
   * "carried out jointly by", "opened in 2007 by": whether who did it stands after a participle.
   */
  private boolean agentAfter(int token) {
    int at = token;
    while (at < words.size() && phraseAt[at] < 0 && words.pos(at) == Pos.ADV) {
      at++;
    }
    while (at + 1 < words.size()
        && (words.pos(at) == Pos.X || words.pos(at) == Pos.ADP && words.pos(at + 1) == Pos.X)) {
      at++;
    }
    return words.text(at).equals("by") && at + 1 < words.size() && phraseAt[at + 1] >= 0;
  }

  /** "identified at least 40 victims": whether a preposition belongs to a number after it. */
  private boolean amount(int at) {
    for (int i = at + 1; i <= at + 3; i++) {
      if (words.pos(i) == Pos.NUM) {
        return phraseAt[i] >= 0 && phrases.get(phraseAt[i]).first() <= at;
      }
    }
    return false;
  }

  /** "handed over to X 23 children": whether an object stands right after a complement. */
  private boolean shifted(int complement) {
    int phrase = complement < words.size() ? phraseAt[complement] : -1;
    int next = phrase < 0 ? words.size() : phrases.get(phrase).last() + 1;
    return next < words.size()
        && words.text(complement - 1).equals("to")
        && phraseAt[next] >= 0
        && words.pos(next) == Pos.NUM;
  }

  /** "traffickers whom courts in X convicted": the main verb of a relative clause. */
  private boolean objectRelative(int first) {
    int at = first - 1;
    while (at > 0
        && (phraseAt[at] >= 0 || words.pos(at) == Pos.ADP || words.pos(at) == Pos.CCONJ)) {
      at--;
    }
    return at > 0 && at < first - 1 && phraseAt[at] < 0 && words.is(at, "cue/relative");
  }

  /**
   * "the group, which X chairs, met": the main verb after a relative clause that ends in a verb.
   */
  private boolean afterRelative(int first) {
    Predicate inner = predicates.isEmpty() ? null : predicates.get(predicates.size() - 1);
    int subject =
        inner != null
                && inner.first > 0
                && inner.last == first - 2
                && words.text(first - 1).equals(",")
            ? phraseAt[inner.first - 1]
            : -1;
    int pronoun = subject < 0 ? -1 : phrases.get(subject).first() - 1;
    return pronoun > 0 && phraseAt[pronoun] < 0 && words.is(pronoun, "cue/relative");
  }

  /**
   * "The committee that preceded it, chaired by X, met", "the guard, with which X inspected firms,
   * received": whether a verb belongs to a clause about what opens the sentence, which ends before.
   */
  private boolean closedRelative(Predicate inner, int first) {
    int at = inner.first - 1;
    boolean subject = at > 0 && phraseAt[at] < 0 && words.is(at, "cue/relative");
    while (at > 0 && (phraseAt[at] >= 0 || Marks.in(words.text(at), "()"))) {
      at--;
    }
    boolean pronoun = at > 0 && phraseAt[at] < 0 && words.is(at, "cue/relative");
    int comma = pronoun && words.pos(at - 1) == Pos.ADP ? at - 2 : at - 1;
    boolean opens = pronoun && comma > 0 && words.text(comma).equals(",");
    boolean that = pronoun || subject;
    return words.text(first - 1).equals(",") && (subject || opens)
        || that
            && words.pos(0) == Pos.ADP
            && inner.last < at(first) - 1
            && words.text(at(first) - 1).equals(",");
  }

  /** "Under the accord that it signed in May, the bureau desisted": where the subject begins. */
  private int at(int first) {
    return phraseAt[first - 1] < 0 ? 0 : phrases.get(phraseAt[first - 1]).first();
  }

  boolean boundary(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean subject = i + 1 < to && phraseAt[i + 1] >= 0 && attachment.reaches(i + 1, to);
      boolean conjunction =
          words.pos(i) == Pos.CCONJ
              && (i + 1 == to || phraseAt[i + 1] < 0 || subject && !words.text(i).equals("or"));
      if (words.pos(i) == Pos.SCONJ
          || words.text(i).equals(";")
          || words.text(i).equals(":")
          || conjunction
          || words.is(i, "cue/contrast")
          || words.is(i, "cue/relative")
          || i + 1 < to && words.pos(i) == Pos.ADV && words.is(i, "cue/where")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the clause has another verb with its own auxiliary, or another past form with an
   * object, to be its main verb.
   */
  private boolean otherFinite(int first, int last) {
    boolean opened = false;
    for (Predicate before : predicates) {
      boolean bounded = boundary(before.last + 1, first);
      boolean aside = !before.embedded && !opened && closedRelative(before, first);
      opened |= !before.embedded;
      if (!before.embedded && !bounded && !aside) {
        return true;
      }
    }
    boolean gerund = words.pos(last + 1) == Pos.SCONJ && words.is(last + 1, "cue/for");
    for (int i = gerund ? last + 3 : last + 1; i < words.size(); i++) {
      boolean years = words.pos(i - 1) == Pos.X && words.pos(i + 1) == Pos.X;
      if (words.pos(i) == Pos.CCONJ && !years
          || words.pos(i) == Pos.SCONJ
          || words.text(i).equals(";")
          || words.is(i, "cue/relative")) {
        return false;
      }
      if (phraseAt[i] < 0 && words.pos(i) == Pos.AUX) {
        return true;
      }
      boolean infinitive = words.pos(i - 1) == Pos.PART;
      if (phraseAt[i] < 0 && words.pos(i) == Pos.VERB && !infinitive && (past(i) || third(i))) {
        return true;
      }
    }
    return false;
  }
}
