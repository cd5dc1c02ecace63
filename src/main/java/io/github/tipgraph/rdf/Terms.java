// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Terms of vocabularies for which Jena has no constants. */
final class Terms {
  static final String ELI = "http://data.europa.eu/eli/ontology#";
  static final String GEO = "http://www.opengis.net/ont/geosparql#";
  static final String PROV = "http://www.w3.org/ns/prov#";
  static final String TIME = "http://www.w3.org/2006/time#";

  static final Resource ELI_LEGAL_RESOURCE = resource(ELI, "LegalResource");
  static final Resource ENGLISH =
      ResourceFactory.createResource(
          "http://publications.europa.eu/resource/authority/language/ENG");
  static final Property ELI_TITLE = property(ELI, "title");

  static final Resource PROV_ACTIVITY = resource(PROV, "Activity");
  static final Resource PROV_ENTITY = resource(PROV, "Entity");
  static final Resource PROV_PERSON = resource(PROV, "Person");
  static final Resource PROV_SOFTWARE_AGENT = resource(PROV, "SoftwareAgent");
  static final Property PROV_ENDED_AT_TIME = property(PROV, "endedAtTime");
  static final Property PROV_USED = property(PROV, "used");
  static final Property PROV_WAS_ASSOCIATED_WITH = property(PROV, "wasAssociatedWith");
  static final Property PROV_WAS_ATTRIBUTED_TO = property(PROV, "wasAttributedTo");
  static final Property PROV_WAS_DERIVED_FROM = property(PROV, "wasDerivedFrom");
  static final Property PROV_WAS_GENERATED_BY = property(PROV, "wasGeneratedBy");
  static final Property PROV_WAS_INVALIDATED_BY = property(PROV, "wasInvalidatedBy");
  static final Property PROV_WAS_REVISION_OF = property(PROV, "wasRevisionOf");

  static final Resource TIME_INSTANT = resource(TIME, "Instant");
  static final Resource TIME_PROPER_INTERVAL = resource(TIME, "ProperInterval");
  static final Property TIME_HAS_BEGINNING = property(TIME, "hasBeginning");
  static final Property TIME_HAS_END = property(TIME, "hasEnd");
  static final Property TIME_IN_XSD_G_YEAR_MONTH = property(TIME, "inXSDgYearMonth");

  private Terms() {}

  private static Resource resource(String namespace, String name) {
    return ResourceFactory.createResource(namespace + name);
  }

  private static Property property(String namespace, String name) {
    return ResourceFactory.createProperty(namespace, name);
  }
}
