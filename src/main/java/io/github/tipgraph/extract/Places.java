// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Lexicon;
import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.text.Pos;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The places that a sentence names; of places with the same name, the one in or nearest to the
 * document's country.
 */
final class Places {
  private final Lexicon lexicon;
  private final String country;

  Places(Lexicon lexicon, String country) {
    this.lexicon = lexicon;
    this.country = country;
  }

  /**
   * A place in a sentence.
   *
   * @param first its first token
   * @param last its last token
   * @param place what it is
   * @param demonym whether it is named by an adjective or by its people
   */
  record Mention(int first, int last, Place place, boolean demonym) {}

  /** All places of a sentence, from left to right, without overlap. */
  List<Mention> in(Parse parse) {
    return Scan.of(parse.size(), i -> at(parse, i), Mention::last);
  }

  private Optional<Mention> at(Parse parse, int token) {
    int longest = 0;
    for (Hit hit : parse.over(token)) {
      if (hit.first() == token && named(parse, hit)) {
        longest = Math.max(longest, hit.length());
      }
    }
    Mention best = null;
    for (Hit hit : parse.over(token)) {
      if (hit.first() == token
          && hit.length() == longest
          && named(parse, hit)
          && !within(parse, hit)
          && !wider(parse, hit)) {
        for (String sense : hit.lexeme().senses()) {
          Optional<Place> place = lexicon.place(sense.substring("place/".length()));
          Mention mention =
              place
                  .map(
                      p ->
                          new Mention(
                              hit.first(),
                              hit.last(),
                              p,
                              hit.lexeme().kind() == Lexeme.Kind.DEMONYM))
                  .orElse(null);
          if (mention != null && (best == null || order().compare(mention, best) < 0)) {
            best = mention;
          }
        }
      }
    }
    return best != null && usable(best) ? Optional.of(best) : Optional.empty();
  }

  /** Whether a name is part of another one in the same tokens ("Guinea" in "Guinea-Bissau"). */
  private static boolean within(Parse parse, Hit hit) {
    String text = parse.text(hit.first(), hit.last());
    return parse.over(hit.first()).stream()
        .filter(other -> named(parse, other) && other.length() == hit.length())
        .map(other -> other.lexeme().lemma())
        .anyMatch(
            name ->
                name.length() > hit.lexeme().lemma().length()
                    && name.contains(hit.lexeme().lemma())
                    && text.contains(name));
  }

  /** "West and Central African women": parts of a continent, not the people of a country. */
  private boolean wider(Parse parse, Hit hit) {
    int joint = hit.first() - 1;
    return hit.length() > 1
        && joint > 0
        && parse.pos[joint] == Pos.CCONJ
        && parse.is(hit.first(), "cue/compass")
        && parse.is(joint - 1, "cue/compass")
        && parse.over(hit.last()).stream()
            .filter(h -> h.length() == 1)
            .flatMap(h -> h.lexeme().senses().stream())
            .filter(sense -> sense.startsWith("place/"))
            .flatMap(sense -> lexicon.place(sense.substring("place/".length())).stream())
            .anyMatch(place -> place.kind() == Place.Kind.REGION);
  }

  private static boolean named(Parse parse, Hit hit) {
    if (hit.length() == 1 && parse.is(hit.first(), "cue/ethnic")) {
      return false;
    }
    return switch (hit.lexeme().kind()) {
      case PLACE, DEMONYM -> true;
      case PARTIAL -> typed(parse, hit);
      default -> false;
    };
  }

  /** Whether a word for the type of a place stands beside its name, or beside a list of names. */
  private static boolean typed(Parse parse, Hit hit) {
    if (!Character.isUpperCase(parse.tokens.get(hit.first()).text().charAt(0))) {
      return false;
    }
    int i = hit.last() + 1;
    while (parse.lower(i).equals(",")
        || i < parse.size() && parse.pos[i] == Pos.CCONJ
        || partial(parse, i)) {
      i++;
    }
    boolean before = parse.lower(hit.first() - 1).equals("of");
    return parse.is(i, "cue/place-type") || before && parse.is(hit.first() - 2, "cue/place-type");
  }

  private static boolean partial(Parse parse, int token) {
    return Lists.any(
        parse.over(token),
        h -> h.lexeme().kind() == Lexeme.Kind.PARTIAL || h.lexeme().kind() == Lexeme.Kind.PLACE);
  }

  private Comparator<Mention> order() {
    return Comparator.comparingInt(this::distance)
        .thenComparing(Mention::demonym)
        .thenComparing(m -> -lexicon.extent(m.place().country()))
        .thenComparing(m -> m.place().id());
  }

  private int distance(Mention mention) {
    Place place = mention.place();
    boolean own = place.country().equals(country);
    return switch (place.kind()) {
      case COUNTRY -> own ? 0 : 3;
      case PROVINCE -> own ? 1 : 6;
      case CITY -> own ? 2 : 5;
      case REGION -> 4;
    };
  }

  /** A subdivision of another country is too rarely meant to be believed on its name alone. */
  private boolean usable(Mention mention) {
    Place place = mention.place();
    return place.kind() != Place.Kind.PROVINCE
        || place.country().equals(country)
        || country.isEmpty();
  }
}
