// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import io.github.tipgraph.text.Sentence;
import io.github.tipgraph.text.Token;
import java.util.List;

/**
 * Participles that the tagger takes for verbs where they describe a noun, and what is like them.
 */
final class AttributeTags {
  private final List<Token> tokens;
  private final Pos[] pos;

  private AttributeTags(Sentence sentence, Pos[] pos) {
    this.tokens = sentence.tokens();
    this.pos = pos;
  }

  static void mend(Sentence sentence, List<Hit> hits, Pos[] pos) {
    AttributeTags tags = new AttributeTags(sentence, pos);
    for (Hit hit : hits) {
      int at = hit.first();
      if (hit.length() > 1) {
        tags.phrase(hit, hits);
        continue;
      }
      if (hit.is("cue/considering") && pos[at] == Pos.VERB && tags.opens(at)) {
        pos[at] = Pos.ADP;
      } else if (hit.is("cue/contrast") && pos[at] == Pos.ADJ) {
        pos[at] = Pos.ADP;
      } else if (hit.is("cue/denial") && pos[at] == Pos.INTJ) {
        pos[at] = Pos.DET;
      } else if (hit.is("cue/everywhere") && tags.after(at)) {
        pos[at] = Pos.ADV;
      } else if (hit.is("cue/scarcity") && pos[at] == Pos.VERB && tags.scarce(at)) {
        pos[at] = Pos.ADJ;
      } else if (hit.lexeme().kind() == Lexeme.Kind.VERB && hit.form() == Match.Form.PAST) {
        tags.participle(at);
      } else if (hit.lexeme().kind() == Lexeme.Kind.VERB
          && hit.form() == Match.Form.BASE
          && tags.aim(at, hits)) {
        pos[at] = Pos.VERB;
        pos[at - 1] = Pos.PART;
      }
    }
  }

  /**
   * "en route to": what opens a phrase that tells where to is no verb unless the lexicon has it.
   */
  private void phrase(Hit hit, List<Hit> hits) {
    int at = hit.first();
    if (pos[at] == Pos.VERB
        && (hit.is("cue/goal") || hit.is("cue/crossing"))
        && Lists.none(hits, h -> h.covers(at) && h.lexeme().kind() == Lexeme.Kind.VERB)) {
      pos[at] = Pos.ADP;
    }
  }

  /**
   * "of forced or child labor", "to identified victims", "serious and sustained efforts", "while
   * displaced children are".
   */
  private void participle(int at) {
    if (at == 0 || pos[at] != Pos.VERB || !lower(at).endsWith("ed")) {
      return;
    }
    boolean to = pos[at - 1] == Pos.PART && lower(at - 1).equals("to");
    boolean noun = noun(at + 1) || pos(at + 1) == Pos.ADJ;
    boolean shared = pos(at + 1) == Pos.CCONJ && noun(at + 2) && noun(at + 3);
    boolean governed = (pos[at - 1] == Pos.ADP || to) && (noun || shared);
    boolean joined =
        noun
            && at > 2
            && pos[at - 1] == Pos.CCONJ
            && pos[at - 2] == Pos.ADJ
            && (pos[at - 3] == Pos.VERB || pos[at - 3] == Pos.DET || pos[at - 3] == Pos.ADP);
    boolean subject = noun(at + 1) && pos(at + 2) == Pos.AUX && pos[at - 1] == Pos.SCONJ;
    if (governed || joined || subject) {
      pos[at] = Pos.ADJ;
      pos[at - 1] = to ? Pos.ADP : pos[at - 1];
    }
  }

  /** "laws to regulate agents": an adjective of the tagger that is a verb of the lexicon alone. */
  private boolean aim(int at, List<Hit> hits) {
    return at > 0
        && pos[at] == Pos.ADJ
        && lower(at - 1).equals("to")
        && (noun(at + 1) || pos(at + 1) == Pos.DET || pos(at + 1) == Pos.ADJ)
        && Lists.none(hits, h -> h.covers(at) && h.lexeme().kind() == Lexeme.Kind.NOUN);
  }

  /** "Limited services were", "provided limited to no services". */
  private boolean scarce(int at) {
    return lower(at).endsWith("ed")
        && (at == 0 && noun(at + 1) || at > 0 && pos[at - 1] == Pos.VERB);
  }

  /** "…, given the size of the country": a participle without a verb before it. */
  private boolean opens(int at) {
    boolean start = at == 0 || lower(at - 1).equals(",") || pos[at - 1] == Pos.ADV;
    Pos next = pos(at + 1);
    return start && (next == Pos.DET || next == Pos.PRON || next == Pos.ADJ);
  }

  /** "gathered data nationwide on cases": a word right behind a noun that it is no part of. */
  private boolean after(int at) {
    return (pos[at] == Pos.NOUN || pos[at] == Pos.ADJ) && at > 0 && noun(at - 1) && !noun(at + 1);
  }

  private boolean noun(int at) {
    return pos(at) == Pos.NOUN || pos(at) == Pos.PROPN;
  }

  private Pos pos(int at) {
    return at < pos.length ? pos[at] : Pos.X;
  }

  private String lower(int at) {
    return tokens.get(at).lower();
  }
}
