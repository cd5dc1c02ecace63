// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds noun phrases by a finite-state pattern over parts of speech: determiners and modifiers up
 * to the last noun.
 */
final class Chunker {
  private final Parser.Words words;

  Chunker(Parser.Words words) {
    this.words = words;
  }

  List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int end = phrase(i);
      if (end > i) {
        phrases.add(new Phrase(i, end - 1));
        i = end;
      } else {
        i++;
      }
    }
    return phrases;
  }

  /**
   * The end of the noun phrase that begins at a token, exclusive; the token itself where none does.
   */
  private int phrase(int begin) {
    if (words.pos(begin) == Pos.PRON && (!possessive(begin) || !opens(begin + 1))) {
      return words.is(begin, "cue/relative") ? begin : begin + 1;
    }
    if (words.pos(begin) == Pos.DET && words.is(begin, "cue/many") && !opens(begin + 1)) {
      return begin + 1;
    }
    int end = begin;
    int i = begin;
    while (i < words.size()) {
      Pos pos = words.pos(i);
      boolean apart = homeward(i) || words.is(i, "cue/last-time") || timed(i, begin);
      if (i > begin && end == i && apart) {
        break;
      }
      if (pos == Pos.NOUN || pos == Pos.PROPN) {
        end = i + 1;
        i++;
      } else if (pos == Pos.NUM && end == i && range(i)) {
        end = i + 3;
        i += 3;
      } else if (pos == Pos.NUM || pos == Pos.SYM) {
        if (end > begin && !scaled(i) && (another(i) || dateOrName(i) || amount(i))) {
          break;
        }
        end = i + 1;
        i++;
      } else if (pos == Pos.DET) {
        if (i > begin && words.pos(i - 1) != Pos.DET && words.pos(i - 1) != Pos.ADV) {
          break;
        }
        i++;
      } else if (inner(i, begin, end)) {
        i++;
      } else {
        break;
      }
    }
    return end;
  }

  /** "In the same year UNICEF ran": a name after a time in front is no part of its phrase. */
  private boolean timed(int i, int begin) {
    return words.pos(i) == Pos.PROPN
        && words.pos(i - 1) == Pos.NOUN
        && words.pos(begin - 1) == Pos.ADP
        && words.is(i - 1, "law/span");
  }

  /** "three hundred twenty", "three hundred and twenty": a number in words after a scale. */
  private boolean scaled(int i) {
    boolean word = words.pos(i) == Pos.NUM && words.text(i).matches("\\p{Ll}[\\p{Ll}-]+");
    int scale = word && words.text(i - 1).equals("and") ? i - 2 : i - 1;
    return word && (words.is(scale, "scale/100") || words.is(scale, "scale/1000"));
  }

  /** "flew 74 victims home": a goal after those who are moved. */
  private boolean homeward(int i) {
    boolean people =
        words.pos(i - 1) == Pos.NUM && !words.text(i - 1).equals("one")
            || words.is(i - 1, "class/person")
            || words.is(i - 1, "class/victim");
    return people && words.is(i, "cue/home") && words.pos(i + 1) != Pos.NOUN;
  }

  /** "gave the police two cars": a number in words after a noun begins another phrase. */
  private boolean another(int i) {
    Pos before = words.pos(i - 1);
    boolean gapped = before == Pos.PROPN && Marks.in(words.text(i + 1), ".,;");
    return words.text(i).matches("\\p{Ll}{3,}")
        && (words.pos(i + 1) == Pos.NOUN || gapped)
        && (before == Pos.NOUN || before == Pos.PROPN)
        && words.tokens().get(i - 1).end() < words.tokens().get(i).begin();
  }

  /** "400 to 450", "between 400 and 450": two numbers that bound one. */
  private boolean range(int i) {
    boolean between = words.is(i - 1, "cue/between") && words.pos(i + 1) == Pos.CCONJ;
    boolean to =
        words.is(i + 1, "cue/range") && !words.is(i - 1, "cue/origin") && !counted(i + 2, i - 1);
    return (between || to) && words.pos(i + 2) == Pos.NUM;
  }

  /** "$50,000 to three shelters": after an amount of money, a number of something else. */
  private boolean counted(int number, int symbol) {
    Pos next = words.pos(number + 1);
    boolean noun = next == Pos.NOUN || next == Pos.PROPN || next == Pos.ADJ;
    boolean scale =
        Lists.any(
            words.covering().get(Math.min(number + 1, words.size() - 1)), h -> h.evokes("scale/"));
    return words.pos(symbol) == Pos.SYM && noun && !scale;
  }

  /** "gave the union $5,000": an amount of money after those to whom it is given. */
  private boolean amount(int i) {
    Pos before = words.pos(i - 1);
    return words.pos(i) == Pos.SYM
        && words.pos(i + 1) == Pos.NUM
        && (before == Pos.NOUN || before == Pos.PROPN)
        && words.text(i - 1).length() > 2;
  }

  /**
   * Whether a number after a noun is a year or begins something else, rather than going on with the
   * phrase.
   */
  private boolean dateOrName(int i) {
    if (words.pos(i - 1) == Pos.SYM || words.pos(i - 1) == Pos.NUM) {
      return false;
    }
    return words.text(i).matches("(19|20)\\d\\d")
        || words.is(i, "cue/number-word")
        || words.text(i).matches("[\\d,.]+");
  }

  /** "assisted 40 victims last year": a time that ends the phrase. */
  private boolean period(int i) {
    return Lists.any(words.covering().get(i), h -> h.first() == i && h.is("cue/recent-period"));
  }

  private boolean opens(int i) {
    Pos pos = words.pos(i);
    return pos == Pos.NOUN
        || pos == Pos.PROPN
        || pos == Pos.ADJ
        || pos == Pos.NUM
        || pos == Pos.VERB
        || pos == Pos.ADV;
  }

  private boolean inner(int i, int begin, int end) {
    Pos pos = words.pos(i);
    boolean open = end == i;
    return switch (pos) {
      case ADJ -> (!open || i == begin || nominalFollows(i)) && !(i > begin && period(i));
      case ADV ->
          degree(i, begin)
              || (i == begin || !open)
                  && !words.is(i, "cue/where")
                  && !particle(i)
                  && quantityFollows(i);
      case PART -> open && i > begin && words.text(i).matches("['’]?s|['’]");
      case PRON -> possessive(i) && (i == begin || !open);
      case PUNCT -> i > begin && Marks.in(words.text(i), "-‐‑/") && joined(i);
      case VERB -> participle(i, begin, open);
      case ADP -> !(open && words.pos(i - 1) == Pos.PROPN && i > begin) && bound(i, begin);
      case CCONJ -> i > begin && (adjectives(i) || scaled(i + 1));
      default -> false;
    };
  }

  /** "medical and psychological care": a conjunction between two adjectives before their noun. */
  private boolean adjectives(int i) {
    boolean joined = words.pos(i - 1) == Pos.ADJ && words.pos(i + 1) == Pos.ADJ;
    return joined && (words.pos(i + 2) == Pos.NOUN || words.pos(i + 2) == Pos.PROPN);
  }

  /** "carried out 16", "flew home 380": an adverb that belongs to the verb before it. */
  private boolean particle(int i) {
    return Lists.any(
        words.covering().get(i), h -> h.first() < i && h.lexeme().kind() == Lexeme.Kind.VERB);
  }

  private boolean nominalFollows(int i) {
    Pos next = words.pos(i + 1);
    return next == Pos.NOUN
        || next == Pos.PROPN
        || next == Pos.ADJ
        || words.text(i + 1).equals("-");
  }

  private boolean quantityFollows(int i) {
    Pos next = words.pos(i + 1);
    return next == Pos.NUM
        || next == Pos.ADJ
        || next == Pos.SYM
        || (next == Pos.ADV && quantityFollows(i + 1))
        || (next == Pos.ADP && bound(i + 1, i + 1))
        || (words.is(i, "cue/many") && next == Pos.NOUN);
  }

  /** "at least 40", "up to 40": a preposition that belongs to the number after it. */
  private boolean bound(int i, int begin) {
    boolean cue =
        words.is(i, "bound/about")
            || words.is(i, "bound/at-least")
            || words.is(i, "bound/at-most")
            || words.is(i, "bound/over")
            || words.is(i, "bound/under");
    Pos next = words.pos(i + 1);
    Pos after = words.pos(i + 2);
    if (words.is(i, "cue/origin") && words.pos(i - 1) == Pos.NOUN && words.pos(i + 1) == Pos.NUM) {
      return false;
    }
    boolean whole =
        Lists.any(
            words.covering().get(i), h -> h.length() > 2 && words.pos(h.last() + 1) == Pos.NUM);
    return cue
        && i - begin <= 2
        && (whole
            || next == Pos.NUM
            || next == Pos.SYM
            || ((next == Pos.ADJ || next == Pos.ADV || next == Pos.DET || next == Pos.ADP)
                && after == Pos.NUM));
  }

  private boolean possessive(int i) {
    return words.is(i, "cue/possessive");
  }

  /** A hyphen with a word on both sides and no space. */
  private boolean joined(int i) {
    return i + 1 < words.size()
        && words.tokens().get(i - 1).end() == words.tokens().get(i).begin()
        && words.tokens().get(i).end() == words.tokens().get(i + 1).begin();
  }

  /** "140 sexually exploited minors": an adverb before a participle after a number. */
  private boolean degree(int i, int begin) {
    return i > begin
        && words.pos(i) == Pos.ADV
        && words.pos(i - 1) == Pos.NUM
        && words.pos(i + 1) == Pos.VERB
        && words.text(i + 1).endsWith("ed")
        && words.pos(i + 2) == Pos.NOUN;
  }

  /** "71,000 departing emigrants", "400 promised huts": what tells of those counted. */
  private boolean described(int i) {
    boolean counted =
        words.pos(i + 1) == Pos.NOUN
            && (words.is(i + 1, "class/person")
                || words.is(i + 1, "class/dwelling")
                || words.is(i + 1, "class/victim"));
    return words.is(i, "cue/participle")
        || counted && (words.text(i).endsWith("ing") || words.is(i, "frame/describing"));
  }

  /** "freed laborers", "the convicted traffickers": a participle before its noun. */
  private boolean participle(int i, int begin, boolean open) {
    Pos next = words.pos(i + 1);
    boolean hyphened = words.text(i - 1).equals("-") && i > begin && joined(i - 1);
    boolean before =
        hyphened
            || (open && i > begin && words.pos(i - 1) == Pos.NUM && described(i))
            || (!open && i > begin)
            || degree(i - 1, begin)
            || (i == begin && words.pos(i - 1) == Pos.ADP && !words.text(i).endsWith("ing"));
    boolean form =
        words.text(i).endsWith("ed")
            || words.text(i).endsWith("ing")
            || words.text(i).endsWith("en")
            || hyphened
            || words.is(i, "cue/participle");
    return before
        && form
        && (next == Pos.NOUN
            || next == Pos.PROPN
            || next == Pos.ADJ
            || (next == Pos.VERB && words.pos(i + 2) == Pos.NOUN));
  }
}
