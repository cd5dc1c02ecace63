// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Tip;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Where on this server the IRIs of the graph are. What has the standard beginning stands below
 * {@code /}, so that {@code https://w3id.org/tipgraph/id/body/pk/x} is at {@code /id/body/pk/x};
 * what has a base of its own stands at that base's path, where nothing else is, or below {@code
 * /id/}. Any other IRI is a parameter of {@code /thing}.
 */
final class Addresses {
  /** Where descriptions are: below it, the path of what they describe. */
  static final String PAGE = "/page";

  /** What stands on the Web by its own IRI, terms by fragments of it. */
  private static final Pattern DOCUMENT = Pattern.compile("/(ontology|shapes)(#.*)?");

  /** Where anything is described, by the parameter {@code iri}. */
  static final String THING = "/thing";

  private static final String OWN_PATH = "/id/";
  private static final int DOCUMENTS_LOOKED_AT = 10_000;
  private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");
  private static final Pattern LINKED = Pattern.compile("(?i)https?://[^\\s<>\"]+");

  private record Mount(String iri, String path) {}

  private final List<Mount> mounts = new ArrayList<>();
  private final String base;

  private Addresses(Set<String> bases, Set<String> taken) {
    this.base = bases.stream().findFirst().orElse(Iris.DEFAULT_BASE);
    for (String base : bases) {
      if (!base.equals(Iris.DEFAULT_BASE)) {
        mounts.add(new Mount(base, pathOf(base, taken)));
      }
    }
    mounts.add(new Mount(Iris.ROOT, "/"));
  }

  /**
   * The addresses for a store.
   *
   * @param dataset the store, in a transaction
   * @param taken the first parts of paths at which something else is
   */
  static Addresses of(DatasetGraph dataset, Set<String> taken) {
    Set<String> bases = new TreeSet<>();
    Iterator<Quad> documents =
        dataset.find(Node.ANY, Node.ANY, RDF.Nodes.type, Tip.Assessment.asNode());
    for (int i = 0; documents.hasNext() && i < DOCUMENTS_LOOKED_AT; i++) {
      String iri = documents.next().getSubject().toString();
      int end = iri.lastIndexOf("document/");
      if (end > 0) {
        bases.add(iri.substring(0, end));
      }
    }
    return new Addresses(bases, taken);
  }

  private static String pathOf(String base, Set<String> taken) {
    String path = Optional.ofNullable(URI.create(base).getRawPath()).orElse("");
    String[] parts = path.split("/", 3);
    boolean free = path.startsWith("/") && path.length() > 1 && !taken.contains(parts[1]);
    return free ? path : OWN_PATH;
  }

  /** The IRI that a path on this server stands for. */
  String iri(String path) {
    String normal = upperCaseEscapes(path);
    for (Mount mount : mounts) {
      if (normal.startsWith(mount.path())) {
        return mount.iri() + normal.substring(mount.path().length());
      }
    }
    throw new IllegalArgumentException("'" + path + "' is no path");
  }

  /** The path of an IRI, with its fragment, if it is one of those that this server has. */
  Optional<String> path(String iri) {
    for (Mount mount : mounts) {
      if (iri.startsWith(mount.iri())) {
        String path = mount.path() + iri.substring(mount.iri().length());
        // Another base may hide it.
        return iri(path).equals(iri) ? Optional.of(path) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The address of the description of an IRI, whatever it is. */
  String page(String iri) {
    return path(iri)
        .map(path -> DOCUMENT.matcher(path).matches() ? path : PAGE + path)
        .orElseGet(() -> THING + "?iri=" + encode(iri));
  }

  /** A text as a value in a query string. */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What the IRIs begin with that have pages here, with spaces between them. */
  String bases() {
    return mounts.stream().map(Mount::iri).collect(Collectors.joining(" "));
  }

  /** What the IRIs begin with of what documents state. */
  String base() {
    return base;
  }

  /**
   * Where a link to an IRI may lead: to its description here, or to what is elsewhere on the Web.
   */
  Optional<String> link(String iri) {
    if (path(iri).isPresent()) {
      return Optional.of(page(iri));
    }
    return LINKED.matcher(iri).matches() ? Optional.of(iri) : Optional.empty();
  }

  /** RFC 3986, 6.2.2.1: the escapes of IRIs are in upper case here. */
  private static String upperCaseEscapes(String path) {
    return ESCAPE.matcher(path).replaceAll(escape -> escape.group().toUpperCase(Locale.ROOT));
  }
}
