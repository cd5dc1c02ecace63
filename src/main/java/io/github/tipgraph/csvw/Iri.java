// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** IRIs as metadata write them: absolute, with a prefix of the context of CSVW, or relative. */
final class Iri {
  private static final Pattern PREFIXED = Pattern.compile("([A-Za-z][\\w-]*):(?!//)(.*)");

  /** Those prefixes of the context that data use (RDFa 1.1 initial context). */
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("csvw", "http://www.w3.org/ns/csvw#"),
          Map.entry("dc", "http://purl.org/dc/terms/"),
          Map.entry("dc11", "http://purl.org/dc/elements/1.1/"),
          Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
          Map.entry("dcterms", "http://purl.org/dc/terms/"),
          Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
          Map.entry("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
          Map.entry("oa", "http://www.w3.org/ns/oa#"),
          Map.entry("org", "http://www.w3.org/ns/org#"),
          Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
          Map.entry("prov", "http://www.w3.org/ns/prov#"),
          Map.entry("qb", "http://purl.org/linked-data/cube#"),
          Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
          Map.entry("schema", "http://schema.org/"),
          Map.entry("sioc", "http://rdfs.org/sioc/ns#"),
          Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
          Map.entry("time", "http://www.w3.org/2006/time#"),
          Map.entry("vcard", "http://www.w3.org/2006/vcard/ns#"),
          Map.entry("void", "http://rdfs.org/ns/void#"),
          Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"));

  private Iri() {}

  /** The absolute IRI, if it is one. */
  static Optional<String> resolve(String text, String base) {
    Matcher prefixed = PREFIXED.matcher(text);
    if (prefixed.matches() && PREFIXES.containsKey(prefixed.group(1))) {
      return Optional.of(PREFIXES.get(prefixed.group(1)) + prefixed.group(2));
    }
    try {
      return Optional.of(IRIx.create(base).resolve(text).str());
    } catch (IRIException e) {
      return Optional.empty();
    }
  }
}
