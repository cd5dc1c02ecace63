// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.lexicon;

import io.github.tipgraph.resource.Bundled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;

/**
 * Loads words from Turtle: OntoLex-Lemon entries ({@code ontolex:evokes}), SKOS cues, and places.
 * Reads triples as they come and keeps what it needs by subject.
 */
final class LexiconLoader {
  private static final String VOCABULARIES = "https://w3id.org/tipgraph/vocab/";
  static final String PLACES = "https://w3id.org/tipgraph/place/";
  private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

  private static final Pattern JOINED = Pattern.compile("\\b([Cc]o)(?=ord|oper)");

  private final Map<String, Map<String, Set<String>>> subjects = new LinkedHashMap<>();
  private final Automaton automaton = new Automaton();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, Lexeme> lexemes = new TreeMap<>();
  private final Map<String, Set<String>> counted = new TreeMap<>();
  private final Map<String, Set<String>> used = new TreeMap<>();

  static Lexicon load(List<Graph> more) {
    LexiconLoader loader = new LexiconLoader();
    for (String folder : List.of("ontology/lexicon", "ontology/places")) {
      Bundled.list(folder).stream().filter(f -> f.endsWith(".ttl")).forEach(loader::read);
    }
    Collector collector = loader.new Collector();
    for (Graph graph : more) {
      graph.stream().sorted(Comparator.comparing(Triple::toString)).forEach(collector::triple);
    }
    return loader.finish();
  }

  private void read(String file) {
    try (InputStream in = Bundled.open(file)) {
      RDFParser.source(in).lang(Lang.TURTLE).parse(new Collector());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Collector extends StreamRDFBase {
    @Override
    public void triple(Triple triple) {
      Node object = triple.getObject();
      subjects
          .computeIfAbsent(triple.getSubject().toString(), s -> new HashMap<>())
          .computeIfAbsent(local(triple.getPredicate()), p -> new LinkedHashSet<>())
          .add(object.isLiteral() ? object.getLiteralLexicalForm() : object.toString());
    }
  }

  /** A form also as British organisations spell it: "co-operate", "Co-ordinator". */
  private void add(String form, Match.Form kind, Lexeme lexeme) {
    automaton.add(form, kind, lexeme);
    Matcher joined = JOINED.matcher(form);
    if (joined.find()) {
      automaton.add(joined.replaceAll("$1-"), kind, lexeme);
    }
  }

  private static String local(Node predicate) {
    String iri = predicate.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private Lexicon finish() {
    subjects.forEach(
        (iri, properties) -> {
          if (iri.startsWith(PLACES)) {
            place(iri.substring(PLACES.length()), properties);
          } else if (properties.containsKey("evokes")) {
            entry(iri, properties);
          } else if (iri.startsWith(VOCABULARIES)) {
            cue(iri.substring(VOCABULARIES.length()), properties);
          }
        });
    return new Lexicon(automaton, places, lexemes, counted, used);
  }

  private void entry(String iri, Map<String, Set<String>> properties) {
    Set<String> senses = new TreeSet<>();
    for (String concept : properties.get("evokes")) {
      senses.add(sense(concept));
    }
    Lexeme.Kind kind = kind(properties.getOrDefault("partOfSpeech", Set.of()));
    for (String label : properties.getOrDefault("label", Set.of())) {
      Lexeme lexeme = new Lexeme(label, kind, senses);
      lexemes.put(iri + " " + label, lexeme);
      forms(label, kind).forEach((form, name) -> add(form, name, lexeme));
      irregular(properties, "past", Match.Form.PAST, lexeme);
      irregular(properties, "plural", Match.Form.PLURAL, lexeme);
    }
  }

  private void irregular(
      Map<String, Set<String>> properties, String property, Match.Form form, Lexeme lexeme) {
    properties.getOrDefault(property, Set.of()).forEach(word -> add(word, form, lexeme));
  }

  private static Lexeme.Kind kind(Set<String> partOfSpeech) {
    for (String iri : partOfSpeech) {
      String name = local(NodeFactory.createURI(iri));
      switch (name) {
        case "verb":
          return Lexeme.Kind.VERB;
        case "noun":
          return Lexeme.Kind.NOUN;
        case "adjective":
          return Lexeme.Kind.ADJECTIVE;
        case "properNoun":
          return Lexeme.Kind.ORGANISATION;
        default:
          break;
      }
    }
    return Lexeme.Kind.CUE;
  }

  private static Map<String, Match.Form> forms(String label, Lexeme.Kind kind) {
    return switch (kind) {
      case VERB -> Inflection.verb(label);
      case NOUN -> Inflection.noun(label);
      default -> Map.of(label, Match.Form.BASE);
    };
  }

  private static String sense(String concept) {
    return concept.startsWith(VOCABULARIES) ? concept.substring(VOCABULARIES.length()) : concept;
  }

  /** The IRI of the concept that a sense is short for. */
  static String concept(String sense) {
    return sense.contains(":") ? sense : VOCABULARIES + sense;
  }

  private void cue(String sense, Map<String, Set<String>> properties) {
    for (String concept : properties.getOrDefault("counts", Set.of())) {
      counted.computeIfAbsent(sense, s -> new TreeSet<>()).add(sense(concept));
    }
    for (String place : properties.getOrDefault("usedIn", Set.of())) {
      used.computeIfAbsent(sense, s -> new TreeSet<>()).add(place.substring(PLACES.length()));
    }
    for (String property : List.of("altLabel", "hiddenLabel")) {
      for (String label : properties.getOrDefault(property, Set.of())) {
        Lexeme lexeme = new Lexeme(label, Lexeme.Kind.CUE, Set.of(sense));
        lexemes.put(sense + " " + label, lexeme);
        add(label, Match.Form.BASE, lexeme);
      }
    }
  }

  private void place(String id, Map<String, Set<String>> properties) {
    Set<String> names = new LinkedHashSet<>(properties.getOrDefault("prefLabel", Set.of()));
    if (names.isEmpty()) {
      return;
    }
    String label = names.iterator().next();
    names.addAll(properties.getOrDefault("altLabel", Set.of()));
    List.copyOf(names).forEach(name -> names.add(name.replaceFirst("^Saint (?=\\p{Lu})", "St. ")));
    String within =
        properties.getOrDefault("sfWithin", Set.of("")).stream().sorted().findFirst().orElse("");
    within = within.startsWith(PLACES) ? within.substring(PLACES.length()) : within;
    Place.Kind kind = placeKind(properties);
    String holder = within.isEmpty() ? id : within;
    String country = kind == Place.Kind.REGION ? "" : holder.substring(0, 2);
    String subdivision =
        Stream.of(id, within).filter(p -> SUBDIVISION.matcher(p).matches()).findFirst().orElse("");
    places.put(id, new Place(id, kind, label, within, country, subdivision));
    Lexeme lexeme = new Lexeme(label, Lexeme.Kind.PLACE, Set.of("place/" + meant(id, properties)));
    names.forEach(name -> add(name, Match.Form.BASE, lexeme));
    Lexeme partial = new Lexeme(label, Lexeme.Kind.PARTIAL, Set.of("place/" + id));
    properties
        .getOrDefault("hiddenLabel", Set.of())
        .forEach(name -> add(name, Match.Form.BASE, partial));
    Lexeme demonym = new Lexeme(label, Lexeme.Kind.DEMONYM, Set.of("place/" + id));
    for (String word : properties.getOrDefault("demonym", Set.of())) {
      Inflection.noun(word).keySet().forEach(form -> add(form, Match.Form.BASE, demonym));
    }
  }

  /** What the names of a place stand for: a subdivision that ISO codes as a country is that one. */
  private static String meant(String id, Map<String, Set<String>> properties) {
    return properties.getOrDefault("exactMatch", Set.of()).stream()
        .filter(same -> same.startsWith(PLACES) && SUBDIVISION.matcher(id).matches())
        .map(same -> same.substring(PLACES.length()))
        .findFirst()
        .orElse(id);
  }

  private static Place.Kind placeKind(Map<String, Set<String>> properties) {
    Set<String> types = properties.getOrDefault("type", Set.of());
    for (String type : types) {
      switch (type.substring(type.lastIndexOf('#') + 1)) {
        case "Country":
          return Place.Kind.COUNTRY;
        case "Province", "District":
          return Place.Kind.PROVINCE;
        case "City":
          return Place.Kind.CITY;
        default:
          break;
      }
    }
    return Place.Kind.REGION;
  }
}
