// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.lexicon;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;

/**
 * All words that the program knows, as they stand in the ontology's Turtle files. Immutable once
 * loaded.
 */
public final class Lexicon {
  private final Automaton automaton;
  private final Map<String, Place> places;
  private final Map<String, Lexeme> lexemes;
  private final Map<String, List<String>> lemmas = new ConcurrentHashMap<>();
  private final Map<String, Long> extents;
  private final Map<String, Set<String>> counted;
  private final Map<String, Set<String>> used;
  private final Map<String, Lexeme> phrasal;

  Lexicon(
      Automaton automaton,
      Map<String, Place> places,
      Map<String, Lexeme> lexemes,
      Map<String, Set<String>> counted,
      Map<String, Set<String>> used) {
    this.used = Collections.unmodifiableMap(new TreeMap<>(used));
    this.counted = Collections.unmodifiableMap(new TreeMap<>(counted));
    this.automaton = automaton;
    this.places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    this.lexemes = Collections.unmodifiableMap(new TreeMap<>(lexemes));
    this.phrasal =
        lexemes.values().stream()
            .filter(l -> l.kind() == Lexeme.Kind.VERB && l.lemma().contains(" "))
            .collect(Collectors.toMap(Lexeme::lemma, l -> l, (a, b) -> a));
    this.extents =
        places.values().stream()
            .collect(Collectors.groupingBy(Place::country, Collectors.counting()));
  }

  /** The lexicon that is bundled with the program, loaded when it is first needed. */
  public static Lexicon bundled() {
    return Bundle.LEXICON;
  }

  /** The bundled lexicon with more words: entries, cues and places, as in the bundled files. */
  public static Lexicon with(List<Graph> more) {
    return more.isEmpty() ? bundled() : LexiconLoader.load(more);
  }

  private static final class Bundle {
    static final Lexicon LEXICON = LexiconLoader.load(List.of());
  }

  /** The IRIs of all that a word evokes, and of all phrases' concepts, in alphabetical order. */
  public Set<String> concepts() {
    Set<String> concepts = new TreeSet<>();
    for (Lexeme lexeme : lexemes.values()) {
      lexeme.senses().forEach(sense -> concepts.add(LexiconLoader.concept(sense)));
    }
    return concepts;
  }

  /** The IRIs of all places, in alphabetical order. */
  public Set<String> placeIris() {
    Set<String> iris = new TreeSet<>();
    places.keySet().forEach(id -> iris.add(LexiconLoader.PLACES + id));
    return iris;
  }

  /** All entries found in a text, by their beginning, longer ones first. */
  public List<Match> matches(String text) {
    return automaton.matches(text);
  }

  /** All entries with which a text begins, longer ones first. */
  public List<Match> opening(String text) {
    return automaton.opening(text);
  }

  /** The place with an id: an ISO 3166 code, or the last part of its IRI. */
  public Optional<Place> place(String id) {
    return Optional.ofNullable(places.get(id));
  }

  /** How many places are known in a country: of two of the same name the larger is meant. */
  public long extent(String country) {
    return extents.getOrDefault(country, 0L);
  }

  /** The country that a name, a code or a demonym stands for, by ISO 3166-1 alpha-2 code. */
  public Optional<Place> country(String name) {
    Place place = places.get(name);
    if (place != null && place.kind() == Place.Kind.COUNTRY) {
      return Optional.of(place);
    }
    return automaton.opening(name).stream()
        .filter(
            m ->
                m.begin() == 0
                    && m.end() == name.length()
                    && m.lexeme().kind() == Lexeme.Kind.PLACE)
        .flatMap(m -> m.lexeme().senses().stream())
        .sorted()
        .map(sense -> places.get(sense.substring("place/".length())))
        .filter(p -> p != null && p.kind() == Place.Kind.COUNTRY)
        .max(Comparator.comparingLong(p -> extent(p.country())));
  }

  /** The verb of several words with a dictionary form. */
  public Optional<Lexeme> phrasal(String lemma) {
    return Optional.ofNullable(phrasal.get(lemma));
  }

  /** The classes of things that a measure counts. */
  public Set<String> counted(String measure) {
    return counted.getOrDefault(measure, Set.of());
  }

  /** Whether a currency that several countries share is used in a country. */
  public boolean used(String currency, String country) {
    return used.getOrDefault("currency/" + currency, Set.of()).contains(country);
  }

  /** The measures that count something. */
  public Set<String> measures() {
    return counted.keySet();
  }

  /** The dictionary forms of all entries with a sense, in alphabetical order. */
  public List<String> lemmas(String sense) {
    return lemmas.computeIfAbsent(
        sense,
        key ->
            lexemes.values().stream()
                .filter(l -> l.is(key))
                .map(Lexeme::lemma)
                .distinct()
                .sorted()
                .toList());
  }
}
