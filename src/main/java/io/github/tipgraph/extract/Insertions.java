// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.List;

/** Finds the subject of a verb over what commas insert between them. */
final class Insertions {
  private final Parser.Words words;
  private final int[] phraseAt;
  private final List<Predicate> predicates;
  private final Ascent ascent;

  Insertions(Parser.Words words, int[] phraseAt, List<Predicate> predicates, Ascent ascent) {
    this.words = words;
    this.phraseAt = phraseAt;
    this.predicates = predicates;
    this.ascent = ascent;
  }

  /**
   * "one of whom, a bar owner, received", "45 officers, nine of them women, learned", "NGOs, among
   * them X and Y, sheltered", "the Office, a team of clerks, guards, and nurses, took": the noun
   * phrase before what is inserted; -1 where nothing is.
   */
  int subject(int p) {
    Predicate verb = predicates.get(p);
    if (verb.first < 4 || !words.text(verb.first - 1).equals(",")) {
      return -1;
    }
    for (int at = verb.first - 2; at > 1 && !Marks.in(words.text(at), ";:"); at--) {
      boolean opens = words.text(at + 1).equals(",") && words.is(at - 1, "cue/partitive");
      if (words.is(at, "cue/relative") && phraseAt[at] < 0 && opens && phraseAt[at - 2] >= 0) {
        return part(p, at);
      }
      int before = ofThem(at) ? at - 2 : among(at);
      int comma = before > 0 && phraseAt[before + 1] >= 0 ? first(before + 1) - 1 : before;
      if (comma > 0) {
        return words.text(comma).equals(",") ? before(p, comma) : -1;
      }
    }
    return verb.embedded ? -1 : apposed(p);
  }

  private int part(int p, int pronoun) {
    int subject = phraseAt[pronoun - 2];
    boolean taken = Lists.any(predicates.subList(0, p), q -> q.subject == subject);
    Predicate verb = predicates.get(p);
    verb.relative = taken ? verb.relative : pronoun;
    return taken ? -1 : subject;
  }

  /** Whether "of them" or the like stands at a token, behind a number. */
  private boolean ofThem(int token) {
    return words.is(token, "cue/partitive")
        && words.is(token + 1, "cue/each")
        && words.pos(token - 1) == Pos.NUM
        && words.pos(token + 1) == Pos.PRON
        && !words.is(token + 1, "cue/relative");
  }

  /** "among them", "first among them": the comma before it; -1 where it does not stand there. */
  private int among(int token) {
    boolean among =
        phraseAt[token] < 0
            && words.pos(token) == Pos.ADP
            && Lists.any(
                words.covering().get(token),
                h -> h.first() == token && h.length() > 1 && h.is("cue/each"))
            && !words.is(token, "cue/partitive");
    boolean first = words.pos(token - 1) == Pos.ADV || words.pos(token - 1) == Pos.ADJ;
    int comma = among && first && phraseAt[token - 1] < 0 ? token - 2 : token - 1;
    return among && words.text(comma).equals(",") ? comma : -1;
  }

  private int first(int token) {
    int at = token;
    while (at > 0 && phraseAt[at - 1] == phraseAt[token]) {
      at--;
    }
    return at;
  }

  /** The phrase before a comma, where no other main verb stands between it and a verb. */
  private int before(int p, int comma) {
    int up = words.text(comma - 1).equals(")") ? ascent.opening(comma - 1) - 1 : comma - 1;
    return up >= 0 && phraseAt[up] >= 0 && clear(p, comma) ? ascent.from(up) : -1;
  }

  private boolean clear(int p, int from) {
    return Lists.none(
        predicates.subList(0, p),
        q -> q.first > from && !q.embedded && !words.is(q.first - 1, "cue/relative"));
  }

  /** "The Office (OV), a team of clerks, guards, and nurses, took": a name with its description. */
  private int apposed(int p) {
    int verb = predicates.get(p).first;
    int from = verb - 2;
    while (from > 0 && !Marks.in(words.text(from), ";:")) {
      from--;
    }
    for (int comma = from + 1; comma < verb - 1; comma++) {
      boolean described = words.is(comma + 1, "cue/indefinite") && phraseAt[comma + 1] >= 0;
      int name = words.text(comma).equals(",") ? before(p, comma) : -1;
      boolean fits = name >= 0 && (described && ascent.named(name) || numbered(name, comma));
      if (fits && leads(name, comma)) {
        return name;
      }
    }
    return -1;
  }

  /** "Only 31 women, fewer than half of them, were": a number before words of comparison. */
  private boolean numbered(int phrase, int comma) {
    boolean compared = words.is(comma + 1, "cue/less") || words.is(comma + 1, "cue/more");
    int at = comma - 1;
    while (compared && at >= 0 && phraseAt[at] == phrase && words.pos(at) != Pos.NUM) {
      at--;
    }
    return compared && at >= 0 && words.pos(at) == Pos.NUM;
  }

  /** Whether a name is no part of an adjunct or of a list. */
  private boolean leads(int name, int comma) {
    int first = comma;
    while (first > 0 && phraseAt[first] != name) {
      first--;
    }
    int before = first(first) - 1;
    return before < 0
        || words.pos(before) == Pos.X
        || Marks.in(words.text(before), ";:,")
        || words.pos(before) == Pos.CCONJ
        || words.pos(before) == Pos.SCONJ;
  }
}
