// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexicon;
import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.read.Block;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.text.Pos;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds which country a document assesses. */
final class Subject {
  private static final Pattern ADDRESS =
      Pattern.compile("/reports?/[^/\\s]*trafficking-in-persons-report[^/\\s]*/([a-z-]+)");

  private final Lexicon lexicon;

  Subject(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * ISO 3166-1 alpha-2 code: of the header, else of a heading that is its name, else of another
   * heading, else of the country named most; empty if none is named, or if the header names what is no country.
   */
  String country(Document document, List<Parse> parses) {
    if (!document.header().country().isEmpty()) {
      return lexicon.country(document.header().country()).map(Place::country).orElse("");
    }
    Matcher address = ADDRESS.matcher(document.text());
    if (address.find()) {
      Optional<Place> named = lexicon.country(capitals(address.group(1)));
      if (named.isPresent()) {
        return named.get().country();
      }
    }
    Places places = new Places(lexicon, "");
    Map<String, Integer> named = new HashMap<>();
    Optional<String> heading = Optional.empty();
    for (Parse parse : parses) {
      for (Places.Mention mention : places.in(parse)) {
        if (mention.place().kind() != Place.Kind.COUNTRY) {
          continue;
        }
        String code = mention.place().country();
        if (parse.sentence.kind() == Block.Kind.HEADING && !mention.demonym()) {
          if (mention.last() - mention.first() + 1 == parse.size()) {
            return code;
          }
          heading = heading.isPresent() || modifies(parse, mention) ? heading : Optional.of(code);
        }
        named.merge(code, weight(parse, mention), Integer::sum);
      }
    }
    if (heading.isPresent()) {
      return heading.get();
    }
    return named.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** Whether a country stands before what belongs to it ("U.S. Department of Labor"). */
  private static boolean modifies(Parse parse, Places.Mention mention) {
    int next = mention.last() + 1;
    return next < parse.size() && (parse.pos[next] == Pos.NOUN || parse.pos[next] == Pos.PROPN);
  }

  /** "south-sudan" as a name. */
  private static String capitals(String slug) {
    return Pattern.compile("(^|-)([a-z])")
        .matcher(slug)
        .replaceAll(m -> (m.group(1).isEmpty() ? "" : " ") + m.group(2).toUpperCase(Locale.ROOT));
  }

  /**
   * A country that is rated, or is the subject of its sentence, is more likely to be the one
   * assessed.
   */
  private static int weight(Parse parse, Places.Mention mention) {
    boolean rated = parse.has("cue/standards", 0, parse.size());
    boolean subject = mention.first() <= 4 && !mention.demonym();
    return 1 + (rated ? 10 : 0) + (subject ? 2 : 0);
  }
}
