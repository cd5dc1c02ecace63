// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import io.github.tipgraph.text.Sentence;
import io.github.tipgraph.text.Token;
import java.util.List;

/**
 * Mends the tagger's nouns and verbs where the lexicon and the words beside them say otherwise: the
 * genre leaves out articles and capitals that the tagger was trained on.
 */
final class Tags {
  private final List<Token> tokens;
  private final Pos[] pos;

  private Tags(Sentence sentence, Pos[] pos) {
    this.tokens = sentence.tokens();
    this.pos = pos;
  }

  static void mend(Sentence sentence, List<Hit> hits, Pos[] pos) {
    Tags tags = new Tags(sentence, pos);
    for (Hit hit : hits) {
      if (hit.lexeme().kind() == Lexeme.Kind.VERB && hit.length() > 1) {
        tags.phrasal(hit);
      }
      boolean inner = hit.length() == 1 && hit.first() > 0 && hit.first() + 1 < pos.length;
      if (inner && hit.lexeme().kind() == Lexeme.Kind.VERB) {
        tags.verb(hit, hits);
      } else if (inner && hit.lexeme().kind() == Lexeme.Kind.NOUN) {
        tags.noun(hit);
      }
    }
    for (int i = 1; i + 1 < pos.length; i++) {
      tags.participle(i);
    }
    for (int i = 1; i + 2 < pos.length; i++) {
      tags.preposition(i, hits);
    }
  }

  private void verb(Hit hit, List<Hit> hits) {
    int at = hit.first();
    if (tokens.get(at).capitalised() || pos[at] != Pos.NOUN && pos[at] != Pos.PROPN) {
      return;
    }
    boolean name = tokens.get(at - 1).capitalised() || text(at - 1).equals(")");
    boolean plural =
        (pos[at - 1] == Pos.NOUN || pos[at - 1] == Pos.PROPN) && text(at - 1).endsWith("s");
    boolean noun =
        hits.stream()
            .anyMatch(
                h -> h.first() <= at && at <= h.last() && h.lexeme().kind() == Lexeme.Kind.NOUN);
    boolean broadcast = pos[at] == Pos.PROPN && name && hit.form() != Match.Form.ING;
    boolean offering = plural && hit.form() == Match.Form.ING && pos[at + 1] == Pos.NOUN;
    boolean chairs =
        !noun
            && hit.form() == Match.Form.THIRD
            && (text(at + 1).matches("[,;.)]") || pos[at + 1] == Pos.CCONJ)
            && (name || pos[at - 1] == Pos.CCONJ);
    boolean heads =
        hit.form() == Match.Form.THIRD
            && pos[at + 1] == Pos.DET
            && (name || text(at - 1).equals(","));
    boolean lacks =
        hit.form() == Match.Form.THIRD
            && pos[at - 1] == Pos.CCONJ
            && (pos[at + 1] == Pos.DET || pos[at + 1] == Pos.ADJ);
    boolean fund = hit.form() == Match.Form.BASE && !tokens.get(at).capitalised() && helped(at);
    boolean supplement =
        !noun
            && hit.form() == Match.Form.BASE
            && text(at - 1).equals("to")
            && pos[at + 1] == Pos.NOUN;
    boolean which =
        pos[at - 1] == Pos.PRON
            && hits.stream().anyMatch(h -> h.last() == at - 1 && h.is("cue/relative"))
            && (pos[at + 1] == Pos.DET || pos[at + 1] == Pos.NUM);
    boolean lent = hit.form() == Match.Form.PAST && text(at + 1).equals("by");
    if (broadcast || offering || chairs || heads || lacks || fund || supplement || which || lent) {
      pos[at] = Pos.VERB;
      pos[at - 1] = supplement ? Pos.PART : pos[at - 1];
    }
  }

  /** "did not directly fund": whether a form of to do with "not" stands before a word. */
  private boolean helped(int at) {
    int before = at - 1;
    while (before > 0 && pos[before] == Pos.ADV) {
      before--;
    }
    return before > 0 && pos[before] == Pos.PART && pos[before - 1] == Pos.AUX;
  }

  /** "to NGOs", "to NGO-run shelters": a preposition, as no verb follows. */
  private void preposition(int at, List<Hit> hits) {
    boolean to = pos[at] == Pos.PART && text(at).equals("to");
    int next = at + 1;
    boolean hyphened =
        text(next).matches("\\p{L}+-\\p{L}+(?:ed|en|un|ng)")
            && (pos[next + 1] == Pos.NOUN || pos[next + 1] == Pos.ADJ);
    boolean noun = pos[next] == Pos.NOUN || pos[next] == Pos.PROPN || pos[next] == Pos.DET;
    boolean verb =
        hits.stream().anyMatch(h -> h.first() == next && h.lexeme().kind() == Lexeme.Kind.VERB);
    if (text(at).equals("to") && pos[at] == Pos.ADP && pos[next] == Pos.VERB && verb) {
      pos[at] = Pos.PART;
    }
    if (to && (hyphened || noun && !verb)) {
      pos[at] = Pos.ADP;
      pos[next] = hyphened ? Pos.ADJ : pos[next];
    }
  }

  /** "provided support to", "put training online", "funding to NGOs". */
  private void noun(Hit hit) {
    int at = hit.first();
    if (pos[at] != Pos.VERB) {
      return;
    }
    boolean object = pos[at - 1] == Pos.VERB && (pos[at + 1] == Pos.ADP || pos[at + 1] == Pos.ADV);
    boolean support = hit.form() == Match.Form.BASE && object;
    boolean plural = hit.form() == Match.Form.PLURAL && text(at - 1).equals("to");
    if (support || plural) {
      pos[at] = Pos.NOUN;
      pos[at - 1] = plural ? Pos.ADP : pos[at - 1];
    }
  }

  /** "The Ministry set up a unit": a past form with its particle before an object. */
  private void phrasal(Hit hit) {
    int at = hit.first();
    int next = hit.last() + 1;
    boolean object =
        next < pos.length && (pos[next] == Pos.DET || pos[next] == Pos.NUM || pos[next] == Pos.ADJ);
    boolean after = at > 0 && (pos[at - 1] == Pos.NOUN || pos[at - 1] == Pos.PROPN);
    boolean particle = pos[hit.last()] == Pos.ADP || pos[hit.last()] == Pos.ADV;
    if (pos[at] == Pos.NOUN && after && object && particle) {
      pos[at] = Pos.VERB;
      pos[hit.last()] = Pos.ADV;
    }
  }

  /** "provided limited funding": a participle right after a verb and before a noun. */
  private void participle(int at) {
    boolean between =
        pos[at] == Pos.VERB
            && pos[at - 1] == Pos.VERB
            && (pos[at + 1] == Pos.NOUN || pos[at + 1] == Pos.ADJ);
    if (between && text(at).endsWith("ed")) {
      pos[at] = Pos.ADJ;
    }
  }

  private String text(int token) {
    return tokens.get(token).text();
  }
}
