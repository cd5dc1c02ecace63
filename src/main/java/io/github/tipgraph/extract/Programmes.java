// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds noun phrases that name something that is run: plans, projects, services, facilities,
 * campaigns.
 */
final class Programmes {
  private Programmes() {}

  /** The programmes of a sentence that are not part of a body's name, from left to right. */
  static List<Programme> in(Parse parse, List<Body> bodies) {
    List<Programme> found = new ArrayList<>();
    for (int i = 0; i < parse.size(); i++) {
      int token = i;
      if (found.stream().anyMatch(p -> p.covers(token))
          || bodies.stream().anyMatch(b -> b.covers(token))) {
        continue;
      }
      Optional<Programme> programme = head(parse, i).flatMap(h -> programme(parse, h));
      programme.ifPresent(found::add);
    }
    return found;
  }

  /** A head noun of programmes that begins here, where it ends its noun phrase or its name. */
  private static Optional<Hit> head(Parse parse, int token) {
    return parse.over(token).stream()
        .filter(h -> h.first() == token && h.lexeme().kind() == Lexeme.Kind.NOUN)
        .filter(h -> h.lexeme().senses().stream().anyMatch(s -> s.startsWith("programme-kind/")))
        .findFirst();
  }

  private static Optional<Programme> programme(Parse parse, Hit head) {
    boolean proper =
        parse.tokens.get(head.last()).capitalised()
            && head.last() > 0
            && !parse.lower(head.last()).isEmpty();
    int first;
    int last;
    if (proper && capitalisedName(parse, head)) {
      first = Names.left(parse, head.first());
      last = Names.right(parse, head.last());
    } else {
      Optional<Phrase> phrase = parse.phraseAt(head.last());
      if (phrase.isEmpty() || phrase.get().last() != head.last()) {
        return Optional.empty();
      }
      first = withoutAmount(parse, Names.withoutDeterminer(parse, phrase.get()), head.first());
      last = pointing(parse, first) ? head.last() : complement(parse, head.last());
    }
    boolean reference = refers(parse, head, first, last);
    String name = name(parse, first, last, head);
    return Optional.of(new Programme(first, head.last(), last, name, kind(head), reference));
  }

  private static boolean capitalisedName(Parse parse, Hit head) {
    return Names.left(parse, head.first()) < head.first()
        || Names.right(parse, head.last()) > head.last();
  }

  private static int withoutAmount(Parse parse, int begin, int head) {
    int first = begin;
    for (int i = begin; i < head; i++) {
      boolean amount =
          parse.pos[i] == Pos.NUM
              || parse.pos[i] == Pos.SYM
              || Quantities.at(parse, i).isPresent()
              || parse.over(i).stream()
                  .anyMatch(
                      h ->
                          h.lexeme().senses().stream()
                              .anyMatch(
                                  s ->
                                      s.startsWith("currency/")
                                          || s.startsWith("scale/")
                                          || s.startsWith("bound/")));
      if (amount && !parse.lower(i + 1).equals("-")) {
        first = i + 1;
      } else if (amount) {
        break;
      }
    }
    return first;
  }

  /**
   * The complement that identifies a phrase: of, for or to with a noun; a participle of aim; a
   * relative clause of provision.
   */
  private static int complement(Parse parse, int head) {
    int at = head + 1;
    if (parse.lower(at).equals("(")) {
      while (at < parse.size() && !parse.lower(at).equals(")")) {
        at++;
      }
      at++;
    }
    boolean aimed = parse.is(at, "cue/aim-participle");
    boolean relative =
        parse.is(at, "cue/relative") && at + 1 < parse.size() && parse.is(at + 1, "frame/transfer");
    if (!aimed && !relative && !parse.is(head + 1, "cue/complement")) {
      return head;
    }
    int end = at;
    while (end + 1 < parse.size() && !ends(parse, end + 1)) {
      end++;
    }
    return parse.phraseAt(end).isPresent() && end > at ? end : head;
  }

  private static boolean ends(Parse parse, int token) {
    boolean verb =
        parse.predicateAt(token).isPresent()
            && !parse.predicateAt(token).get().embedded
            && !parse.is(token, "frame/transfer");
    return parse.tokens.get(token).text().matches("[,;:.()–—]")
        || parse.pos[token] == Pos.SCONJ
        || verb
        || parse.pos[token] == Pos.CCONJ
        || Quantities.at(parse, token).isPresent()
        || parse.is(token, "cue/relative");
  }

  private static boolean refers(Parse parse, Hit head, int first, int last) {
    boolean bare = first >= head.first() && last == head.last();
    boolean the = first > 0 && parse.is(first - 1, "cue/definite");
    return pointing(parse, first) || (the && bare);
  }

  private static boolean pointing(Parse parse, int first) {
    return first > 0 && parse.is(first - 1, "cue/demonstrative");
  }

  private static String name(Parse parse, int first, int last, Hit head) {
    if (head.form() == Match.Form.PLURAL && first == head.first() && last == head.last()) {
      return Names.clean(parse.text(first, last));
    }
    String name = Names.clean(parse.text(first, last));
    return name.replaceAll("\\s*\\([^)]*\\)\\s*", " ").strip();
  }

  private static ProgrammeKind kind(Hit head) {
    for (ProgrammeKind kind : ProgrammeKind.values()) {
      if (head.is("programme-kind/" + kind.code())) {
        return kind;
      }
    }
    return ProgrammeKind.UNSTATED;
  }
}
