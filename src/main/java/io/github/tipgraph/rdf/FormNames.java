// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;

/**
 * Which forms of exploitation a name speaks of, by the labels that the vocabulary gives to them.
 */
final class FormNames {
  private static final String VOCABULARY = "tipgraph/ontology/vocab/form.ttl";
  private static final FormNames INSTANCE = new FormNames(RDFDataMgr.loadModel(VOCABULARY));

  private final Map<String, Resource> forms = new TreeMap<>();

  private FormNames(Model vocabulary) {
    for (Property label : List.of(SKOS.prefLabel, SKOS.altLabel)) {
      vocabulary
          .listStatements(null, label, (String) null)
          .forEach(
              s ->
                  Scheme.FORM.codes().stream()
                      .filter(code -> s.getSubject().equals(Scheme.FORM.concept(code)))
                      .forEach(code -> forms.put(padded(s.getString()), s.getSubject())));
    }
  }

  /** The forms that the name speaks of. */
  static List<Resource> in(String name) {
    String padded = padded(name);
    return INSTANCE.forms.entrySet().stream()
        .filter(form -> padded.contains(form.getKey()))
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }

  private static String padded(String name) {
    return "-" + Slug.of(name) + "-";
  }
}
