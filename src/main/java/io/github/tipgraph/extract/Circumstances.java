// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where and when something was done: the places and the date that belong to its verb.
 *
 * @param areas ISO codes in the order of the text
 * @param date or empty
 */
record Circumstances(List<String> areas, String date) {
  /** What a sentence says of the place and time of a predicate. */
  static Circumstances of(Reading reading, Context context, Predicate predicate) {
    return new Circumstances(areas(reading, context, predicate), date(reading, predicate));
  }

  private static List<String> areas(Reading reading, Context context, Predicate predicate) {
    Set<String> codes = new LinkedHashSet<>();
    for (Places.Mention place : reading.places()) {
      boolean told = belongs(reading.parse(), predicate, place.first());
      if (told && !ofFacility(reading, place)) {
        codes.addAll(Who.areas(reading, context, place.first(), place.last() + 1));
      }
    }
    return new ArrayList<>(codes);
  }

  /** "a shelter in X": where a facility stands says nothing of where it was funded. */
  private static boolean ofFacility(Reading reading, Places.Mention place) {
    Parse parse = reading.parse();
    int i = place.first() - 1;
    while (i > 0
        && parse.pos[i] != Pos.ADP
        && (reading.placeAt(i).isPresent()
            || parse.pos[i] == Pos.CCONJ
            || parse.pos[i] == Pos.DET
            || parse.lower(i).equals(","))) {
      i--;
    }
    return parse.is(i - 1, "class/facility");
  }

  private static String date(Reading reading, Predicate predicate) {
    Parse parse = reading.parse();
    for (Dates.Mention date : reading.dates()) {
      if (timed(parse, date) && belongs(parse, predicate, date.first())) {
        return date.value();
      }
    }
    return "";
  }

  /** A date told as a time: after "in", also "in late 2005", "in its 2008 budget". */
  private static boolean timed(Parse parse, Dates.Mention date) {
    int before = date.first() - 1;
    boolean part = parse.is(before, "cue/year-part");
    boolean budget =
        parse
            .phraseAt(date.last() + 1)
            .filter(p -> parse.is(p.last(), "modality/budget"))
            .isPresent();
    return parse.is(before, "cue/time") || part || budget && parse.is(before, "cue/possessive");
  }

  /** Whether an adjunct at a token belongs to a predicate rather than to another. */
  private static boolean belongs(Parse parse, Predicate predicate, int token) {
    return token > predicate.last
        ? token < predicate.end
            && follows(parse, predicate, token)
            && !ahead(parse, predicate, token)
        : token < predicate.first && leads(parse, predicate, token);
  }

  private static boolean follows(Parse parse, Predicate predicate, int token) {
    for (Predicate other : parse.predicates) {
      boolean between = other.first > predicate.last && other.last < token;
      boolean inner = other.embedded && !other.passive && other.governor >= 0;
      if (between && !inner) {
        return false;
      }
    }
    return true;
  }

  /** "and in May 2000 it signed": an adjunct that opens the next clause. */
  private static boolean ahead(Parse parse, Predicate predicate, int token) {
    int at = token - 1;
    at -= parse.pos[Math.max(0, at)] == Pos.ADP ? 1 : 0;
    at -= parse.lower(at).equals(",") ? 1 : 0;
    return at > predicate.last
        && parse.pos[at] == Pos.CCONJ
        && parse.lower(at - 1).equals(",")
        && Lists.any(
            parse.predicates,
            p -> p.first > token && p.subject != predicate.subject && p.subject >= 0);
  }

  private static boolean leads(Parse parse, Predicate predicate, int token) {
    for (Predicate other : parse.predicates) {
      boolean between = other.first > token && other.last < predicate.first;
      boolean joint = !other.embedded && other.relative < 0 && other.subject == predicate.subject;
      boolean before = other.last < token && token < Math.max(other.end, predicate.first);
      if (between && !joint && other != predicate || before && !opens(parse, other, token)) {
        return false;
      }
    }
    return predicate.relative < 0 || token > predicate.relative;
  }

  /** "and, in July 2012, held": an adjunct right after a conjunction belongs to what follows. */
  private static boolean opens(Parse parse, Predicate before, int token) {
    for (int i = token - 1; i > before.last; i--) {
      if (parse.pos[i] == Pos.CCONJ || parse.lower(i).equals(";")) {
        return true;
      }
      Optional<Phrase> phrase = parse.phraseAt(i);
      boolean adjunct =
          parse.pos[i] == Pos.ADP || parse.lower(i).equals(",") || parse.pos[i] == Pos.DET;
      if (!adjunct && phrase.filter(p -> p.covers(token)).isEmpty()) {
        return false;
      }
    }
    return false;
  }
}
