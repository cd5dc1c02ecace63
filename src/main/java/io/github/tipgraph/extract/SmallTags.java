// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.read.Block;
import io.github.tipgraph.text.Pos;
import io.github.tipgraph.text.Sentence;
import io.github.tipgraph.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts of speech that the words right beside a word decide: what stands between a determiner and a
 * noun is no adverb and no verb, and a sentence has a verb.
 */
final class SmallTags {
  private static final Pattern OPENING = Pattern.compile("[\"“„«]|``");
  private static final Pattern CLOSING = Pattern.compile("[\"”»]|''");

  private final List<Token> tokens;
  private final List<Hit> hits;
  private final Pos[] pos;

  private SmallTags(Sentence sentence, List<Hit> hits, Pos[] pos) {
    this.tokens = sentence.tokens();
    this.hits = hits;
    this.pos = pos;
  }

  static void mend(Sentence sentence, List<Hit> hits, Pos[] pos) {
    SmallTags tags = new SmallTags(sentence, hits, pos);
    boolean verb = false;
    boolean subject = pos.length > 1 && pos[0] == Pos.VERB && pos[1] == Pos.AUX;
    pos[0] = subject && tags.tokens.get(0).text().endsWith("ing") ? Pos.NOUN : pos[0];
    for (int i = 0; i < pos.length; i++) {
      if (i > 0) {
        tags.inner(i);
        tags.quoted(i);
      }
      verb |= pos[i] == Pos.AUX || pos[i] == Pos.VERB;
    }
    for (Hit hit : hits) {
      if (hit.is("cue/gratis")) {
        tags.gratis(hit);
      } else if (hit.is("cue/by-means") && hit.length() == 2 && pos[hit.last()] == Pos.ADP) {
        pos[hit.first()] = pos[hit.first()] == Pos.NOUN ? Pos.ADP : pos[hit.first()];
      }
    }
    if (!verb && sentence.kind() != Block.Kind.HEADING) {
      tags.predicate();
    }
  }

  private void inner(int at) {
    boolean next = at + 1 < pos.length && (noun(at + 1) || pos[at + 1] == Pos.ADJ);
    boolean number = at + 1 < pos.length && pos[at + 1] == Pos.NUM;
    if (pos[at] == Pos.CCONJ && is(at, "cue/contrast") && number) {
      pos[at] = pos[at - 1] == Pos.VERB ? Pos.ADV : pos[at];
    } else if (pos[at] == Pos.ADV && is(at, "cue/only") && next && owned(at - 1)) {
      pos[at] = Pos.ADJ;
    } else if (pos[at] == Pos.ADV && is(at, "cue/home") && possessive(at - 1)) {
      pos[at] = Pos.NOUN;
    } else if (pos[at] == Pos.VERB && is(at, "cue/next-time") && (next || number) && the(at - 1)) {
      pos[at] = Pos.ADJ;
    } else if (pos[at] == Pos.ADJ && pos[at - 1] == Pos.PRON && is(at - 1, "cue/relative")) {
      pos[at] = at + 1 < pos.length && pos[at + 1] == Pos.VERB ? Pos.ADV : pos[at];
    } else if (pos[at] == Pos.AUX && pos[at - 1] == Pos.VERB && unknown(at)) {
      pos[at] = Pos.NOUN;
    } else if (pos[at] == Pos.VERB && genitive(at - 1) && closes(at + 1)) {
      pos[at] = Pos.NOUN;
    } else if (pos[at] == Pos.VERB && is(at - 1, "cue/owner")) {
      pos[at] = next ? Pos.ADJ : Pos.NOUN;
    } else if (pos[at] == Pos.SCONJ && is(at, "cue/since") && (number || date(at + 1))) {
      pos[at] = Pos.ADP;
    } else if (pos[at] == Pos.NOUN && pos[at - 1] == Pos.VERB && costs(at)) {
      pos[at - 1] = Pos.NOUN;
      pos[at] = Pos.VERB;
    }
  }

  private boolean date(int at) {
    return at < pos.length && pos[at] == Pos.X;
  }

  /** "Refurbishment cost $900": works and what they cost. */
  private boolean costs(int at) {
    boolean amount = at + 1 < pos.length && (pos[at + 1] == Pos.NUM || pos[at + 1] == Pos.SYM);
    return amount && is(at, "money/costing") && is(at - 1, "money/upkeep");
  }

  /** "lent the house rent-free": how something is given, unless a noun follows. */
  private void gratis(Hit hit) {
    if (hit.last() + 1 >= pos.length || !noun(hit.last() + 1)) {
      Arrays.fill(pos, hit.first(), hit.last() + 1, Pos.ADV);
    }
  }

  /** The capitalised words of a title in quotation marks are names. */
  private void quoted(int at) {
    boolean opens =
        tokens.get(at).capitalised() && OPENING.matcher(tokens.get(at - 1).text()).matches();
    for (int i = at; opens && i < pos.length; i++) {
      if (CLOSING.matcher(tokens.get(i).text()).matches()) {
        return;
      }
      pos[i] = tokens.get(i).capitalised() && pos[i] == Pos.VERB ? Pos.PROPN : pos[i];
    }
  }

  /** "with Ghana's help,": a mark of possession, and what ends a phrase. */
  private boolean genitive(int at) {
    return pos[at] == Pos.PART && Marks.genitive(tokens.get(at).text());
  }

  private boolean closes(int at) {
    return at < pos.length && Marks.in(tokens.get(at).text(), ",;.");
  }

  /** "Ghana's", "its", "the". */
  private boolean owned(int at) {
    return Marks.genitive(tokens.get(at).text()) || possessive(at) || the(at);
  }

  private boolean possessive(int at) {
    return pos[at] == Pos.PRON && is(at, "cue/possessive");
  }

  private boolean the(int at) {
    return pos[at] == Pos.DET;
  }

  private boolean noun(int at) {
    return pos[at] == Pos.NOUN || pos[at] == Pos.PROPN;
  }

  /** A word that the lexicon does not have as an auxiliary is none. */
  private boolean unknown(int at) {
    return tokens.get(at).text().length() > 4
        && !is(at, "cue/auxiliary")
        && !is(at, "cue/be")
        && !is(at, "cue/have");
  }

  /** "No law deals with it": the first form of a verb after a noun, where nothing else is one. */
  private void predicate() {
    for (Hit hit : hits) {
      int at = hit.first();
      boolean finite = hit.form() == Match.Form.THIRD || hit.form() == Match.Form.PAST;
      boolean comma = at > 1 && tokens.get(at - 1).text().equals(",") && noun(at - 2);
      boolean mistaken = pos[at] == Pos.NOUN || pos[at] == Pos.ADJ && comma;
      boolean inner = at > 0 && hit.last() + 1 < pos.length && mistaken;
      boolean object =
          hit.form() == Match.Form.PAST && inner && noun(hit.last() + 1) && !nounOfLexicon(at);
      if (inner
          && finite
          && hit.lexeme().kind() == Lexeme.Kind.VERB
          && !tokens.get(at).capitalised()
          && (noun(at - 1) || comma && pos[at] == Pos.ADJ || nounOfLexicon(at - 1))
          && (governs(pos[hit.last() + 1]) || object)) {
        pos[at] = Pos.VERB;
        pos[at - 1] = pos[at - 1] == Pos.ADJ ? Pos.NOUN : pos[at - 1];
        return;
      }
    }
  }

  private boolean nounOfLexicon(int at) {
    return Lists.any(hits, h -> h.last() == at && h.lexeme().kind() == Lexeme.Kind.NOUN);
  }

  private static boolean governs(Pos next) {
    return switch (next) {
      case ADP, ADV, DET, NUM -> true;
      default -> false;
    };
  }

  private boolean is(int token, String sense) {
    return Lists.any(hits, h -> h.covers(token) && h.is(sense));
  }
}
