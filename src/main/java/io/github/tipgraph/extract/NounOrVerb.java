// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import io.github.tipgraph.text.Sentence;
import io.github.tipgraph.text.Token;
import java.util.List;

/** Whether a word that may be both is a noun or a verb, where the tagger errs about its clause. */
final class NounOrVerb {
  private final List<Token> tokens;
  private final List<Hit> hits;
  private final Pos[] pos;

  private NounOrVerb(Sentence sentence, List<Hit> hits, Pos[] pos) {
    this.tokens = sentence.tokens();
    this.hits = hits;
    this.pos = pos;
  }

  static void mend(Sentence sentence, List<Hit> hits, Pos[] pos) {
    NounOrVerb tags = new NounOrVerb(sentence, hits, pos);
    tags.governed();
    for (Hit hit : hits) {
      int at = hit.first();
      boolean labelled = at > 1 && tags.tokens.get(at - 1).text().equals(":");
      boolean small = at == 0 || !tags.tokens.get(at).capitalised() || labelled;
      if (hit.lexeme().kind() == Lexeme.Kind.VERB
          && small
          && (tags.verb(hit) || tags.gerund(hit))) {
        pos[at] = Pos.VERB;
      } else if (hit.lexeme().kind() == Lexeme.Kind.NOUN && tags.noun(hit)) {
        pos[at] = Pos.NOUN;
      }
    }
  }

  /** "without delay": what stands after a preposition and is no gerund is a noun. */
  private void governed() {
    for (int i = 1; i < pos.length; i++) {
      boolean without = tokens.get(i - 1).lower().equals("without");
      if (without && pos[i] == Pos.VERB && !tokens.get(i).lower().endsWith("ing")) {
        pos[i] = Pos.NOUN;
      }
    }
  }

  /** "The ministry set aside 35 million francs", "the number of victims rose to 40". */
  private boolean verb(Hit hit) {
    int at = hit.first();
    boolean other = pos[at] == Pos.NOUN || pos[at] == Pos.PROPN || pos[at] == Pos.ADJ;
    boolean after = at > 0 && (nominal(at - 1) || tokens.get(at - 1).text().equals(")"));
    boolean sets = hit.length() > 1 && hit.is("law/penalty") && after && over(at - 1, "class/law");
    if (other && sets && pos(hit.last() + 1) == Pos.NUM) {
      return true;
    }
    boolean came =
        pos[at] == Pos.NOUN
            && at > 0
            && pos[at - 1] == Pos.NUM
            && hit.form() == Match.Form.PAST
            && hit.is("money/coming");
    if (came && !nounOver(at)) {
      return true;
    }
    boolean labelled = at > 1 && tokens.get(at - 1).text().equals(":");
    if (other && labelled && hit.form() == Match.Form.THIRD && !nounOver(at)) {
      return true;
    }
    if (other && after && leads(hit)) {
      return true;
    }
    if (other && after && says(hit)) {
      return true;
    }
    if (!other || !after || nounOver(at)) {
      return false;
    }
    Pos next = pos(hit.last() + 1);
    boolean object = next == Pos.NUM || next == Pos.DET || next == Pos.SYM || next == Pos.PRON;
    boolean phrasal = hit.length() > 1 && (object || next == Pos.ADJ || next == Pos.NOUN);
    boolean irregular =
        hit.length() == 1
            && hit.form() == Match.Form.PAST
            && !tokens.get(at).lower().endsWith("ed")
            && pos(at - 1) != Pos.ADJ
            && (object || next == Pos.ADP || next == Pos.PART);
    boolean counting =
        hit.length() == 1
            && hit.form() == Match.Form.PAST
            && pos[at] == Pos.ADJ
            && next == Pos.NUM
            && Lists.none(hits, h -> h.covers(at) && h.is("bound/about"));
    return phrasal || irregular || counting;
  }

  /** "the council, which A and B chair together": what ends a clause that has no other verb. */
  private boolean leads(Hit hit) {
    Pos next = pos(hit.last() + 1);
    if (!hit.is("action/leads") || next != Pos.PUNCT && next != Pos.ADV) {
      return false;
    }
    int at = hit.first() - 1;
    while (at > 0 && pos[at] != Pos.VERB && pos[at] != Pos.AUX && !over(at, "cue/relative")) {
      at--;
    }
    return at > 0 && at < hit.first() - 1 && over(at, "cue/relative");
  }

  /** "The Commission recommends that", "the Board convenes regularly". */
  private boolean says(Hit hit) {
    int next = hit.last() + 1;
    boolean told = hit.is("frame/urge") || hit.is("frame/assess") || hit.is("frame/report");
    boolean name = tokens.get(hit.first() - 1).capitalised() && !nounOver(hit.first());
    return hit.form() == Match.Form.THIRD
        && (told && told(next) || name && (pos(next) == Pos.ADV || pos(next) == Pos.DET));
  }

  /** "that …", "with concern that …", "the …": what somebody says or notes. */
  private boolean told(int token) {
    boolean with = token + 2 < pos.length && tokens.get(token).lower().equals("with");
    int next = with ? token + 2 : token;
    return over(next, "cue/that") || pos(next) == Pos.DET;
  }

  /** "did not report prosecuting or convicting": a gerund after a verb, beside another. */
  private boolean gerund(Hit hit) {
    int at = hit.first();
    boolean listed = pos(at + 1) == Pos.CCONJ || pos(at + 1) == Pos.PUNCT;
    return hit.form() == Match.Form.ING
        && pos[at] == Pos.NOUN
        && pos(at - 1) == Pos.VERB
        && over(at - 1, "frame/report")
        && listed
        && Lists.any(
            hits, h -> h.first() > at && h.first() <= at + 3 && h.form() == Match.Form.ING);
  }

  /** "Funding for shelters rose", "the Swiss embassy together gave". */
  private boolean noun(Hit hit) {
    int at = hit.first();
    if (hit.length() > 1) {
      return false;
    }
    boolean opening =
        at == 0
            && pos[at] == Pos.VERB
            && (hit.form() == Match.Form.BASE || hit.is("class/call"))
            && pos(at + 1) == Pos.ADP;
    boolean adjective = at > 0 && pos[at] == Pos.ADJ;
    boolean headless =
        adjective && pos(at - 1) == Pos.ADJ && pos(at + 1) == Pos.ADV
            || adjective && pos(at - 1) == Pos.DET && pos(at + 1) == Pos.ADP;
    return opening || headless;
  }

  private boolean nominal(int token) {
    return pos(token) == Pos.NOUN || pos(token) == Pos.PROPN;
  }

  private boolean over(int token, String sense) {
    return Lists.any(hits, h -> h.covers(token) && h.is(sense));
  }

  private boolean nounOver(int token) {
    return Lists.any(hits, h -> h.covers(token) && h.lexeme().kind() == Lexeme.Kind.NOUN);
  }

  private Pos pos(int token) {
    return token < 0 || token >= pos.length ? Pos.PUNCT : pos[token];
  }
}
