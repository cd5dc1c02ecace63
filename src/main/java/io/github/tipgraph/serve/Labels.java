// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.rdf.Prefixes;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/** What readers are told instead of the names of properties of other vocabularies. */
final class Labels {
  private static final Map<Property, String> LABELS =
      Map.ofEntries(
          Map.entry(SKOS.altLabel, "also called"),
          Map.entry(DCTerms.identifier, "identifier"),
          Map.entry(DCTerms.issued, "issued"),
          Map.entry(DCTerms.publisher, "publisher"),
          Map.entry(DCTerms.source, "source"),
          Map.entry(DCTerms.references, "refers to"),
          Map.entry(property("geo:sfWithin"), "lies in"),
          Map.entry(property("org:subOrganizationOf"), "part of"));

  private Labels() {}

  private static Property property(String name) {
    return ResourceFactory.createProperty(Prefixes.mapping().expandPrefix(name));
  }

  /** What a property is called. */
  static String of(Property property, Names names) {
    return LABELS.getOrDefault(property, names.of(property.asNode()));
  }

  /** What a property is called. */
  static String of(Node property, Names names) {
    return of(ResourceFactory.createProperty(property.getURI()), names);
  }
}
