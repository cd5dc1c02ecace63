// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Level;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.read.Block;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds bodies by the shape of their names around a head noun of the lexicon, and by the names that
 * the lexicon holds.
 */
final class Bodies {
  private final String country;
  private final Places places;
  private final Registry registry;

  Bodies(String country, Places places, Registry registry) {
    this.country = country;
    this.places = places;
    this.registry = registry;
  }

  /**
   * The bodies of a sentence, from left to right; one may stand within another ("unit of the Public
   * Ministry").
   */
  List<Body> in(Parse parse) {
    List<Body> found = new ArrayList<>();
    organisations(parse, found);
    for (int i = 0; i < parse.size(); i++) {
      int token = i;
      Optional<Hit> head = head(parse, i);
      boolean taken = found.stream().anyMatch(b -> b.covers(token));
      if (head.isPresent() && !(taken && !nested(parse, token, found))) {
        SharedHeads.split(parse, head.get())
            .ifPresentOrElse(
                items -> items.forEach(item -> found.add(listed(parse, head.get(), item))),
                () -> shaped(parse, head.get()).ifPresent(found::add));
      }
    }
    found.removeIf(inner -> found.stream().anyMatch(outer -> swallowed(inner, outer)));
    found.sort(Comparator.comparingInt(Body::first).thenComparingInt(b -> -b.last()));
    return found;
  }

  /** A name within a longer name that begins with it or is the same is no second body. */
  private static boolean swallowed(Body inner, Body outer) {
    boolean within = outer.first() <= inner.first() && inner.last() <= outer.last();
    return inner != outer
        && within
        && (outer.last() - outer.first()) > (inner.last() - inner.first())
        && (inner.first() == outer.first()
            || !Character.isUpperCase(inner.name().codePointAt(0))
            || Character.isUpperCase(outer.name().codePointAt(0)));
  }

  private static boolean nested(Parse parse, int token, List<Body> found) {
    return found.stream().noneMatch(b -> b.covers(token));
  }

  private void organisations(Parse parse, List<Body> found) {
    for (Hit hit : parse.hits) {
      if (hit.lexeme().kind() == Lexeme.Kind.ORGANISATION
          && found.stream().noneMatch(b -> b.covers(hit.first()))) {
        String name = parse.text(hit.first(), hit.last());
        boolean acronym = name.equals(name.toUpperCase(java.util.Locale.ROOT)) && name.length() > 1;
        String given = acronym ? name : Names.acronymAfter(parse, hit.last());
        Level level = hit.is("level/ngo") ? Level.NGO : Level.INTERNATIONAL;
        found.add(new Body(hit.first(), hit.last(), name, given, level, ""));
      }
    }
  }

  /** A head noun of bodies that ends a hit at this token. */
  private static Optional<Hit> head(Parse parse, int token) {
    return parse.over(token).stream()
        .filter(h -> h.first() == token && h.lexeme().kind() == Lexeme.Kind.NOUN)
        .filter(h -> h.lexeme().senses().stream().anyMatch(s -> s.startsWith("body/")))
        .findFirst();
  }

  private Body listed(Parse parse, Hit head, SharedHeads.Item item) {
    int from = item.levelToken() < 0 ? item.last() : item.levelToken();
    Level level = level(parse, from, from, item.name(), head);
    return new Body(item.first(), item.last(), item.name(), "", level, "");
  }

  private Optional<Body> shaped(Parse parse, Hit head) {
    boolean proper =
        parse.tokens.get(head.last()).capitalised() && parse.sentence.kind() != Block.Kind.HEADING;
    return proper ? proper(parse, head) : common(parse, head);
  }

  private Optional<Body> proper(Parse parse, Hit head) {
    int first = Names.left(parse, head.first());
    int last = Names.right(parse, head.last());
    boolean alone = first == head.first() && last == head.last();
    boolean parliament = head.is("body/parliament");
    if (alone && (first == 0 || !parliament) && !(parliament && head.length() > 1)) {
      return Optional.empty();
    }
    if (programme(parse, last) || head.is("body/government") && central(parse, first, last)) {
      return Optional.empty();
    }
    String name = Names.clean(parse.text(first, last));
    if (plural(head)) {
      name = Names.singular(parse, first, last, head);
    }
    String acronym = Names.acronymAfter(parse, last);
    Level level = level(parse, first, last, name, head);
    if (parse.is(last + 1, "cue/ngo") || ngoBefore(parse, first) || ngoAfter(parse, last)) {
      level = Level.NGO;
    }
    return Optional.of(
        new Body(first, last, name, acronym, level, area(parse, first, last, level, head)));
  }

  private static boolean ngoBefore(Parse parse, int first) {
    return first > 0 && parse.is(first - 1, "cue/ngo");
  }

  private static boolean ngoAfter(Parse parse, int last) {
    return parse.lower(last + 1).equals(",")
        && (parse.is(last + 2, "cue/ngo") || parse.is(last + 3, "cue/ngo"));
  }

  /** A capitalised name that ends as a plan or programme does is none of a body. */
  private static boolean programme(Parse parse, int last) {
    return parse.over(last).stream()
        .anyMatch(
            h ->
                h.last() == last
                    && (h.is("programme-kind/plan")
                        || h.is("programme-kind/project")
                        || h.is("class/law")
                        || h.is("class/treaty")));
  }

  /**
   * Bodies named by a common noun: of a level or a place, or with a modifier that makes them
   * definite.
   */
  private Optional<Body> common(Parse parse, Hit head) {
    Optional<Phrase> phrase = parse.phraseAt(head.last());
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    int first = Names.withoutDeterminer(parse, phrase.get());
    boolean ends = phrase.get().last() == head.last();
    boolean serves = head.is("body/government") || head.is("body/court") || head.is("body/weak");
    int last = serves ? governed(parse, head, first) : head.last();
    boolean levelled = first < head.first() && levelWord(parse, first, head.first()).isPresent();
    boolean accepted =
        head.is("body/police")
            ? levelled && levelWord(parse, head.first() - 1, head.first()).isPresent()
            : ends && accepted(parse, head, first, last, levelled, phrase.get());
    if (!accepted) {
      return Optional.empty();
    }
    String name = Names.singular(parse, first, last, head);
    Level level = level(parse, first, last, name, head);
    return Optional.of(
        new Body(
            first,
            last,
            name,
            Names.acronymAfter(parse, last),
            level,
            area(parse, first, last, level, head)));
  }

  private boolean accepted(
      Parse parse, Hit head, int first, int last, boolean levelled, Phrase phrase) {
    boolean modified = first < head.first();
    if (head.is("body/government")) {
      return placeIn(parse, first, last).isPresent()
          && !central(parse, first, last)
          && (levelled || last == head.last() || head.length() > 1);
    }
    if (head.is("body/parliament")) {
      return !modified || levelled;
    }
    if (head.is("body/embassy")) {
      return placeIn(parse, first, last).isPresent() || placeAfter(parse, last).isPresent();
    }
    if (modified && ownedByBody(parse, first, head.first())) {
      return true;
    }
    return head.is("body/strong")
        && modified
        && (!plural(head) || levelled)
        && !quantified(parse, phrase);
  }

  /** "state government of Bihar": a government reaches to the place that it governs. */
  private int governed(Parse parse, Hit head, int first) {
    if (placeIn(parse, first, head.last()).isPresent()
        || !parse.is(head.last() + 1, "cue/complement-of")) {
      return head.last();
    }
    return placeAfter(parse, head.last()).map(Places.Mention::last).orElse(head.last());
  }

  /** "its FIA Oman offices": named after a body that the text knows by its acronym. */
  private boolean ownedByBody(Parse parse, int first, int end) {
    for (int i = first; i < end; i++) {
      String text = parse.tokens.get(i).text();
      if (text.length() > 1
          && text.equals(text.toUpperCase(java.util.Locale.ROOT))
          && registry.acronym(text).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean quantified(Parse parse, Phrase phrase) {
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      if (parse.pos[i] == Pos.NUM || parse.is(i, "cue/denial")) {
        return true;
      }
    }
    return false;
  }

  private static boolean plural(Hit head) {
    return head.form() == Match.Form.PLURAL;
  }

  private Optional<Places.Mention> placeIn(Parse parse, int first, int last) {
    return places.in(parse).stream()
        .filter(m -> m.first() >= first && m.last() <= last)
        .findFirst();
  }

  private Optional<Places.Mention> placeAfter(Parse parse, int last) {
    return places.in(parse).stream()
        .filter(m -> m.first() > last && m.first() <= last + 3 && parse.pos[last + 1] == Pos.ADP)
        .findFirst();
  }

  /** The government of the assessed country under its own name. */
  private boolean central(Parse parse, int first, int last) {
    Optional<Places.Mention> place = placeIn(parse, first, last);
    return place.isEmpty()
        || place.get().place().kind() == Place.Kind.COUNTRY
            && place.get().place().country().equals(country);
  }

  private static Optional<Level> levelWord(Parse parse, int first, int end) {
    for (int i = first; i < end; i++) {
      if (parse.is(i, "cue/level-subnational")) {
        return Optional.of(Level.SUBNATIONAL);
      }
      if (parse.is(i, "cue/level-national")) {
        return Optional.of(Level.NATIONAL);
      }
    }
    return Optional.empty();
  }

  private Level level(Parse parse, int first, int last, String name, Hit head) {
    Optional<Level> word = levelWord(parse, first, last + 1);
    Optional<Places.Mention> place =
        placeIn(parse, first, last)
            .or(
                () ->
                    head.is("body/unit") || head.is("body/court")
                        ? Optional.empty()
                        : Optional.empty());
    if (place.isPresent()
        && !place.get().place().country().equals(country)
        && !place.get().place().country().isEmpty()) {
      return ownedByBody(parse, first, last) ? Level.NATIONAL : Level.FOREIGN;
    }
    if (word.isPresent()) {
      return word.get();
    }
    boolean province =
        place.isPresent()
            && place.get().place().kind() != Place.Kind.COUNTRY
            && place.get().place().kind() != Place.Kind.REGION;
    return province || possessedBySubnational(parse, first)
        ? Level.SUBNATIONAL
        : name.isEmpty() ? Level.UNSTATED : Level.NATIONAL;
  }

  private static boolean possessedBySubnational(Parse parse, int first) {
    return first >= 2
        && parse.lower(first - 1).matches("['’]s?")
        && parse.is(first - 2, "cue/level-subnational");
  }

  private String area(Parse parse, int first, int last, Level level, Hit head) {
    Optional<Places.Mention> place = placeIn(parse, first, last);
    if (place.isEmpty() && level == Level.SUBNATIONAL) {
      place = placeAfter(parse, last);
    }
    if (place.isEmpty() && head.is("body/embassy")) {
      place = placeAfter(parse, last);
    }
    return place.map(m -> m.place().code()).orElse("");
  }
}
