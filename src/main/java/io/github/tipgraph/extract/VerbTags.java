// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import io.github.tipgraph.text.Sentence;
import io.github.tipgraph.text.Token;
import java.util.List;

/** Mends the tagger's nouns and adjectives that stand where only a verb can, and the reverse. */
final class VerbTags {
  private final List<Token> tokens;
  private final List<Hit> hits;
  private final Pos[] pos;

  private VerbTags(Sentence sentence, List<Hit> hits, Pos[] pos) {
    this.tokens = sentence.tokens();
    this.hits = hits;
    this.pos = pos;
  }

  static void mend(Sentence sentence, List<Hit> hits, Pos[] pos) {
    VerbTags tags = new VerbTags(sentence, hits, pos);
    for (Hit hit : hits) {
      boolean inner = hit.first() > 0 && hit.last() + 1 < pos.length;
      if (inner && hit.lexeme().kind() == Lexeme.Kind.VERB && !tags.capital(hit.first())) {
        tags.verb(hit);
      } else if (inner
          && hit.is("bound/over")
          && hit.length() > 1
          && tags.doubles(hit.last() + 1)) {
        pos[hit.first()] = Pos.ADV;
        pos[hit.last()] = Pos.ADV;
      } else if (inner && hit.length() == 1 && hit.is("class/accused") && tags.accused(hit)) {
        pos[hit.first()] = Pos.NOUN;
      } else if (hit.is("cue/denial") && pos[hit.first()] == Pos.X) {
        pos[hit.first()] = Pos.AUX;
      } else if (inner && hit.is("cue/number-word") && pos[hit.first()] == Pos.VERB) {
        pos[hit.first()] = Pos.NUM;
      } else if (inner && hit.is("cue/compass") && tags.noun(hit.last() + 1)) {
        pos[hit.first()] = pos[hit.first()] == Pos.VERB ? Pos.ADJ : pos[hit.first()];
      } else if (inner && hit.is("cue/foreign") && tags.people(hit.last() + 1)) {
        pos[hit.first()] = pos[hit.first()] == Pos.VERB ? Pos.ADJ : pos[hit.first()];
      }
    }
    for (int i = 1; i + 2 < pos.length; i++) {
      tags.conjunction(i);
      tags.preposition(i);
      tags.possessive(i);
    }
  }

  /** "more than doubled". */
  private boolean doubles(int at) {
    return pos[at] == Pos.VERB
        && Lists.any(hits, h -> h.first() == at && h.form() == Match.Form.PAST);
  }

  private void verb(Hit hit) {
    int at = hit.first();
    if (hit.length() > 1 && stood(hit)) {
      pos[at] = Pos.VERB;
      return;
    }
    if (hit.form() == Match.Form.BASE && homeward(at)) {
      pos[at - 1] = tokens.get(at - 1).lower().equals("to") ? Pos.PART : pos[at - 1];
      pos[at] = Pos.VERB;
      pos[at + 1] = Pos.ADV;
      return;
    }
    boolean nominal = pos[at] == Pos.NOUN || pos[at] == Pos.PROPN;
    boolean mended =
        hit.length() > 1
            ? pos[at] == Pos.NOUN && (phrasal(hit) || cares(hit))
            : nominal
                    && (which(at)
                        || heads(hit)
                        || lacks(hit)
                        || helped(hit)
                        || infinitive(hit)
                        || says(hit)
                        || plans(hit)
                        || culprits(hit))
                || (pos[at] == Pos.NOUN || pos[at] == Pos.ADJ) && gerund(hit)
                || (pos[at] == Pos.ADJ || nominal && !nounOfLexicon(at)) && lent(hit)
                || pos[at] == Pos.NOUN && held(hit);
    if (mended) {
      pos[at] = Pos.VERB;
      pos[hit.last()] = hit.length() > 1 ? Pos.ADV : Pos.VERB;
    }
  }

  /** "The Ministry set up a unit": a form with its particle before an object. */
  private boolean phrasal(Hit hit) {
    Pos next = pos[hit.last() + 1];
    Pos particle = pos[hit.last()];
    return noun(hit.first() - 1)
        && (next == Pos.DET || next == Pos.NUM || next == Pos.ADJ)
        && (particle == Pos.ADP || particle == Pos.ADV);
  }

  /** "groups that care for victims": a plain form after a relative pronoun. */
  private boolean cares(Hit hit) {
    return hit.form() == Match.Form.BASE
        && pos[hit.first() - 1] == Pos.PRON
        && is(hit.first() - 1, "cue/relative")
        && pos[hit.last()] == Pos.ADP;
  }

  /** "36 accused were": a noun for people that looks like a participle. */
  private boolean accused(Hit hit) {
    int at = hit.first();
    return pos[at] == Pos.VERB
        && hit.lexeme().kind() == Lexeme.Kind.NOUN
        && (pos[at - 1] == Pos.NUM || pos[at - 1] == Pos.DET)
        && (pos[at + 1] == Pos.AUX || pos[at + 1] == Pos.VERB || pos[at + 1] == Pos.ADP);
  }

  /** "nine pleaded guilty", "four stood trial": a past form that begins a verb of several words. */
  private boolean stood(Hit hit) {
    int at = hit.first();
    return hit.form() == Match.Form.PAST
        && (pos[at] == Pos.NOUN || pos[at] == Pos.ADJ)
        && (noun(at - 1) || pos[at - 1] == Pos.NUM)
        && (pos[hit.last()] == Pos.NOUN
            || pos[hit.last()] == Pos.ADJ
            || pos[at] == Pos.ADJ && hit.is("frame/result"));
  }

  /** "The ministry plans to open two shelters": the only verb of its sentence. */
  private boolean plans(Hit hit) {
    int at = hit.first();
    boolean opens =
        hit.form() == Match.Form.THIRD
            && hit.is("cue/intention")
            && noun(at - 1)
            && !tokens.get(at - 1).lower().endsWith("s")
            && at + 2 < pos.length
            && pos[at + 1] == Pos.PART
            && pos[at + 2] == Pos.VERB;
    for (int i = 0; opens && i < pos.length; i++) {
      opens = pos[i] != Pos.AUX && (pos[i] != Pos.VERB || i == at + 2);
    }
    return opens;
  }

  /** "helped 31 victims to return home": a plain form between "to" and a place to go. */
  private boolean homeward(int at) {
    return (tokens.get(at - 1).lower().equals("to") || assisted(at - 1))
        && pos[at] == Pos.NOUN
        && is(at, "frame/move")
        && is(at + 1, "cue/home");
  }

  /** "helped 300 women": whether people stand right behind a verb of helping. */
  private boolean assisted(int people) {
    boolean several =
        Lists.any(
            hits,
            h ->
                h.last() == people
                    && h.form() == Match.Form.PLURAL
                    && (h.is("class/person") || h.is("class/victim")));
    return several
        && Lists.any(
            hits,
            h ->
                h.last() < people
                    && h.last() > people - 5
                    && pos[h.first()] == Pos.VERB
                    && h.is("frame/aspect"));
  }

  /** "which chairs the council". */
  private boolean which(int at) {
    return pos[at - 1] == Pos.PRON
        && is(at - 1, "cue/relative")
        && (pos[at + 1] == Pos.DET || pos[at + 1] == Pos.NUM);
  }

  /** "The Office heads the council", "which X chairs and Y leads". */
  private boolean heads(Hit hit) {
    int at = hit.first();
    boolean name = capital(at - 1) || tokens.get(at - 1).text().equals(")");
    boolean comma = tokens.get(at - 1).text().equals(",");
    boolean noObject =
        pos[at + 1] == Pos.CCONJ || pos[at + 1] == Pos.ADP && name || closing(at + 1);
    boolean ministry = at > 1 && pos[at - 2] == Pos.DET && body(at - 1);
    return hit.form() == Match.Form.THIRD
        && (pos[at + 1] == Pos.DET && (name || comma || ministry)
            || noun(at + 1) && name && !nounOfLexicon(at)
            || noObject && (name || pos[at - 1] == Pos.CCONJ) && !nounOfLexicon(at));
  }

  private boolean body(int token) {
    return hits.stream()
        .filter(h -> h.last() == token && h.form() == Match.Form.BASE)
        .flatMap(h -> h.lexeme().senses().stream())
        .anyMatch(s -> s.startsWith("body/"));
  }

  private boolean closing(int at) {
    String text = tokens.get(at).text();
    return text.length() == 1 && ",;.)".contains(text);
  }

  /** "to which the foundation lent two counselors": a past form between a noun and its object. */
  private boolean lent(Hit hit) {
    int object = hit.first() + 1;
    while (object + 1 < pos.length && pos[object] == Pos.ADV) {
      object++;
    }
    int before = hit.first() - 1;
    return hit.form() == Match.Form.PAST
        && (noun(before) || nounOfLexicon(before))
        && (pos[object] == Pos.DET || pos[object] == Pos.NUM);
  }

  /** "a seminar held in Thiès": a past form that is no noun, before a preposition. */
  private boolean held(Hit hit) {
    int at = hit.first();
    return hit.form() == Match.Form.PAST
        && !nounOfLexicon(at)
        && nounOfLexicon(at - 1)
        && pos[at + 1] == Pos.ADP;
  }

  /** "UNICEF estimates that 900 children". */
  private boolean says(Hit hit) {
    int at = hit.first();
    boolean tells =
        hit.is("frame/report") || hit.is("frame/think") || hit.is("measure/victims-estimated");
    return tells
        && hit.form() == Match.Form.THIRD
        && noun(at - 1)
        && tokens.get(at + 1).lower().equals("that");
  }

  /** "but lacks formal procedures", "the government lacks will". */
  private boolean lacks(Hit hit) {
    int at = hit.first();
    boolean only =
        hit.form() == Match.Form.THIRD
            && hit.is("frame/lack")
            && noun(at - 1)
            && !tokens.get(at - 1).lower().endsWith("s")
            && (noun(at + 1) || pos[at + 1] == Pos.ADJ);
    return only
        || hit.form() == Match.Form.THIRD
            && pos[at - 1] == Pos.CCONJ
            && (pos[at + 1] == Pos.DET || pos[at + 1] == Pos.ADJ || is(at + 1, "cue/possessive"));
  }

  /** "helps to fund": a plain form after "to" that follows a verb. */
  private boolean infinitive(Hit hit) {
    int at = hit.first();
    return hit.form() == Match.Form.BASE
        && at > 1
        && (pos[at - 1] == Pos.PART || pos[at - 1] == Pos.ADP && is(at - 2, "frame/aspect"))
        && tokens.get(at - 1).lower().equals("to")
        && (pos[at - 2] == Pos.VERB || pos[at - 2] == Pos.ADJ);
  }

  /** "Traffickers recruit girls": a plain form between those who do wrong and their victims. */
  private boolean culprits(Hit hit) {
    int at = hit.first();
    return hit.form() == Match.Form.BASE
        && noun(at - 1)
        && is(at - 1, "class/accused")
        && tokens.get(at - 1).lower().endsWith("s")
        && (people(at + 1) || pos[at + 1] == Pos.ADJ || pos[at + 1] == Pos.CCONJ);
  }

  private boolean people(int at) {
    return noun(at) && Lists.any(hits, h -> h.first() == at && h.is("class/person"));
  }

  /** "did not directly fund services", "should fund the plan". */
  private boolean helped(Hit hit) {
    int before = hit.first() - 1;
    while (before > 0 && pos[before] == Pos.ADV) {
      before--;
    }
    boolean modal = pos[before] == Pos.AUX && !is(before, "cue/be") && !is(before, "cue/have");
    return hit.form() == Match.Form.BASE
        && before > 0
        && (modal || pos[before] == Pos.PART && pos[before - 1] == Pos.AUX);
  }

  /** "by funding an NGO", "including training officials": a gerund that has an object. */
  private boolean gerund(Hit hit) {
    int at = hit.first();
    boolean opens =
        is(at - 1, "cue/by")
            || is(at - 1, "cue/such-as")
            || hit.is("polarity/gap") && tokens.get(at - 1).text().equals(",")
            || pos[at + 1] == Pos.NUM && (pos[at - 1] == Pos.VERB || pos[at - 1] == Pos.PUNCT);
    boolean compound = Lists.any(hits, h -> h.covers(at) && h.covers(at + 1));
    Pos next = pos[at + 1];
    return opens
        && !compound
        && hit.form() == Match.Form.ING
        && (next == Pos.DET
            || next == Pos.NUM
            || noun(at + 1)
            || next == Pos.ADJ
            || next == Pos.CCONJ);
  }

  /**
   * "to NGOs", "to NGO-run shelters", "to parliament": a preposition, as no verb follows; and "to
   * repatriate".
   */
  private void preposition(int at) {
    if (!tokens.get(at).lower().equals("to")) {
      return;
    }
    int next = at + 1;
    boolean verb = Lists.any(hits, h -> h.first() == next && h.lexeme().kind() == Lexeme.Kind.VERB);
    boolean hyphened =
        tokens.get(next).text().indexOf('-') > 0
            && (pos[next + 1] == Pos.NOUN || pos[next + 1] == Pos.ADJ);
    if (pos[next] == Pos.VERB && is(next, "class/schooling") && pos[next + 1] == Pos.PUNCT) {
      pos[at] = Pos.ADP;
      pos[next] = Pos.NOUN;
    } else if ((pos[at] == Pos.ADP || pos[at] == Pos.SCONJ) && pos[next] == Pos.VERB && verb) {
      pos[at] = Pos.PART;
    } else if (pos[at] == Pos.PART && !verb && (hyphened || opensPhrase(next))) {
      pos[at] = Pos.ADP;
      pos[next] = hyphened ? Pos.ADJ : pos[next];
    } else if (pos[next] == Pos.VERB
        && !verb
        && (nounOfLexicon(next) || is(next, "cue/level-subnational"))) {
      pos[at] = Pos.ADP;
      pos[next] = Pos.NOUN;
    }
  }

  /** Whether a noun phrase begins at a token: "to its offices", "to which", "to 230 agencies". */
  private boolean opensPhrase(int at) {
    Pos first = pos[at];
    return noun(at)
        || first == Pos.DET
        || first == Pos.PRON
        || first == Pos.NUM
        || first == Pos.ADJ && noun(at + 1);
  }

  /** "after experts published reports": no preposition, as a verb with an object follows. */
  private void conjunction(int at) {
    if (pos[at] != Pos.ADP || !is(at, "cue/where")) {
      return;
    }
    int verb = at + 1;
    while (verb < pos.length && (noun(verb) || pos[verb] == Pos.DET || pos[verb] == Pos.ADJ)) {
      verb++;
    }
    int past = verb;
    boolean clause =
        verb > at + 1
            && verb + 1 < pos.length
            && pos[verb] == Pos.VERB
            && (pos[verb + 1] == Pos.DET
                || pos[verb + 1] == Pos.ADJ
                || pos[verb + 1] == Pos.PRON
                || noun(verb + 1))
            && Lists.any(hits, h -> h.first() == past && h.form() == Match.Form.PAST);
    pos[at] = clause ? Pos.SCONJ : pos[at];
  }

  /** "120 of its officers". */
  private void possessive(int at) {
    if (pos[at] == Pos.X && is(at, "cue/possessive")) {
      pos[at] = Pos.PRON;
      pos[at - 1] = pos[at - 1] == Pos.SCONJ && is(at - 1, "cue/partitive") ? Pos.ADP : pos[at - 1];
    }
  }

  private boolean nounOfLexicon(int at) {
    return Lists.any(hits, h -> h.covers(at) && h.lexeme().kind() == Lexeme.Kind.NOUN);
  }

  private boolean is(int token, String sense) {
    return Lists.any(hits, h -> h.last() == token && h.is(sense));
  }

  private boolean capital(int token) {
    return tokens.get(token).capitalised();
  }

  private boolean noun(int token) {
    return pos[token] == Pos.NOUN || pos[token] == Pos.PROPN;
  }
}
