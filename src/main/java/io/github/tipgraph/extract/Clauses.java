// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds predicates: verb groups with their subject, what belongs to them, and whether they are
 * denied, advised or intended.
 */
final class Clauses {
  /** In tokens, with their commas; what is longer than this is no insertion. */
  private static final int INSERTED = 9;

  private final Parser.Words words;
  private final List<Phrase> phrases;
  private final int[] phraseAt;
  private final List<Predicate> predicates = new ArrayList<>();
  private final Attachment attachment;
  private final Participles participles;
  private final VerbGroup verbGroup;

  Clauses(Parser.Words words, List<Phrase> phrases) {
    this.words = words;
    this.phrases = phrases;
    this.phraseAt = new int[words.size()];
    Arrays.fill(phraseAt, -1);
    this.verbGroup = new VerbGroup(words, phraseAt);
    this.attachment = new Attachment(words, phrases, phraseAt, predicates);
    this.participles = new Participles(words, phrases, phraseAt, predicates, attachment);
    for (int p = 0; p < phrases.size(); p++) {
      for (int i = phrases.get(p).first(); i <= phrases.get(p).last(); i++) {
        phraseAt[i] = p;
      }
    }
  }

  List<Predicate> predicates() {
    for (int i = 0; i < words.size(); i++) {
      boolean part = i > 0 && words.text(i - 1).equals("-");
      if (phraseAt[i] < 0 && !part && (words.pos(i) == Pos.VERB || mainAuxiliary(i))) {
        predicates.add(predicate(i));
      }
    }
    for (int p = 0; p < predicates.size(); p++) {
      link(p);
    }
    opening();
    new Labels(words, phrases, phraseAt, participles).join(predicates);
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
      Lists.first(predicates, p -> !p.embedded && p.subject >= 0 && p.relative < 0)
          .ifPresent(this::opened);
    }
  }

  private void opened(Predicate main) {
    for (Predicate predicate : predicates) {
      if (predicate.subject < 0 && predicate.last < phrases.get(main.subject).first()) {
        predicate.subject = main.subject;
      }
    }
  }

  /** To be or to have as the only verb of a group. */
  private boolean mainAuxiliary(int i) {
    if (words.pos(i) != Pos.AUX) {
      return false;
    }
    int j = verbGroup.overAside(i + 1);
    while (j < words.size()
        && (words.pos(j) == Pos.ADV || words.pos(j) == Pos.PART || words.pos(j) == Pos.AUX)) {
      j = verbGroup.overAside(j + 1);
    }
    boolean helps = j > i + 1 && words.pos(j - 1) == Pos.AUX;
    for (int k = i + 1; k < j; k++) {
      helps |= words.pos(k) == Pos.AUX;
    }
    return !helps && (words.pos(j) != Pos.VERB || phraseAt[j] >= 0) && !parted(i);
  }

  /** "has not, however, reported": whether commas part an auxiliary from its verb. */
  private boolean parted(int auxiliary) {
    int open = auxiliary + 1;
    while (open < words.size() && (words.pos(open) == Pos.ADV || words.pos(open) == Pos.PART)) {
      open++;
    }
    int close = words.text(open).equals(",") ? open + 1 : words.size();
    while (close < Math.min(words.size(), open + INSERTED)
        && !words.text(close).equals(",")
        && words.pos(close) != Pos.AUX
        && words.pos(close) != Pos.VERB) {
      close++;
    }
    int verb = close + 1;
    while (verb < words.size() && words.pos(verb) == Pos.ADV) {
      verb++;
    }
    return verb < words.size()
        && words.text(close).equals(",")
        && words.pos(verb) == Pos.VERB
        && phraseAt[verb] < 0
        && !words.text(verb).endsWith("ing");
  }

  /** The first token of a verb group over what commas insert in it; the verb's own if nothing. */
  private int overInsertion(int first) {
    int open = first - 2;
    if (first < 3 || !words.text(first - 1).equals(",")) {
      return first;
    }
    while (open > Math.max(0, first - INSERTED) && !words.text(open).equals(",")) {
      open--;
    }
    int group = open;
    while (group > 0 && phraseAt[group - 1] < 0 && verbGroup.groups(group - 1)) {
      group--;
    }
    boolean parts =
        words.text(open).equals(",")
            && group < open
            && words.pos(group) == Pos.AUX
            && parted(group);
    return parts ? group : first;
  }

  private Predicate predicate(int verb) {
    int first = verb;
    for (int before = verbGroup.before(first); before >= 0; before = verbGroup.before(first)) {
      first = before;
    }
    first = overInsertion(first);
    while (first < verb && words.pos(first) == Pos.ADV && !words.is(first, "cue/denial")) {
      first++;
    }
    boolean be = false;
    boolean finite = false;
    boolean infinitive = false;
    boolean gerund = false;
    for (int i = first; i < verb; i++) {
      be |= words.is(i, "cue/be");
      infinitive |= words.pos(i) == Pos.PART && words.text(i).equalsIgnoreCase("to") && !finite;
      finite |= words.pos(i) == Pos.AUX && !words.text(i).endsWith("ing");
      gerund |= words.pos(i) == Pos.AUX && words.text(i).endsWith("ing");
    }
    int last = verb;
    for (Hit hit : words.covering().get(verb)) {
      if (hit.first() == verb && hit.form() != null && hit.lexeme().kind() == Lexeme.Kind.VERB) {
        last = Math.max(last, hit.last());
      }
    }
    boolean past = participles.past(verb);
    boolean ing = words.text(verb).endsWith("ing") || gerund;
    boolean intransitive = words.is(verb, "frame/change") && !words.text(last + 1).equals("by");
    boolean hanging =
        !finite
            && !infinitive
            && !gerund
            && past
            && !intransitive
            && participles.hangs(first, last);
    boolean embedded =
        infinitive || (ing && !finite) || hanging || bareInfinitive(first, verb, finite);
    boolean undone = past && !finite && !infinitive && undone(first, last);
    Predicate predicate =
        new Predicate(first, verb, last, (be && past) || hanging || undone, embedded && !undone);
    int with = finite || infinitive ? -1 : Coordination.of(words, predicates, phraseAt, predicate);
    return with < 0 ? predicate : coordinated(predicate, with);
  }

  /** "were dismissed, though not prosecuted": a denied participle that shares an auxiliary. */
  private boolean undone(int first, int last) {
    boolean after = !predicates.isEmpty() && predicates.get(predicates.size() - 1).passive;
    int next = Math.min(last + 1, words.size() - 1);
    return after
        && words.is(first, "cue/denial")
        && first > 0
        && (words.pos(first - 1) == Pos.CCONJ || words.pos(first - 1) == Pos.SCONJ)
        && phraseAt[next] < 0;
  }

  /** A verb that shares the auxiliaries of the one with which it stands in a list. */
  private Predicate coordinated(Predicate own, int with) {
    Predicate head = predicates.get(with);
    Predicate shared =
        new Predicate(
            own.first,
            own.verb,
            own.last,
            head.passive,
            head.embedded || own.embedded && !head.passive);
    shared.coordinate = with;
    return shared;
  }

  /** "helped laborers obtain cards": a base form right after the object of another verb. */
  private boolean bareInfinitive(int first, int verb, boolean finite) {
    if (finite
        || first == 0
        || first != verb
        || phraseAt[first - 1] < 0
        || words.pos(verb) == Pos.AUX && !words.text(verb).matches("be|have")
        || participles.past(verb)
        || participles.third(verb)) {
      return false;
    }
    return attachment.objectOfVerb(phrases.get(phraseAt[first - 1]).first() - 1);
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
    if (infinitive && !to && besides(before)) {
      predicate.subject = phraseAt[before];
      return;
    }
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
    predicate.subject = attachment.inverted(p, attachment.subject(p));
  }

  /** ", with 11 receiving prison terms": a number of people after "with". */
  private boolean besides(int token) {
    int with = token < 0 || phraseAt[token] < 0 ? -1 : phrases.get(phraseAt[token]).first() - 1;
    return with > 0
        && words.text(with - 1).equals(",")
        && words.is(with, "cue/with")
        && words.pos(with + 1) == Pos.NUM;
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

  /** "neither funded nor ran", "nor does it refer": a denial before the verb or its subject. */
  private boolean deniedAhead(Predicate predicate) {
    int at = predicate.first - 1;
    while (at > 0 && phraseAt[at] < 0 && words.pos(at) == Pos.ADV) {
      at--;
    }
    boolean bare = at >= 0 && phraseAt[at] < 0 && words.pos(at) == Pos.CCONJ;
    boolean inverted =
        predicate.subject >= 0
            && phrases.get(predicate.subject).last() + 1 == predicate.first
            && words.pos(phrases.get(predicate.subject).first() - 1) == Pos.AUX;
    int ahead = predicate.subject < 0 ? -1 : phrases.get(predicate.subject).first() - 1;
    boolean neither = words.is(ahead, "cue/neither") && phraseAt[Math.max(0, ahead)] < 0;
    if (neither && !predicate.embedded) {
      return true;
    }
    int before = inverted ? phrases.get(predicate.subject).first() - 2 : bare ? at : -1;
    return before >= 0 && words.is(before, "cue/denial")
        || inverted && fronted(phrases.get(predicate.subject).first() - 2)
        || predicate.subject >= 0 && neither(phrases.get(predicate.subject).first() - 1);
  }

  /** "Neither X nor Y", "neither of the two". */
  private boolean neither(int before) {
    return words.is(before, "cue/neither")
        || words.is(before, "cue/partitive") && words.is(before - 1, "cue/neither");
  }

  /** "In none of the four regions was", "not since 2011 has": a denial that opens the clause. */
  private boolean fronted(int from) {
    for (int i = from; i >= 0 && !Marks.in(words.text(i), ",;:–—"); i--) {
      if (words.is(i, "cue/denial")) {
        return true;
      }
    }
    return false;
  }

  /** "…; and train police": a plain form that opens a clause after a semicolon. */
  private boolean ordered(Predicate predicate) {
    int before = predicate.first - 1;
    int mark = before > 0 && words.pos(before) == Pos.CCONJ ? before - 1 : before;
    return predicate.first == predicate.verb
        && words.text(mark).equals(";")
        && Lists.any(
            words.covering().get(predicate.verb),
            h -> h.first() == predicate.verb && h.form() == Match.Form.BASE);
  }

  private void status(int p) {
    Predicate predicate = predicates.get(p);
    for (int i = predicate.first; i <= predicate.verb; i++) {
      predicate.denied |= words.is(i, "cue/denial");
      predicate.advised |= words.is(i, "cue/obligation");
      predicate.intended |= words.is(i, "cue/future");
      predicate.denied |= words.is(i, "cue/not-yet");
    }
    predicate.denied |= deniedAhead(predicate);
    predicate.advised |= p > 0 && predicates.get(p - 1).advised && ordered(predicate);
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
    predicate.denied |= Content.unattempted(words, phrases, phraseAt, predicates, predicate);
    if (predicate.coordinate >= 0) {
      Predicate head = predicates.get(predicate.coordinate);
      predicate.denied |= head.denied;
      predicate.advised |= head.advised;
      predicate.intended |= head.intended;
    }
    int before = predicate.first - 1;
    boolean nor = before > 0 && words.pos(before) == Pos.CCONJ;
    boolean without = predicate.embedded && before >= 0 && words.pos(before) != Pos.PART;
    predicate.denied |=
        (nor || without) && phraseAt[Math.max(0, before)] < 0 && words.is(before, "cue/denial");
    boolean copula = words.pos(predicate.verb) == Pos.AUX;
    predicate.denied |= copula && words.is(predicate.verb + 1, "cue/denial");
    boolean yetTo =
        predicate.first > 0 && words.is(predicate.first - 1, "cue/not-yet")
            || words.is(predicate.first, "cue/not-yet");
    predicate.denied |= yetTo;
    predicate.denied |= Content.denied(words, phrases, predicates.subList(0, p), predicate);
  }
}
