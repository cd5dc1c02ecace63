// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Level;
import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whom a body belongs to and which place it serves, by its name, its owner and the places around
 * it. One for each document: "the state's department" is of the state last named.
 */
final class Jurisdiction {
  private final String country;
  private final Places places;
  private final Registry registry;
  private Optional<Place> subdivision = Optional.empty();

  Jurisdiction(String country, Places places, Registry registry) {
    this.country = country;
    this.places = places;
    this.registry = registry;
  }

  /** Notes the last subdivision that a sentence names. */
  void remember(Parse parse) {
    places.in(parse).stream()
        .map(Places.Mention::place)
        .filter(this::subnational)
        .forEach(place -> subdivision = Optional.of(place));
  }

  /** Whether a place is a part of the assessed country. */
  boolean subnational(Place place) {
    return place.country().equals(country)
        && (place.kind() == Place.Kind.PROVINCE || place.kind() == Place.Kind.CITY);
  }

  Optional<Places.Mention> placeIn(Parse parse, int first, int last) {
    return places.in(parse).stream()
        .filter(m -> m.first() >= first && m.last() <= last)
        .filter(m -> m.first() < m.last() || !parse.is(m.first(), "cue/level-national"))
        .findFirst();
  }

  /** The place after a preposition that follows a token; a bracket in between is passed over. */
  Optional<Places.Mention> placeAfter(Parse parse, int last) {
    int next = afterBracket(parse, last + 1);
    boolean preposition = next < parse.size() && parse.pos[next] == Pos.ADP;
    return Lists.first(
        places.in(parse), m -> preposition && m.first() > next && m.first() <= next + 2);
  }

  static int afterBracket(Parse parse, int token) {
    return parse.lower(token).equals("(") && parse.lower(token + 2).equals(")") ? token + 3 : token;
  }

  /** The parts of the country that a list after "in" or "of" names. */
  List<Places.Mention> listed(Parse parse, int last) {
    return listed(parse, last, this::subnational);
  }

  /** The countries that a list after "of" names. */
  List<Places.Mention> countries(Parse parse, int last) {
    boolean of = parse.lower(last + 1).equals("of");
    return of ? listed(parse, last, p -> p.kind() == Place.Kind.COUNTRY) : List.of();
  }

  /** The countries that a list after "of" names, or the places where own missions stand. */
  List<Places.Mention> missions(Parse parse, int last) {
    boolean in = parse.is(last + 1, "cue/location");
    return in ? listed(parse, last, p -> !p.country().isEmpty()) : countries(parse, last);
  }

  /** The part of this or another country that follows "of". */
  Optional<Places.Mention> partAfter(Parse parse, int last) {
    return placeAfter(parse, last).filter(m -> m.place().kind() != Place.Kind.REGION);
  }

  /** The countries that a list after "of" names, unless the assessed one is among them. */
  List<Places.Mention> foreign(Parse parse, int last) {
    List<Places.Mention> all = countries(parse, last);
    boolean own = Lists.any(all, m -> m.place().country().equals(country));
    return own ? List.of() : all;
  }

  private List<Places.Mention> listed(Parse parse, int last, Predicate<Place> fits) {
    List<Places.Mention> all = places.in(parse);
    List<Places.Mention> found = new ArrayList<>();
    boolean in = parse.is(last + 1, "cue/location") || parse.lower(last + 1).equals("of");
    int at = in ? last + 2 : parse.size();
    while (at < parse.size()) {
      int token = at;
      Optional<Places.Mention> mention =
          Lists.first(all, m -> m.first() == token && !m.demonym() && fits.test(m.place()));
      boolean between = parse.lower(at).equals(",") || parse.shape[at] == Pos.CCONJ;
      if (mention.isEmpty() && !between && parse.shape[at] != Pos.DET) {
        break;
      }
      mention.ifPresent(found::add);
      at = mention.map(m -> m.last() + 1).orElse(at + 1);
    }
    return found;
  }

  /** The government of the assessed country under its own name. */
  boolean central(Parse parse, int first, int last) {
    Optional<Places.Mention> place = placeIn(parse, first, last);
    return place.isEmpty()
        || place.get().place().kind() == Place.Kind.COUNTRY
            && place.get().place().country().equals(country);
  }

  /** Whether a body is named by a region that is no country. */
  boolean regional(Parse parse, int first, int last) {
    return placeIn(parse, first, last)
        .map(m -> m.place().kind() == Place.Kind.REGION)
        .orElse(false);
  }

  static Optional<Level> levelWord(Parse parse, int first, int end) {
    for (int i = first; i < end; i++) {
      boolean name = parse.is(i, "cue/level-state") && parse.tokens.get(i).capitalised();
      if (parse.is(i, "cue/level-subnational") && !name) {
        return Optional.of(Level.SUBNATIONAL);
      }
      if (parse.is(i, "cue/level-national")) {
        return Optional.of(Level.NATIONAL);
      }
    }
    return Optional.empty();
  }

  Level level(Parse parse, int first, int last, Hit head) {
    Optional<Level> word = levelWord(parse, first, last + 1);
    Optional<Place> place =
        placeIn(parse, first, last).map(Places.Mention::place).or(() -> owner(parse, first));
    boolean foreign =
        place.isPresent()
            && !place.get().country().equals(country)
            && !place.get().country().isEmpty();
    if (foreign && head.is("body/embassy") && mission(parse, first, head)) {
      return Level.NATIONAL;
    }
    if (foreign) {
      return ownedByBody(parse, first, last) ? Level.NATIONAL : Level.FOREIGN;
    }
    if (word.isPresent()) {
      return word.get();
    }
    boolean part =
        place.map(this::subnational).orElse(false)
            || possessedBySubnational(parse, first)
            || seat(parse, last, head).isPresent()
            || ofThatCity(parse, last);
    return part ? Level.SUBNATIONAL : Level.NATIONAL;
  }

  /** A mission is of the assessed country where no other one is named before it. */
  private boolean mission(Parse parse, int first, Hit head) {
    return placeIn(parse, first, head.last()).isEmpty()
        && !parse.lower(head.last() + 1).equals("of");
  }

  /** The place to which a name belongs: "Moldova's national bureau". */
  private Optional<Place> owner(Parse parse, int first) {
    return possessor(parse, first)
        .flatMap(
            o ->
                Lists.first(places.in(parse), m -> m.first() <= o && o <= m.last() && !m.demonym()))
        .map(Places.Mention::place);
  }

  /** "the armed forces", "the Indonesian navy", "the Bavarian police", "the Italian police". */
  boolean forces(Parse parse, int first, Hit head, Phrase phrase) {
    Optional<Place> place = placeIn(parse, first, head.last()).map(Places.Mention::place);
    boolean own = place.filter(p -> p.country().equals(country) && !subnational(p)).isPresent();
    boolean alone = first == head.first() && parse.is(phrase.first(), "cue/definite");
    return head.is("body/army")
        ? alone || place.isPresent()
        : place.isPresent() && !own && phrase.last() == head.last();
  }

  /** "Kuwait's Ministry of Labor": the first token of a name after the country that owns it. */
  int withoutOwner(Parse parse, int first, int head) {
    return places.in(parse).stream()
        .filter(m -> m.first() == first && m.place().kind() == Place.Kind.COUNTRY)
        .map(m -> m.last() + 1)
        .filter(i -> i < head && Marks.genitive(parse.lower(i)))
        .map(i -> i + 1)
        .filter(i -> own(parse, first))
        .findFirst()
        .orElse(first);
  }

  /** A foreign body keeps its owner's name, for it may share its own with one at home. */
  private boolean own(Parse parse, int first) {
    return Lists.any(
        places.in(parse), m -> m.first() == first && m.place().country().equals(country));
  }

  /** The token that owns what begins at a token; empty where none does. */
  private static Optional<Integer> possessor(Parse parse, int first) {
    String before = parse.lower(first - 1);
    if (Marks.genitive(before) && first > 1) {
      return Optional.of(first - 2);
    }
    return before.matches(".+['’]s?") ? Optional.of(first - 1) : Optional.empty();
  }

  private static boolean possessedBySubnational(Parse parse, int first) {
    return possessor(parse, first)
        .filter(o -> parse.is(o, "cue/level-subnational") || parse.is(o, "cue/location-noun"))
        .isPresent();
  }

  /** "the state's housing corporation". */
  boolean ofSubdivision(Parse parse, int first) {
    return possessedBySubnational(parse, first);
  }

  /** "a court in Irbid": whether a part of the country follows that a court sits in. */
  boolean sits(Parse parse, int last) {
    return parse.is(last + 1, "cue/location")
        && placeAfter(parse, last).map(Places.Mention::place).filter(this::subnational).isPresent();
  }

  /** "the Irbid court": whether a part of the country stands before a head. */
  boolean local(Parse parse, int first, int head) {
    return placeIn(parse, first, head - 1)
        .map(Places.Mention::place)
        .filter(this::subnational)
        .isPresent();
  }

  /** "the ombudsman of that city". */
  private static boolean ofThatCity(Parse parse, int last) {
    return parse.lower(last + 1).equals("of")
        && parse.is(last + 2, "cue/demonstrative")
        && parse.is(last + 3, "cue/location-noun");
  }

  /** "the unit of the Public Ministry in La Paz": where a unit of a larger body sits. */
  private Optional<Place> seat(Parse parse, int last, Hit head) {
    if (!head.is("body/unit")) {
      return Optional.empty();
    }
    int at = last;
    if (parse.lower(last + 1).equals("of")) {
      int token = last + 2;
      at = parse.phraseAt(token).map(Phrase::last).orElse(last);
    }
    return parse.is(at + 1, "cue/location")
        ? placeAfter(parse, at).map(Places.Mention::place).filter(this::subnational)
        : Optional.empty();
  }

  /** "its FIA Oman offices": named after a body that the text knows by its acronym. */
  boolean ownedByBody(Parse parse, int first, int end) {
    for (int i = first; i < end; i++) {
      String text = parse.tokens.get(i).text();
      if (text.length() > 1
          && text.equals(text.toUpperCase(Locale.ROOT))
          && registry.acronym(text).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** ISO code of the place that a body serves; empty if the text does not say. */
  String area(Parse parse, int first, int last, Level level, Hit head) {
    Optional<Place> place =
        placeIn(parse, first, last)
            .map(Places.Mention::place)
            .or(() -> owner(parse, first))
            .or(() -> seat(parse, last, head));
    if (place.isEmpty() && level == Level.SUBNATIONAL) {
      place = placeAfter(parse, last).map(Places.Mention::place);
    }
    if (place.isEmpty() && possessedBySubnational(parse, first)) {
      place = before(parse, first).or(() -> subdivision);
    }
    boolean home = place.filter(p -> p.country().equals(country)).isPresent();
    if (head.is("body/embassy") && (home || place.isEmpty())) {
      Optional<Place> stands = placeAfter(parse, last).map(Places.Mention::place);
      place = stands.isPresent() ? stands : place;
    }
    return place.map(p -> p.country().equals(country) ? p.code() : p.country()).orElse("");
  }

  /** "Hope Jordan", "a Lagos charity, X": an association with the place that its name tells. */
  Body placed(Parse parse, Body body) {
    int comma = body.first() - 1;
    int kind = parse.lower(comma).equals(",") ? comma - 1 : body.first() - 1;
    int after = afterBracket(parse, body.last() + 1);
    Optional<Phrase> before = kind(parse, kind);
    Optional<Phrase> apposed =
        parse.lower(after).equals(",")
            ? parse.phraseAt(after + 1).flatMap(p -> kind(parse, p.last()))
            : Optional.empty();
    Optional<Place> place =
        placeIn(parse, body.first(), body.last())
            .or(() -> before.flatMap(p -> placeIn(parse, p.first(), p.last())))
            .or(() -> apposed.flatMap(p -> placeIn(parse, p.first(), p.last())))
            .map(Places.Mention::place)
            .filter(p -> body.level() != Level.FOREIGN && body.area().isEmpty());
    String area = place.map(p -> p.country().equals(country) ? p.code() : p.country()).orElse("");
    return area.isEmpty() ? body : body.withArea(area);
  }

  /** The phrase that a noun for associations ends. */
  private static Optional<Phrase> kind(Parse parse, int noun) {
    return parse.is(noun, "cue/ngo") || parse.is(noun, "level/ngo")
        ? parse.phraseAt(noun)
        : Optional.empty();
  }

  /** The last part of the country that a sentence names before a token. */
  Optional<Place> before(Parse parse, int token) {
    return places.in(parse).stream()
        .filter(m -> m.last() < token && !m.demonym() && subnational(m.place()))
        .reduce((a, b) -> b)
        .map(Places.Mention::place);
  }
}
