// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Lexicon;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.read.Block;
import io.github.tipgraph.text.Pos;
import io.github.tipgraph.text.Sentence;
import io.github.tipgraph.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parses sentences: words of the lexicon, noun phrases, and predicates with their subjects. Safe to
 * share between threads.
 */
final class Parser {
  /** What may be joined to a name by a hyphen and make it an adjective ("NGO-run", "UN-led"). */
  private static final Pattern PARTICIPLE = Pattern.compile("-\\p{Ll}+(?:ed|en|un)");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private final Lexicon lexicon;

  Parser(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Parses a sentence.
   *
   * @param advised whether it stands in a list of advice
   */
  Parse parse(Sentence sentence, boolean advised) {
    List<Hit> hits = hits(sentence);
    Pos[] pos = partsOfSpeech(sentence, hits);
    if (advised || advice(sentence)) {
      Imperatives.mend(sentence, hits, pos);
    }
    hits.removeIf(
        hit ->
            !fits(hit, pos, sentence.tokens().get(hit.first()).capitalised())
                || compound(sentence, hit));
    List<List<Hit>> covering = covering(sentence.tokens().size(), hits);
    Pos[] shape = pos.clone();
    List<Phrase> titles = Titles.in(new Words(sentence.tokens(), shape, covering));
    titles.forEach(t -> Arrays.fill(pos, t.first(), t.last() + 1, Pos.PROPN));
    Parse flat = new Parse(sentence, pos, shape, hits, covering, titles);
    names(flat, pos);
    Words words = new Words(sentence.tokens(), pos, covering);
    List<Phrase> phrases = new Chunker(words).phrases();
    List<Predicate> predicates = new Clauses(words, phrases).predicates();
    return new Parse(flat, phrases, predicates);
  }

  /** Whether a sentence stands in a list of recommendations. */
  private boolean advice(Sentence sentence) {
    return !sentence.heading().isEmpty()
        && Lists.any(
            lexicon.matches(sentence.heading()),
            m -> m.lexeme().is(Section.RECOMMENDATIONS.sense()));
  }

  /** A capitalised name around a head noun is one noun, with the prepositions and commas in it. */
  private static void names(Parse flat, Pos[] pos) {
    if (flat.sentence.kind() == Block.Kind.HEADING) {
      return;
    }
    for (Hit hit : flat.hits) {
      boolean head =
          Lists.any(hit.lexeme().senses(), Parser::headsNames)
              && flat.tokens.get(hit.last()).capitalised();
      if (head && hit.lexeme().kind() == Lexeme.Kind.NOUN) {
        int first = Names.left(flat, hit.first());
        int last = Names.right(flat, hit);
        if (last - first >= hit.length()) {
          Arrays.fill(pos, first, last + 1, Pos.PROPN);
        }
      }
    }
  }

  private static boolean headsNames(String sense) {
    return sense.startsWith("body/") || sense.equals("programme-kind/plan");
  }

  /** What the chunker and the clause finder look at. */
  record Words(List<Token> tokens, Pos[] pos, List<List<Hit>> covering) {
    int size() {
      return pos.length;
    }

    boolean is(int token, String sense) {
      if (token < 0 || token >= size()) {
        return false;
      }
      for (Hit hit : covering.get(token)) {
        if (hit.is(sense)) {
          return true;
        }
      }
      return false;
    }

    Pos pos(int token) {
      return token < 0 || token >= size() ? Pos.X : pos[token];
    }

    String text(int token) {
      return token < 0 || token >= size() ? "" : tokens.get(token).text();
    }
  }

  private List<Hit> hits(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    for (Match match : lexicon.matches(sentence.text())) {
      int begin = sentence.begin() + match.begin();
      int end = sentence.begin() + match.end();
      while (at > 0 && tokens.get(at).begin() > begin) {
        at--;
      }
      while (at < tokens.size() - 1 && tokens.get(at).end() <= begin) {
        at++;
      }
      int last = at;
      while (last < tokens.size() - 1 && tokens.get(last).end() < end) {
        last++;
      }
      String rest = tokens.get(last).end() > end ? tail(tokens.get(last), end) : "";
      boolean number = match.lexeme().evokes("number/");
      if (rest.isEmpty() || number || !PARTICIPLE.matcher(rest).matches()) {
        hits.add(new Hit(at, last, match.form(), match.lexeme()));
      }
    }
    return hits;
  }

  /** What stands in a token after a place in the text. */
  private static String tail(Token token, int from) {
    int cut = token.text().length() - (token.end() - from);
    return cut < 0 ? "" : token.text().substring(cut);
  }

  /**
   * The tagger's parts of speech, corrected where a phrase of the lexicon is surely a noun or a
   * name.
   */
  private static Pos[] partsOfSpeech(Sentence sentence, List<Hit> hits) {
    Pos[] pos = sentence.tokens().stream().map(Token::pos).toArray(Pos[]::new);
    CapitalTags.mend(sentence, hits, pos);
    for (Hit hit : hits) {
      if (!surely(hit, pos)) {
        beside(sentence, hit, hits, pos);
      }
    }
    verbs(sentence, hits, pos);
    TagMending.mend(sentence, hits, pos);
    NounOrVerb.mend(sentence, hits, pos);
    CommonTags.mend(sentence, hits, pos);
    ActorTags.mend(sentence, hits, pos);
    AttributeTags.mend(sentence, hits, pos);
    dates(sentence, hits, pos);
    return pos;
  }

  /** Names, nationalities and phrases of the lexicon; whether the word is one of them. */
  private static boolean surely(Hit hit, Pos[] pos) {
    boolean many = hit.length() > 1;
    switch (hit.lexeme().kind()) {
      case PLACE, ORGANISATION -> fill(pos, hit, Pos.PROPN);
      case DEMONYM -> fill(pos, hit, pos[hit.first()] == Pos.PROPN ? Pos.PROPN : Pos.ADJ);
      case NOUN -> {
        if (!many && !hit.is("cue/trafficking")) {
          return false;
        }
        fill(pos, hit, Pos.NOUN);
      }
      case VERB -> {
        if (!many || pos[hit.first()] != Pos.VERB) {
          return false;
        }
        for (int i = hit.first() + 1; i <= hit.last(); i++) {
          pos[i] = pos[i] == Pos.NOUN || pos[i] == Pos.VERB || pos[i] == Pos.ADJ ? Pos.ADV : pos[i];
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Words whose part of speech those beside them tell. */
  private static void beside(Sentence sentence, Hit hit, List<Hit> hits, Pos[] pos) {
    int at = hit.first();
    boolean verb = hit.lexeme().kind() == Lexeme.Kind.VERB;
    boolean noun = hit.lexeme().kind() == Lexeme.Kind.NOUN && hit.form() == Match.Form.BASE;
    boolean nounNext = hit.last() + 1 < pos.length && pos[hit.last() + 1] == Pos.NOUN;
    boolean ofTwo = hit.is("cue/former") || hit.is("cue/latter");
    if (ofTwo && !nounNext) {
      pos[hit.last()] = Pos.NOUN;
    }
    if (Amounts.symbol(sentence, hit)) {
      fill(pos, hit, Pos.SYM);
    } else if (Amounts.spends(hits, hit, pos)) {
      pos[at] = Pos.VERB;
    } else if (hit.is("cue/verb-only") && hit.form() != Match.Form.PAST && mistaken(pos[at])) {
      pos[at] = Pos.VERB;
    } else if (hit.is("cue/newness") && pos[at] == Pos.VERB && nounNext) {
      pos[at] = Pos.ADJ;
    } else if (noun && (afterVerb(pos, hit) || afterWith(pos, hit, hits))) {
      pos[at] = Pos.NOUN;
    } else if (verb && betweenVerbAndNoun(pos, hit)) {
      pos[at] = Pos.ADJ;
    } else if (verb && afterBe(pos, hit, hits)) {
      pos[at] = Pos.VERB;
    } else if (hit.length() > 2 && hit.is("bound/over") && pos[at] == Pos.ADP) {
      fill(pos, hit, Pos.ADP);
    } else if (hit.is("cue/compared") && hit.length() > 1) {
      pos[at] = Pos.ADP;
    } else if (hit.is("cue/auxiliary") && pos[at] == Pos.VERB) {
      pos[at] = Pos.AUX;
    }
  }

  /** Whether a word that is a verb only has the tag of something that it cannot be. */
  private static boolean mistaken(Pos tag) {
    return tag == Pos.NOUN || tag == Pos.PRON || tag == Pos.ADV;
  }

  /**
   * A plain verb form after a noun in the plural is a verb where it is no noun of the lexicon
   * ("traffickers exploit women"); so it is after a conjunction, where such a verb came before. The
   * plural of a noun that is no verb of the lexicon is a noun ("migrants and refugees").
   */
  private static void verbs(Sentence sentence, List<Hit> hits, Pos[] pos) {
    boolean before = false;
    for (Hit hit : hits) {
      int i = hit.first();
      boolean plain =
          hit.lexeme().kind() == Lexeme.Kind.VERB
              && hit.form() == Match.Form.BASE
              && (pos[i] == Pos.NOUN || pos[i] == Pos.PROPN || pos[i] == Pos.ADJ)
              && i > 0
              && i + 1 < pos.length;
      if (plain
          && (plural(hits, i - 1)
              || before && pos[i - 1] == Pos.CCONJ
              || hit.is("frame/exploit")
                  && pos[i - 1] == Pos.NOUN
                  && sentence.tokens().get(i - 1).lower().matches(".*[^s]s"))
          && Lists.none(hits, h -> h.covers(i) && h.lexeme().kind() == Lexeme.Kind.NOUN)) {
        pos[i] = Pos.VERB;
        before = true;
      }
      boolean noun =
          hit.lexeme().kind() == Lexeme.Kind.NOUN
              && hit.form() == Match.Form.PLURAL
              && hit.length() == 1
              && pos[i] == Pos.VERB;
      if (noun && Lists.none(hits, h -> h.covers(i) && h.lexeme().kind() == Lexeme.Kind.VERB)) {
        pos[i] = Pos.NOUN;
      }
    }
  }

  private static boolean plural(List<Hit> hits, int token) {
    return Lists.any(
        hits,
        h ->
            h.last() == token
                && (h.form() == Match.Form.PLURAL && h.lexeme().kind() == Lexeme.Kind.NOUN
                    || h.lexeme().kind() == Lexeme.Kind.DEMONYM));
  }

  /**
   * Months and years are no part of the noun phrase after them ("As of October 2009 officers had
   * …").
   */
  private static void dates(Sentence sentence, List<Hit> hits, Pos[] pos) {
    for (Hit hit : hits) {
      boolean month = hit.evokes("month/");
      if (month) {
        pos[hit.first()] = Pos.X;
        int next = hit.last() + 1;
        if (next < pos.length && sentence.tokens().get(next).text().matches("\\d{1,4}")) {
          pos[next] = Pos.X;
        }
        if (hit.first() > 0
            && sentence.tokens().get(hit.first() - 1).text().matches("[12]?\\d|3[01]")) {
          pos[hit.first() - 1] = Pos.X;
        }
      }
    }
    for (int i = 0; i < pos.length; i++) {
      boolean year = YEAR.matcher(sentence.tokens().get(i).text()).matches();
      boolean alone =
          i + 1 == pos.length
              || (pos[i + 1] != Pos.NOUN && pos[i + 1] != Pos.PROPN && pos[i + 1] != Pos.ADJ);
      boolean adjunct =
          i > 0 && pos[i - 1] == Pos.ADP && i + 1 < pos.length && pos[i + 1] == Pos.DET;
      if (year && (alone || adjunct || i == 1 && pos[0] == Pos.ADP)) {
        pos[i] = Pos.X;
      }
    }
  }

  /** "were fined": an adjective for the tagger, a participle where the lexicon has its verb. */
  private static boolean afterBe(Pos[] pos, Hit hit, List<Hit> hits) {
    int before = hit.first() - 1;
    return pos[hit.first()] == Pos.ADJ
        && hit.form() == Match.Form.PAST
        && before >= 0
        && Lists.any(hits, h -> h.last() == before && h.is("cue/be"));
  }

  /** "provided limited funding": a participle between a verb and a noun. */
  private static boolean betweenVerbAndNoun(Pos[] pos, Hit hit) {
    int i = hit.first();
    boolean verb =
        i > 0 && pos[i] == Pos.VERB && pos[i - 1] == Pos.VERB && hit.form() == Match.Form.PAST;
    return verb
        && hit.length() == 1
        && i + 1 < pos.length
        && (pos[i + 1] == Pos.NOUN || pos[i + 1] == Pos.ADJ);
  }

  /**
   * "provided support to": what the tagger takes for a second verb right after a verb is its
   * object.
   */
  private static boolean afterVerb(Pos[] pos, Hit hit) {
    int before = hit.first() - 1;
    return hit.length() == 1
        && before >= 0
        && pos[hit.first()] == Pos.VERB
        && pos[before] == Pos.VERB;
  }

  /** "with support from": a noun that the tagger takes for a verb after a preposition. */
  private static boolean afterWith(Pos[] pos, Hit hit, List<Hit> hits) {
    int before = hit.first() - 1;
    boolean with =
        hit.length() == 1
            && pos[hit.first()] == Pos.VERB
            && Lists.any(hits, h -> h.last() == before && h.is("money/with"));
    if (with) {
      pos[before] = Pos.ADP;
    }
    return with;
  }

  private static void fill(Pos[] pos, Hit hit, Pos value) {
    for (int i = hit.first(); i <= hit.last(); i++) {
      pos[i] = value;
    }
  }

  /** Whether a verb stands where the tagger sees a verb, and a noun where it sees none. */
  private static boolean fits(Hit hit, Pos[] pos, boolean capital) {
    Pos first = pos[hit.first()];
    return switch (hit.lexeme().kind()) {
      case VERB ->
          first == Pos.VERB
              || first == Pos.AUX
              || (first == Pos.ADJ && hit.form() == Match.Form.PAST);
      case NOUN ->
          hit.length() > 1
              || Laws.kind(hit).isPresent() && capital
              || (first != Pos.VERB && first != Pos.AUX)
              || hit.form() == Match.Form.PLURAL;
      default -> true;
    };
  }

  /** "no-interest", "low-cost": a cue that is part of a hyphened word says nothing of its own. */
  private static boolean compound(Sentence sentence, Hit hit) {
    List<Token> tokens = sentence.tokens();
    int next = hit.last() + 1;
    boolean cue = hit.lexeme().kind() == Lexeme.Kind.CUE && hit.evokes("cue/");
    return cue
        && next < tokens.size()
        && tokens.get(next).text().startsWith("-")
        && tokens.get(next).begin() == tokens.get(hit.last()).end();
  }

  private static List<List<Hit>> covering(int size, List<Hit> hits) {
    List<List<Hit>> covering = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      covering.add(new ArrayList<>(2));
    }
    for (Hit hit : hits) {
      for (int i = hit.first(); i <= hit.last(); i++) {
        covering.get(i).add(hit);
      }
    }
    covering.forEach(list -> list.sort((a, b) -> b.length() - a.length()));
    return covering;
  }
}
