// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import io.github.tipgraph.text.Sentence;
import java.util.List;
import java.util.Optional;

/** Parts of speech of common words that the lexicon knows better than the tagger. */
final class CommonTags {
  private CommonTags() {}

  static void mend(Sentence sentence, List<Hit> hits, Pos[] pos) {
    digits(sentence, pos);
    for (Hit hit : hits) {
      int at = hit.first();
      boolean adposition =
          hit.is("cue/no-goal") && pos[at] == Pos.VERB
              || hit.is("bound/over") && pos[at] == Pos.NOUN;
      if (hit.length() == 2 && adposition) {
        pos[at] = Pos.ADP;
      } else if (hit.length() == 1) {
        if (pos[at] == Pos.VERB && currency(hit, pos)) {
          pos[at] = Pos.NOUN;
        } else if (at == 0 && pos[at] == Pos.PROPN && hit.is("cue/denial") && !numeral(hit)) {
          pos[at] = pos.length > 1 && pos[1] == Pos.AUX ? Pos.CCONJ : pos[at];
        } else if (hit.is("cue/neither") && at + 1 < pos.length) {
          neither(at, pos);
        } else if (pos[at] == Pos.SCONJ && hit.is("cue/by") && at + 1 < pos.length) {
          pos[at] = pos[at + 1] == Pos.NUM ? Pos.ADP : Pos.SCONJ;
        } else if ((pos[at] == Pos.ADV || pos[at] == Pos.NOUN) && hit.is("cue/be")) {
          pos[at] = Pos.AUX;
        } else if (pos[at] == Pos.ADP && hit.is("cue/indefinite")) {
          pos[at] = Pos.DET;
        } else if (pos[at] == Pos.ADV && (plural(hit) || article(hit, pos))
            || pos[at] == Pos.PRON && farmer(hit, pos)) {
          pos[at] = Pos.NOUN;
        } else if ((pos[at] == Pos.PROPN || pos[at] == Pos.VERB || stray(hit, pos))
            && numeral(hit)) {
          pos[at] = Pos.NUM;
        } else if (pos[at] == Pos.ADP && underwent(hit, hits)) {
          pos[at] = Pos.VERB;
        } else if (pos[at] == Pos.ADP && changed(hit, hits, pos)) {
          pos[at] = Pos.VERB;
        } else if (pos[at] == Pos.NOUN && (changed(hit, hits, pos) || helped(hit, hits, pos))) {
          pos[at] = Pos.VERB;
          home(at + 1, hits, pos);
        } else if (joins(hit, pos).isPresent()) {
          pos[at] = joins(hit, pos).get();
        } else if (pos[at] == Pos.NOUN && state(hit, pos)) {
          pos[at] = Pos.ADJ;
        } else if (pos[at] == Pos.ADJ && headsPhrase(hit, pos)) {
          pos[at] = Pos.NOUN;
        } else if ((pos[at] == Pos.ADJ
                || pos[at] != Pos.VERB && (noNoun(hit, hits) || hit.form() == Match.Form.THIRD))
            && acts(hit, hits, pos)) {
          pos[at] = Pos.VERB;
          pos[at - 1] = pos[at - 1] == Pos.ADJ ? Pos.NOUN : pos[at - 1];
        } else if (pos[at] == Pos.SYM && won(hit, hits, pos)) {
          pos[at] = Pos.VERB;
        }
      }
    }
  }

  /** "260 reais a month": what stands behind a number and is called as money is. */
  private static boolean currency(Hit hit, Pos[] pos) {
    int at = hit.first();
    return at > 0
        && pos[at - 1] == Pos.NUM
        && (at + 1 == pos.length || pos[at + 1] != Pos.NUM)
        && hit.evokes("currency/");
  }

  /** "a seminar": a noun of the lexicon after an article. */
  private static boolean article(Hit hit, Pos[] pos) {
    return hit.lexeme().kind() == Lexeme.Kind.NOUN
        && hit.first() > 0
        && pos[hit.first() - 1] == Pos.DET
        && hit.first() + 1 < pos.length
        && (pos[hit.first() + 1] == Pos.PUNCT || pos[hit.first() + 1] == Pos.VERB);
  }

  /** What a word that joins clauses or bodies is, where the tagger takes it for another. */
  private static Optional<Pos> joins(Hit hit, Pos[] pos) {
    Pos tag = pos[hit.first()];
    if (tag == Pos.ADP && hit.is("cue/which")) {
      return Optional.of(Pos.PRON);
    }
    if (tag == Pos.NOUN && collaborating(hit, pos)) {
      return Optional.of(Pos.VERB);
    }
    return tag == Pos.ADJ && hit.is("cue/though") ? Optional.of(Pos.ADV) : Optional.empty();
  }

  /** "reported collaborating with": a gerund of doing something with others after a verb. */
  private static boolean collaborating(Hit hit, Pos[] pos) {
    int at = hit.first();
    return hit.form() == Match.Form.ING
        && hit.is("action/cooperated")
        && at > 0
        && pos[at - 1] == Pos.VERB
        && at + 1 < pos.length
        && pos[at + 1] == Pos.ADP;
  }

  /** "neither reported", "neither was charged". */
  private static void neither(int at, Pos[] pos) {
    if (pos[at + 1] == Pos.VERB) {
      pos[at] = Pos.CCONJ;
    } else if (pos[at + 1] == Pos.AUX) {
      pos[at] = Pos.PRON;
    }
  }

  /** "to 57 victims": digits are a number, and "to" before them opens no infinitive. */
  private static void digits(Sentence sentence, Pos[] pos) {
    for (int i = 0; i < pos.length; i++) {
      boolean mistaken = pos[i] != Pos.NUM && pos[i] != Pos.PUNCT && pos[i] != Pos.X;
      String text = sentence.tokens().get(i).text();
      pos[i] = mistaken && text.equals(",") ? Pos.PUNCT : pos[i];
      if (mistaken && Character.isDigit(text.charAt(0)) && text.matches("\\d[\\d,.]*")) {
        pos[i] = Pos.NUM;
      }
      boolean to = i > 0 && sentence.tokens().get(i - 1).lower().equals("to");
      if (pos[i] == Pos.NUM && to && pos[i - 1] != Pos.ADP) {
        pos[i - 1] = Pos.ADP;
      }
    }
  }

  /** "Seven agents": no name. */
  private static boolean numeral(Hit hit) {
    return hit.evokes("number/");
  }

  /** "Thirty officers", "accommodated eleven": no pronoun and no adverb. */
  private static boolean stray(Hit hit, Pos[] pos) {
    Pos tag = pos[hit.first()];
    return (tag == Pos.PRON || tag == Pos.ADV || tag == Pos.ADP) && !hit.is("number/1");
  }

  /** "underwent": a past form that the tagger takes for a preposition. */
  private static boolean underwent(Hit hit, List<Hit> hits) {
    return hit.lexeme().kind() == Lexeme.Kind.VERB && noNoun(hit, hits);
  }

  /** "no farmer": no pronoun. */
  private static boolean farmer(Hit hit, Pos[] pos) {
    return hit.lexeme().kind() == Lexeme.Kind.NOUN
        && hit.first() > 0
        && (pos[hit.first() - 1] == Pos.DET || pos[hit.first() - 1] == Pos.ADJ);
  }

  /** "Officials": no adverb. */
  private static boolean plural(Hit hit) {
    return hit.lexeme().kind() == Lexeme.Kind.NOUN && hit.form() == Match.Form.PLURAL;
  }

  /** "the Japanese embassy": a noun that ends the phrase which a determiner or adjective opens. */
  private static boolean headsPhrase(Hit hit, Pos[] pos) {
    int at = hit.first();
    Pos before = at > 0 ? pos[at - 1] : Pos.X;
    Pos next = at + 1 < pos.length ? pos[at + 1] : Pos.PUNCT;
    return hit.lexeme().kind() == Lexeme.Kind.NOUN
        && (before == Pos.DET
            || before == Pos.ADJ
            || before == Pos.PROPN
            || before == Pos.NOUN && hit.is("body/strong"))
        && (next == Pos.PUNCT || next == Pos.ADP || next == Pos.AUX || next == Pos.VERB);
  }

  /** "The Inspectorate freed 1,010 workers", ", freed over 90": a participle before a number. */
  private static boolean acts(Hit hit, List<Hit> hits, Pos[] pos) {
    int at = hit.first();
    Pos before = at > 0 ? pos[at - 1] : Pos.X;
    boolean follows =
        before == Pos.NOUN
            || before == Pos.PROPN
            || before == Pos.CCONJ
            || before == Pos.PUNCT
            || before == Pos.PRON
            || before == Pos.ADJ
                && Lists.any(
                    hits, h -> h.last() == at - 1 && h.lexeme().kind() == Lexeme.Kind.NOUN);
    int next = pastBound(at + 1, hits, pos);
    boolean third =
        hit.form() == Match.Form.THIRD
            && pos[at] == Pos.NOUN
            && (before == Pos.PUNCT || before == Pos.PROPN);
    return hit.lexeme().kind() == Lexeme.Kind.VERB
        && (third
            || hit.form() == Match.Form.PAST
            || hit.form() == Match.Form.ING && before == Pos.PUNCT)
        && !Classes.measures(hit).isEmpty()
        && follows
        && next < pos.length
        && pos[next] == Pos.NUM;
  }

  /** "some 90", "more than 90", "also 90": the token after what may stand before a number. */
  private static int pastBound(int token, List<Hit> hits, Pos[] pos) {
    for (Hit hit : hits) {
      boolean bound = hit.evokes("bound/");
      if (hit.first() == token && bound) {
        return hit.last() + 1;
      }
    }
    return token < pos.length && pos[token] == Pos.ADV ? token + 1 : token;
  }

  /** "police freed 58 girls": a past form that is no noun of the lexicon. */
  private static boolean noNoun(Hit hit, List<Hit> hits) {
    return hit.form() == Match.Form.PAST
        && Lists.none(hits, h -> h.covers(hit.first()) && h.lexeme().kind() != Lexeme.Kind.VERB);
  }

  /** "found 12 defendants guilty": a state of the accused after them. */
  private static boolean state(Hit hit, Pos[] pos) {
    return hit.lexeme().kind() == Lexeme.Kind.CUE
        && !hit.is("measure/victims-repatriated")
        && hit.first() > 0
        && (pos[hit.first() - 1] == Pos.NOUN
            || pos[hit.first() - 1] == Pos.PROPN
            || pos[hit.first() - 1] == Pos.NUM)
        && !Classes.measures(hit).isEmpty();
  }

  /** "helped 55 victims return home": a plain verb after those who are helped. */
  private static boolean helped(Hit hit, List<Hit> hits, Pos[] pos) {
    int at = hit.first();
    return hit.lexeme().kind() == Lexeme.Kind.VERB
        && hit.form() == Match.Form.BASE
        && at > 1
        && pos[at - 1] == Pos.NOUN
        && Lists.any(hits, h -> h.last() == at - 1 && h.is("class/victim") && plural(h))
        && Lists.any(
            hits,
            h ->
                h.last() < at - 1
                    && h.first() > at - 5
                    && h.is("frame/aspect")
                    && h.is("measure/victims-assisted"));
  }

  private static void home(int at, List<Hit> hits, Pos[] pos) {
    boolean home = Lists.any(hits, h -> h.first() == at && h.is("cue/home"));
    if (home && at < pos.length && pos[at] == Pos.NOUN) {
      pos[at] = Pos.ADV;
    }
  }

  /** "Prosecutors won 46 convictions": a verb that could be a currency. */
  private static boolean won(Hit hit, List<Hit> hits, Pos[] pos) {
    int at = hit.first();
    return hit.lexeme().kind() == Lexeme.Kind.VERB
        && at > 0
        && at + 2 < pos.length
        && (pos[at - 1] == Pos.NOUN || pos[at - 1] == Pos.PROPN)
        && pos[at + 1] == Pos.NUM
        && pos[at + 2] == Pos.NOUN;
  }

  /** "the number of victims rose to 210": a past form of a change before what it came to. */
  private static boolean changed(Hit hit, List<Hit> hits, Pos[] pos) {
    int next = hit.first() + 1;
    boolean number = next + 1 < pos.length && (pos[next + 1] == Pos.NUM || pos[next + 1] == Pos.X);
    return hit.lexeme().kind() == Lexeme.Kind.VERB
        && hit.form() == Match.Form.PAST
        && hit.is("frame/change")
        && number
        && Lists.any(hits, h -> h.first() == next && (h.is("cue/goal") || h.is("cue/origin")));
  }
}
