// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.rdf.Tip;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.ORG;

/**
 * How a source says codes, names, countries and kinds, as paths of SPARQL, and the queries that ask
 * for them.
 *
 * @param codes the path to a code of each kind
 * @param label the path to what a thing is called
 * @param names the path to all names
 * @param country the path to the alpha-2 code of its country
 * @param kind the path to a class, with those above it
 */
record Shape(Map<CodeKind, String> codes, String label, String names, String country, String kind) {
  private static final String WD = "http://www.wikidata.org/entity/";
  private static final List<String> LANGUAGES = List.of("en", "mul", "");

  /** Classes that tell what a thing is. */
  private static final Map<String, Kind> CLASSES = classes();

  /** Wikidata's own. */
  static final Shape WIKIDATA =
      new Shape(
          codes("wdt:%s"),
          "rdfs:label",
          "rdfs:label|skos:altLabel",
          "wdt:P17/wdt:P297",
          "wdt:P31/wdt:P279*");

  /** Wikidata's, that of this program's own graphs, and what many others do. */
  static final Shape ANY =
      new Shape(
          codes("wdt:%s|<%s>"),
          "rdfs:label|skos:prefLabel",
          "rdfs:label|skos:prefLabel|skos:altLabel",
          "(wdt:P17/wdt:P297)|(tip:country/tip:iso3166-1)",
          "(wdt:P31|rdf:type)/(wdt:P279|rdfs:subClassOf)*");

  private static Map<CodeKind, String> codes(String form) {
    Map<CodeKind, String> paths = new EnumMap<>(CodeKind.class);
    for (CodeKind kind : CodeKind.values()) {
      paths.put(kind, String.format(form, kind.wikidata(), kind.property().getURI()));
    }
    return paths;
  }

  private static Map<String, Kind> classes() {
    Map<String, Kind> classes = new LinkedHashMap<>();
    // An organisation, a government agency, a government.
    List.of("Q43229", "Q327333", "Q7188").forEach(id -> classes.put(WD + id, Kind.BODIES));
    // A law, a statute, a legislation, a treaty.
    List.of("Q7748", "Q820655", "Q49371", "Q131569").forEach(id -> classes.put(WD + id, Kind.LAWS));
    classes.put(Tip.Body.getURI(), Kind.BODIES);
    classes.put(ORG.Organization.getURI(), Kind.BODIES);
    classes.put("http://xmlns.com/foaf/0.1/Organization", Kind.BODIES);
    classes.put("http://schema.org/Organization", Kind.BODIES);
    classes.put(Tip.Law.getURI(), Kind.LAWS);
    classes.put("http://data.europa.eu/eli/ontology#LegalResource", Kind.LAWS);
    classes.put("http://schema.org/Legislation", Kind.LAWS);
    return classes;
  }

  /** The kind of thing that a class stands for, or nothing. */
  static Set<Kind> kindsOf(String type) {
    return CLASSES.containsKey(type) ? Set.of(CLASSES.get(type)) : Set.of();
  }

  /** Asks for {@code ?item} with {@code ?code}, and its {@code ?label}. */
  String byCode(CodeKind kind, Collection<String> values) {
    String list =
        values.stream()
            .map(code -> text(NodeFactory.createLiteralString(code)))
            .collect(Collectors.joining(" "));
    return prefixes()
        + "SELECT DISTINCT ?item ?code ?label WHERE {\n  VALUES ?code { %s }\n".formatted(list)
        + "  ?item %s ?code .\n".formatted(codes.get(kind))
        + labelled()
        + "}";
  }

  /**
   * Asks for {@code ?item} with {@code ?name}, its {@code ?label}, the {@code ?country} and the
   * {@code ?kind}, and whether it is {@code ?typed}.
   */
  String byName(Collection<String> values) {
    String list =
        values.stream()
            .flatMap(name -> LANGUAGES.stream().map(language -> text(literal(name, language))))
            .collect(Collectors.joining(" "));
    String classes =
        CLASSES.keySet().stream()
            .map(iri -> text(NodeFactory.createURI(iri)))
            .collect(Collectors.joining(", "));
    return prefixes()
        + "SELECT DISTINCT ?item ?name ?label ?country ?kind ?typed WHERE {\n"
        + "  VALUES ?name { %s }\n".formatted(list)
        + "  ?item %s ?name .\n".formatted(names)
        + labelled()
        + "  OPTIONAL { ?item %s ?country }\n".formatted(country)
        + "  OPTIONAL { ?item %s ?typed }\n".formatted(kind.replaceFirst("/.*", ""))
        + "  OPTIONAL { ?item %s ?kind FILTER(?kind IN (%s)) }\n}".formatted(kind, classes);
  }

  private String labelled() {
    String languages = LANGUAGES.stream().map(l -> '"' + l + '"').collect(Collectors.joining(", "));
    return "  OPTIONAL { ?item %s ?label FILTER(LANG(?label) IN (%s)) }\n"
        .formatted(label, languages);
  }

  private static Node literal(String text, String language) {
    return language.isEmpty()
        ? NodeFactory.createLiteralString(text)
        : NodeFactory.createLiteralLang(text, language);
  }

  private static String text(Node node) {
    return NodeFmtLib.strNT(node);
  }

  private static String prefixes() {
    StringBuilder text = new StringBuilder();
    text.append("PREFIX wdt: <http://www.wikidata.org/prop/direct/>\n");
    for (String prefix : List.of("rdf", "rdfs", "skos", "tip")) {
      String iri = Prefixes.mapping().getNsPrefixURI(prefix);
      text.append("PREFIX ").append(prefix).append(": <").append(iri).append(">\n");
    }
    return text.toString();
  }
}
