// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Level;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bodies whose names are unknown and hold no head noun, by the part that they play: those who do
 * what bodies do, with whom it is done, to whom something is handed or told, or of a kind that is
 * named right before them.
 */
final class RoleNames {
  private static final List<String> GIVEN =
      List.of(
          "action/referred",
          "action/disseminated",
          "action/supported",
          "action/requested",
          "frame/transfer",
          "frame/lend");

  private static final List<String> TAKEN =
      List.of("action/requested", "frame/receive", "frame/draw", "frame/undergo");

  private static final List<String> DIRECT =
      List.of("frame/fund", "action/requested", "action/supported", "frame/summon");

  private static final List<String> COMPANY =
      List.of("action/agreed", "action/cooperated", "action/convened");

  private static final String PERSON = "cue/before-name";

  private static final String KIND = "programme-kind";

  private static final List<String> OTHERS =
      List.of("cue/no-body", "tier/", "section/", "month/", "programme-kind/", "form/", "place/");

  private final Parse parse;
  private final List<Body> known;
  private final List<Body> found = new ArrayList<>();

  private RoleNames(Parse parse, List<Body> known) {
    this.parse = parse;
    this.known = known;
  }

  /** The bodies of a sentence that only their part in it shows, beside those known. */
  static List<Body> in(Parse parse, List<Body> known) {
    RoleNames names = new RoleNames(parse, known);
    for (Adjunct adjunct : Adjunct.of(parse)) {
      if (!adjunct.owned()) {
        names.list(adjunct.from());
      }
    }
    parse.predicates.forEach(names::around);
    parse.phrases.forEach(names::kind);
    return names.found;
  }

  /** The names that a verb of doing has around it. */
  private void around(Predicate predicate) {
    for (int i = predicate.last; i < Math.min(predicate.end, parse.size()); i++) {
      boolean to = parse.lower(i).equals("to") && parse.pos[i] == Pos.ADP;
      boolean names =
          parse.lower(i).equals("with") && any(predicate, COMPANY)
              || to && any(predicate, GIVEN)
              || parse.lower(i).equals("among") && parse.is(predicate, "action/disseminated")
              || parse.lower(i).equals("from") && any(predicate, TAKEN)
              || parse.lower(i).equals("by") && predicate.passive && deed(predicate)
              || i == predicate.last && !predicate.passive && any(predicate, DIRECT);
      if (names) {
        list(i + 1);
      }
    }
    if (!predicate.passive && predicate.subject >= 0 && deed(predicate)) {
      subject(parse.phrases.get(predicate.subject));
    }
  }

  private boolean any(Predicate predicate, List<String> senses) {
    return Lists.any(senses, s -> parse.is(predicate, s));
  }

  /** Whether a verb tells what bodies do. */
  private boolean deed(Predicate predicate) {
    return parse.over(predicate.verb).stream()
        .filter(h -> h.first() == predicate.verb)
        .flatMap(h -> h.lexeme().senses().stream())
        .anyMatch(
            s ->
                s.startsWith("action/")
                    || s.startsWith("measure/victims")
                    || s.equals("frame/operate")
                    || s.equals("frame/run"));
  }

  /**
   * A name that is all of a subject; at the beginning of a sentence it must be more than a word.
   */
  private void subject(Phrase phrase) {
    int first = parse.shape[phrase.first()] == Pos.DET ? phrase.first() + 1 : phrase.first();
    boolean word = first == phrase.last() && (first == 0 || parse.lower(first).endsWith("s"));
    if (!word || acronym(first)) {
      list(phrase.first());
    }
  }

  private boolean acronym(int token) {
    return parse.tokens.get(token).text().matches("(?s)(?:\\P{Lu}*\\p{Lu}){2}.*");
  }

  /** "the association X": a name right after the noun for its kind. */
  private void kind(Phrase phrase) {
    for (int i = phrase.first(); i < phrase.last(); i++) {
      boolean kind = parse.is(i, "class/partner") && !parse.tokens.get(i).capitalised();
      if (kind && parse.tokens.get(i + 1).capitalised()) {
        list(i + 1);
      }
    }
  }

  /** Capitalised names, and bodies known between them, that stand in a list. */
  private void list(int from) {
    int at = from;
    while (at < parse.size()) {
      int first = parse.shape[at] == Pos.DET ? at + 1 : at;
      Optional<Body> body = Lists.first(known, b -> b.first() == first);
      Optional<Body> unit = body.isEmpty() ? units(at) : Optional.empty();
      int last = body.or(() -> unit).map(Body::last).orElseGet(() -> NamedBodies.end(parse, first));
      if (body.isEmpty() && unit.isEmpty() && !name(first, last)) {
        return;
      }
      if (body.isEmpty()) {
        found.add(unit.orElseGet(() -> body(first, last)));
      }
      int next = Jurisdiction.afterBracket(parse, last + 1);
      int item = next + (parse.lower(next).equals(",") ? 1 : 0);
      item += item < parse.size() && parse.shape[item] == Pos.CCONJ ? 1 : 0;
      if (item == next) {
        return;
      }
      at = item;
    }
  }

  /** "sent posters to village councils": units of a level, which have a name by their part. */
  private Optional<Body> units(int from) {
    Optional<Phrase> phrase =
        parse
            .phraseAt(from)
            .filter(p -> p.first() == from && !parse.has("cue/any", from, p.last()));
    Optional<Hit> head =
        phrase.flatMap(
            p ->
                parse.over(p.last()).stream()
                    .filter(h -> h.form() == Match.Form.PLURAL && h.last() == p.last())
                    .filter(
                        h ->
                            h.is("body/weak")
                                || h.is("body/strong")
                                || h.is("body/court")
                                || h.is("body/government"))
                    .findFirst());
    if (head.isEmpty() || parse.is(from, "cue/denial") || head.get().is("class/facility")) {
      return Optional.empty();
    }
    int first = Names.withoutDeterminer(parse, phrase.get());
    boolean level = parse.is(first, "cue/level-subnational") && !parse.is(first, "cue/level-local");
    boolean small = parse.tokens.get(first).text().matches("\\p{Ll}+");
    return level && small && first < head.get().first()
        ? Optional.of(
            new Body(
                first,
                head.get().last(),
                Names.singular(parse, first, head.get().last(), head.get()),
                "",
                Level.SUBNATIONAL,
                ""))
        : Optional.empty();
  }

  /** A name that is all capitals is an acronym, as public bodies and associations have them. */
  private Body body(int first, int last) {
    String name = parse.tokens.get(first).text();
    boolean acronym = first == last && name.matches("\\p{Lu}{3,}");
    boolean association = !acronym || parse.has("cue/ngo", 0, parse.size());
    return association
        ? Associations.named(parse, first, last, Level.NGO)
        : new Body(first, last, name, name, Level.NATIONAL, "");
  }

  /** Whether a capitalised name is whole, and none of a law, a treaty, a programme or a place. */
  private boolean name(int first, int last) {
    return last >= first
        && !parse.is(first, PERSON)
        && !parse.is(first - 1, PERSON)
        && parse.phraseAt(last).filter(p -> p.last() == last).isPresent()
        && parse.pos[last] != Pos.ADV
        && Lists.none(parse.titles, t -> t.covers(last))
        && !parse.has("class/treaty", first, last + 1)
        && !parse.has("class/law", first, last + 1)
        && !parse.has("cue/ngo", first, last + 1)
        && !parse.has("cue/government", first, last + 1)
        && !parse.is(last, "body/government")
        && !other(first, last)
        && !shelter(last + 1)
        && NamedBodies.free(parse, first, last, known, found);
  }

  /** Whether a name is that of a programme, or of something else that the lexicon knows. */
  private boolean other(int first, int last) {
    boolean noun =
        Lists.any(
            parse.over(last), h -> h.first() <= first && h.lexeme().kind() == Lexeme.Kind.NOUN);
    return noun
        || parse.tokens.get(last).text().matches(".*-\\p{Ll}+")
        || parse.over(last).stream()
            .flatMap(h -> h.lexeme().senses().stream())
            .filter(s -> first == last || !s.startsWith("place/"))
            .anyMatch(s -> Lists.any(OTHERS, s::startsWith));
  }

  /** "Dar Karama, the shelter run by X": a name of a facility rather than of who runs it. */
  private boolean shelter(int comma) {
    Optional<Phrase> apposed =
        parse.lower(comma).equals(",") ? parse.phraseAt(comma + 1) : Optional.empty();
    return apposed
        .filter(p -> p.first() == comma + 1 && parse.shape[p.first()] == Pos.DET)
        .filter(
            p ->
                parse.is(p.last(), "class/facility")
                    ? parse.is(p.first(), "cue/definite")
                    : parse.code(p.last(), KIND).isPresent())
        .isPresent();
  }
}
