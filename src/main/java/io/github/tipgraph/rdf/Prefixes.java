// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;

/** The prefixes with which the graph is written and queried. */
public final class Prefixes {
  private static final PrefixMapping STANDARD = standard();

  private Prefixes() {}

  /**
   * The prefixes of the ontology, its vocabularies and places, and of the vocabularies that they
   * reuse.
   */
  public static PrefixMapping mapping() {
    return STANDARD;
  }

  /** An IRI with the prefix of its namespace, or whole where there is none. */
  public static String shorten(String iri) {
    String namespace = iri.substring(0, 1 + Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')));
    String prefix = STANDARD.getNsURIPrefix(namespace);
    return prefix == null ? iri : prefix + ":" + iri.substring(namespace.length());
  }

  private static PrefixMapping standard() {
    PrefixMapping mapping = PrefixMapping.Factory.create();
    mapping.setNsPrefix("tip", Tip.NS);
    mapping.setNsPrefix("place", Iris.PLACES);
    for (Scheme scheme : Scheme.values()) {
      mapping.setNsPrefix(scheme.title(), scheme.namespace());
    }
    mapping.setNsPrefix("currency", Iris.CURRENCIES);
    mapping.setNsPrefix("data", Iris.DATA);
    mapping.setNsPrefix("dc", DC_11.getURI());
    mapping.setNsPrefix("dcat", DCAT.NS);
    mapping.setNsPrefix("dcterms", DCTerms.NS);
    mapping.setNsPrefix("eli", Terms.ELI);
    mapping.setNsPrefix("foaf", FOAF.NS);
    mapping.setNsPrefix("geo", Terms.GEO);
    mapping.setNsPrefix("oa", OA.NS);
    mapping.setNsPrefix("org", ORG.NS);
    mapping.setNsPrefix("owl", OWL2.NS);
    mapping.setNsPrefix("prov", Terms.PROV);
    mapping.setNsPrefix("rdf", RDF.uri);
    mapping.setNsPrefix("rdfs", RDFS.uri);
    mapping.setNsPrefix("sh", "http://www.w3.org/ns/shacl#");
    mapping.setNsPrefix("skos", SKOS.uri);
    mapping.setNsPrefix("spdx", Dcat.SPDX);
    mapping.setNsPrefix("time", Terms.TIME);
    mapping.setNsPrefix("void", VOID.NS);
    mapping.setNsPrefix("xsd", XSD.NS);
    return mapping.lock();
  }
}
