// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.SKOS;

/**
 * Which forms of exploitation a name speaks of, by the labels that the vocabulary gives to them.
 */
final class FormNames {
  private static final String VOCABULARY = "/tipgraph/ontology/vocab/form.ttl";
  private static final FormNames INSTANCE = new FormNames(read());

  private final Map<String, Resource> forms = new TreeMap<>();

  private FormNames(Model vocabulary) {
    for (String code : Scheme.FORM.codes()) {
      Resource form = Scheme.FORM.concept(code);
      for (Property label : List.of(SKOS.prefLabel, SKOS.altLabel)) {
        vocabulary
            .listStatements(form, label, (String) null)
            .forEach(s -> forms.put(padded(s.getString()), form));
      }
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

  private static Model read() {
    try (InputStream in = FormNames.class.getResourceAsStream(VOCABULARY)) {
      return RDFParser.source(in).lang(Lang.TURTLE).toModel();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String padded(String name) {
    return "-" + Slug.of(name) + "-";
  }
}
