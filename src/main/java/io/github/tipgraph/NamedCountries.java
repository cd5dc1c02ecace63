// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.lexicon.Lexicon;
import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.read.CountryHeadings;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Headings of countries, by the names and the ratings that the lexicon has. */
final class NamedCountries implements CountryHeadings {
  private static final Pattern BEFORE_RATING = Pattern.compile("[(\\[:|]|\\s[-–—]\\s");
  private static final Pattern RATING = Pattern.compile("([^)\\]]*)[)\\]]?");
  private static final int MOST_WORDS = 9;

  private final Supplier<Lexicon> lexicon;

  NamedCountries(Supplier<Lexicon> lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public Optional<Heading> of(String line) {
    Optional<String> plain = country(line);
    if (plain.isPresent()) {
      return plain.map(code -> new Heading(code, false));
    }
    Matcher sign = BEFORE_RATING.matcher(line);
    if (!sign.find()) {
      return Optional.empty();
    }
    Matcher rating = RATING.matcher(line.substring(sign.end()).strip());
    return rating.matches() && rates(rating.group(1))
        ? country(line.substring(0, sign.start())).map(code -> new Heading(code, true))
        : Optional.empty();
  }

  private boolean rates(String text) {
    return lexicon.get().matches(text).stream()
        .anyMatch(match -> match.begin() == 0 && match.lexeme().evokes("tier/"));
  }

  /** The code of a country by its name, as it is spoken or with its head first. */
  private Optional<String> country(String name) {
    String given = name.strip();
    if (given.length() < 3 || given.split("\\s+").length > MOST_WORDS) {
      return Optional.empty();
    }
    return forms(given)
        .map(form -> lexicon.get().country(form))
        .flatMap(Optional::stream)
        .map(Place::country)
        .findFirst();
  }

  private static Stream<String> forms(String name) {
    int comma = name.indexOf(',');
    String turned = name.substring(comma + 1).strip() + " " + name.substring(0, Math.max(0, comma));
    return Stream.of(name, turned.strip())
        .flatMap(form -> Stream.of(form, form.replaceFirst("^(?i:the) ", "")))
        .distinct();
  }
}
