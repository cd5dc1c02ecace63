// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import io.github.tipgraph.text.Sentence;
import java.util.List;

/** Mends parts of speech that the words beside a word of the lexicon rule out. */
final class Retagging {
  private Retagging() {}

  static void mend(Sentence sentence, List<Hit> hits, Pos[] pos) {
    for (int i = 1; i < pos.length; i++) {
      boolean possessive = sentence.tokens().get(i).text().matches("['’]s?");
      if (possessive && pos[i] == Pos.PUNCT && noun(pos[i - 1])) {
        pos[i] = Pos.PART;
      }
    }
    for (Hit hit : hits) {
      int at = hit.first();
      boolean estimated = hit.last() + 1 < pos.length && pos[hit.last() + 1] == Pos.NUM;
      if (estimated && pos[hit.last()] == Pos.VERB && hit.is("bound/about")) {
        pos[hit.last()] = Pos.ADJ;
      }
      if (hit.length() > 1 || at == 0) {
        continue;
      }
      closed(hit, hits, pos);
      boolean verb = hit.lexeme().kind() == Lexeme.Kind.VERB;
      boolean neighboring = hit.is("cue/compass") && pos[at] == Pos.VERB;
      if (neighboring && at + 1 < pos.length && noun(pos[at + 1])) {
        pos[at] = Pos.ADJ;
      } else if (verb && byGerund(sentence, hit, hits, pos)) {
        pos[at] = Pos.VERB;
      } else if (hit.lexeme().kind() == Lexeme.Kind.NOUN && nounAfterAll(sentence, at, pos)) {
        pos[at] = Pos.NOUN;
      } else if (hit.is("frame/concern") && pos[at] == Pos.ADJ) {
        pos[at] = Pos.VERB;
      } else if (hit.lexeme().kind() == Lexeme.Kind.NOUN && gerund(sentence, at, pos)) {
        pos[at] = Pos.NOUN;
      } else if (hit.is("cue/home") && pos[at] == Pos.NOUN && goal(sentence, at, pos)) {
        pos[at] = Pos.ADV;
      } else if (verb && (afterHave(hit, hits, pos) || gerundWithObject(hit, hits, pos))) {
        pos[at] = Pos.VERB;
      } else if (verb && infinitive(sentence, hit, hits, pos)) {
        pos[at] = Pos.VERB;
        pos[at - 1] = Pos.PART;
      }
    }
  }

  /**
   * "no official accused of", "the Bonded Labor System Act since": a noun that the tagger takes for
   * an adjective with nothing after it, or for a verb in the middle of a name.
   */
  private static boolean nounAfterAll(Sentence sentence, int at, Pos[] pos) {
    Pos before = pos[at - 1];
    Pos next = at + 1 < pos.length ? pos[at + 1] : Pos.PUNCT;
    boolean alone = next == Pos.VERB || next == Pos.AUX || next == Pos.PUNCT;
    boolean to = next == Pos.ADP && before == Pos.DET;
    boolean headless =
        pos[at] == Pos.ADJ && (alone || to) && (before == Pos.DET || before == Pos.NUM);
    boolean named =
        pos[at] == Pos.VERB
            && sentence.tokens().get(at).capitalised()
            && sentence.tokens().get(at - 1).capitalised()
            && noun(before);
    return headless || named;
  }

  /** "food, clothing, and counseling to victims": a noun in "-ing" at the end of a list. */
  private static boolean gerund(Sentence sentence, int at, Pos[] pos) {
    Pos next = at + 1 < pos.length ? pos[at + 1] : Pos.PUNCT;
    return pos[at] == Pos.VERB
        && sentence.tokens().get(at).lower().endsWith("ing")
        && pos[at - 1] == Pos.CCONJ
        && at > 1
        && (noun(pos[at - 2]) || pos[at - 2] == Pos.PUNCT)
        && (next == Pos.ADP || next == Pos.PUNCT);
  }

  /** "flew nine home": a place to go after a number or a pronoun. */
  private static boolean goal(Sentence sentence, int at, Pos[] pos) {
    return pos[at - 1] == Pos.PRON
        || pos[at - 1] == Pos.NUM && !sentence.tokens().get(at - 1).text().matches("(?i)one|1");
  }

  /** "most of those convicted", "accused of complicity": determiners that stand alone, and "of". */
  private static void closed(Hit hit, List<Hit> hits, Pos[] pos) {
    int at = hit.first();
    Pos next = at + 1 < pos.length ? pos[at + 1] : Pos.PUNCT;
    boolean verb = next == Pos.VERB || next == Pos.AUX;
    boolean part = hits.stream().anyMatch(h -> h.first() == at + 1 && h.is("cue/partitive"));
    if (hit.is("cue/demonstrative") && pos[at] == Pos.DET && verb) {
      pos[at] = Pos.PRON;
    } else if (hit.is("cue/many") && pos[at] == Pos.ADV && part) {
      pos[at] = Pos.DET;
    } else if (hit.is("cue/complement-of")
        && pos[at] == Pos.SCONJ
        && (noun(next) || next == Pos.DET || next == Pos.ADJ)) {
      pos[at] = Pos.ADP;
    }
  }

  /** "included increasing prosecutions": a gerund with an object after a verb. */
  private static boolean gerundWithObject(Hit hit, List<Hit> hits, Pos[] pos) {
    int at = hit.first();
    Pos next = at + 1 < pos.length ? pos[at + 1] : Pos.PUNCT;
    return hit.form() == Match.Form.ING
        && pos[at] == Pos.NOUN
        && pos[at - 1] == Pos.VERB
        && (noun(next) || next == Pos.DET)
        && hits.stream().noneMatch(h -> h.covers(at) && h.lexeme().kind() == Lexeme.Kind.NOUN);
  }

  /** "by funding an NGO", "including training officials": a gerund that has an object. */
  private static boolean byGerund(Sentence sentence, Hit hit, List<Hit> hits, Pos[] pos) {
    int at = hit.first();
    boolean by =
        sentence.tokens().get(at - 1).lower().equals("by")
            || hits.stream().anyMatch(h -> h.last() == at - 1 && h.is("cue/such-as"));
    boolean compound = hits.stream().anyMatch(h -> h.covers(at) && h.covers(at + 1));
    Pos next = at + 1 < pos.length ? pos[at + 1] : Pos.PUNCT;
    return by
        && hit.form() == Match.Form.ING
        && (pos[at] == Pos.NOUN || pos[at] == Pos.ADJ)
        && !compound
        && (next == Pos.DET || noun(next) || next == Pos.ADJ || next == Pos.CCONJ);
  }

  /** "had freed around 210 children": a participle right after a form of to have. */
  private static boolean afterHave(Hit hit, List<Hit> hits, Pos[] pos) {
    int before = hit.first() - 1;
    return hit.form() == Match.Form.PAST
        && pos[hit.first()] == Pos.ADJ
        && pos[before] == Pos.AUX
        && hits.stream().anyMatch(h -> h.first() == before && h.is("cue/have"));
  }

  /** "efforts to identify": a plain verb after "to" that is no noun of the lexicon. */
  private static boolean infinitive(Sentence sentence, Hit hit, List<Hit> hits, Pos[] pos) {
    int at = hit.first();
    return hit.form() == Match.Form.BASE
        && pos[at] == Pos.NOUN
        && sentence.tokens().get(at - 1).lower().equals("to")
        && hits.stream().noneMatch(h -> h.covers(at) && h.lexeme().kind() == Lexeme.Kind.NOUN);
  }

  private static boolean noun(Pos pos) {
    return pos == Pos.NOUN || pos == Pos.PROPN;
  }
}
