// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.List;

/** Finds the noun phrase that is the subject of a predicate, over what stands between them. */
final class Attachment {
  private final Parser.Words words;
  private final List<Phrase> phrases;
  private final int[] phraseAt;
  private final List<Predicate> predicates;
  private final Ascent ascent;
  private final Insertions insertions;

  Attachment(Parser.Words words, List<Phrase> phrases, int[] phraseAt, List<Predicate> predicates) {
    this.words = words;
    this.phrases = phrases;
    this.phraseAt = phraseAt;
    this.predicates = predicates;
    this.ascent = new Ascent(words, phrases, phraseAt, predicates);
    this.insertions = new Insertions(words, phraseAt, predicates, ascent);
  }

  /** Index of the noun phrase that is the subject of a predicate; -1 where there is none. */
  int subject(int p) {
    Predicate predicate = predicates.get(p);
    int hung = insertions.subject(p);
    if (hung < 0) {
      hung = overParticiple(p);
    }
    if (hung < 0) {
      hung = overDashes(p);
    }
    if (hung < 0) {
      int top = Restrictive.subject(words, phraseAt, predicates, p);
      hung = top < 0 ? -1 : ascent.from(phrases.get(top).last());
    }
    if (hung >= 0) {
      return hung;
    }
    int at = predicate.first - 1;
    boolean comma = false;
    while (at >= 0 && phraseAt[at] < 0 && aside(at)) {
      comma |= Marks.in(words.text(at), ",–—");
      at = words.text(at).equals(")") ? ascent.opening(at) - 1 : at - 1;
    }
    if (at < 0) {
      return -1;
    }
    int pronoun = pronoun(at);
    if (pronoun >= 0) {
      predicate.relative = pronoun;
      return pronoun > 0 ? antecedent(p, pronoun) : -1;
    }
    int relative = comma ? beforeRelative(p) : -1;
    if (phraseAt[at] < 0) {
      int owner = relative < 0 ? afterObjectRelative(p, at) : -1;
      int before = relative >= 0 ? overName(ascent.from(relative)) : owner;
      return before >= 0 ? before : coordinated(p);
    }
    int near = phraseAt[at];
    boolean participle = predicate.passive && predicate.embedded;
    return !participle ? nearest(p, near, relative, comma) : comma ? overTopic(near) : near;
  }

  /**
   * The relative pronoun that ends at a token, also over an adjunct ("which on behalf of X"); -1
   * where none does.
   */
  private int pronoun(int at) {
    int top = phraseAt[at] < 0 ? -1 : ascent.from(at);
    int before = top < 0 ? -1 : phrases.get(top).first() - 1;
    boolean adjunct =
        before > 0 && words.pos(before) == Pos.ADP && !words.is(before, "cue/between");
    int pronoun = top < 0 ? at : adjunct ? before - 1 : -1;
    return pronoun >= 0 && words.is(pronoun, "cue/relative") && phraseAt[pronoun] < 0
        ? pronoun
        : -1;
  }

  /** "To Khartoum come women", "in the home were found ten boys": the phrase after the verb. */
  int inverted(int p, int subject) {
    int before = subject < 0 ? -1 : phrases.get(subject).first() - 1;
    Predicate predicate = predicates.get(p);
    int next = predicate.last + 1;
    boolean opens =
        before >= 0
            && (words.pos(before) == Pos.ADP || words.pos(before) == Pos.PART)
            && (before == 0 || Marks.in(words.text(before - 1), ";:"));
    boolean goes = predicate.passive || words.is(predicate.verb, "frame/move");
    return opens && goes && next < words.size() && phraseAt[next] >= 0 ? phraseAt[next] : subject;
  }

  /**
   * "the decree that it calls for was": the phrase before a relative clause that ends in a verb.
   */
  private int afterObjectRelative(int p, int at) {
    Predicate inner = p == 0 ? null : predicates.get(p - 1);
    boolean ends = inner != null && inner.last == at && relativeBefore(inner.subject);
    int before = ends ? phrases.get(inner.subject).first() - 2 : -1;
    return before >= 0 && phraseAt[before] >= 0 ? ascent.from(before) : -1;
  }

  /** "the Committee on Trafficking, chaired by X": from a topic to the phrase that it tells of. */
  private int overTopic(int near) {
    int top = near;
    int before = phrases.get(top).first() - 1;
    while (before > 0
        && phraseAt[before - 1] >= 0
        && (words.is(before, "cue/complement-of")
            || place(top) && words.is(before, "cue/location"))) {
      top = phraseAt[before - 1];
      before = phrases.get(top).first() - 1;
    }
    return top;
  }

  /** The noun phrase nearest before a predicate, or what it hangs on. */
  private int nearest(int p, int near, int relative, boolean comma) {
    Predicate predicate = predicates.get(p);
    boolean spanned = p > 0 && span(predicate, near);
    if (spanned || comma && (continues(p, near) || p > 0 && relative < 0 && adjunct(near))) {
      return coordinated(p);
    }
    if (relative >= 0) {
      return overName(ascent.from(relative));
    }
    int top = comma ? overApposition(near) : ascent.from(phrases.get(near).last());
    int inserted = comma && top == near ? overInsertion(p, near) : -1;
    if (inserted >= 0) {
      return inserted;
    }
    boolean object = top >= 0 && objectOfVerb(phrases.get(top).first() - 1);
    int effort = object ? ascent.overInfinitive(p, phrases.get(top).first() - 1) : -1;
    if (effort >= 0) {
      return ascent.from(effort);
    }
    int carrier = object && !comma ? ascent.carrier(phrases.get(top).first() - 1) : -1;
    if (carrier >= 0) {
      return ascent.from(phrases.get(carrier).last());
    }
    return object && (comma || !predicate.embedded && words.pos(predicate.first) == Pos.AUX)
        ? coordinated(p)
        : top;
  }

  /**
   * "identified 12 victims in A and B, issued cards, and …": whether a verb after a comma goes on
   * with the subject of the main verb before it, as no clause with a subject of its own has begun.
   */
  private boolean continues(int p, int near) {
    Predicate before = null;
    for (Predicate other : predicates.subList(0, p)) {
      before = other.embedded || inRelative(other) ? before : other;
    }
    if (before == null || before.subject < 0 || phrases.get(near).first() <= before.last) {
      return false;
    }
    for (int i = before.last + 1; i < predicates.get(p).first; i++) {
      boolean own =
          words.pos(i) == Pos.CCONJ
              && words.text(i - 1).equals(",")
              && i + 1 < words.size()
              && phraseAt[i + 1] >= 0;
      if (own
          || Marks.in(words.text(i), ";:–—")
          || phraseAt[i] < 0 && words.pos(i) == Pos.SCONJ
          || phraseAt[i] < 0 && words.pos(i) == Pos.ADV && words.is(i, "cue/where")
          || words.is(i, "cue/contrast")
          || words.is(i, "cue/relative")) {
        return false;
      }
    }
    return true;
  }

  /** ", in partnership with A and B,": whether a phrase ends an adjunct rather than a subject. */
  private boolean adjunct(int phrase) {
    int before = phrases.get(phrase).first() - 1;
    while (before > 0
        && phraseAt[before - 1] >= 0
        && (words.pos(before) == Pos.CCONJ || words.pos(before) == Pos.ADP)) {
      before = phrases.get(phraseAt[before - 1]).first() - 1;
    }
    int joint = before > 1 && words.text(before - 1).equals(",") ? before - 2 : before - 1;
    return before > 0 && words.pos(before) == Pos.ADP && words.pos(joint) == Pos.CCONJ;
  }

  /** "but for another year did not": a span of time between a conjunction and an auxiliary. */
  private boolean span(Predicate predicate, int phrase) {
    return words.pos(predicate.first) == Pos.AUX
        && words.is(phrases.get(phrase).last(), "class/unit")
        && adjunct(phrase);
  }

  /** "the agreement that X and Y signed": whether a relative pronoun opens a phrase's clause. */
  private boolean relativeBefore(int phrase) {
    int before = phrase < 0 ? -1 : phrases.get(phrase).first() - 1;
    return before > 0 && phraseAt[before] < 0 && words.is(before, "cue/relative");
  }

  /** "whose penalties": the token of the pronoun that opens a phrase, or -1. */
  private int owned(int phrase) {
    int first = phrase < 0 ? -1 : phrases.get(phrase).first();
    return first > 0 && words.is(first, "cue/owner") ? first : -1;
  }

  private boolean inRelative(Predicate predicate) {
    return predicate.relative >= 0
        || relativeBefore(predicate.subject)
        || owned(predicate.subject) >= 0;
  }

  /** Adverbs, dates and punctuation between a subject and its verb. */
  private boolean aside(int at) {
    boolean date = words.pos(at) == Pos.X;
    boolean ofDate = words.pos(at) == Pos.ADP && words.pos(at + 1) == Pos.X;
    boolean neither = words.pos(at) == Pos.CCONJ && words.is(at, "cue/neither");
    boolean years =
        words.pos(at) == Pos.CCONJ
            && words.pos(at - 1) == Pos.X
            && at + 1 < words.size()
            && words.pos(at + 1) == Pos.X;
    boolean inAll = words.pos(at) == Pos.DET && words.is(at, "cue/in-all");
    boolean all = words.pos(at) == Pos.ADP && words.is(at, "cue/in-all");
    return years
        || inAll
        || all
        || words.pos(at) == Pos.ADV
        || words.text(at).matches("[,()–—\"”»-]|''")
        || neither && at > 0 && phraseAt[at - 1] >= 0
        || date
        || ofDate;
  }

  /** "The shelters – eight in all – admitted": the subject before what stands between dashes. */
  private int overDashes(int p) {
    int close = predicates.get(p).first - 1;
    if (close < 1 || !Marks.in(words.text(close), "–—")) {
      return -1;
    }
    int open = close - 1;
    while (open > 0 && !Marks.in(words.text(open), "–—;")) {
      open--;
    }
    boolean pair = open > 0 && !words.text(open).equals(";") && phraseAt[open - 1] >= 0;
    int begin = open;
    boolean first = Lists.none(predicates.subList(0, p), q -> q.first < begin && !q.embedded);
    return pair && first ? ascent.from(open - 1) : -1;
  }

  /** "The Act, drafted in 2006, remained …": the subject before a participle between commas. */
  private int overParticiple(int p) {
    if (p == 0 || !words.text(predicates.get(p).first - 1).equals(",")) {
      return -1;
    }
    Predicate participle = predicates.get(p - 1);
    boolean having =
        words.pos(participle.first) == Pos.AUX || words.text(participle.first).endsWith("ing");
    boolean between =
        (participle.passive || having || inserted(p - 1))
            && participle.embedded
            && participle.subject >= 0
            && words.text(participle.first - 1).equals(",");
    return between ? ascent.from(phrases.get(participle.subject).last()) : -1;
  }

  /** "The police, drawing on a grant, held": a gerund before which its clause has no verb. */
  private boolean inserted(int p) {
    Predicate gerund = predicates.get(p);
    int from = gerund.first;
    while (from > 0 && !words.text(from).equals(";")) {
      from--;
    }
    int begin = from;
    return words.text(gerund.verb).endsWith("ing")
        && gerund.governor < 0
        && Lists.none(predicates.subList(0, p), q -> q.first >= begin && !q.embedded);
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
      object -= object > 0 && words.pos(object) == Pos.ADP ? 1 : 0;
      int whose = owned(inner.subject);
      int comma =
          pronoun ? inner.first - 2 : participle ? inner.first - 1 : whose > 0 ? whose - 1 : object;
      comma = object > 0 && comma == object ? apposed(object) : comma;
      if (comma > 0 && words.text(comma).equals(",")) {
        int up = words.text(comma - 1).equals(")") ? ascent.opening(comma - 1) - 1 : comma - 1;
        return up >= 0 && phraseAt[up] >= 0 ? up : -1;
      }
    }
    return -1;
  }

  /** "X, an agency to which Y gave a house, did": the comma before an apposition, or the token. */
  private int apposed(int token) {
    int phrase = phraseAt[token];
    int before = phrase < 0 ? -1 : phrases.get(phrase).first() - 1;
    return phrase > 0 && words.text(before).equals(",") && overName(phrase) != phrase
        ? before
        : token;
  }

  /** "X (Y), poor and thinly staffed, did": the first phrase, over what is inserted after it. */
  private int overInsertion(int p, int near) {
    int comma = phrases.get(near).first();
    while (comma > 0 && !Marks.in(words.text(comma), ",;")) {
      comma--;
    }
    if (words.text(comma).equals(";")) {
      return -1;
    }
    boolean first = predicates.get(p - (p > 0 ? 1 : 0)).first > comma || p == 0;
    int before =
        comma > 0 && words.text(comma - 1).equals(")") ? ascent.opening(comma - 1) - 1 : comma - 1;
    boolean opens = comma + 1 < words.size() && phraseAt[comma + 1] < 0;
    return first && opens && before >= 0 && phraseAt[before] >= 0 ? ascent.from(before) : -1;
  }

  /** "X, a Y, did": from an apposition or insertion between commas to what stands before it. */
  private int overApposition(int near) {
    int top = ascent.from(phrases.get(near).last());
    int before = top < 0 ? -1 : phrases.get(top).first() - 1;
    before = beforeAdjuncts(before);
    boolean part = before > 2 && words.is(before, "cue/each") && phraseAt[before - 2] >= 0;
    before = part ? phrases.get(phraseAt[before - 2]).first() - 1 : before;
    if (before > 0 && Marks.in(words.text(before), ",–—")) {
      int up = words.text(before - 1).equals(")") ? ascent.opening(before - 1) - 1 : before - 1;
      return up >= 0 && phraseAt[up] >= 0 ? ascent.from(up) : top;
    }
    return top;
  }

  /** ", together with X and with funds from Y,": the comma before adjuncts side by side. */
  private int beforeAdjuncts(int preposition) {
    int at = preposition;
    while (at > 1 && words.pos(at) == Pos.ADP) {
      int up = words.pos(at - 1) == Pos.ADV ? at - 2 : at - 1;
      if (Marks.in(words.text(up), ",–—")) {
        return up;
      }
      boolean more = words.pos(up) == Pos.CCONJ && up > 0 && phraseAt[up - 1] >= 0;
      int top = more ? ascent.from(up - 1) : -1;
      at = top < 0 ? -1 : phrases.get(top).first() - 1;
    }
    return preposition;
  }

  /**
   * The phrase to which a relative clause belongs: the one before it; after a comma the one on
   * which that hangs.
   */
  private int antecedent(int p, int pronoun) {
    int with = words.pos(pronoun - 1) == Pos.CCONJ ? relativeAhead(p) : -1;
    if (with >= 0) {
      Predicate first = predicates.get(with);
      return first.relative >= 0
          ? first.subject
          : antecedent(with, phrases.get(first.subject).first() - 1);
    }
    int at = pronoun - 1;
    while (at > 0 && phraseAt[at] < 0) {
      at = words.text(at).equals(")") ? ascent.opening(at) - 1 : at - 1;
    }
    if (at < 0 || phraseAt[at] < 0) {
      return -1;
    }
    int near = phraseAt[at];
    boolean comma = words.text(pronoun - 1).equals(",");
    return comma && !addressed(near) || place(near)
        ? overName(ascent.from(phrases.get(near).last()))
        : overName(near);
  }

  /** "which A founded and which B": the last verb of a relative clause ahead of one; -1 if none. */
  private int relativeAhead(int p) {
    for (int q = p - 1; q >= 0; q--) {
      Predicate before = predicates.get(q);
      if (before.relative >= 0 && before.subject >= 0 || relativeBefore(before.subject)) {
        return q;
      }
    }
    return -1;
  }

  /** "referred them to the Mission, which": a name to which something is done, no place. */
  private boolean addressed(int phrase) {
    int before = phrases.get(phrase).first() - 1;
    return ascent.named(phrase) && !place(phrase) && words.is(before, "cue/recipient");
  }

  private boolean place(int phrase) {
    return Lists.any(
        words.covering().get(phrases.get(phrase).last()),
        h -> h.lexeme().kind() == Lexeme.Kind.PLACE);
  }

  /** "The Mission, an NGO, which …": from an apposition to the name that stands before it. */
  private int overName(int near) {
    int before = near < 0 ? -1 : phrases.get(near).first() - 1;
    boolean comma = before > 0 && words.text(before).equals(",");
    boolean bracket = comma && before > 1 && words.text(before - 1).equals(")");
    int name =
        comma ? phraseAt[bracket ? Math.max(0, ascent.opening(before - 1) - 1) : before - 1] : -1;
    boolean next = name >= 0 && (name == near - 1 || bracket && name == near - 2);
    boolean apposed = words.pos(before + 1) == Pos.DET && next && ascent.named(name);
    return apposed ? name : near;
  }

  boolean objectOfVerb(int token) {
    boolean verb = token >= 0 && phraseAt[token] < 0 && words.pos(token) == Pos.VERB;
    return verb || Lists.any(predicates, p -> p.last == token && p.last > p.verb);
  }

  /** The subject of the last predicate with which this one is coordinated. */
  private int coordinated(int p) {
    int conjunction = predicates.get(p).first - 1;
    while (conjunction > 0 && words.pos(conjunction) == Pos.ADV) {
      conjunction--;
    }
    boolean main =
        words.pos(conjunction) == Pos.CCONJ
            && conjunction > 0
            && (Marks.in(words.text(conjunction - 1), ",–—")
                || words.is(conjunction, "cue/contrast"))
            && Lists.any(predicates.subList(0, p), q -> !q.embedded && !inRelative(q));
    for (int q = p - 1; q >= 0; q--) {
      boolean inserted = inRelative(predicates.get(q)) && (main || closed(q, p));
      if (!predicates.get(q).embedded && !inserted) {
        int own = afterSemicolon(predicates.get(q).last, predicates.get(p).first);
        return own >= 0 ? own : predicates.get(q).subject;
      }
    }
    return -1;
  }

  /** "X lodged 12; a shelter, the country's first, was": the phrase that opens a verb's clause. */
  private int afterSemicolon(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (words.text(i).equals(";")) {
        return phraseAt[i + 1];
      }
    }
    return -1;
  }

  /** "sent a plan, which ends in May, to X and called": whether a comma closes an insertion. */
  private boolean closed(int relative, int p) {
    Predicate inner = predicates.get(relative);
    int pronoun =
        inner.relative >= 0
            ? inner.relative
            : relativeBefore(inner.subject) ? phrases.get(inner.subject).first() - 1 : 0;
    if (pronoun < 2 || !words.text(pronoun - 1).equals(",")) {
      return false;
    }
    for (int i = inner.last + 1; i < predicates.get(p).first - 1; i++) {
      if (words.text(i).equals(",") && words.pos(i + 1) == Pos.ADP) {
        return Lists.any(predicates.subList(0, relative), q -> !q.embedded);
      }
    }
    return false;
  }

  /** Whether one phrase reaches up to a verb, also "13 of the 16 states". */
  boolean reaches(int from, int to) {
    int next = phrases.get(phraseAt[from]).last() + 1;
    boolean part =
        words.pos(next - 1) == Pos.NUM
            && words.is(next, "cue/partitive")
            && next + 1 < to
            && phraseAt[next + 1] >= 0;
    boolean of =
        words.is(next, "cue/member-of")
            && next + 1 < to
            && phraseAt[next + 1] >= 0
            && phrases.get(phraseAt[next + 1]).last() + 1 == to;
    return next == to || of || part && phrases.get(phraseAt[next + 1]).last() + 1 == to;
  }
}
