// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Level;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.read.Block;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Bodies whose names hold no head noun: those that the lexicon knows by name, those that the text
 * calls a non-governmental organisation, and agencies named after what they do and their country.
 */
final class NamedBodies {
  private NamedBodies() {}

  /** Organisations of the lexicon, where they are meant as bodies. */
  static List<Body> organisations(Parse parse) {
    List<Body> found = new ArrayList<>();
    for (Hit hit : parse.hits) {
      if (hit.lexeme().kind() == Lexeme.Kind.ORGANISATION
          && Lists.none(found, b -> b.covers(hit.first()))
          && acts(parse, hit)) {
        int end = hit.is("level/ngo") ? branch(parse, hit.last()) : hit.last();
        String name = parse.text(hit.first(), end);
        boolean bracketed =
            hit.first() == hit.last()
                && parse.lower(hit.first() - 1).equals("(")
                && parse.lower(hit.last() + 1).equals(")");
        boolean acronym =
            (bracketed || name.equals(name.toUpperCase(Locale.ROOT))) && name.length() > 1;
        String given = acronym ? name : Names.acronymAfter(parse, end);
        Level level = level(hit);
        int spelt = acronym ? spelt(parse, hit) : hit.first();
        found.add(
            spelt < hit.first()
                ? new Body(
                    spelt,
                    hit.first() - 2,
                    Names.clean(parse.text(spelt, hit.first() - 2)),
                    name,
                    level,
                    home(hit))
                : new Body(hit.first(), end, name, given, level, home(hit)));
      }
    }
    return found;
  }

  private static Level level(Hit organisation) {
    return organisation.is("level/ngo")
        ? Level.NGO
        : organisation.is("level/national")
            ? Level.NATIONAL
            : organisation.is("level/foreign") ? Level.FOREIGN : Level.INTERNATIONAL;
  }

  /** ISO 3166-1 code of the state that a foreign agency belongs to; empty for any other. */
  private static String home(Hit organisation) {
    return organisation.lexeme().senses().stream()
        .filter(s -> s.startsWith("home/"))
        .map(s -> s.substring("home/".length()).toUpperCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }

  /** "Caritas Cyprus", "La Strada Czech Republic": the end of a branch's name. */
  private static int branch(Parse parse, int last) {
    boolean whole = parse.tokens.get(Math.min(last + 1, parse.size() - 1)).capitalised();
    if (whole && parse.is(last + 1, "cue/worldwide")) {
      return last + 1;
    }
    return parse.over(last + 1).stream()
        .filter(h -> h.first() == last + 1 && h.lexeme().kind() == Lexeme.Kind.PLACE)
        .filter(h -> parse.tokens.get(h.first()).capitalised())
        .mapToInt(Hit::last)
        .max()
        .orElse(last);
  }

  /**
   * "UN Office on Drugs", "Hope Foundation": whose a name is by the word that it begins or ends
   * with.
   */
  static Level level(Parse parse, int first, Hit head) {
    boolean union =
        Lists.any(
            parse.over(first),
            h -> h.first() == first && h.is("level/international") && h.last() < head.first());
    return union ? Level.INTERNATIONAL : head.is("level/ngo") ? Level.NGO : Level.NATIONAL;
  }

  /** "the UN Fund for Children (UNICEF)": where the name begins that an acronym closes. */
  private static int spelt(Parse parse, Hit acronym) {
    int last = acronym.first() - 2;
    boolean bracket =
        last > 0
            && parse.lower(acronym.first() - 1).equals("(")
            && parse.lower(acronym.last() + 1).equals(")")
            && capital(parse, last);
    boolean headed =
        bracket
            && IntStream.rangeClosed(Names.left(parse, last), last)
                .mapToObj(parse::over)
                .flatMap(List::stream)
                .anyMatch(h -> h.lexeme().kind() == Lexeme.Kind.ORGANISATION && h.last() == last);
    return bracket && !headed ? name(parse, last) : acronym.first();
  }

  /** Leftwards over capitalised words and the small ones that join them. */
  static int name(Parse parse, int last) {
    int first = last;
    int at = last;
    while (at > 0) {
      int before = at - 1;
      while (before > 0
          && (parse.is(before, "cue/name-connector")
              || parse.is(before, "cue/name-particle")
              || parse.shape[before] == Pos.CCONJ && first == before + 1)) {
        before--;
      }
      if (!capital(parse, before) || first - before > 3) {
        return first;
      }
      first = before;
      at = before;
    }
    return first;
  }

  /** Unions of states also name laws, territories and kinds of things ("in the EU", "UN plan"). */
  private static boolean acts(Parse parse, Hit hit) {
    Optional<Phrase> phrase = parse.phraseAt(hit.last());
    int treaty = phrase.map(Phrase::last).orElse(hit.last());
    int next = hit.last() + 1;
    boolean backed =
        parse.lower(next).equals("-")
            && parse.tokens.get(next).begin() == parse.tokens.get(hit.last()).end();
    if (backed || treaty > hit.last() && parse.has("class/treaty", hit.last() + 1, treaty + 1)) {
      return false;
    }
    if (!hit.is("class/union")) {
      return true;
    }
    int before = phrase.map(Phrase::first).orElse(hit.first()) - 1;
    boolean head = phrase.map(p -> p.last() == hit.last()).orElse(true);
    return head && !parse.is(before, "cue/location") && !parse.is(before, "cue/beyond");
  }

  static boolean free(Parse parse, int first, int last, List<Body> known, List<Body> more) {
    for (int i = first; i <= last; i++) {
      int token = i;
      boolean taken =
          Lists.any(known, b -> b.covers(token)) || Lists.any(more, b -> b.covers(token));
      boolean inner = i > first && i == last && parse.tokens.get(i - 1).capitalised();
      boolean begins = i == first && i < last && parse.tokens.get(last).capitalised();
      boolean other =
          Lists.any(
              parse.over(i),
              h -> h.first() == token && notName(h, inner || begins && h.length() == 1));
      if (taken || other) {
        return false;
      }
    }
    return true;
  }

  /** "Maiti Nepal", "Uganda Airlines": a place says nothing against a name that it is part of. */
  private static boolean notName(Hit hit, boolean inner) {
    return hit.lexeme().kind() == Lexeme.Kind.PLACE && !inner
        || hit.lexeme().kind() == Lexeme.Kind.DEMONYM && !inner
        || hit.evokes("month/");
  }

  /** The last token of the capitalised name that begins at a token; the one before it if none. */
  static int end(Parse parse, int first) {
    int last = first - 1;
    while (last + 1 < parse.size() && capital(parse, last + 1)) {
      last++;
      boolean joined =
          last + 2 < parse.size()
              && parse.is(last + 1, "cue/name-connector")
              && !parse.lower(last + 1).equals("to")
              && capital(parse, last + 2);
      last += joined ? 1 : 0;
      boolean owned =
          Marks.genitive(parse.lower(last + 1))
              && capital(parse, last + 2)
              && Lists.any(parse.over(last), h -> h.lexeme().kind() == Lexeme.Kind.NOUN);
      last += owned ? 2 : 0;
      boolean articled =
          parse.is(last + 1, "cue/name-connector")
              && !parse.lower(last + 1).equals("to")
              && last + 3 < parse.size()
              && parse.shape[last + 2] == Pos.DET
              && capital(parse, last + 3)
              && !placed(parse, last + 3);
      last += articled ? 2 : 0;
      int particle = last + 1;
      while (parse.is(particle, "cue/name-particle")) {
        particle++;
      }
      boolean goesOn = last >= first && particle > last + 1 && particle < parse.size();
      last = goesOn && capital(parse, particle) ? particle - 1 : last;
      last = over(parse, last);
    }
    boolean kind =
        last >= first && Lists.any(parse.over(last + 1), h -> h.is("level/ngo") && h.length() == 1);
    return kind ? last + 1 : last;
  }

  /** "Ak-Jol", "Women's Haven": the token before the next part of a name that goes on. */
  private static int over(Parse parse, int last) {
    int next = last + 1;
    boolean hyphen =
        parse.lower(next).equals("-")
            && next + 1 < parse.size()
            && parse.tokens.get(last).end() == parse.tokens.get(next).begin()
            && parse.tokens.get(next).end() == parse.tokens.get(next + 1).begin()
            && parse.tokens.get(next + 1).capitalised();
    boolean owner =
        Marks.genitive(parse.lower(next))
            && next + 1 < parse.size()
            && capital(parse, next + 1)
            && !placed(parse, last)
            && !placed(parse, next + 1);
    return hyphen || owner ? next : last;
  }

  private static boolean placed(Parse parse, int token) {
    return Lists.any(
        parse.over(token), h -> h.lexeme().kind() == Lexeme.Kind.PLACE || h.evokes("body/"));
  }

  static boolean capital(Parse parse, int token) {
    boolean inner = parse.tokens.get(token).text().matches("\\p{Ll}\\p{Lu}\\p{Ll}+");
    return (parse.tokens.get(token).capitalised() || inner)
        && parse.shape[token] != Pos.DET
        && parse.shape[token] != Pos.ADP;
  }

  /** "Public Safety Canada": a subject that is a capitalised name ending in the country's. */
  static List<Body> agencies(Parse parse, String country, Places places, List<Body> known) {
    List<Body> found = new ArrayList<>();
    if (parse.sentence.kind() == Block.Kind.HEADING) {
      return found;
    }
    for (Places.Mention mention : places.in(parse)) {
      boolean own =
          mention.place().kind() == Place.Kind.COUNTRY
              && mention.place().country().equals(country)
              && !mention.demonym();
      int first = own ? begin(parse, mention.first()) : mention.first();
      int last = mention.last();
      if (first < mention.first()
          && free(parse, first, mention.first() - 1, known, found)
          && acting(parse, last)) {
        String name = Names.clean(parse.text(first, last));
        String acronym = Names.acronymAfter(parse, last);
        Level level = parse.is(first - 1, "cue/ngo") ? Level.NGO : Level.NATIONAL;
        found.add(new Body(first, last, name, acronym, level, mention.place().code()));
      }
    }
    return found;
  }

  /** Leftwards over capitalised nouns, their commas and "and". */
  private static int begin(Parse parse, int place) {
    int first = place;
    int i = place - 1;
    while (i >= 0) {
      boolean noun =
          parse.tokens.get(i).capitalised()
              && (parse.shape[i] == Pos.PROPN
                  || parse.shape[i] == Pos.NOUN
                  || parse.shape[i] == Pos.ADJ)
              && !parse.is(i, "cue/compass")
              && !parse.is(i, "cue/ngo");
      boolean joint = parse.shape[i] == Pos.CCONJ || parse.lower(i).equals(",");
      if (noun) {
        first = i;
      } else if (!joint || i + 1 == place) {
        break;
      }
      i--;
    }
    return first;
  }

  private static boolean acting(Parse parse, int last) {
    boolean bracketed = !Names.acronymAfter(parse, last).isEmpty();
    int next = Jurisdiction.afterBracket(parse, last + 1);
    return bracketed
        || next == last + 1 && Lists.any(parse.predicates, p -> p.first == next && !p.embedded);
  }
}
