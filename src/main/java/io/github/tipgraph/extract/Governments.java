// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Level;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.text.Pos;
import java.util.Optional;
import java.util.Set;

/** Reads countries, and governments by their countries, among those with whom something is done. */
final class Governments {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  Governments(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /** "the government", "the central government": that of the assessed country. */
  static boolean ofTheNation(Parse parse, Phrase phrase) {
    return parse.is(phrase.first(), "cue/definite")
        && Lists.any(
            parse.over(phrase.last()),
            h -> h.is("body/government") && h.form() != Match.Form.PLURAL)
        && Jurisdiction.levelWord(parse, phrase.first(), phrase.last())
            .filter(l -> l == Level.SUBNATIONAL)
            .isEmpty();
  }

  /** A country, "the government of X", "X authorities", for the government of that country. */
  boolean add(Phrase phrase, Set<Party> parties) {
    if (nationalities(phrase, parties)) {
      return true;
    }
    Optional<Places.Mention> own = reading.placeAt(phrase.last());
    boolean state = parse.is(phrase.last(), "class/state");
    Optional<Places.Mention> within =
        state ? placeIn(phrase.first(), phrase.last()) : Optional.empty();
    Optional<Places.Mention> after =
        state && within.isEmpty() && parse.lower(phrase.last() + 1).equals("of")
            ? placeIn(phrase.last() + 2, phrase.last() + 4)
            : Optional.empty();
    Optional<Places.Mention> place = own.filter(m -> !m.demonym()).or(() -> within).or(() -> after);
    boolean country = place.filter(m -> m.place().kind() == Place.Kind.COUNTRY).isPresent();
    if (country) {
      places(place.get(), phrase, parties);
    }
    return country;
  }

  /** "the governments of X and Y", "Thai and Lao authorities": each of the countries in a list. */
  private void places(Places.Mention first, Phrase phrase, Set<Party> parties) {
    int at = first.first();
    while (at < parse.size()) {
      Optional<Places.Mention> next =
          reading.placeAt(at).filter(m -> m.place().kind() == Place.Kind.COUNTRY);
      boolean between = parse.lower(at).equals(",") || parse.pos[at] == Pos.CCONJ;
      boolean outside = at > phrase.last() && first.last() <= phrase.last();
      if (outside || next.isEmpty() && !between && parse.pos[at] != Pos.DET) {
        return;
      }
      next.ifPresent(m -> parties.add(government(m.place().country())));
      at = next.map(m -> m.last() + 1).orElse(at + 1);
    }
  }

  /** "the Ugandan, Kenyan, and Tanzanian governments": one nationality of several before a noun. */
  private boolean nationalities(Phrase phrase, Set<Party> parties) {
    Optional<Places.Mention> own =
        reading
            .placeAt(phrase.last())
            .filter(m -> m.demonym() && m.place().kind() == Place.Kind.COUNTRY);
    int at = phrase.last() + 1;
    while (own.isPresent() && (parse.lower(at).equals(",") || at(at, Pos.CCONJ) || demonym(at))) {
      at++;
    }
    boolean state = parse.is(at, "class/state") && demonym(at - 1);
    boolean several = own.isPresent() && at > phrase.last() + 1 && state;
    own.filter(m -> several).ifPresent(m -> parties.add(government(m.place().country())));
    return several;
  }

  private boolean at(int token, Pos pos) {
    return token < parse.size() && parse.pos[token] == pos;
  }

  private boolean demonym(int token) {
    return reading.placeAt(token).filter(Places.Mention::demonym).isPresent();
  }

  private Optional<Places.Mention> placeIn(int first, int last) {
    return Lists.first(reading.places(), m -> m.first() >= first && m.last() <= last);
  }

  private Party government(String country) {
    return country.equals(context.country) ? Party.GOVERNMENT : Party.country(country);
  }
}
