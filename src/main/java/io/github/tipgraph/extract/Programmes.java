// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.read.Block;
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

  /**
   * The programmes of a sentence that are not part of a body's name, from left to right; a facility
   * may stand within another.
   */
  static List<Programme> in(Parse parse, List<Body> bodies) {
    List<Programme> found = new ArrayList<>();
    for (int i = 0; i < parse.size(); i++) {
      int token = i;
      boolean name = Lists.any(found, p -> p.first() <= token && token <= p.head());
      boolean within = Lists.any(found, p -> p.covers(token));
      Optional<Hit> head = head(parse, i);
      boolean taken =
          bodies.stream()
              .filter(b -> b.covers(token))
              .anyMatch(b -> head.isEmpty() || !facility(parse, head.get(), b));
      if (name || taken) {
        continue;
      }
      boolean own = !within || head.filter(h -> apart(parse, h, found)).isPresent();
      if (head.isPresent() && own) {
        programme(parse, head.get())
            .map(p -> called(parse, p, bodies))
            .map(p -> entitled(parse, p))
            .ifPresent(found::add);
      }
    }
    found.removeIf(p -> Lists.any(found, q -> consists(parse, q, p)));
    return ServiceLists.merged(parse, described(parse, found));
  }

  /** "a campaign of posters and radio spots": whether a programme is one of those a campaign is. */
  private static boolean consists(Parse parse, Programme campaign, Programme part) {
    int of = campaign.head() + 1;
    if (campaign.kind() != ProgrammeKind.CAMPAIGN
        || part.kind() != ProgrammeKind.CAMPAIGN
        || part.first() <= of
        || !parse.lower(of).equals("of")) {
      return false;
    }
    for (int i = of + 1; i < part.first(); i++) {
      boolean listed =
          parse.phraseAt(i).isPresent() || parse.pos[i] == Pos.CCONJ || parse.lower(i).equals(",");
      if (!listed) {
        return false;
      }
    }
    return true;
  }

  /** "Project Dawn. A project of …": what describes the programme of a label has its name. */
  private static List<Programme> described(Parse parse, List<Programme> found) {
    Optional<Programme> label = Lists.first(found, p -> label(parse, p));
    int from = label.map(l -> mark(parse, l) + 1).orElse(-1);
    return found.stream()
        .map(
            p ->
                from > 0 && p.head() >= from && opens(parse, p, from)
                    ? new Programme(
                        p.first(),
                        p.head(),
                        p.last(),
                        label.get().name(),
                        label.get().kind(),
                        false)
                    : p)
        .toList();
  }

  private static boolean opens(Parse parse, Programme programme, int token) {
    return parse.phraseAt(token).filter(p -> p.covers(programme.head())).isPresent();
  }

  /** Whether a programme with a name is the label that opens an item. */
  static boolean label(Parse parse, Programme programme) {
    return programme.first() == 0
        && parse.sentence.kind() == Block.Kind.ITEM
        && parse.tokens.get(programme.head()).capitalised()
        && programme.name().contains(" ")
        && mark(parse, programme) > 0;
  }

  /** The full stop or colon after a label, before something else; -1 if there is none. */
  private static int mark(Parse parse, Programme label) {
    int next = label.last() + 1;
    for (int i = next; parse.lower(next).equals("(") && i < parse.size(); i++) {
      if (parse.lower(i).equals(")")) {
        next = i + 1;
        break;
      }
    }
    return Marks.in(parse.lower(next), ".:") && next + 2 < parse.size() ? next : -1;
  }

  /**
   * Whether a head within another programme's name is a facility, and not what that consists of.
   */
  private static boolean apart(Parse parse, Hit head, List<Programme> found) {
    return head.is("programme-kind/facility")
        && found.stream()
            .filter(p -> p.covers(head.first()))
            .noneMatch(
                p -> p.kind() == ProgrammeKind.PROJECT && parse.lower(p.head() + 1).equals("of"));
  }

  /** "Casa Luz, a shelter run by X": a facility that stands after its name. */
  private static Programme called(Parse parse, Programme programme, List<Body> bodies) {
    int opening = parse.phraseAt(programme.head()).map(Phrase::first).orElse(programme.first());
    boolean apposed =
        programme.kind() == ProgrammeKind.FACILITY
            && parse.pos[opening] == Pos.DET
            && parse.lower(opening - 1).equals(",")
            && identified(parse, programme.head() + 1);
    Optional<Phrase> before = apposed ? parse.phraseAt(opening - 2) : Optional.empty();
    Optional<Phrase> name =
        before
            .filter(p -> Complements.place(parse, p.first()))
            .filter(p -> parse.is(p.first() - 1, "cue/location"))
            .map(p -> parse.phraseAt(p.first() - 2))
            .orElse(before)
            .filter(p -> proper(parse, p) && Lists.none(bodies, b -> b.covers(p.last())));
    return name.map(p -> named(parse, programme, p)).orElse(programme);
  }

  /** "a campaign entitled 'Blue Heart'", "a project called Dawn": the title that is told after. */
  private static Programme entitled(Parse parse, Programme programme) {
    Optional<Hit> alias =
        Lists.first(
            parse.over(programme.last() + 1),
            h -> h.first() == programme.last() + 1 && h.is("law/alias"));
    int open = alias.map(Hit::last).orElse(programme.last()) + 1;
    boolean quoted = quote(parse, open);
    int first = quoted ? open + 1 : open;
    int last = first;
    while (quoted && last < parse.size() && !quote(parse, last)) {
      last++;
    }
    boolean closed = quoted && last > first && last < parse.size();
    boolean title =
        closed
            ? parse.tokens.get(first).capitalised()
            : alias.isPresent() && !quoted && Names.capital(parse, first);
    boolean plain = programme.kind() != ProgrammeKind.FACILITY || alias.isPresent();
    if (!title || !plain) {
      return programme;
    }
    int end = closed ? last - 1 : Names.right(parse, first);
    return new Programme(
        programme.first(),
        programme.head(),
        closed ? last : end,
        Names.clean(parse.text(first, end)),
        programme.kind(),
        false);
  }

  static boolean quote(Parse parse, int token) {
    String word = parse.lower(token);
    return Marks.in(word, "\"“”„«»") || word.equals("``") || word.equals("''");
  }

  /** Whether a participle, a relative clause or a purpose follows a facility. */
  private static boolean identified(Parse parse, int next) {
    return parse.predicateAt(next).filter(p -> p.passive).isPresent()
        || parse.is(next, "cue/relative")
        || parse.lower(next).equals("for");
  }

  private static boolean proper(Parse parse, Phrase phrase) {
    return parse.pos[phrase.last()] == Pos.PROPN
        && parse.tokens.get(phrase.last()).capitalised()
        && !Complements.place(parse, phrase.last())
        && !Complements.place(parse, Names.withoutDeterminer(parse, phrase));
  }

  private static Programme named(Parse parse, Programme programme, Phrase name) {
    String text = Names.clean(parse.text(Names.withoutDeterminer(parse, name), name.last()));
    return new Programme(
        programme.first(), programme.head(), programme.last(), text, programme.kind(), false);
  }

  /** "Hope Center": a body's name that may as well be that of a facility. */
  static boolean facility(Parse parse, Hit head, Body body) {
    return head.is("class/facility")
        && body.acronym().isEmpty()
        && body.last() == head.last()
        && body.first() < head.first();
  }

  /** A head noun of programmes that begins here and is not the beginning of a longer noun. */
  private static Optional<Hit> head(Parse parse, int token) {
    List<Hit> nouns = Lists.those(parse.over(token), h -> h.lexeme().kind() == Lexeme.Kind.NOUN);
    // Longer ones stand first.
    return Lists.first(
        nouns,
        h ->
            h.first() == token
                && h.length() == nouns.get(0).length()
                && h.evokes("programme-kind/"));
  }

  private static Optional<Programme> programme(Parse parse, Hit head) {
    boolean proper =
        parse.tokens.get(head.last()).capitalised()
            && parse.tokens.get(head.first()).capitalised()
            && capitalisedName(parse, head);
    if (proper) {
      int first = Names.left(parse, head.first());
      int last = Names.right(parse, head.last());
      return Optional.of(
          new Programme(
              first,
              head.last(),
              last,
              Names.clean(parse.text(yearless(parse, first, last), last)),
              title(parse, head, last) || ofState(parse, first, head)
                  ? ProgrammeKind.PLAN
                  : kind(head),
              false));
    }
    Optional<Phrase> phrase = parse.phraseAt(head.last());
    if (phrase.isEmpty() || phrase.get().last() != head.last()) {
      return Optional.empty();
    }
    int begin = Math.min(head.first(), Names.withoutDeterminer(parse, phrase.get()));
    boolean numbered =
        head.is("programme-kind/hotline") && parse.is(phrase.get().first(), "cue/definite");
    int first = numbered ? begin : withoutAmount(parse, begin, head.first());
    boolean pointing = first > 0 && parse.is(first - 1, "cue/demonstrative");
    boolean the =
        parse.is(phrase.get().first(), "cue/definite")
            && !parse.is(phrase.get().first(), "cue/possessive")
            && !Marks.genitive(parse.lower(first - 1));
    boolean bare = first >= head.first() && head.length() == 1;
    Optional<Phrase> complement =
        pointing
            ? Optional.empty()
            : Complements.of(parse, head)
                .filter(c -> !parse.is(c.first() + 1, "cue/demonstrative"));
    Optional<Phrase> told = complement.filter(c -> parse.pos[c.last()] != Pos.PRON);
    int last = complement.map(Phrase::last).orElse(head.last());
    boolean again =
        bare
            && last == head.last()
            && !parse.is(last + 1, "cue/relative")
            && (the
                || head.form() == Match.Form.PLURAL
                    && head.is("programme-kind/service")
                    && !counted(parse, first));
    String name =
        Names.clean(
            parse.text(first, head.last())
                + told.map(c -> " " + parse.text(c.first(), c.last())).orElse(""));
    return Optional.of(
        new Programme(
            first,
            head.last(),
            last,
            name,
            ofState(parse, first, head) ? ProgrammeKind.PLAN : kind(parse, head, phrase.get()),
            pointing || again));
  }

  /** "the Program for the Elimination of Child Labor": a plan by its title. */
  private static boolean title(Parse parse, Hit head, int last) {
    return kind(head) == ProgrammeKind.PROJECT
        && last > head.last() + 1
        && parse.is(head.last() + 1, "cue/complement");
  }

  private static boolean counted(Parse parse, int token) {
    return token > 0 && parse.pos[token - 1] == Pos.NUM;
  }

  private static int yearless(Parse parse, int first, int last) {
    int i = first;
    while (i < last && parse.tokens.get(i).text().matches("[\\d–-]+")) {
      i++;
    }
    return i;
  }

  private static boolean capitalisedName(Parse parse, Hit head) {
    return Names.left(parse, head.first()) < head.first()
        || Names.right(parse, head.last()) > head.last();
  }

  private static int withoutAmount(Parse parse, int begin, int head) {
    int first = begin;
    for (int i = begin; i < head; i++) {
      if (parse.lower(i + 1).equals("-")) {
        i += 2;
        continue;
      }
      boolean amount =
          parse.pos[i] == Pos.NUM
              || parse.pos[i] == Pos.SYM
              || parse.pos[i] == Pos.X
              || Quantities.begins(parse, i)
              || measured(parse, i);
      if (amount) {
        first = i + 1;
      }
    }
    while (first < head
        && (Marks.in(parse.tokens.get(first).text(), "-–")
            || parse.is(first, "cue/only")
            || parse.is(first, "programme/judged"))) {
      first++;
    }
    return first;
  }

  private static boolean measured(Parse parse, int token) {
    return Lists.any(
        parse.over(token),
        h ->
            Lists.any(
                h.lexeme().senses(),
                s ->
                    s.startsWith("currency/") || s.startsWith("scale/") || s.startsWith("bound/")));
  }

  /**
   * "temporary shelter": a facility without article or number is a service, unless somebody is in
   * it.
   */
  private static ProgrammeKind kind(Parse parse, Hit head, Phrase phrase) {
    boolean open =
        parse.pos[phrase.first()] != Pos.DET
            && parse.pos[phrase.first()] != Pos.NUM
            && !parse.is(phrase.first(), "cue/possessive")
            && !parse.is(phrase.first() - 1, "cue/location")
            && !owned(parse, phrase.first(), head.first());
    boolean mass = head.is("programme/mass") && head.form() == Match.Form.BASE && open;
    return mass ? ProgrammeKind.SERVICE : kind(head);
  }

  /** "Ghana's only shelter". */
  private static boolean owned(Parse parse, int from, int to) {
    boolean owned = false;
    for (int i = from; i < to; i++) {
      owned |= Marks.genitive(parse.lower(i));
    }
    return owned;
  }

  /** "the State Program to 2010", "a national program against trafficking": a plan of the state. */
  private static boolean ofState(Parse parse, int from, Hit head) {
    return kind(head) == ProgrammeKind.PROJECT
        && head.is("programme/programme")
        && Lists.any(from, head.first(), i -> parse.is(i, "programme/of-state"));
  }

  private static ProgrammeKind kind(Hit head) {
    for (ProgrammeKind kind : ProgrammeKind.values()) {
      if (kind != ProgrammeKind.UNSTATED && head.is("programme-kind/" + kind.code())) {
        return kind;
      }
    }
    return ProgrammeKind.UNSTATED;
  }
}
