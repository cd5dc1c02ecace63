// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.read.Block;
import io.github.tipgraph.text.Pos;
import io.github.tipgraph.text.Sentence;
import io.github.tipgraph.text.Token;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Capitalised words within a sentence are names, whatever the tagger takes them for ("UMCOR",
 * "Investigation Board", "Hope and Help").
 */
final class CapitalTags {
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{3,}s?");
  private static final Pattern WORD = Pattern.compile("\\p{Lu}\\p{L}*\\p{Ll}{2}");

  /** After these a sentence within the sentence may begin. */
  private static final String OPENING = ":;“\"‘(–—•|.*-?!";

  private CapitalTags() {}

  static void mend(Sentence sentence, List<Hit> hits, Pos[] pos) {
    List<Token> tokens = sentence.tokens();
    if (sentence.kind() == Block.Kind.HEADING || shouted(tokens)) {
      return;
    }
    for (int i = 0; i < pos.length; i++) {
      String text = tokens.get(i).text();
      boolean inner = i > 0 ? !Marks.in(tokens.get(i - 1).text(), OPENING) : labels(tokens);
      boolean name =
          Character.isUpperCase(text.codePointAt(0))
              && (ACRONYM.matcher(text).matches() || inner && WORD.matcher(text).matches());
      int token = i;
      boolean ends = inner && pos[i] == Pos.ADJ && ended(tokens, pos, i);
      if (name
          && (wrong(pos[i]) || ends || acts(pos, i) && ACRONYM.matcher(text).matches())
          && Lists.none(hits, h -> h.covers(token) && cue(h))) {
        pos[i] = text.endsWith("s") && ACRONYM.matcher(text).matches() ? Pos.NOUN : Pos.PROPN;
      }
    }
  }

  /** "Abrazo Program. …": whether a sentence opens with a label of two words. */
  private static boolean labels(List<Token> tokens) {
    return tokens.size() > 3 && tokens.get(1).capitalised() && Marks.in(tokens.get(2).text(), ".:");
  }

  /** "World Hope International": the last word of a name that no noun follows. */
  private static boolean ended(List<Token> tokens, Pos[] pos, int i) {
    Pos next = i + 1 < pos.length ? pos[i + 1] : Pos.PUNCT;
    return i > 0
        && pos[i - 1] == Pos.PROPN
        && tokens.get(i - 1).capitalised()
        && next != Pos.NOUN
        && next != Pos.PROPN;
  }

  /** "the CIG signed": what a verb follows is no adjective. */
  private static boolean acts(Pos[] pos, int i) {
    return pos[i] == Pos.ADJ
        && i + 1 < pos.length
        && (pos[i + 1] == Pos.VERB || pos[i + 1] == Pos.AUX);
  }

  private static boolean wrong(Pos tag) {
    return switch (tag) {
      case VERB, AUX, ADP, ADV, CCONJ, SCONJ, PRON, PART, X, INTJ -> true;
      default -> false;
    };
  }

  /** Months, numbers and the small words that the lexicon knows keep what they are. */
  private static boolean cue(Hit hit) {
    return hit.lexeme().kind() == Lexeme.Kind.CUE;
  }

  /** Whether most words are in capitals, so that they say nothing. */
  private static boolean shouted(List<Token> tokens) {
    long capital = tokens.stream().filter(Token::capitalised).count();
    return capital * 3 > tokens.size() * 2L;
  }
}
