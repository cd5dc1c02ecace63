// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;

/**
 * The shape of proper names: how far a capitalised name reaches to both sides of its head, and how
 * it is written in a table.
 */
final class Names {
  private Names() {}

  /** The first token of the capitalised name that reaches leftwards from a token. */
  static int left(Parse parse, int head) {
    int first = head;
    int i = head - 1;
    while (i >= 0) {
      int phrase = phrase(parse, i);
      if (phrase < i) {
        first = phrase;
        i = phrase - 1;
        continue;
      }
      boolean hyphen = Marks.in(parse.lower(i), "-‐‑/&") && i > 0;
      boolean possessive =
          Marks.genitive(parse.lower(i)) && i > 0 && parse.tokens.get(i - 1).capitalised();
      boolean and =
          parse.shape[i] == Pos.CCONJ
              && i > 0
              && parse.tokens.get(i - 1).capitalised()
              && first == i + 1
              && !body(parse, i - 1);
      int compound = compound(parse, i);
      if (compound < i && capital(parse, compound)) {
        first = compound;
        i = compound;
      } else if (capital(parse, i)) {
        first = i;
      } else if (first == i + 1 && topic(parse, i)) {
        first = i - 1;
        i--;
      } else if (and && leftList(parse, i - 1)) {
        first = i;
      } else if (!hyphen && !possessive) {
        break;
      }
      i--;
    }
    while (first < head
        && (parse.lower(first).matches("['’]s?|[-&]")
            || parse.shape[first] == Pos.CCONJ
            || parse.shape[first] == Pos.DET)) {
      first++;
    }
    return first;
  }

  /** "Inter-institutional", "Trafficking-in-Persons": the first token of a hyphenated word. */
  private static int compound(Parse parse, int last) {
    int first = last;
    while (first > 1 && parse.lower(first - 1).equals("-") && adjoined(parse, first - 1)) {
      first -= 2;
    }
    return first;
  }

  /** "the Prevention of People Trafficking Secretariat": "of" within what is before the head. */
  private static boolean topic(Parse parse, int of) {
    int first = of;
    while (capital(parse, first - 1)) {
      first--;
    }
    boolean opens = first > 0 && first < of && parse.shape[first - 1] == Pos.DET;
    return opens
        && parse.lower(of).equals("of")
        && !body(parse, of - 1)
        && !placeName(parse, of - 1)
        && !parse.is(of - 1, "class/holder")
        && Lists.any(parse.over(of - 1), h -> h.evokes("theme/"));
  }

  /** "Trafficking in Persons Unit": where a capitalised phrase of the lexicon begins. */
  private static int phrase(Parse parse, int last) {
    return parse.over(last).stream()
        .filter(h -> h.last() == last && h.length() > 2 && h.is("cue/trafficking"))
        .filter(h -> capital(parse, h.first()) && capital(parse, last))
        .map(Hit::first)
        .findFirst()
        .orElse(last);
  }

  /**
   * "Employment and Social Development Canada": two capitalised parts joined, after a determiner or
   * at the beginning.
   */
  private static boolean leftList(Parse parse, int before) {
    int i = before;
    while (i > 0 && capital(parse, i - 1)) {
      i--;
    }
    boolean opens =
        i > 0
            && (parse.shape[i - 1] == Pos.DET
                || parse.lower(i - 1).matches("\\)|['’]s?")
                || topic(parse, i - 1));
    return opens && Lists.none(parse.over(before), h -> h.evokes("place/"));
  }

  static boolean body(Parse parse, int token) {
    return Lists.any(
        parse.over(token),
        h -> Lists.any(h.lexeme().senses(), s -> s.startsWith("body/") || s.startsWith("level/")));
  }

  static boolean capital(Parse parse, int i) {
    return i >= 0
        && i < parse.size()
        && parse.tokens.get(i).capitalised()
        && parse.shape[i] != Pos.ADP
        && parse.shape[i] != Pos.SCONJ
        && parse.shape[i] != Pos.DET
        && !Lists.any(parse.over(i), h -> Lists.any(h.lexeme().senses(), Names::counts));
  }

  /** Months and numbers, with a capital at the beginning of a sentence, belong to no name. */
  private static boolean counts(String sense) {
    return sense.startsWith("month/") || sense.startsWith("number/");
  }

  /**
   * The last token of the capitalised name that reaches rightwards from a token, over "of", "for",
   * "and", lists.
   */
  static int right(Parse parse, int head) {
    return right(parse, head, false);
  }

  /** As above, of a head of several words: "Chamber of Commerce" has begun its complement. */
  static int right(Parse parse, Hit head) {
    return head.is("body/foreign")
        ? ForeignNames.right(parse, head.last())
        : right(parse, head.last(), complemented(parse, head));
  }

  /** "Chamber of Commerce", "Court of Appeal": whether a head noun holds its complement. */
  static boolean complemented(Parse parse, Hit head) {
    return head.length() > 1
        && Lists.any(head.first(), head.last(), i -> parse.lower(i).equals("of"));
  }

  private static int right(Parse parse, int head, boolean begun) {
    int last = head;
    boolean complement = begun;
    while (true) {
      last = complement ? wholePlace(parse, last) : last;
      int next = last + 1;
      if (next >= parse.size()) {
        return last;
      }
      if (capital(parse, next)
          && (complement || parse.shape[next] != Pos.ADJ)
          && !place(parse, next, complement)) {
        last = next;
      } else if (Marks.genitive(parse.lower(next)) && capital(parse, next + 1) && complement) {
        last = next + 1;
      } else if (complement && ownersGoOn(parse, next)) {
        last = next + 2;
      } else if (parse.lower(next).equals("-")
          && next + 1 < parse.size()
          && adjoined(parse, next)) {
        last = next + 1;
      } else if (connector(parse, next)) {
        int after = parse.shape[next + 1] == Pos.DET ? next + 2 : particles(parse, next + 1);
        if (after >= parse.size()
            || !capital(parse, after)
            || complement && after == next + 2 && planned(parse, after)) {
          return last;
        }
        complement = true;
        last = after;
      } else if (complement && (parse.shape[next] == Pos.CCONJ || parse.lower(next).equals(","))) {
        int end = NameLists.end(parse, next);
        if (end < 0) {
          return last;
        }
        last = end;
      } else {
        return last;
      }
    }
  }

  /** "Bosnia and Herzegovina": the last token of the place whose name a token begins. */
  private static int wholePlace(Parse parse, int token) {
    return parse.over(token).stream()
        .filter(h -> h.lexeme().kind() == Lexeme.Kind.PLACE && h.first() == token)
        .mapToInt(Hit::last)
        .max()
        .orElse(token);
  }

  /** "the Council of Ministers of the National Plan": whether a plan's name begins at a token. */
  private static boolean planned(Parse parse, int first) {
    int end = first;
    while (capital(parse, end + 1)) {
      end++;
    }
    return Lists.any(parse.over(end), h -> h.is("programme-kind/plan"));
  }

  /** "Women's and Veterans' Affairs". */
  private static boolean ownersGoOn(Parse parse, int possessive) {
    return Marks.genitive(parse.lower(possessive))
        && possessive + 2 < parse.size()
        && parse.shape[possessive + 1] == Pos.CCONJ
        && capital(parse, possessive + 2);
  }

  private static boolean adjoined(Parse parse, int hyphen) {
    return parse.tokens.get(hyphen - 1).end() == parse.tokens.get(hyphen).begin()
        && parse.tokens.get(hyphen).end() == parse.tokens.get(hyphen + 1).begin();
  }

  static boolean connector(Parse parse, int token) {
    int first =
        token + 1 < parse.size() && parse.shape[token + 1] == Pos.DET ? token + 2 : token + 1;
    boolean in = parse.is(token, "cue/name-in") && first < parse.size() && !placeName(parse, first);
    boolean particle = parse.is(token, "cue/name-particle") && parse.shape[token] != Pos.CCONJ;
    return (in || particle || parse.is(token, "cue/name-connector")) && token + 1 < parse.size();
  }

  /** The token after the small words of a foreign name. */
  private static int particles(Parse parse, int token) {
    int at = token;
    while (parse.is(at, "cue/name-particle")) {
      at++;
    }
    return at;
  }

  private static boolean place(Parse parse, int token, boolean complement) {
    return !complement && Lists.any(parse.over(token), h -> h.evokes("place/"));
  }

  /**
   * The end of ", Labor, and Health" after a complement; -1 where what follows is no part of the
   * name.
   */
  static boolean placeName(Parse parse, int token) {
    return Lists.any(parse.over(token), h -> h.evokes("place/"));
  }

  /** The acronym in brackets after a name, or within it, singular; empty if there is none. */
  static String acronym(Parse parse, int first, int last) {
    for (int i = first; i <= last; i++) {
      String acronym = acronymAfter(parse, i);
      if (!acronym.isEmpty()) {
        return acronym;
      }
    }
    return "";
  }

  /** The acronym in brackets after a name, singular; empty if there is none. */
  static String acronymAfter(Parse parse, int last) {
    if (Marks.genitive(parse.lower(last + 1)) && parse.lower(last + 2).equals("(")) {
      return acronymAfter(parse, last + 1);
    }
    int end = last + 2;
    while (end < parse.size() && end < last + 6 && !parse.lower(end).equals(")")) {
      end++;
    }
    if (!parse.lower(last + 1).equals("(") || end == last + 2 || !parse.lower(end).equals(")")) {
      return "";
    }
    String text = parse.text(last + 2, end - 1).replaceAll("^[\"“”']+|(?<![\"“”'])[\"“”']+$", "");
    boolean acronym =
        text.matches("\\p{Lu}[\\p{L}\\d&/-]*|\\p{Lu}{3,} \\p{Lu}\\p{Ll}+")
            && text.matches("(?s)(?:\\P{Lu}*\\p{Lu}){2}.*");
    return !acronym ? "" : text.matches(".*\\p{Lu}s") ? text.substring(0, text.length() - 1) : text;
  }

  /** The first token of a phrase after determiners, possessives and words for how many. */
  static int withoutDeterminer(Parse parse, Phrase phrase) {
    int first = phrase.first();
    int owner = -1;
    for (int i = phrase.first(); i < phrase.last(); i++) {
      if (Marks.genitive(parse.lower(i)) && !group(parse, i - 1)) {
        owner = i;
      }
    }
    return withoutDeterminer(parse, Math.max(first, owner + 1), phrase.last());
  }

  /** "women's center": people of a kind, who own nothing. */
  private static boolean group(Parse parse, int token) {
    return Lists.any(
        parse.over(token),
        h ->
            h.form() == Match.Form.PLURAL
                && (h.is("class/person") || h.is("class/victim") || h.is("class/worker")));
  }

  /** The first token of a range after determiners and words for how many. */
  static int withoutDeterminer(Parse parse, int from, int last) {
    int first = from;
    while (first < last
        && (parse.shape[first] == Pos.DET
            || parse.is(first, "cue/possessive")
            || parse.is(first, "cue/many")
            || parse.is(first, "cue/newness")
            || parse.is(first, "cue/own")
            || parse.shape[first] == Pos.NUM && !measure(parse, first)
            || parse.shape[first] == Pos.ADV)) {
      first++;
    }
    return first;
  }

  /** "three-year": a number that a hyphen joins to its unit. */
  private static boolean measure(Parse parse, int number) {
    return parse.lower(number + 1).equals("-") && parse.is(number + 2, "class/unit");
  }

  /** A name with single spaces. */
  static String clean(String name) {
    return name.replaceAll("\\s+", " ").strip();
  }

  /** A name with its head in the singular. */
  static String singular(Parse parse, int first, int last, Hit head) {
    String given = parse.text(head.first(), head.last());
    boolean named =
        head.is("body/several") && Character.isUpperCase(given.charAt(0))
            || given.equalsIgnoreCase(head.lexeme().lemma());
    if (head.form() != Match.Form.PLURAL || named) {
      return clean(parse.text(first, last));
    }
    String lemma = head.lexeme().lemma();
    boolean capital = parse.tokens.get(head.last()).capitalised();
    String noun = capital ? Character.toUpperCase(lemma.charAt(0)) + lemma.substring(1) : lemma;
    String before =
        first < head.first() ? parse.text(first, head.first() - 1) + gap(parse, head.first()) : "";
    String after =
        head.last() < last ? gap(parse, head.last() + 1) + parse.text(head.last() + 1, last) : "";
    return clean(before + noun + after);
  }

  private static String gap(Parse parse, int token) {
    return parse.tokens.get(token - 1).end() == parse.tokens.get(token).begin() ? "" : " ";
  }
}
