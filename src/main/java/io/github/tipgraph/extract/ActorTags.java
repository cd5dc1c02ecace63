// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import io.github.tipgraph.text.Sentence;
import io.github.tipgraph.text.Token;
import java.util.List;

/**
 * Mends the tags of verbs right after the name of who acts, and of names that are no other word.
 */
final class ActorTags {
  private final List<Token> tokens;
  private final List<Hit> hits;
  private final Pos[] pos;

  private ActorTags(Sentence sentence, List<Hit> hits, Pos[] pos) {
    this.tokens = sentence.tokens();
    this.hits = hits;
    this.pos = pos;
  }

  static void mend(Sentence sentence, List<Hit> hits, Pos[] pos) {
    ActorTags tags = new ActorTags(sentence, hits, pos);
    tags.following();
    tags.often();
    for (Hit hit : hits) {
      int at = hit.first();
      boolean inner = hit.length() == 1 && at > 0 && at + 1 < pos.length;
      if (inner
          && hit.lexeme().kind() == Lexeme.Kind.VERB
          && (tags.verb(hit) || tags.should(hit))) {
        pos[at] = Pos.VERB;
      } else if (inner && hit.lexeme().kind() == Lexeme.Kind.VERB && tags.lacked(hit)) {
        pos[at] = Pos.ADJ;
      } else if (inner && hit.lexeme().kind() == Lexeme.Kind.NOUN && tags.closed(at)) {
        pos[at] = Pos.NOUN;
      } else if (inner && hit.lexeme().kind() == Lexeme.Kind.NOUN && tags.owned(hit)) {
        pos[at] = Pos.NOUN;
      } else if (inner && hit.lexeme().kind() == Lexeme.Kind.NOUN && tags.alone(at)) {
        pos[at] = Pos.NOUN;
        pos[at - 1] = Pos.ADP;
      }
    }
  }

  /**
   * "Following a referral", "given by IOM was": before a noun phrase no verb and no conjunction.
   */
  private void following() {
    boolean after =
        pos.length > 2
            && pos[0] == Pos.VERB
            && Lists.any(hits, h -> h.first() == 0 && h.last() == 0 && h.is("cue/after"));
    boolean phrase = after && (pos[1] == Pos.DET || pos[1] == Pos.NUM || pos[1] == Pos.NOUN);
    pos[0] = phrase ? Pos.ADP : pos[0];
    for (int i = 1; i + 1 < pos.length; i++) {
      String text = tokens.get(i).lower();
      boolean number = pos[i - 1] == Pos.DET && pos[i + 1] == Pos.NUM;
      if (pos[i] == Pos.VERB && number && text.endsWith("ing")) {
        pos[i] = Pos.ADJ;
      } else if (pos[i] == Pos.ADV && over(i, "class/facility") && over(i - 1, "cue/possessive")) {
        pos[i] = Pos.NOUN;
      }
      boolean by =
          pos[i] == Pos.SCONJ && pos[i - 1] == Pos.VERB && tokens.get(i).text().equals("by");
      if (by && (pos[i + 1] == Pos.DET || pos[i + 1] == Pos.PROPN || pos[i + 1] == Pos.NUM)) {
        pos[i] = Pos.ADP;
      }
    }
  }

  /** "UNICEF's help in drafting", "which 310 recruits completed": a noun where no verb can be. */
  private boolean owned(Hit hit) {
    int at = hit.first();
    boolean possessive =
        pos[at - 1] == Pos.PART
            && tokens.get(at - 1).text().matches("['’]s")
            && pos[at + 1] == Pos.ADP;
    boolean counted =
        hit.form() == Match.Form.PLURAL && pos[at - 1] == Pos.NUM && pos[at + 1] == Pos.VERB;
    return pos[at] == Pos.VERB && (possessive || counted);
  }

  /** "After referral by the police": a noun of the lexicon that is none of its verbs. */
  private boolean alone(int at) {
    return pos[at] == Pos.VERB
        && pos[at - 1] == Pos.SCONJ
        && pos[at + 1] == Pos.ADP
        && Lists.any(hits, h -> h.last() == at - 1 && h.is("cue/after"))
        && Lists.none(hits, h -> h.covers(at) && h.lexeme().kind() == Lexeme.Kind.VERB);
  }

  /** "convened the council quarterly": an adverb that the tagger takes for a noun. */
  private void often() {
    for (int i = 2; i + 1 < pos.length; i++) {
      boolean adverb =
          pos[i] == Pos.NOUN
              && (pos[i - 1] == Pos.NOUN || pos[i - 1] == Pos.PROPN)
              && tokens.get(i).lower().endsWith("ly");
      boolean ends = pos[i + 1] == Pos.PUNCT || pos[i + 1] == Pos.CCONJ || pos[i + 1] == Pos.ADP;
      int token = i;
      if (adverb
          && ends
          && Lists.none(hits, h -> h.covers(token) && h.lexeme().kind() == Lexeme.Kind.NOUN)) {
        pos[i] = Pos.ADV;
      }
    }
  }

  /** "funded NGO shelters": a noun in capitals is no preposition. */
  private boolean closed(int at) {
    return pos[at] == Pos.ADP && tokens.get(at).text().matches("\\p{Lu}{2,}s?");
  }

  /** "should fund": a plain form right after a modal. */
  private boolean should(Hit hit) {
    int at = hit.first();
    return pos[at] == Pos.NOUN
        && hit.form() == Match.Form.BASE
        && pos[at - 1] == Pos.AUX
        && over(at - 1, "cue/obligation")
        && pos[at + 1] == Pos.DET;
  }

  /** "they lack beds and trained staff": a participle in the list of what is lacked. */
  private boolean lacked(Hit hit) {
    int at = hit.first();
    return pos[at] == Pos.VERB
        && hit.form() == Match.Form.PAST
        && pos[at - 1] == Pos.CCONJ
        && pos[at + 1] == Pos.NOUN
        && at > 3
        && pos[at - 2] == Pos.NOUN
        && Lists.any(hits, h -> h.last() < at - 1 && h.last() > at - 6 && h.is("frame/lack"));
  }

  private boolean over(int token, String sense) {
    return Lists.any(hits, h -> h.covers(token) && h.is(sense));
  }

  private boolean verb(Hit hit) {
    int at = hit.first();
    boolean name = pos[at - 1] == Pos.PROPN && tokens.get(at - 1).capitalised();
    boolean inserted =
        pos[at] == Pos.ADJ
            && hit.form() == Match.Form.PAST
            && tokens.get(at - 1).text().equals(",")
            && pos[at + 1] == Pos.NUM
            && !Classes.measures(hit).isEmpty()
            && verbless(at);
    return inserted
        || name
            && !tokens.get(at).capitalised()
            && (plans(hit)
                || funds(hit)
                || lent(hit)
                || hold(hit)
                || pos[at] == Pos.PUNCT && Character.isLetter(tokens.get(at).text().charAt(0)));
  }

  /** "The Ministry of Health plans to fund": before an infinitive, with no verb before. */
  private boolean plans(Hit hit) {
    int at = hit.first();
    return pos[at] == Pos.NOUN
        && hit.form() == Match.Form.THIRD
        && tokens.get(at + 1).lower().equals("to")
        && at + 2 < pos.length
        && pos[at + 2] == Pos.VERB
        && verbless(at);
  }

  /** "The ministry and the Border Police hold meetings": a plain form after several names. */
  private boolean hold(Hit hit) {
    int at = hit.first();
    boolean several = Lists.any(0, at, i -> pos[i] == Pos.CCONJ);
    return pos[at] == Pos.NOUN
        && hit.form() == Match.Form.BASE
        && several
        && verbless(at)
        && Lists.none(hits, h -> h.covers(at) && h.lexeme().kind() == Lexeme.Kind.NOUN);
  }

  /** "which the Ministry of Health funds, runs": at the end of a relative clause. */
  private boolean funds(Hit hit) {
    int at = hit.first();
    return pos[at] == Pos.NOUN
        && hit.form() == Match.Form.THIRD
        && tokens.get(at + 1).text().equals(",")
        && relative(at);
  }

  /** "The Ministry of Health lent IOM two officers": a past form between names. */
  private boolean lent(Hit hit) {
    int at = hit.first();
    return pos[at] == Pos.ADJ
        && hit.form() == Match.Form.PAST
        && (pos[at + 1] == Pos.PROPN || pos[at + 1] == Pos.DET || pos[at + 1] == Pos.NUM)
        && verbless(at);
  }

  private boolean verbless(int at) {
    for (int i = at - 1; i >= 0 && !Marks.in(tokens.get(i).text(), ";:"); i--) {
      if (pos[i] == Pos.VERB || pos[i] == Pos.AUX) {
        return relativeAt(i + 1, at);
      }
      if (relativeAt(i, i + 1)) {
        return true;
      }
    }
    return true;
  }

  private boolean relative(int at) {
    for (int i = at - 1; i > 0 && pos[i] != Pos.VERB && pos[i] != Pos.AUX; i--) {
      if (relativeAt(i, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean relativeAt(int from, int to) {
    return Lists.any(hits, h -> h.first() >= from && h.first() < to && h.is("cue/which"));
  }
}
