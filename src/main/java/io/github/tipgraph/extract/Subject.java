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
   * ISO 3166-1 alpha-2 code: of the header, else of a heading, else of the country named most;
   * empty if none is named, or if the header names what is no country.
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
    return heading(places, parses).orElseGet(() -> mostNamed(places, parses));
  }

  /**
   * The country that a heading consists of, or begins with before a mark, else the first that one
   * names; "U.S. Department of State" is about no country as long as another one is named.
   */
  private static Optional<String> heading(Places places, List<Parse> parses) {
    return parses.stream()
        .filter(parse -> parse.sentence.kind() == Block.Kind.HEADING)
        .flatMap(
            parse ->
                places.in(parse).stream()
                    .filter(m -> m.place().kind() == Place.Kind.COUNTRY && !m.demonym())
                    .map(m -> Map.entry(titled(parse, m), m.place().country())))
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue);
  }

  /** 0 for a heading that opens with a country and a mark, 2 for a name that goes on after it. */
  private static int titled(Parse parse, Places.Mention mention) {
    int next = mention.last() + 1;
    boolean closed = next == parse.size() || parse.pos[next] == Pos.PUNCT;
    if (mention.first() == 0 && closed) {
      return 0;
    }
    return closed || !parse.tokens.get(next).capitalised() ? 1 : 2;
  }

  private static String mostNamed(Places places, List<Parse> parses) {
    Map<String, Integer> named = new HashMap<>();
    for (Parse parse : parses) {
      for (Places.Mention mention : places.in(parse)) {
        if (mention.place().kind() == Place.Kind.COUNTRY) {
          named.merge(mention.place().country(), weight(parse, mention), Integer::sum);
        }
      }
    }
    return named.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse("");
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
