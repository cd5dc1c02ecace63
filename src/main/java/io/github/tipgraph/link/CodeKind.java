// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import io.github.tipgraph.rdf.Tip;
import org.apache.jena.rdf.model.Property;

/** The codes of ISO 3166 by which places are known. */
enum CodeKind {
  /** Of countries, two letters (ISO 3166-1 alpha-2). */
  ALPHA_2("P297", Tip.iso3166_1, "[A-Z]{2}"),
  /** Of countries, three letters (ISO 3166-1 alpha-3). */
  ALPHA_3("P298", Tip.iso3166_1_alpha3, "[A-Z]{3}"),
  /** Of subdivisions (ISO 3166-2). */
  SUBDIVISION("P300", Tip.iso3166_2, "[A-Z]{2}-[A-Z0-9]{1,3}");

  private final String wikidata;
  private final Property property;
  private final String form;

  CodeKind(String wikidata, Property property, String form) {
    this.wikidata = wikidata;
    this.property = property;
    this.form = form;
  }

  /** The property of Wikidata that has it. */
  String wikidata() {
    return wikidata;
  }

  /** The property of the ontology that has it. */
  Property property() {
    return property;
  }

  /** Whether a text looks like such a code. */
  boolean fits(String text) {
    return text.matches(form);
  }
}
