// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the titles of laws that are written with capitals, over prepositions, lists and brackets:
 * "Immoral Traffic (Prevention) Act", "Law 3325", "Law on the Suppression of …".
 */
final class Titles {
  private final Parser.Words words;

  private Titles(Parser.Words words) {
    this.words = words;
  }

  /** The titles of a sentence from left to right, without determiner and year. */
  static List<Phrase> in(Parser.Words words) {
    return new Titles(words).find();
  }

  private List<Phrase> find() {
    List<Phrase> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Optional<Phrase> title = head(i).flatMap(this::title);
      if (title.isPresent()) {
        int first = title.get().first();
        found.removeIf(t -> t.last() >= first);
        found.add(title.get());
        i = title.get().last();
      }
    }
    return found;
  }

  private Optional<Hit> head(int token) {
    return Lists.first(
        words.covering().get(token),
        h ->
            h.first() == token
                && h.lexeme().kind() == Lexeme.Kind.NOUN
                && h.form() != Match.Form.PLURAL
                && Laws.kind(h).isPresent()
                && words.tokens().get(h.last()).capitalised());
  }

  private Optional<Phrase> title(Hit head) {
    boolean gerund = words.is(head.last() + 1, "law/gerund") && capital(head.last() + 1);
    int end = gerund ? head.last() : lastHead(head.last());
    if (end < 0) {
      return Optional.empty();
    }
    int last = gerund ? run(end) : dated(end, bracketed(numbered(end)));
    boolean about = words.is(last + 1, "cue/law-topic") || words.is(last + 1, "cue/recipient");
    if (last == end || about || gerund) {
      last = complement(last);
    }
    int first = left(head.first());
    boolean opens = head.first() == 0 || first == 0;
    boolean named = last > end || end > head.last() || first < head.first();
    boolean code = head.length() > 1 && words.tokens().get(head.first()).capitalised();
    if (!named && !(code && !opens)) {
      return Optional.empty();
    }
    return Optional.of(new Phrase(first, last));
  }

  /** The last head of a run of capitalised words; -1 where the run ends in something else. */
  private int lastHead(int head) {
    int last = head;
    int i = head + 1;
    while (capital(i) || and(i) && words.is(i - 1, "cue/law-inner") || hyphen(i)) {
      if (head(i).isPresent()) {
        last = head(i).get().last();
        i = last;
      }
      i++;
    }
    boolean rest = i > last + 1 && !words.is(last + 1, "class/provision");
    return rest && !words.is(last + 1, "cue/number-sign") ? -1 : last;
  }

  /** "Law Combating Human Trafficking": the last of the capitalised words after a head. */
  private int run(int head) {
    int last = head;
    while (capital(last + 1) || hyphen(last + 1)) {
      last++;
    }
    return last;
  }

  /** "Law 3325", "Decree No. 12-2011", "Law 26,364". */
  private int numbered(int head) {
    int at = words.is(head + 1, "cue/number-sign") ? head + 2 : head + 1;
    boolean letter = words.text(head).length() == 1;
    at = (letter || at > head + 1) && words.text(at).equals(".") ? at + 1 : at;
    boolean number = words.text(at).matches("\\d+([./,-]\\d+)*+") && !year(at);
    if (!number) {
      return head;
    }
    boolean joined = Marks.in(words.text(at + 1), "-–/") && words.text(at + 2).matches("\\d+");
    boolean signed = words.text(at + 1).matches("[-–]\\d+") && adjoined(at);
    return joined ? at + 2 : signed ? at + 1 : at;
  }

  /** "Law No. 21 of 2007 on the Protection …": a year between a number and what a law is about. */
  private int dated(int end, int last) {
    int about = last + 3;
    int topic = words.pos(about + 1) == Pos.DET ? about + 2 : about + 1;
    boolean year = last > end && words.text(last + 1).equals("of") && year(last + 2);
    return year && words.is(about, "cue/law-topic") && capital(topic) ? last + 2 : last;
  }

  /** "Migration Law (No. 18,250)": the last token of a number in brackets. */
  private int bracketed(int last) {
    boolean opens = words.text(last + 1).equals("(") && words.is(last + 2, "cue/number-sign");
    int number = opens ? numbered(last + 1) : last;
    return opens && number > last + 1 && words.text(number + 1).equals(")") ? number + 1 : last;
  }

  private boolean adjoined(int token) {
    return words.tokens().get(token).end() == words.tokens().get(token + 1).begin();
  }

  /** "on the Suppression of Kidnapping, Trafficking and Exploitation of Human Persons". */
  private int complement(int head) {
    int last = head;
    int at = head + 1;
    while (at < words.size()) {
      boolean comma = words.text(at).equals(",");
      boolean list = last > head && (comma || and(at));
      int item = comma && and(at + 1) ? at + 2 : at + 1;
      boolean annexed = words.is(head, "law/annexed") && at == head + 1;
      if (words.text(at).equals("to") && words.pos(at + 1) == Pos.DET && !annexed) {
        return last;
      }
      item = annexed && words.pos(item) == Pos.DET ? item + 1 : item;
      if (!list && words.is(at, "cue/title-connector") && words.pos(at + 1) == Pos.DET) {
        item = at + 2;
      }
      boolean joins = words.is(at, "cue/title-connector") || list;
      boolean place = place(item) && (words.is(at, "cue/location") || list);
      boolean another = list && head(item).isPresent();
      if (!joins || !capital(item) || place || another || list && comma && !closes(item)) {
        return last;
      }
      last = wholePlace(item);
      while (capital(last + 1) || hyphen(last + 1)) {
        last++;
      }
      at = last + 1;
    }
    return last;
  }

  /** Whether a list that goes on at an item ends in "and" with another capitalised item. */
  private boolean closes(int item) {
    int i = item;
    while (capital(i) || hyphen(i)) {
      i++;
    }
    if (and(item - 1)) {
      return true;
    }
    if (words.text(i).equals(",")) {
      int next = and(i + 1) ? i + 2 : i + 1;
      return capital(next) && closes(next);
    }
    return and(i) && capital(i + 1);
  }

  private int left(int head) {
    int first = head;
    int i = head - 1;
    while (i >= 0) {
      if (capital(i)) {
        first = i;
      } else if (words.text(i).equals(")") && bracket(i) > 0 && capital(bracket(i) - 1)) {
        i = bracket(i);
      } else if (owned(i)) {
        first = i - 1;
      } else if (innerArticle(i)) {
        i--;
      } else if (!hyphen(i) && !inner(i)) {
        break;
      }
      i--;
    }
    while (first < head
        && (year(first) || words.is(first, "cue/newness") || first == 0 && vague(first))) {
      first++;
    }
    return first;
  }

  private boolean vague(int token) {
    return words.is(token, "cue/law-vague");
  }

  /** "Children's" of "Children's Act", but not "Ghana's". */
  private boolean owned(int i) {
    return Marks.genitive(words.text(i)) && i > 0 && capital(i - 1) && !ends(i - 1);
  }

  /** "of the" of "Suppression of the Financing of Terrorism Act". */
  private boolean innerArticle(int i) {
    return i > 2
        && words.pos(i) == Pos.DET
        && words.is(i - 1, "cue/title-connector")
        && capital(i - 2)
        && !ends(i - 2)
        && !words.is(i - 2, "class/provision")
        && !words.is(i - 3, "class/provision");
  }

  /** "in" of "Trafficking in Persons Act", "and" of "Child Care and Protection Bill". */
  private boolean inner(int i) {
    boolean joins = words.is(i, "cue/title-connector") || and(i) || words.text(i).equals("&");
    return joins && i > 0 && capital(i - 1) && capital(i + 1) && !ends(i - 1);
  }

  /** Whether a name ends here that is no part of the title: another law, a place, a body. */
  private boolean ends(int token) {
    return place(token)
        || Lists.any(
            words.covering().get(token), h -> Laws.kind(h).isPresent() || h.evokes("body/"));
  }

  private int bracket(int closing) {
    for (int i = closing - 1; i > Math.max(0, closing - 9); i--) {
      if (words.text(i).equals("(")) {
        return i;
      }
      boolean list = words.text(i).equals(",") || and(i) && capital(i + 1);
      if (!capital(i) && !inner(i) && !list) {
        return -1;
      }
    }
    return -1;
  }

  /** "Trinidad and Tobago": the last token of the place whose name a token begins. */
  private int wholePlace(int token) {
    return words.covering().get(token).stream()
        .filter(h -> h.lexeme().kind() == Lexeme.Kind.PLACE && h.first() == token)
        .mapToInt(Hit::last)
        .max()
        .orElse(token);
  }

  private boolean place(int token) {
    return token < words.size()
        && Lists.any(words.covering().get(token), h -> h.lexeme().kind() == Lexeme.Kind.PLACE);
  }

  private boolean hyphen(int i) {
    return Marks.in(words.text(i), "-‐‑")
        && i > 0
        && i + 1 < words.size()
        && words.tokens().get(i - 1).end() == words.tokens().get(i).begin()
        && words.tokens().get(i).end() == words.tokens().get(i + 1).begin();
  }

  private boolean and(int i) {
    return words.pos(i) == Pos.CCONJ;
  }

  private boolean year(int i) {
    return words.text(i).matches("(?:19|20)\\d\\d");
  }

  private static boolean closed(Pos pos) {
    return pos == Pos.ADP || pos == Pos.SCONJ || pos == Pos.ADV;
  }

  private boolean capital(int i) {
    return i >= 0
        && i < words.size()
        && words.tokens().get(i).capitalised()
        && (i > 0 || !closed(words.pos(i)))
        && words.pos(i) != Pos.DET
        && (words.pos(i) != Pos.PRON || i > 0 && words.is(i, "cue/possessive"))
        && Lists.none(words.covering().get(i), h -> h.evokes("month/"));
  }
}
