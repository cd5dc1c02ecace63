// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;

/** Lists within a name: "Ministry of Family, Labor, and Health". */
final class NameLists {
  private NameLists() {}

  static int end(Parse parse, int separator) {
    int at = separator;
    while (at < parse.size()) {
      boolean comma = parse.lower(at).equals(",");
      int item =
          comma && at + 1 < parse.size() && parse.shape[at + 1] == Pos.CCONJ ? at + 2 : at + 1;
      boolean closing = !comma || item == at + 2;
      item += parse.lower(item).equals("of") && Names.capital(parse, item + 1) ? 1 : 0;
      if (parse.shape[Math.min(item, parse.size() - 1)] == Pos.DET) {
        return closing ? articled(parse, item + 1) : -1;
      }
      boolean police =
          closing && !comma && parse.is(item, "body/police") && !Names.capital(parse, item + 1);
      boolean bare = closing && !comma && administration(parse, item);
      if (!Names.capital(parse, item)
          || Names.body(parse, item) && !police && !bare && !services(parse, item)
          || parse.is(item, "cue/ngo")
          || Names.placeName(parse, item)) {
        return -1;
      }
      int end = item;
      while (Names.capital(parse, end + 1)
          || parse.lower(end + 1).equals("-") && Names.capital(parse, end + 2)) {
        end++;
        if (Names.body(parse, end) && !services(parse, end)) {
          return -1;
        }
      }
      if (closing) {
        return end;
      }
      at = end + 1;
      if (at >= parse.size() || !(parse.lower(at).equals(",") || parse.shape[at] == Pos.CCONJ)) {
        return -1;
      }
    }
    return -1;
  }

  /** "Interior and Administration": a common head noun that names no body by itself. */
  private static boolean administration(Parse parse, int item) {
    return !Names.capital(parse, item + 1)
        && !Names.connector(parse, item + 1)
        && Lists.any(parse.over(item), h -> h.is("body/weak") || h.is("body/strong"))
        && Lists.none(
            parse.over(item),
            h ->
                h.is("body/parliament")
                    || h.is("body/army")
                    || h.is("body/court")
                    || h.is("body/embassy")
                    || h.lexeme().kind() == Lexeme.Kind.ORGANISATION);
  }

  /** "Health and Human Services": what a ministry is for, rather than a body. */
  private static boolean services(Parse parse, int token) {
    return Lists.any(
            parse.over(token),
            h -> h.form() == Match.Form.PLURAL && h.is("body/weak") && h.length() == 1)
        && !parse.is(token, "body/strong")
        && !Names.capital(parse, token + 1);
  }

  /** The end of "the Worst Forms" in "Trafficking in Persons and the Worst Forms of Labor". */
  private static int articled(Parse parse, int item) {
    int end = item - 1;
    while (Names.capital(parse, end + 1)) {
      end++;
      int token = end;
      boolean other =
          Names.body(parse, end)
              || Names.placeName(parse, end)
              || parse.is(end, "cue/ngo")
              || Lists.any(parse.over(end), h -> h.lexeme().kind() == Lexeme.Kind.ORGANISATION)
              || Lists.any(parse.titles, t -> t.covers(token))
              || Lists.any(parse.over(end), NameLists::headsProgramme);
      if (other) {
        return -1;
      }
    }
    boolean topic =
        end == item
            && Names.connector(parse, end + 1)
            && Names.capital(parse, end + 2)
            && !headed(parse, end + 2);
    boolean closed = end == item && !Names.acronymAfter(parse, end).isEmpty();
    return end > item || closed ? end : topic ? end + 2 : -1;
  }

  /** "the Anti-Trafficking in Persons Committee": whether a head noun ends a name. */
  private static boolean headed(Parse parse, int first) {
    int at = first;
    while (Names.capital(parse, at) && !Names.body(parse, at)) {
      at++;
    }
    return Names.capital(parse, at);
  }

  private static boolean headsProgramme(Hit hit) {
    return hit.evokes("programme-kind/");
  }
}
