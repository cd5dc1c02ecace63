// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.read.Secrets;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The IRI of everything that the graph speaks of, computed from what it is. Documents, facts,
 * bodies, programmes and laws stand under a base that can be chosen; places, concepts and the
 * ontology do not.
 */
public final class Iris {
  /** What the IRIs of everything begin with that stands under no base of one's own. */
  public static final String ROOT = Tip.NS.substring(0, Tip.NS.length() - "ontology#".length());

  /** The base where none is chosen. */
  public static final String DEFAULT_BASE = ROOT + "id/";

  /** The graph that holds the ontology, its shapes, vocabularies, places and lexicon. */
  public static final String ONTOLOGY_GRAPH = ROOT + "graph/ontology";

  /** The shapes' namespace. */
  public static final String SHAPES = ROOT + "shapes#";

  static final String PLACES = ROOT + "place/";
  static final String VOCABULARIES = ROOT + "vocab/";
  static final String CURRENCIES = "http://publications.europa.eu/resource/authority/currency/";

  /** What the graphs of other datasets begin with. */
  public static final String DATA = ROOT + "data/";

  private static final String RULES = ROOT + "rule/";
  private static final String SOFTWARE = ROOT + "software/";
  private static final String UNIT_SEPARATOR = "\u001F";

  private final String base;

  /** IRIs under the default base. */
  public Iris() {
    this(DEFAULT_BASE);
  }

  /**
   * IRIs under a base of one's own.
   *
   * @param base an absolute IRI without query or fragment; a slash at its end may be left out
   * @throws IllegalArgumentException if it is not
   */
  public Iris(String base) {
    this.base = checked(base) + (base.endsWith("/") ? "" : "/");
  }

  private static String checked(String base) {
    if (Secrets.isIn(base)) {
      throw new IllegalArgumentException(
          "it holds a name or a password, which would stand in the graph; take it out");
    }
    try {
      URI uri = new URI(base);
      if (!uri.isAbsolute() || uri.isOpaque() || base.contains("#") || base.contains("?")) {
        throw new IllegalArgumentException(
            "'" + base + "' is not an absolute IRI without query and fragment");
      }
      return base;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("'" + base + "' is not an IRI: " + e.getReason(), e);
    }
  }

  /** The base, with a slash at its end. */
  public String base() {
    return base;
  }

  /** The document. */
  public String document(String id) {
    return base + "document/" + Slug.encode(id);
  }

  /** The named graph of what was read from a document. */
  public String graph(String id) {
    return base + "graph/" + Slug.encode(id);
  }

  /** All that documents state. */
  public String dataset() {
    return base + "dataset";
  }

  /** The catalogue of what a store has. */
  public String catalogue() {
    return base + "catalogue";
  }

  /** A set of links to another dataset, and its named graph. */
  public String links(String name) {
    return base + "links/" + Slug.encode(name);
  }

  /** A span of a document, with the fragment identifier of RFC 5147. */
  public String evidence(Evidence evidence) {
    return document(evidence.document()) + "#char=" + evidence.begin() + "," + evidence.end();
  }

  /** The reading of a document by this software. */
  public String run(String id) {
    return document(id) + "#run";
  }

  /** The review of a document by a reader on a day. */
  String review(String id, String reviewer, String date) {
    return document(id) + "#review-" + Slug.encode(reviewer) + "-" + date;
  }

  /** A person, by name. */
  String person(String name) {
    return base + "person/" + Slug.encode(name);
  }

  /** Whoever publishes something, by name. */
  public String publisher(String name) {
    return base + "publisher/" + Slug.of(name);
  }

  /** The period that a document covers. */
  public String period(String id) {
    return document(id) + "#period";
  }

  /**
   * A fact: the document, the table, and a hash of what makes the fact the same when it is said
   * again.
   */
  public String fact(Fact fact) {
    String document = Slug.encode(fact.evidence().document());
    String key = String.join(UNIT_SEPARATOR, fact.match(FactKey.INSTANCE));
    return base + "fact/" + document + "/" + fact.table().title() + "/" + hash(key);
  }

  /**
   * A body.
   *
   * @param scope the country's ISO 3166-1 alpha-2 code in lower case, or {@code int}
   */
  String body(String scope, String name) {
    return base + "body/" + scope + "/" + Slug.of(name);
  }

  /** The government of a country as a whole. */
  String government(String scope) {
    return base + "body/" + scope + "/government";
  }

  /** A programme. */
  String programme(String scope, String name) {
    return base + "programme/" + scope + "/" + Slug.of(name);
  }

  /** A law, the year being empty where it is not known. */
  String law(String scope, String title, String year) {
    return base
        + "law/"
        + scope
        + "/"
        + Slug.of(title)
        + (year.isEmpty() ? "" : "-" + Slug.encode(year));
  }

  /** A place by its ISO 3166-1 or 3166-2 code. */
  public static String place(String code) {
    return PLACES + Slug.encode(code);
  }

  /** A concept scheme by its name, such as {@code theme}. */
  public static String vocabulary(String scheme) {
    return VOCABULARIES + Slug.encode(scheme);
  }

  /** The graph of a dataset of somebody else, by the name that it is given here. */
  public static String data(String name) {
    return DATA + Slug.encode(name);
  }

  /** What is said of a dataset of somebody else: a graph of its own. */
  public static String dataDescription(String name) {
    return data(name) + "/description";
  }

  /** A rule by which facts are found. */
  public static String rule(String name) {
    return RULES + name;
  }

  /** A version of this software. */
  public static String software(String version) {
    return SOFTWARE + Slug.encode(version);
  }

  /** The country of a place: the first part of an ISO 3166-2 code. */
  static String countryOf(String code) {
    int hyphen = code.indexOf('-');
    return hyphen < 0 ? code : code.substring(0, hyphen);
  }

  /** The scope of what belongs to a country, or to one document where the country is not known. */
  static String scope(String country, String document) {
    return country.isEmpty() ? "doc-" + Slug.encode(document) : country.toLowerCase(Locale.ROOT);
  }

  private static String hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
