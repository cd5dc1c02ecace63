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
final class TagMending {
  private final List<Token> tokens;
  private final Pos[] pos;

  private TagMending(Sentence sentence, Pos[] pos) {
    this.tokens = sentence.tokens();
    this.pos = pos;
  }

  static void mend(Sentence sentence, List<Hit> hits, Pos[] pos) {
    TagMending tags = new TagMending(sentence, pos);
    for (Hit hit : hits) {
      boolean inner = hit.length() == 1 && hit.first() > 0 && hit.first() + 1 < pos.length;
      if (inner && hit.lexeme().kind() == Lexeme.Kind.VERB) {
        tags.verb(hit, hits);
      } else if (inner && hit.lexeme().kind() == Lexeme.Kind.NOUN) {
        tags.noun(hit);
      }
    }
    tags.opening(hits);
    ruledOut(sentence, hits, pos);
    for (int i = 1; i + 1 < pos.length; i++) {
      tags.participle(i);
    }
    VerbTags.mend(sentence, hits, pos);
    SmallTags.mend(sentence, hits, pos);
  }

  /**
   * "Amendments …" that opens a sentence is no interjection; "in" before a name joins no clause.
   */
  private void opening(List<Hit> hits) {
    boolean noun = Lists.any(hits, h -> h.first() == 0 && h.lexeme().kind() == Lexeme.Kind.NOUN);
    if (pos.length > 0 && pos[0] == Pos.INTJ && noun) {
      pos[0] = Pos.NOUN;
    }
    for (int i = 0; i + 1 < pos.length; i++) {
      boolean name = pos[i + 1] == Pos.PROPN || pos[i + 1] == Pos.NUM;
      if (pos[i] == Pos.SCONJ && name && text(i).equals("in")) {
        pos[i] = Pos.ADP;
      }
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
        Lists.any(
            hits, h -> h.first() <= at && at <= h.last() && h.lexeme().kind() == Lexeme.Kind.NOUN);
    boolean broadcast = pos[at] == Pos.PROPN && name && hit.form() != Match.Form.ING;
    boolean offering = plural && hit.form() == Match.Form.ING && pos[at + 1] == Pos.NOUN;
    boolean chairs =
        !noun
            && hit.form() == Match.Form.THIRD
            && text(at + 1).equals(",")
            && (name || pos[at - 1] == Pos.CCONJ);
    boolean supplement =
        !noun
            && hit.form() == Match.Form.BASE
            && text(at - 1).equals("to")
            && pos[at + 1] == Pos.NOUN;
    boolean lent = hit.form() == Match.Form.PAST && text(at + 1).equals("by");
    boolean suffers = hit.is("frame/suffer") && people(at - 1, hits) && modifies(pos[at + 1]);
    boolean seldom =
        hit.form() == Match.Form.PAST
            && !noun
            && at > 1
            && pos[at - 1] == Pos.ADV
            && pos[at - 2] == Pos.NOUN
            && pos[at + 1] == Pos.NOUN;
    boolean leads =
        !noun
            && hit.form() == Match.Form.THIRD
            && text(at - 1).equals(",")
            && text(at + 1).equals("to");
    if (broadcast || offering || chairs || supplement || lent || suffers || seldom || leads) {
      pos[at] = Pos.VERB;
      pos[at - 1] = supplement ? Pos.PART : pos[at - 1];
    }
  }

  /** "boys experience forced labor": whether a word names people, by its end more than one. */
  private static boolean people(int token, List<Hit> hits) {
    return Lists.any(
        hits, h -> h.last() == token && h.form() == Match.Form.PLURAL && h.is("class/person"));
  }

  private static boolean modifies(Pos pos) {
    return pos == Pos.ADJ || pos == Pos.NOUN || pos == Pos.VERB;
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

  /** "provided limited funding": a participle right after a verb and before a noun. */
  private void participle(int at) {
    boolean between =
        pos[at] == Pos.VERB
            && pos[at - 1] == Pos.VERB
            && (pos[at + 1] == Pos.NOUN || pos[at + 1] == Pos.ADJ);
    if ((between || numbered(at)) && text(at).endsWith("ed")) {
      pos[at] = Pos.ADJ;
    }
  }

  /**
   * "investigated 22 suspected cases", "an estimated 900 men": a participle between an article or
   * number and what it counts.
   */
  private boolean numbered(int at) {
    boolean object =
        pos[at - 1] == Pos.NUM
            && at > 1
            && (pos[at - 2] == Pos.VERB || pos[at - 2] == Pos.ADP)
            && !text(at - 1).matches("(?:19|20)\\d\\d");
    return pos[at] == Pos.VERB
        && (object && pos[at + 1] == Pos.NOUN
            || text(at - 1).matches("(?i)an?") && Character.isDigit(text(at + 1).charAt(0)));
  }

  private String text(int token) {
    return tokens.get(token).text();
  }

  private static boolean possessive(String word) {
    return (word.startsWith("'") || word.startsWith("’"))
        && (word.length() == 1 || word.length() == 2 && word.endsWith("s"));
  }

  /** What the words beside a word of the lexicon rule out. */
  private static void ruledOut(Sentence sentence, List<Hit> hits, Pos[] pos) {
    for (int i = 1; i < pos.length; i++) {
      String text = sentence.tokens().get(i).text();
      boolean bare = text.equals("s") && i + 1 < pos.length;
      if (noun(pos[i - 1]) && (bare || pos[i] == Pos.PUNCT && possessive(text))) {
        pos[i] = Pos.PART;
      }
    }
    for (Hit hit : hits) {
      boolean estimated = hit.last() + 1 < pos.length && pos[hit.last() + 1] == Pos.NUM;
      if (estimated && pos[hit.last()] == Pos.VERB && hit.is("bound/about")) {
        pos[hit.last()] = Pos.ADJ;
      }
      if (hit.length() == 1 && hit.first() > 0) {
        closed(hit, hits, pos);
        ruledOut(sentence, hit, hits, pos);
      }
    }
  }

  private static void ruledOut(Sentence sentence, Hit hit, List<Hit> hits, Pos[] pos) {
    int at = hit.first();
    boolean noun = hit.lexeme().kind() == Lexeme.Kind.NOUN;
    boolean verb = hit.lexeme().kind() == Lexeme.Kind.VERB;
    boolean adjective = verbal(hit, pos) && (adjunct(hit, pos) || hit.evokes("group/"));
    int to = verb ? infinitive(sentence, hit, pos) : -1;
    if (to > 0) {
      pos[to] = Pos.PART;
    } else if (adjective || attributive(hit, hits, pos)) {
      pos[at] = Pos.ADJ;
    } else if (noun && nounAfterAll(sentence, at, pos)) {
      pos[at] = Pos.NOUN;
    } else if (hit.is("frame/concern") && pos[at] == Pos.ADJ) {
      pos[at] = Pos.VERB;
    } else if (noun && gerund(sentence, at, pos)) {
      pos[at] = Pos.NOUN;
    } else if (hit.is("cue/home")
        && pos[at] == Pos.NOUN
        && (goal(sentence, at, pos) || moved(sentence, at, hits, pos))) {
      pos[at] = Pos.ADV;
    } else if (verb && (afterHave(hit, hits, pos) || gerundWithObject(hit, hits, pos))) {
      pos[at] = Pos.VERB;
    } else if (verb && infinitive(sentence, hit, hits, pos)) {
      pos[at] = Pos.VERB;
      pos[at - 1] = pos[at - 1] == Pos.ADP ? Pos.PART : pos[at - 1];
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
    boolean circular = next == Pos.ADP && before == Pos.DET;
    boolean headless =
        pos[at] == Pos.ADJ && (alone || circular) && (before == Pos.DET || before == Pos.NUM);
    boolean named =
        pos[at] == Pos.VERB
            && sentence.tokens().get(at).capitalised()
            && sentence.tokens().get(at - 1).capitalised()
            && noun(before);
    return headless || named;
  }

  /**
   * "the 20 convicted traffickers": a participle of a deed between a number and those it befell.
   */
  private static boolean attributive(Hit hit, List<Hit> hits, Pos[] pos) {
    int at = hit.first();
    boolean between =
        pos[at] == Pos.VERB
            && hit.form() == Match.Form.PAST
            && pos[at - 1] == Pos.NUM
            && at + 1 < pos.length
            && pos[at + 1] == Pos.NOUN;
    return between
        && !Classes.measures(hit).isEmpty()
        && Lists.any(
            hits,
            h ->
                h.first() == at + 1
                    && (h.lexeme().kind() == Lexeme.Kind.NOUN && !Classes.measures(h).isEmpty()
                        || h.is("class/accused")
                        || h.is("class/victim")
                        || h.is("class/person")));
  }

  /** What the tagger takes for a verb, and a noun after it. */
  private static boolean verbal(Hit hit, Pos[] pos) {
    int next = hit.first() + 1;
    return pos[hit.first()] == Pos.VERB && next < pos.length && pos[next] == Pos.NOUN;
  }

  /** "among deported migrants": a participle between a preposition and a noun. */
  private static boolean adjunct(Hit hit, Pos[] pos) {
    return hit.form() == Match.Form.PAST && pos[hit.first() - 1] == Pos.ADP;
  }

  /** "to identify", "to proactively identify": the token of "to" before a plain verb, or -1. */
  private static int infinitive(Sentence sentence, Hit hit, Pos[] pos) {
    int to = hit.first() - (pos[hit.first() - 1] == Pos.ADV ? 2 : 1);
    return to > 0
            && pos[hit.first()] == Pos.VERB
            && hit.form() == Match.Form.BASE
            && pos[to] == Pos.ADP
            && sentence.tokens().get(to).lower().equals("to")
        ? to
        : -1;
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
  /** "flew 74 victims home": where a verb of motion takes its object. */
  private static boolean moved(Sentence sentence, int at, List<Hit> hits, Pos[] pos) {
    int motion = at - 1;
    boolean intransitive =
        pos[motion] == Pos.VERB
            && Lists.any(hits, h -> h.last() == motion && h.is("frame/move"))
            && (at + 1 == pos.length || !noun(pos[at + 1]));
    if (intransitive) {
      return true;
    }
    boolean several =
        noun(pos[at - 1]) && sentence.tokens().get(at - 1).lower().matches(".*(?:s|[mr]en|people)");
    boolean last = at + 1 == pos.length || !noun(pos[at + 1]);
    return several
        && last
        && Lists.any(
            hits,
            h ->
                h.last() < at
                    && h.last() > at - 7
                    && pos[h.first()] == Pos.VERB
                    && h.is("frame/move"));
  }

  private static boolean goal(Sentence sentence, int at, Pos[] pos) {
    return pos[at - 1] == Pos.PRON
        || pos[at - 1] == Pos.NUM && !sentence.tokens().get(at - 1).text().matches("(?i)one|1");
  }

  /** "most of those convicted", "accused of complicity": determiners that stand alone, and "of". */
  private static void closed(Hit hit, List<Hit> hits, Pos[] pos) {
    int at = hit.first();
    Pos next = at + 1 < pos.length ? pos[at + 1] : Pos.PUNCT;
    boolean verb = next == Pos.VERB || next == Pos.AUX;
    if (hit.is("cue/demonstrative") && pos[at] == Pos.DET && verb
        || hit.is("cue/every-one") && alone(at, hits, pos)
        || hit.is("cue/any") && pos[at] == Pos.DET && next == Pos.PUNCT) {
      pos[at] = Pos.PRON;
    } else if (hit.is("cue/lack")
        && pos[at] == Pos.NOUN
        && noun(pos[at - 1])
        && follows(hit, hits)) {
      pos[at] = Pos.ADJ;
    } else if (hit.is("cue/many")
        && pos[at] == Pos.ADV
        && Lists.any(hits, h -> h.first() == at + 1 && h.is("cue/partitive"))) {
      pos[at] = Pos.DET;
    } else if (hit.is("cue/complement-of")
        && pos[at] == Pos.SCONJ
        && (noun(next) || next == Pos.DET || next == Pos.ADJ || next == Pos.NUM)) {
      pos[at] = Pos.ADP;
    }
  }

  /** "sentences inadequate to deter": whether "to" stands after a word for what falls short. */
  private static boolean follows(Hit hit, List<Hit> hits) {
    boolean lack =
        Lists.any(hits, h -> h.covers(hit.first()) && h.lexeme().kind() == Lexeme.Kind.NOUN);
    return !lack && Lists.any(hits, h -> h.first() == hit.last() + 1 && h.is("cue/goal"));
  }

  /** "each was fined", "sentenced all of them": a determiner that stands for those named before. */
  private static boolean alone(int at, List<Hit> hits, Pos[] pos) {
    Pos next = at + 1 < pos.length ? pos[at + 1] : Pos.PUNCT;
    boolean of =
        at + 2 < pos.length
            && pos[at + 2] == Pos.PRON
            && Lists.any(hits, h -> h.first() == at + 1 && h.is("cue/partitive"))
            && Lists.none(hits, h -> h.first() == at + 2 && h.is("cue/relative"));
    boolean object =
        pos[at - 1] == Pos.VERB && Lists.any(hits, h -> h.first() == at + 1 && h.is("cue/goal"));
    return pos[at] != Pos.PRON && (next == Pos.AUX || of || object && pos[at] != Pos.ADV);
  }

  /** "included increasing prosecutions": a gerund with an object after a verb. */
  private static boolean gerundWithObject(Hit hit, List<Hit> hits, Pos[] pos) {
    int at = hit.first();
    Pos next = at + 1 < pos.length ? pos[at + 1] : Pos.PUNCT;
    return hit.form() == Match.Form.ING
        && pos[at] == Pos.NOUN
        && pos[at - 1] == Pos.VERB
        && (noun(next) || next == Pos.DET || next == Pos.ADJ || next == Pos.ADV)
        && (next == Pos.DET
            || Lists.none(hits, h -> h.covers(at) && h.lexeme().kind() == Lexeme.Kind.NOUN));
  }

  /** "had freed around 210 children": a participle right after a form of to have. */
  private static boolean afterHave(Hit hit, List<Hit> hits, Pos[] pos) {
    int before = hit.first() - 1;
    return hit.form() == Match.Form.PAST
        && pos[hit.first()] == Pos.ADJ
        && pos[before] == Pos.AUX
        && Lists.any(hits, h -> h.first() == before && h.is("cue/have"));
  }

  /** "efforts to identify": a plain verb after "to" that is no noun of the lexicon. */
  private static boolean infinitive(Sentence sentence, Hit hit, List<Hit> hits, Pos[] pos) {
    int at = hit.first();
    boolean to = pos[at] == Pos.NOUN && sentence.tokens().get(at - 1).lower().equals("to");
    return hit.form() == Match.Form.BASE
        && (pos[at] == Pos.NOUN || pos[at] == Pos.ADJ)
        && (to || listed(sentence, at, hits, pos))
        && Lists.none(hits, h -> h.covers(at) && h.lexeme().kind() == Lexeme.Kind.NOUN);
  }

  /** "to investigate, prosecute, or convict": after a separator and another plain verb. */
  private static boolean listed(Sentence sentence, int at, List<Hit> hits, Pos[] pos) {
    boolean separated =
        pos[at - 1] == Pos.CCONJ || sentence.tokens().get(at - 1).text().equals(",");
    int verb = at - 1;
    while (verb > 0 && pos[verb] != Pos.VERB) {
      verb--;
    }
    int before = verb;
    return separated
        && !sentence.tokens().get(at).capitalised()
        && Lists.any(
            hits,
            h ->
                h.covers(before)
                    && h.lexeme().kind() == Lexeme.Kind.VERB
                    && h.form() == Match.Form.BASE);
  }

  private static boolean noun(Pos pos) {
    return pos == Pos.NOUN || pos == Pos.PROPN;
  }
}
